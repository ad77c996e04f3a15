using Par.Ingest.Formats.Spreadsheet;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Formats;

/// <summary>
/// Writes the empty workbook of a side and round for those who fill it in by hand: the columns of the year, drop-down lists and input
/// help in one language, instructions and code lists in three. A filled template reads back like any submission.
/// </summary>
public static class TemplateWriter
{
    /// <summary>The longest help text that a spreadsheet shows beside a cell.</summary>
    private const int LongestHelp = 255;

    /// <summary>Writes the template; the stream stays open.</summary>
    /// <param name="side">Side.</param>
    /// <param name="round">Round; workers are asked in January only.</param>
    /// <param name="catalogue">The catalogue of the round's year.</param>
    /// <param name="organisation">The organisation to be filled in, or null to leave it to the user.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="language">Language of the drop-down lists and the input help.</param>
    public static void Write(
        Side side, Round round, CatalogueYear catalogue, Organisation? organisation, Stream stream, Language language = Language.Fi)
    {
        var draft = new SubmissionDraft(
            new SubmissionHeader(SubmissionHeader.CurrentFormat, organisation?.ParId ?? "", side, round, ""), catalogue);
        var codes = new TemplateCodes(catalogue, draft.Sheets.SelectMany(sheet => sheet.Columns), language);
        using var workbook = new WorkbookPackage(
            stream, [SheetNames.Instructions, .. draft.Sheets.Select(sheet => SheetNames.Of(sheet.Level)), SheetNames.CodeLists]);
        TemplateInstructions.Write(workbook, draft);
        foreach (var sheet in draft.Sheets)
        {
            workbook.Sheet(LayoutOf(sheet, codes, language), xml =>
            {
                xml.Row([.. sheet.Columns.Select(column => column.Code)], CellStyle.Header);
                if (sheet.Level == RecordLevel.Organisation)
                    xml.Row([.. sheet.Columns.Select(column => Known(column, draft, organisation))], CellStyle.Text);
            });
        }

        codes.Write(workbook);
    }

    private static object? Known(Variable column, SubmissionDraft draft, Organisation? organisation) => column.Code switch
    {
        "ORG_NAME" => organisation?.Name,
        "ORG_BID" => organisation?.BusinessId,
        "ORG_HOME" => organisation?.HomeMunicipality,
        _ => draft.Organisation[column.Code] is string { Length: > 0 } text ? text : null,
    };

    private static SheetLayout LayoutOf(DraftSheet sheet, TemplateCodes codes, Language language) => new(
        [.. sheet.Columns.Select(column => new ColumnLayout(Math.Max(14, column.Code.Length + 3), StyleOf(column.Type)))],
        [.. sheet.Columns.Select((column, index) => ChoiceOf(column, index, codes, language))]);

    private static ColumnChoice ChoiceOf(Variable column, int index, TemplateCodes codes, Language language)
    {
        var help = $"{column.Label.In(language)}. {column.Help.In(language)}";
        return new ColumnChoice(
            index,
            column.Type == VariableType.Boolean ? "\"1,0\"" : codes.RangeOf(column),
            column.Code,
            help.Length <= LongestHelp ? help : string.Concat(help.AsSpan(0, LongestHelp - 1), "…"),
            Strict: column.Type is VariableType.Code or VariableType.Boolean);
    }

    /// <summary>Text keeps leading zeros and the commas of multiple answers as they are typed.</summary>
    private static CellStyle StyleOf(VariableType type) => type switch
    {
        VariableType.Date => CellStyle.Date,
        VariableType.Integer or VariableType.Decimal or VariableType.Money or VariableType.Boolean => CellStyle.General,
        _ => CellStyle.Text,
    };
}
