using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace Par.EndToEnd.Tests.Recount;

/// <summary>
/// A delivered file read by another route than the product's: the workbook's XML, the CSV's lines or the JSON tree, with nothing of
/// <c>Par.Ingest</c> in between. Rows are dictionaries of text by header.
/// </summary>
internal sealed class RawSubmission
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly Dictionary<string, List<Dictionary<string, string>>> sheets = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<Dictionary<string, string>> Rows(string sheet) => sheets.GetValueOrDefault(sheet) ?? [];

    public static RawSubmission Read(string path)
    {
        var submission = new RawSubmission();
        var bytes = File.ReadAllBytes(path);
        if (bytes is not [(byte)'P', (byte)'K', ..])
        {
            submission.ReadJson(bytes);
            return submission;
        }
        using var zip = new ZipArchive(new MemoryStream(bytes));
        if (zip.GetEntry("xl/workbook.xml") is not null)
            submission.ReadWorkbook(zip);
        else
            submission.ReadCsv(zip);
        return submission;
    }

    private void ReadJson(byte[] bytes)
    {
        using var json = JsonDocument.Parse(bytes);
        foreach (var property in json.RootElement.EnumerateObject())
        {
            var rows = property.Value.ValueKind switch
            {
                JsonValueKind.Array => property.Value.EnumerateArray(),
                JsonValueKind.Object => Enumerable.Repeat(property.Value, 1),
                _ => Enumerable.Empty<JsonElement>(),
            };
            sheets[property.Name] = [.. rows.Where(row => row.ValueKind == JsonValueKind.Object).Select(row => row.EnumerateObject()
                .ToDictionary(cell => cell.Name, cell => TextOf(cell.Value)))];
        }
    }

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => string.Join(',', value.EnumerateArray().Select(TextOf)),
        JsonValueKind.Null => "",
        JsonValueKind.True => "1",
        JsonValueKind.False => "0",
        _ => value.ToString(),
    };

    private void ReadWorkbook(ZipArchive zip)
    {
        var strings = zip.GetEntry("xl/sharedStrings.xml") is { } shared
            ? Load(shared).Root!.Elements(Main + "si").Select(item => string.Concat(item.Descendants(Main + "t").Select(text => text.Value))).ToList()
            : [];
        var targets = Load(zip.GetEntry("xl/_rels/workbook.xml.rels")!).Root!.Elements()
            .ToDictionary(relation => relation.Attribute("Id")!.Value, relation => relation.Attribute("Target")!.Value.TrimStart('/'));
        foreach (var sheet in Load(zip.GetEntry("xl/workbook.xml")!).Descendants(Main + "sheet"))
        {
            var target = targets[sheet.Attribute(Relations + "id")!.Value];
            var entry = zip.GetEntry(target.StartsWith("xl/", StringComparison.Ordinal) ? target : "xl/" + target)!;
            sheets[sheet.Attribute("name")!.Value] = ToRows([.. Load(entry).Descendants(Main + "row").Select(row => Cells(row, strings))]);
        }
    }

    private static XDocument Load(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return XDocument.Load(stream);
    }

    private static List<string> Cells(XElement row, List<string> strings)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements(Main + "c"))
        {
            var column = cell.Attribute("r")!.Value.TakeWhile(char.IsLetter).Aggregate(0, (sum, letter) => (sum * 26) + letter - 'A' + 1) - 1;
            while (cells.Count <= column)
                cells.Add("");
            var value = cell.Element(Main + "v")?.Value ?? string.Concat(cell.Descendants(Main + "t").Select(text => text.Value));
            cells[column] = cell.Attribute("t")?.Value == "s" ? strings[int.Parse(value, CultureInfo.InvariantCulture)] : value;
        }
        return cells;
    }

    private void ReadCsv(ZipArchive zip)
    {
        foreach (var entry in zip.Entries.Where(entry => entry.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)))
        {
            using var buffer = new MemoryStream();
            using (var stream = entry.Open())
                stream.CopyTo(buffer);
            var text = Decode(buffer.ToArray());
            var delimiter = text.Split('\n')[0].Contains(';') ? ';' : ',';
            sheets[Path.GetFileNameWithoutExtension(entry.Name)] = ToRows(ParseCsv(text, delimiter));
        }
    }

    private static string Decode(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        }
    }

    private static List<List<string>> ParseCsv(string text, char delimiter)
    {
        var rows = new List<List<string>>();
        var row = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c != '"')
                    field.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"')
                    field.Append(text[++i]);
                else
                    quoted = false;
            }
            else if (c == '"')
            {
                quoted = true;
            }
            else if (c == delimiter || c == '\n')
            {
                row.Add(field.ToString().TrimEnd('\r'));
                field.Clear();
                if (c != '\n')
                    continue;
                rows.Add(row);
                row = [];
            }
            else
            {
                field.Append(c);
            }
        }
        if (field.Length > 0 || row.Count > 0)
        {
            row.Add(field.ToString());
            rows.Add(row);
        }
        return rows;
    }

    private static List<Dictionary<string, string>> ToRows(List<List<string>> table)
    {
        if (table.Count == 0)
            return [];
        var headers = table[0];
        return [.. table.Skip(1).Where(row => row.Exists(cell => cell.Length > 0)).Select(row => Enumerable.Range(0, Math.Min(headers.Count, row.Count))
            .Where(column => headers[column].Length > 0).GroupBy(column => headers[column])
            .ToDictionary(group => group.Key, group => row[group.First()].Trim()))];
    }
}
