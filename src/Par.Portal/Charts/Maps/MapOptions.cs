using Par.Warehouse.Settings;

namespace Par.Portal.Charts.Maps;

/// <summary>The map of deliveries.</summary>
[SettingsSection("Map")]
internal sealed class MapOptions
{
    /// <summary>
    /// File of municipal boundaries, see <see href="operations.md#the-map">The map</see>. Without it there are tables instead of the map.
    /// </summary>
    public string? Boundaries { get; init; }
}
