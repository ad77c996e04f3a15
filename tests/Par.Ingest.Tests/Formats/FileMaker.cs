using System.IO.Compression;
using System.Text;
using Par.Ingest.Formats.Csv;
using Par.Ingest.Formats.Document;
using Par.Ingest.Formats.Json;
using Par.Ingest.Formats.Workbook;

namespace Par.Ingest.Tests.Formats;

/// <summary>Writes a draft in each way that the formats allow.</summary>
internal static class FileMaker
{
    public static IReadOnlyList<string> Kinds { get; } =
        ["workbook", "csv ; utf-8", "csv , utf-8", "csv ; utf-8 with mark", "csv ; windows-1252", "json"];

    public static (string Name, byte[] Content) Make(string kind, SubmissionDraft draft)
    {
        using var stream = new MemoryStream();
        switch (kind.Split(' ', 3))
        {
            case ["csv", var delimiter, var encoding]:
                CsvFormat.Write(draft, stream, delimiter[0], encoding switch
                {
                    "utf-8" => CsvFormat.Utf8,
                    "utf-8 with mark" => CsvFormat.Utf8WithMark,
                    _ => CsvFormat.Windows1252,
                });
                return ("toimitus.zip", stream.ToArray());
            case ["json"]:
                JsonFormat.Write(draft, stream);
                return ("toimitus.json", stream.ToArray());
            default:
                WorkbookFormat.Write(draft, stream);
                return ("toimitus.xlsx", stream.ToArray());
        }
    }

    /// <summary>Everything that the file holds, as text.</summary>
    public static string AllText(byte[] content)
    {
        if (content[0] != 'P')
            return Encoding.UTF8.GetString(content);
        using var zip = new ZipArchive(new MemoryStream(content));
        return string.Concat(zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }
}
