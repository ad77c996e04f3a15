using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using Par.Ingest.Formats.Document;
using Par.Ingest.Formats.Workbook;

namespace Par.Ingest.Formats.Csv;

/// <summary>Writes a submission as a zip of CSV files, one for each sheet. The same draft gives the same bytes.</summary>
public static class CsvFormat
{
    /// <summary>UTF-8 without a byte order mark.</summary>
    public static Encoding Utf8 { get; } = new UTF8Encoding(false);

    /// <summary>UTF-8 with a byte order mark, as spreadsheet programs write it.</summary>
    public static Encoding Utf8WithMark { get; } = new UTF8Encoding(true);

    /// <summary>Windows-1252, as older Finnish programs write it.</summary>
    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>
    /// Writes <paramref name="draft"/>; the stream stays open. With <c>;</c> between values decimals have a comma, as Finnish programs write
    /// them, otherwise a point.
    /// </summary>
    public static void Write(SubmissionDraft draft, Stream stream, char delimiter = ';', Encoding? encoding = null)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var sheet in draft.Sheets)
        {
            using var writer = Open(zip, SheetNames.Of(sheet.Level) + ".csv", encoding ?? Utf8);
            Write(sheet, writer, delimiter);
        }

        if (draft.Notice is { } notice)
        {
            using var writer = Open(zip, "README.txt", Utf8);
            writer.Write(string.Join("\n\n", notice.Fi, notice.Sv, notice.En) + "\n");
        }
    }

    private static void Write(DraftSheet sheet, TextWriter writer, char delimiter)
    {
        using var csv = CsvWriter.Create(writer, new CsvWriterOptions { Separator = delimiter }, leaveOpen: true);
        foreach (var column in sheet.Columns)
            csv.WriteField(column.Code);
        csv.EndRecord();
        foreach (var row in sheet.Rows)
        {
            foreach (var value in row.Values)
                csv.WriteField(Text(value, delimiter));
            csv.EndRecord();
        }
    }

    private static string? Text(object? value, char delimiter) => value switch
    {
        null => null,
        string text => text,
        bool yes => yes ? "1" : "0",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal or double when delimiter == ';' => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture).Replace('.', ','),
        IFormattable plain => plain.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A cell cannot hold a {value.GetType().Name}.", nameof(value)),
    };

    private static StreamWriter Open(ZipArchive zip, string name, Encoding encoding)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = WorkbookPackage.EntryTime;
        return new StreamWriter(entry.Open(), encoding);
    }
}
