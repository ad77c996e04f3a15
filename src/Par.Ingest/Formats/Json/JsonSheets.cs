using System.Text.Json;
using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Formats.Json;

/// <summary>
/// Reads a JSON submission: a property for each sheet, holding an object or an array of objects. Rows are numbered as on a sheet: the
/// first object is row 2.
/// </summary>
internal sealed class JsonSheets(ReadLimits limits)
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    private static readonly Label InNotice = new("Kentässä notice on {0}.", "Fältet notice innehåller {0}.", "The field notice holds {0}.");

    private static readonly Label InName = new(
        "Tiedoston {0}. kentän nimessä on {1}.", "Namnet på filens fält nummer {0} innehåller {1}.", "The name of field number {0} of the file holds {1}.");

    private readonly Tally tally = new(limits);

    /// <summary>The properties in order, and what is told to people.</summary>
    /// <exception cref="JsonException">The content is no JSON.</exception>
    /// <exception cref="UnreadableException">It is JSON of another shape, or holds characters that are no text.</exception>
    public RawFile Read(byte[] content, CancellationToken cancellation)
    {
        try
        {
            var start = content is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
            using var json = JsonDocument.Parse(content.AsMemory(start), Options);
            return Sheets(json.RootElement, cancellation);
        }
        catch (JsonException) when (JsonTwice.Find(content) is { } twice)
        {
            throw new UnreadableException(ReadFindings.JsonTwice(twice.Line, twice.Field));
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair: JSON can write it down, but it is no text.
            throw new UnreadableException(ReadFindings.BrokenCharacters);
        }
    }

    private RawFile Sheets(JsonElement root, CancellationToken cancellation)
    {
        if (root.ValueKind != JsonValueKind.Object)
            throw new UnreadableException(ReadFindings.ContentDiffers);
        var sheets = new List<RawSheet>();
        var texts = new List<StrayText>();
        var position = 0;
        foreach (var property in root.EnumerateObject())
        {
            cancellation.ThrowIfCancellationRequested();
            if (++position > limits.Sheets)
                throw new UnreadableException(ReadFindings.TooManySheets(limits.Sheets));
            if (property.Name is "notice" or "$schema")
                texts.AddRange(Strings(property.Value).Select(text => new StrayText(Location.File, InNotice, text)));
            else
                sheets.Add(new RawSheet(property.Name, position, Rows(property.Value, SheetNames.LevelOf(property.Name))));
            if (tally.Take(property.Name) is { } name && SheetNames.LevelOf(name) is null)
                texts.Add(new StrayText(Location.File, InName.With(position, "{0}"), name) { IsHeader = true });
        }

        return new RawFile(sheets, texts);
    }

    private List<RawRow> Rows(JsonElement sheet, RecordLevel? level)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = new List<RawRow> { default };
        var number = 1;
        foreach (var element in sheet.ValueKind == JsonValueKind.Array ? sheet.EnumerateArray().AsEnumerable() : [sheet])
        {
            number++;
            var place = level is { } known ? new Location(SheetNames.Of(known), number) : Location.File;
            if (Values(element, columns, place) is { } values)
                rows.Add(new RawRow(number, values));
        }

        if (rows.Count == 1 && columns.Count == 0)
            return [];
        rows[0] = new RawRow(1, [.. columns.Keys.Select(tally.Take)]);
        return rows;
    }

    private string?[]? Values(JsonElement element, Dictionary<string, int> columns, Location place)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw new UnreadableException(ReadFindings.JsonShape(place));
        var values = new string?[columns.Count];
        var width = 0;
        foreach (var property in element.EnumerateObject())
        {
            if (!columns.TryGetValue(property.Name, out var column))
            {
                tally.Count(1, columns.Count + 1);
                columns[property.Name] = column = columns.Count;
            }

            if (column >= values.Length)
                Array.Resize(ref values, columns.Count);
            values[column] = tally.Take(Text(property.Value, place));
            if (values[column] is not null)
                width = Math.Max(width, column + 1);
        }

        tally.Count(values.Length, values.Length);
        return width == 0 ? null : values[..width];
    }

    private static string? Text(JsonElement value, Location place) => value.ValueKind switch
    {
        JsonValueKind.Array => ListText.Join(value.EnumerateArray().Select(item => Single(item, place)).OfType<string>()),
        _ => Single(value, place),
    };

    private static string? Single(JsonElement value, Location place) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => CellText.Plain(value.GetRawText()),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Null => null,
        _ => throw new UnreadableException(ReadFindings.JsonShape(place)),
    };

    private IEnumerable<string> Strings(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [tally.Take(value.GetString()) ?? ""],
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => Strings(property.Value).Append(property.Name)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Strings),
        _ => [],
    };
}
