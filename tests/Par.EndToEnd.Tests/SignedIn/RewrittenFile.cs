using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Par.EndToEnd.Tests.Recount;

namespace Par.EndToEnd.Tests.SignedIn;

/// <summary>The content of a delivered file, to be changed and written anew as JSON or as zipped CSV.</summary>
internal sealed class RewrittenFile
{
    private readonly Dictionary<string, List<Dictionary<string, string>>> sheets = [];

    public RewrittenFile(RawSubmission delivered)
    {
        foreach (var sheet in (string[])["organisation", "clients", "periods", "measures"])
            sheets[sheet] = [.. delivered.Rows(sheet).Select(row => row.ToDictionary(cell => cell.Key, cell => Written(cell.Key, cell.Value)))];
    }

    /// <summary>The rows of a sheet.</summary>
    public List<Dictionary<string, string>> this[string sheet] => sheets[sheet];

    /// <summary>The file with another answer of the first client.</summary>
    public RewrittenFile With(string variable, string value)
    {
        this["clients"][0][variable] = value;
        return this;
    }

    /// <summary>The file with another id of the first client, on every sheet.</summary>
    public RewrittenFile WithFirstId(string id)
    {
        var (column, old) = this["clients"][0].First(cell => cell.Key.EndsWith("_ID", StringComparison.Ordinal));
        foreach (var row in sheets.Values.SelectMany(rows => rows).Where(row => row.GetValueOrDefault(column) == old))
            row[column] = id;
        return this;
    }

    public string ToJson() => JsonSerializer.Serialize(sheets.ToDictionary(sheet => sheet.Key, sheet => sheet.Key == "organisation" ? (object)sheet.Value[0] : sheet.Value));

    /// <summary>Zipped CSV, with other files beside it.</summary>
    public byte[] ToCsv(char separator = ';', params (string Name, string Content)[] others)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in sheets.Select(sheet => (sheet.Key + ".csv", Csv(sheet.Value, separator))).Concat(others))
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
                writer.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static string Csv(List<Dictionary<string, string>> rows, char separator)
    {
        var headers = rows.SelectMany(row => row.Keys).Distinct().ToList();
        return string.Concat(rows.Select(row => headers.Select(header => row.GetValueOrDefault(header) ?? "")).Prepend(headers)
            .Select(line => string.Join(separator, line.Select(value => value.AsSpan().IndexOfAny(';', '"') >= 0 ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value)) + "\r\n"));
    }

    /// <summary>A day that the workbook keeps as its number, as it is written in text.</summary>
    private static string Written(string column, string value) =>
        (column.EndsWith("START", StringComparison.Ordinal) || column.EndsWith("END", StringComparison.Ordinal) || column.EndsWith("DATE", StringComparison.Ordinal))
        && double.TryParse(value, CultureInfo.InvariantCulture, out var day)
            ? DateTime.FromOADate(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : value;
}
