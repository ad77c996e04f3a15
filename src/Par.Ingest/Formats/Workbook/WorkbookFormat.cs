using Par.Ingest.Formats.Document;

namespace Par.Ingest.Formats.Workbook;

/// <summary>Writes a submission as a workbook. The same draft gives the same bytes, whenever and wherever it is written.</summary>
public static class WorkbookFormat
{
    /// <summary>Writes <paramref name="draft"/>; the stream stays open.</summary>
    public static void Write(SubmissionDraft draft, Stream stream)
    {
        List<string> names = [.. draft.Sheets.Select(sheet => SheetNames.Of(sheet.Level))];
        if (draft.Notice is not null)
            names.Add(SheetNames.Notice);
        using var workbook = new WorkbookPackage(stream, names);
        foreach (var sheet in draft.Sheets)
        {
            workbook.Sheet(SheetLayout.Plain with { Extent = (1 + sheet.Rows.Count, sheet.Columns.Count) }, xml =>
            {
                xml.Row([.. sheet.Columns.Select(column => column.Code)], CellStyle.Header);
                foreach (var row in sheet.Rows)
                    xml.Row(row.Values);
            });
        }

        if (draft.Notice is { } notice)
        {
            workbook.Sheet(new SheetLayout([new ColumnLayout(100, CellStyle.Wrapped)], []), xml =>
            {
                xml.Row([notice.Fi], CellStyle.Wrapped);
                xml.Row([notice.Sv], CellStyle.Wrapped);
                xml.Row([notice.En], CellStyle.Wrapped);
            });
        }
    }
}
