using Par.Warehouse.Catalogue;
using Par.Warehouse.Places;

namespace Par.Portal.Public.Downloads;

/// <summary>A place or organisation as files tell of it, in the columns of <see cref="FileColumn.Place"/>.</summary>
/// <param name="Id">The place.</param>
/// <param name="Name">Its name.</param>
/// <param name="Region">The region that a municipality lies in, in the current division; null at other levels.</param>
/// <param name="RegionName">The name of that region; null at other levels.</param>
public sealed record PlaceInFiles(PlaceId Id, Label Name, PlaceId? Region, Label? RegionName)
{
    /// <summary>The place with this name.</summary>
    public static PlaceInFiles Of(PlaceId place, Label name, Gazetteer gazetteer)
    {
        if (place.Level != PlaceLevel.Municipality)
            return new PlaceInFiles(place, name, null, null);
        var region = PlaceId.Region(gazetteer.RegionOf(gazetteer.CurrentCode(place.Code) ?? place.Code));
        return new PlaceInFiles(place, name, region, gazetteer.Name(region));
    }

    /// <summary>The texts of the columns, not yet made safe.</summary>
    public IReadOnlyList<string> Texts =>
    [
        Id.ToString(), LevelOf(Id.Level), .. FileColumn.Texts(Name), Region?.ToString() ?? "",
        .. FileColumn.Texts(RegionName ?? Label.Same("")),
    ];

    private static string LevelOf(PlaceLevel level) => level switch
    {
        PlaceLevel.Country => "country",
        PlaceLevel.AviArea => "avi_area",
        PlaceLevel.Region => "region",
        PlaceLevel.County => "wellbeing_services_county",
        PlaceLevel.Municipality => "municipality",
        PlaceLevel.Organisation => "organisation",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "There is no such level."),
    };
}
