using System.Runtime.InteropServices;
using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;

namespace Par.Ingest.Screening;

/// <summary>How a coded column about clients is answered.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Variable">The variable.</param>
/// <param name="Answered">Rows with an answer.</param>
/// <param name="NoInformation">Rows answered "no information" (ei tietoa).</param>
/// <param name="Other">Rows answered "other" (muu).</param>
internal sealed record ColumnTally(Sheet Sheet, Variable Variable, int Answered, int NoInformation, int Other)
{
    /// <summary>True when the variable must be answered, always or under a condition; an optional one is left empty rather than answered "no information".</summary>
    public bool IsAsked => Variable.Requirement is Requirement.Mandatory or Requirement.MandatoryInJanuary or Requirement.Conditional;

    /// <summary>The coded columns of the sheets of clients, periods and measures.</summary>
    public static IReadOnlyList<ColumnTally> Of(SubmissionDocument document) =>
    [
        .. from sheet in document.Sheets
        where sheet.Level is RecordLevel.Client or RecordLevel.Period or RecordLevel.Measure
        from column in sheet.Columns
        where column.Variable is { IsCoded: true }
        select Of(sheet, column, column.Variable!),
    ];

    // A column has few different texts: each is looked up in the code list once.
    private static ColumnTally Of(Sheet sheet, SheetColumn column, Variable variable)
    {
        var kinds = new Dictionary<string, CodeKind>(StringComparer.Ordinal);
        int answered = 0, noInformation = 0, other = 0;
        foreach (var row in sheet.Rows)
        {
            if (row[column] is not { } text)
                continue;
            ref var kind = ref CollectionsMarshal.GetValueRefOrAddDefault(kinds, text, out var isKnown);
            if (!isKnown)
                kind = KindOf(row, variable);
            answered++;
            noInformation += kind == CodeKind.NoInformation ? 1 : 0;
            other += kind == CodeKind.Other ? 1 : 0;
        }

        return new ColumnTally(sheet, variable, answered, noInformation, other);
    }

    private static CodeKind KindOf(SheetRow row, Variable variable)
    {
        if (variable.Type != VariableType.MultiCode)
            return row.Code(variable.Code)?.Kind ?? CodeKind.Answer;
        var codes = row.Codes(variable.Code);
        return codes.Count == 1 ? codes[0].Kind : CodeKind.Answer;
    }
}
