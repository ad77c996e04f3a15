using Par.Ingest.Formats.Document;
using Par.Ingest.Formats.Template;
using Par.Ingest.Formats.Workbook;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Formats.Marking;

/// <summary>
/// Writes a delivered file back as a workbook in which the findings stand where they point: the cell is filled and carries a note with message and guidance, and the
/// first sheet lists them all with links. Whatever its format, the file becomes a workbook with the template's drop-down lists and help, each row under its number
/// as delivered; sheets that were not understood stay as they are. Corrected in place and delivered it reads like any submission: the list and the notes are not read.
/// </summary>
public static class MarkedCopy
{
    /// <summary>Writes the copy; the stream stays open.</summary>
    /// <param name="document">The file as read. One with identifying content is not to be copied.</param>
    /// <param name="findings">The findings of reading and screening.</param>
    /// <param name="language">Language of the findings, lists and help.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(SubmissionDocument document, IReadOnlyList<Finding> findings, Language language, Stream stream)
    {
        var draft = new SubmissionDraft(document.Header, document.Catalogue);
        var kept = KeptSheet.Of(document);
        // A sheet that was not understood may be the one that is missing: whoever renames it must find the name free.
        var expected = kept.Count == 0 ? draft.Sheets.Select(sheet => sheet.Level) : [];
        var levels = SheetNames.Levels.Intersect(expected.Union(document.Sheets.Select(sheet => sheet.Level))).ToList();
        var sheets = levels.Select(level => new MarkedSheet(level, document, findings, language)).ToList();
        var codes = new TemplateCodes(document.Catalogue, sheets.SelectMany(sheet => sheet.Variables), language, []);

        using var workbook = new WorkbookPackage(
            stream,
            [SheetNames.Findings.In(language), SheetNames.Instructions, .. sheets.Select(sheet => sheet.Name), .. kept.Select(sheet => sheet.Name), SheetNames.CodeLists],
            MarkedStyles.Xml,
            [.. sheets.Where(sheet => sheet.HasNotes).Select(sheet => sheet.Name)]);
        new FindingsSheet(findings, sheets, language).Write(workbook);
        TemplateInstructions.Write(workbook, draft);
        foreach (var sheet in sheets)
            sheet.Write(workbook, codes);
        foreach (var sheet in kept)
            sheet.Write(workbook);
        codes.Write(workbook);
    }
}
