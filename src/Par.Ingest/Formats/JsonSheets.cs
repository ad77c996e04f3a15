using System.Text.Json;

namespace Par.Ingest.Formats;

/// <summary>
/// Reads a JSON submission: a property for each sheet, holding an object or an array of objects. Rows are numbered as on a sheet: the
/// first object is row 2.
/// </summary>
internal sealed class JsonSheets(ReadLimits limits)
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    private readonly CellCount cells = new(limits.Cells);

    /// <summary>The properties whose name is wanted, in order.</summary>
    /// <exception cref="JsonException">The content is no JSON.</exception>
    public IReadOnlyList<RawSheet> Read(byte[] content, Func<string, bool> wanted, CancellationToken cancellation)
    {
        var start = content is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        using var json = JsonDocument.Parse(content.AsMemory(start), Options);
        if (json.RootElement.ValueKind != JsonValueKind.Object)
            throw new UnreadableException(ReadFindings.ContentDiffers);
        var sheets = new List<RawSheet>();
        var position = 0;
        foreach (var property in json.RootElement.EnumerateObject())
        {
            cancellation.ThrowIfCancellationRequested();
            if (++position > limits.Sheets)
                throw new UnreadableException(ReadFindings.TooManySheets(limits.Sheets));
            if (wanted(property.Name) && property.Name is not ("notice" or "$schema"))
                sheets.Add(new RawSheet(property.Name, position, Rows(property.Value)));
        }

        return sheets;
    }

    private List<RawRow> Rows(JsonElement sheet)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = new List<RawRow> { default };
        var number = 1;
        foreach (var element in sheet.ValueKind == JsonValueKind.Array ? sheet.EnumerateArray().AsEnumerable() : [sheet])
        {
            number++;
            var values = Values(element, columns);
            if (values.Any(value => value is not null))
                rows.Add(new RawRow(number, values));
        }

        if (rows.Count == 1 && columns.Count == 0)
            return [];
        rows[0] = new RawRow(1, [.. columns.Keys]);
        return rows;
    }

    private string?[] Values(JsonElement element, Dictionary<string, int> columns)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw new UnreadableException(ReadFindings.ContentDiffers);
        var values = new string?[columns.Count];
        foreach (var property in element.EnumerateObject())
        {
            if (!columns.TryGetValue(property.Name, out var column))
                columns[property.Name] = column = columns.Count;
            if (column >= values.Length)
                Array.Resize(ref values, columns.Count);
            var text = Text(property.Value)?.Trim();
            values[column] = string.IsNullOrEmpty(text) ? null : text;
        }

        foreach (var _ in values)
            cells.Add();
        return values;
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "1",
        JsonValueKind.False => "0",
        JsonValueKind.Null => null,
        JsonValueKind.Array => string.Join(',', value.EnumerateArray().Select(Text)),
        _ => throw new UnreadableException(ReadFindings.ContentDiffers),
    };
}
