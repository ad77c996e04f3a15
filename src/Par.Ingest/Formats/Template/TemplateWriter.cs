using Par.Ingest.Formats.Document;
using Par.Ingest.Formats.Workbook;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Formats.Template;

/// <summary>What an organisation told earlier, to be filled in for it.</summary>
/// <param name="Values">Values of the organisation row by variable code, in the words of the new round's year.</param>
/// <param name="Units">The unit codes that it uses.</param>
public sealed record KnownDetails(IReadOnlyDictionary<string, string> Values, IReadOnlyList<string> Units);

/// <summary>
/// Writes the empty workbook of a side and round for those who fill it in by hand: the columns of the year, drop-down lists and input
/// help in one language, instructions and code lists in three. A filled template reads back like any submission.
/// </summary>
public static class TemplateWriter
{
    /// <summary>Writes the template; the stream stays open.</summary>
    /// <param name="side">Side.</param>
    /// <param name="round">Round; workers are asked in January only.</param>
    /// <param name="catalogue">The catalogue of the round's year.</param>
    /// <param name="organisation">The organisation to be filled in, or null to leave it to the user.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="language">Language of the drop-down lists and the input help.</param>
    /// <param name="known">What else is known of the organisation, or null.</param>
    public static void Write(
        Side side, Round round, CatalogueYear catalogue, Organisation? organisation, Stream stream, Language language = Language.Fi,
        KnownDetails? known = null)
    {
        var draft = new SubmissionDraft(
            new SubmissionHeader(SubmissionHeader.CurrentFormat, organisation?.ParId ?? "", side, round, ""), catalogue);
        var codes = new TemplateCodes(catalogue, draft.Sheets.SelectMany(sheet => sheet.Columns), language, known?.Units ?? []);
        using var workbook = new WorkbookPackage(
            stream, [SheetNames.Instructions, .. draft.Sheets.Select(sheet => SheetNames.Of(sheet.Level)), SheetNames.CodeLists]);
        TemplateInstructions.Write(workbook, draft);
        foreach (var sheet in draft.Sheets)
        {
            workbook.Sheet(LayoutOf(sheet, codes, language), xml =>
            {
                xml.Row([.. sheet.Columns.Select(column => column.Code)], CellStyle.Header);
                if (sheet.Level == RecordLevel.Organisation)
                    xml.Row([.. sheet.Columns.Select(column => Known(column, draft, organisation, known))], CellStyle.Text);
            });
        }

        codes.Write(workbook);
    }

    private static object? Known(Variable column, SubmissionDraft draft, Organisation? organisation, KnownDetails? known) =>
        (column.Code switch
        {
            "ORG_NAME" => organisation?.Name,
            "ORG_BID" => organisation?.BusinessId,
            "ORG_HOME" => organisation?.HomeMunicipality,
            _ => draft.Organisation[column.Code],
        }) is string { Length: > 0 } text ? text : known?.Values.GetValueOrDefault(column.Code);

    private static SheetLayout LayoutOf(DraftSheet sheet, TemplateCodes codes, Language language) => new(
        [.. sheet.Columns.Select(TemplateColumns.LayoutOf)],
        [.. sheet.Columns.Select((column, index) => TemplateColumns.ChoiceOf(column, index, codes, language))]);
}
