using Par.Warehouse.Places;

namespace Par.Portal.Charts.Maps;

/// <summary>
/// The municipality map of the installation, read once from the file that the setting <c>Map:Boundaries</c> names. Without the setting, or when the file cannot
/// be read, there is no map: pages say so and show their tables.
/// </summary>
internal sealed class MapShelf(MapOptions options, Gazetteer gazetteer, ILogger<MapShelf> logger)
{
    private readonly Lazy<MapShapes?> shapes = new(() => Read(options.Boundaries, gazetteer, logger));

    /// <summary>The map, or null when there is none.</summary>
    public MapShapes? Shapes => shapes.Value;

    private static MapShapes? Read(string? path, Gazetteer gazetteer, ILogger logger)
    {
        if (string.IsNullOrWhiteSpace(path))
            return null;
        try
        {
            using var file = File.OpenRead(path);
            return MapShapes.Of(BoundaryFile.Read(file, gazetteer));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or FormatException)
        {
            logger.LogWarning("There is no map: Map:Boundaries ({Path}) cannot be read. {Reason}", path, problem.Message);
            return null;
        }
    }
}
