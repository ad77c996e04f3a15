using System.Globalization;
using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;

namespace Par.Ingest.Comparing;

/// <summary>A row as it is compared: whose it is, and its answers by what they mean.</summary>
/// <param name="Number">Row number as the spreadsheet shows it.</param>
/// <param name="Owner">The client or worker it is about; empty on the organisation sheet.</param>
/// <param name="Values">Its answers by variable code; empty ones left out.</param>
internal sealed record ComparedRow(int Number, string Owner, IReadOnlyDictionary<string, string> Values)
{
    private static readonly string[] OwnerColumns = ["ENT_ID", "TY_ID", "W_ID"];

    public static IReadOnlyList<ComparedRow> Of(Sheet? sheet, RecordLevel level)
    {
        if (sheet is null)
            return [];
        var known = sheet.Columns.Where(column => column.Variable is not null).ToList();
        var owner = level == RecordLevel.Organisation ? null : known.Find(column => OwnerColumns.Contains(column.Variable!.Code, StringComparer.OrdinalIgnoreCase));
        return [.. sheet.Rows.Select(row => new ComparedRow(row.Number, owner is null ? "" : row[owner] ?? "", Answers(row, known)))];
    }

    /// <summary>All answers as one text: the same for rows that say the same.</summary>
    public string Content { get; } = string.Join('\n', Values.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => value.Key + '=' + value.Value));

    /// <summary>The columns in which the two differ.</summary>
    public IReadOnlyList<string> Differences(ComparedRow other) =>
    [
        .. Values.Keys.Union(other.Values.Keys)
            .Where(column => Values.GetValueOrDefault(column) != other.Values.GetValueOrDefault(column)),
    ];

    private static Dictionary<string, string> Answers(SheetRow row, List<SheetColumn> columns)
    {
        var answers = new Dictionary<string, string>(columns.Count, StringComparer.Ordinal);
        foreach (var column in columns)
        {
            if (row[column] is { } text)
                answers[column.Variable!.Code] = Meaning(row, column, column.Variable, text);
        }

        return answers;
    }

    /// <summary>The value in one spelling; as delivered when it cannot be read as its type.</summary>
    private static string Meaning(SheetRow row, SheetColumn column, Variable variable, string text) => variable.Type switch
    {
        VariableType.Code => row.Code(variable.Code)?.Value,
        VariableType.Date => row.Date(variable.Code)?.ToString("O", CultureInfo.InvariantCulture),
        VariableType.Integer => row.Integer(variable.Code)?.ToString(CultureInfo.InvariantCulture),
        VariableType.Decimal or VariableType.Money => row.Decimal(variable.Code)?.ToString("0.############", CultureInfo.InvariantCulture),
        VariableType.Boolean => row.Boolean(variable.Code) is { } yes ? yes ? "1" : "0" : null,
        VariableType.MultiCode when row.HasOnlyKnownCodes(variable, column) => string.Join(',', row.Codes(variable.Code).Select(code => code.Value)),
        VariableType.Municipality => row.Municipality(variable.Code),
        VariableType.Municipalities when row.Municipalities(variable.Code) is { Count: > 0 } codes => string.Join(',', codes.Order(StringComparer.Ordinal)),
        _ => null,
    } ?? text;
}
