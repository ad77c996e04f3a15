using Par.Ingest.Formats.Workbook;
using Par.Warehouse.Catalogue;

namespace Par.Ingest.Formats;

/// <summary>A row of a sheet: its number as the spreadsheet shows it, and its values, trimmed; null where a cell is empty.</summary>
/// <param name="Number">Row number, from 1.</param>
/// <param name="Values">The values from column A on.</param>
public sealed record PlainRow(int Number, IReadOnlyList<string?> Values);

/// <summary>A sheet of a workbook that is no submission.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">Its rows in order, empty ones left out.</param>
public sealed record PlainSheet(string Name, IReadOnlyList<PlainRow> Rows);

/// <summary>
/// Reads a workbook that is no submission, such as the register that an administrator sends back: the same bounded reader, and nothing
/// interpreted. A workbook that cannot be read gives words for people and never an exception.
/// </summary>
public static class PlainWorkbook
{
    /// <summary>Largest such workbook as sent, bytes.</summary>
    public const int MostBytes = 2_000_000;

    private static readonly ReadLimits Limits = new(MostBytes, 40_000_000, 500, 20, 200_000);

    /// <summary>The sheets, or why there are none.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="fileName">Its name, whose ending must fit what is in it.</param>
    /// <param name="cancel">Cancels.</param>
    public static (IReadOnlyList<PlainSheet> Sheets, Label? Problem) Read(Stream stream, string fileName,
        CancellationToken cancel = default)
    {
        try
        {
            var content = FileContent.Read(stream, Limits, cancel);
            if (FileContent.KindOf(fileName, content) != FileKind.Workbook)
                throw new UnreadableException(ReadFindings.ContentDiffers);
            using var zip = new BoundedZip(content, Limits);
            FileContent.Check(FileKind.Workbook, zip);
            var file = new WorkbookReader(zip, Limits).Read(cancel);
            return ([.. file.Sheets.Select(sheet =>
                new PlainSheet(sheet.Name, [.. sheet.Rows.Select(row => new PlainRow(row.Number, row.Values))]))], null);
        }
        catch (Exception failure) when (SubmissionReader.FindingOf(failure) is { } finding)
        {
            return ([], finding.Message);
        }
    }

    /// <summary>The name that a spreadsheet gives to a 0-based column: A, B … Z, AA.</summary>
    public static string ColumnOf(int column) => ColumnName.Of(column);
}
