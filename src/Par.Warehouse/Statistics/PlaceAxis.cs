using Par.Warehouse.Places;

namespace Par.Warehouse.Statistics;

/// <summary>
/// The places of a release in one order: country, AVI areas, regions, municipalities of the current division, organisations. A municipality that is
/// not known is <c>KU999</c> in <c>MK99</c>, in no AVI area, so that every sum closes.
/// </summary>
public sealed class PlaceAxis
{
    private const string UnknownMunicipality = "999";

    private readonly List<PlaceId> places = [PlaceId.Country];
    private readonly Dictionary<PlaceId, int> numbers;
    private readonly int[] regionOf;
    private readonly int?[] aviOf;
    private readonly Dictionary<int, IReadOnlyList<(int Total, int[] Parts)>> sumsOf = [];

    /// <summary>Lays out the axis.</summary>
    /// <param name="gazetteer">Places of the current division.</param>
    /// <param name="withAviAreas">True for statistic years to 2025.</param>
    /// <param name="organisations">PAR ids of the organisations with figures.</param>
    /// <param name="municipalities">Current codes of the municipalities that clients live in; the mainland's are always there.</param>
    public PlaceAxis(Gazetteer gazetteer, bool withAviAreas, IEnumerable<string> organisations, IEnumerable<string> municipalities)
    {
        var codes = gazetteer.MunicipalitiesOf(PlaceId.Country).Select(municipality => municipality.Code)
            .Concat(municipalities.Select(code => gazetteer.FindCurrent(code) is null ? UnknownMunicipality : code))
            .Append(UnknownMunicipality).Distinct().Order(StringComparer.Ordinal).ToList();
        if (withAviAreas)
            places.AddRange(codes.Select(gazetteer.AviOf).OfType<string>().Distinct().Order(StringComparer.Ordinal).Select(PlaceId.AviArea));
        places.AddRange(codes.Select(gazetteer.RegionOf).Distinct().Order(StringComparer.Ordinal).Select(PlaceId.Region));
        places.AddRange(codes.Select(PlaceId.Municipality));
        places.AddRange(organisations.Distinct().Order(StringComparer.Ordinal).Select(PlaceId.Organisation));
        numbers = places.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        regionOf = new int[places.Count];
        aviOf = new int?[places.Count];
        foreach (var code in codes)
        {
            var municipality = numbers[PlaceId.Municipality(code)];
            regionOf[municipality] = numbers[PlaceId.Region(gazetteer.RegionOf(code))];
            aviOf[municipality] = withAviAreas && gazetteer.AviOf(code) is { } avi ? numbers[PlaceId.AviArea(avi)] : null;
            aviOf[regionOf[municipality]] = aviOf[municipality];
        }
    }

    /// <summary>The places in order; the country is number 0.</summary>
    public IReadOnlyList<PlaceId> Places => places;

    /// <summary>Number of an organisation.</summary>
    public int Organisation(string parId) => numbers[PlaceId.Organisation(parId)];

    /// <summary>Number of a municipality by its current code; of <c>KU999</c> when it is not on the axis.</summary>
    public int Municipality(string? code) =>
        code is not null && numbers.TryGetValue(PlaceId.Municipality(code), out var number) ? number : numbers[PlaceId.Municipality(UnknownMunicipality)];

    /// <summary>The area of a level that the municipality lies in (itself at its own level), or null when it lies in none.</summary>
    public int? AreaOf(int municipality, PlaceLevel level) => level switch
    {
        PlaceLevel.Country => 0,
        PlaceLevel.AviArea => aviOf[municipality],
        PlaceLevel.Region => regionOf[municipality],
        PlaceLevel.Municipality => municipality,
        _ => null,
    };

    /// <summary>Numbers of the places that a client of the organisation from the municipality counts in.</summary>
    public int[] PlacesOf(int organisation, int municipality) => aviOf[municipality] is { } avi
        ? [0, avi, regionOf[municipality], municipality, organisation]
        : [0, regionOf[municipality], municipality, organisation];

    /// <summary>Numbers of the places of a level.</summary>
    public IEnumerable<int> At(PlaceLevel level) => Enumerable.Range(0, places.Count).Where(place => places[place].Level == level);

    /// <summary>
    /// The sums between places that hold when these levels are published: each area is the sum of the next narrower areas, and the country also of every
    /// level by itself and of the organisations.
    /// </summary>
    public IReadOnlyList<(int Total, int[] Parts)> Sums(IReadOnlySet<PlaceLevel> levels)
    {
        var key = levels.Sum(level => 1 << (int)level);
        return sumsOf.TryGetValue(key, out var sums) ? sums : sumsOf[key] = FindSums(levels);
    }

    private List<(int Total, int[] Parts)> FindSums(IReadOnlySet<PlaceLevel> levels)
    {
        var sums = new List<(int, int[])>();
        PlaceLevel[] areas = [.. new[] { PlaceLevel.Country, PlaceLevel.AviArea, PlaceLevel.Region, PlaceLevel.Municipality }.Where(levels.Contains)];
        for (var narrow = 1; narrow < areas.Length; narrow++)
            for (var wide = 0; wide < narrow; wide++)
                if (wide == 0 || wide == narrow - 1)
                    sums.AddRange(At(areas[wide]).Select(total => (total, PartsOf(total, areas[wide], areas[narrow]))));
        if (levels.Contains(PlaceLevel.Country) && levels.Contains(PlaceLevel.Organisation))
            sums.Add((0, [.. At(PlaceLevel.Organisation)]));
        return sums;
    }

    private int[] PartsOf(int total, PlaceLevel wide, PlaceLevel narrow)
    {
        var inside = At(PlaceLevel.Municipality).Where(municipality => AreaOf(municipality, wide) == total).ToList();
        return [.. inside.Select(municipality => AreaOf(municipality, narrow) ?? regionOf[municipality]).Distinct().Order()];
    }
}
