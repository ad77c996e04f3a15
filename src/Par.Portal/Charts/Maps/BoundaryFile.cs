using System.Text.Json;
using Par.Warehouse.Places;

namespace Par.Portal.Charts.Maps;

/// <summary>The outline of a municipality: rings of points, outer ones and holes alike.</summary>
/// <param name="Municipality">Its code in the current division.</param>
/// <param name="Rings">The rings, in kilometres east and north.</param>
internal sealed record Outline(string Municipality, IReadOnlyList<IReadOnlyList<(double East, double North)>> Rings);

/// <summary>
/// Reads municipality boundaries from GeoJSON: a collection of features with polygons or multi-polygons, in metres of EPSG:3067 or in degrees. The municipality is the
/// property <c>kunta</c>, <c>code</c>, <c>natcode</c> or <c>nationalCode</c>, as the known publishers call it. Codes of merged municipalities become the current one's.
/// </summary>
internal static class BoundaryFile
{
    private static readonly string[] CodeProperties = ["kunta", "code", "natcode", "nationalCode", "KUNTA", "kunta_code"];

    /// <summary>Reads the outlines of the municipalities that the gazetteer knows.</summary>
    /// <exception cref="FormatException">The file is no such GeoJSON.</exception>
    public static IReadOnlyList<Outline> Read(Stream file, Gazetteer gazetteer)
    {
        try
        {
            using var json = JsonDocument.Parse(file);
            if (!json.RootElement.TryGetProperty("features", out var features))
                throw new FormatException("The file has no features: it must be a GeoJSON FeatureCollection.");
            var outlines = features.EnumerateArray().Select(feature => OutlineOf(feature, gazetteer)).OfType<Outline>()
                .GroupBy(outline => outline.Municipality)
                .Select(parts => new Outline(parts.Key, [.. parts.SelectMany(part => part.Rings)])).ToList();
            return outlines.Count > 0 ? outlines : throw new FormatException(
                $"No feature names a municipality: the code must stand in the property {string.Join(", ", CodeProperties)}.");
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or KeyNotFoundException or IndexOutOfRangeException)
        {
            throw new FormatException("The file is no GeoJSON of polygons: " + problem.Message, problem);
        }
    }

    private static Outline? OutlineOf(JsonElement feature, Gazetteer gazetteer)
    {
        if (CodeOf(feature.GetProperty("properties")) is not { } code || gazetteer.CurrentCode(code) is not { } current)
            return null;
        var geometry = feature.GetProperty("geometry");
        var coordinates = geometry.GetProperty("coordinates");
        var rings = geometry.GetProperty("type").GetString() switch
        {
            "Polygon" => coordinates.EnumerateArray(),
            "MultiPolygon" => coordinates.EnumerateArray().SelectMany(polygon => polygon.EnumerateArray()),
            var other => throw new FormatException($"The geometry of {code} is a {other}; it must be a Polygon or MultiPolygon."),
        };
        return new Outline(current, [.. rings.Select(ring => (IReadOnlyList<(double, double)>)
            [.. ring.EnumerateArray().Select(point => MapProjection.ToPlane(point[0].GetDouble(), point[1].GetDouble()))])]);
    }

    private static string? CodeOf(JsonElement properties)
    {
        foreach (var name in CodeProperties)
        {
            if (properties.TryGetProperty(name, out var value))
                return value.ValueKind == JsonValueKind.Number ? value.GetRawText().PadLeft(3, '0') : value.GetString()?.PadLeft(3, '0');
        }
        return null;
    }
}
