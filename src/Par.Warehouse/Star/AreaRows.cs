using System.Globalization;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Places;

namespace Par.Warehouse.Star;

/// <summary>The rows of <c>dim_area</c>, made from the gazetteer.</summary>
internal static class AreaRows
{
    private const int LevelStep = 10_000_000;
    private const int FirstCountyYear = 2023;

    public static IEnumerable<DimArea> Of(Gazetteer gazetteer)
    {
        yield return Row(DimArea.NotKnown, PlaceId.Municipality("999"), "999", gazetteer.Name(PlaceId.Municipality("999"))!, "99", null, null, gazetteer);
        yield return Row(KeyOf(PlaceId.Country), PlaceId.Country, "", gazetteer.Name(PlaceId.Country)!, null, null, null, gazetteer);
        yield return Row(KeyOf(PlaceId.Region("99")), PlaceId.Region("99"), "99", gazetteer.Name(PlaceId.Region("99"))!, "99", null, null, gazetteer);
        foreach (var level in PlaceLevels.BetweenCountryAndMunicipality)
            foreach (var area in gazetteer.AreasAt(level))
                yield return Row(
                    KeyOf(new PlaceId(level, area.Code)), new PlaceId(level, area.Code), area.Code, area.Name, level == PlaceLevel.Region ? area.Code : null,
                    level == PlaceLevel.County ? area.Code : null, level == PlaceLevel.AviArea ? area.Code : null, gazetteer,
                    level == PlaceLevel.County ? FirstCountyYear : Gazetteer.FirstYear, area.ValidTo);
        foreach (var version in gazetteer.Versions)
        {
            var current = gazetteer.CurrentCode(version.Code) ?? version.Code;
            yield return Row(
                version.Key, PlaceId.Municipality(current), version.Code, version.Name, version.Region, version.County ?? gazetteer.FindCurrent(current)?.County,
                version.AviArea, gazetteer, version.ValidFrom, version.ValidTo, isCurrent: version.Code == current && version.ValidTo is null);
        }
    }

    /// <summary>The key of an area that is no municipality.</summary>
    public static int KeyOf(PlaceId place) =>
        ((int)place.Level * LevelStep) + (place.Code.Length == 0 ? 0 : int.Parse(place.Code, CultureInfo.InvariantCulture));

    private static DimArea Row(
        int key, PlaceId place, string code, Label name, string? region, string? county, string? avi, Gazetteer gazetteer,
        int validFrom = Gazetteer.FirstYear, int? validTo = null, bool isCurrent = true)
    {
        var (regionName, countyName, aviName) = (NameOf(PlaceLevel.Region, region), NameOf(PlaceLevel.County, county), NameOf(PlaceLevel.AviArea, avi));
        return new DimArea
        {
            AreaKey = key, Level = WordOf(place.Level), Place = place.ToString(), Code = code, CurrentCode = place.Code,
            NameFi = name.Fi, NameSv = name.Sv, NameEn = name.En,
            RegionCode = regionName is null ? null : region, RegionFi = regionName?.Fi, RegionSv = regionName?.Sv, RegionEn = regionName?.En,
            CountyCode = countyName is null ? null : county, CountyFi = countyName?.Fi, CountySv = countyName?.Sv, CountyEn = countyName?.En,
            AviCode = aviName is null ? null : avi, AviFi = aviName?.Fi, AviSv = aviName?.Sv, AviEn = aviName?.En,
            IsCurrent = isCurrent, ValidFrom = validFrom, ValidTo = validTo,
        };

        Label? NameOf(PlaceLevel level, string? areaCode) => areaCode is null ? null : gazetteer.Name(new PlaceId(level, areaCode));
    }

    private static string WordOf(PlaceLevel level) => level switch
    {
        PlaceLevel.AviArea => "avi",
        _ => level.ToString().ToLowerInvariant(),
    };
}
