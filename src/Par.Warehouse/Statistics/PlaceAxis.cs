using Par.Warehouse.Places;

namespace Par.Warehouse.Statistics;

/// <summary>
/// The places of a release in one order: country, AVI areas, regions, wellbeing services counties, municipalities of the current division, organisations. A municipality
/// that is not known is <c>KU999</c> in <c>MK99</c>, in no AVI area and no county, so that every sum closes.
/// </summary>
public sealed class PlaceAxis
{
    private const string UnknownMunicipality = "999";

    private readonly List<PlaceId> places = [PlaceId.Country];
    private readonly Dictionary<PlaceId, int> numbers;
    private readonly Dictionary<PlaceLevel, int?[]> areasOf = [];
    private readonly Dictionary<int, int[]> placesOf = [];
    private readonly Dictionary<int, IReadOnlyList<(int Total, int[] Parts)>> sumsOf = [];

    /// <summary>Lays out the axis.</summary>
    /// <param name="gazetteer">Places of the current division.</param>
    /// <param name="levels">The levels that have figures in the statistic year; country, municipality and organisation are always there.</param>
    /// <param name="organisations">PAR ids of the organisations with figures.</param>
    /// <param name="municipalities">Current codes of the municipalities that clients live in; the mainland's are always there.</param>
    public PlaceAxis(Gazetteer gazetteer, IReadOnlySet<PlaceLevel> levels, IEnumerable<string> organisations, IEnumerable<string> municipalities)
    {
        var codes = gazetteer.MunicipalitiesOf(PlaceId.Country).Select(municipality => municipality.Code)
            .Concat(municipalities.Select(code => gazetteer.FindCurrent(code) is null ? UnknownMunicipality : code))
            .Append(UnknownMunicipality).Distinct().Order(StringComparer.Ordinal).ToList();
        PlaceLevel[] between = [.. PlaceLevels.BetweenCountryAndMunicipality.Where(levels.Contains)];
        foreach (var level in between)
            places.AddRange(codes.Select(code => gazetteer.AreaOf(code, level)).OfType<string>().Distinct().Order(StringComparer.Ordinal).Select(code => new PlaceId(level, code)));
        places.AddRange(codes.Select(PlaceId.Municipality));
        places.AddRange(organisations.Distinct().Order(StringComparer.Ordinal).Select(PlaceId.Organisation));
        numbers = places.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        foreach (var level in PlaceLevels.OfAreas)
            areasOf[level] = new int?[places.Count];
        foreach (var code in codes)
        {
            var municipality = numbers[PlaceId.Municipality(code)];
            (areasOf[PlaceLevel.Country][municipality], areasOf[PlaceLevel.Municipality][municipality]) = (0, municipality);
            foreach (var level in between)
                areasOf[level][municipality] = gazetteer.AreaOf(code, level) is { } area ? numbers[new PlaceId(level, area)] : null;
            placesOf[municipality] = [.. PlaceLevels.OfAreas.Select(level => AreaOf(municipality, level)).OfType<int>()];
        }
    }

    /// <summary>The places in order; the country is number 0.</summary>
    public IReadOnlyList<PlaceId> Places => places;

    /// <summary>Number of a place, or null when it is not on the axis.</summary>
    public int? Find(PlaceId place) => numbers.TryGetValue(place, out var number) ? number : null;

    /// <summary>Number of an organisation.</summary>
    public int Organisation(string parId) => numbers[PlaceId.Organisation(parId)];

    /// <summary>Number of a municipality by its current code; of <c>KU999</c> when it is not on the axis.</summary>
    public int Municipality(string? code) =>
        code is not null && numbers.TryGetValue(PlaceId.Municipality(code), out var number) ? number : numbers[PlaceId.Municipality(UnknownMunicipality)];

    /// <summary>The area of a level that the municipality lies in (itself at its own level), or null when it lies in none.</summary>
    public int? AreaOf(int municipality, PlaceLevel level) => areasOf.TryGetValue(level, out var areas) ? areas[municipality] : null;

    /// <summary>
    /// The area that stands for a municipality among those of a level: the one that it lies in, or when it lies in none the nearest that has figures, narrower ones
    /// first: a municipality of Åland stands beside the counties for itself, its region beside the AVI areas.
    /// </summary>
    /// <param name="municipality">Number of the municipality.</param>
    /// <param name="level">The level.</param>
    /// <param name="published">The levels that have figures.</param>
    /// <param name="within">Only areas narrower than this level stand in.</param>
    /// <returns>Its number; the municipality's own when nothing has figures.</returns>
    public int StandInOf(int municipality, PlaceLevel level, IReadOnlySet<PlaceLevel> published, PlaceLevel within = PlaceLevel.Country) =>
        PlaceLevels.OfAreas.Where(other => other >= level).Concat(PlaceLevels.OfAreas.Reverse().Where(other => other < level && other > within))
            .Where(published.Contains).Select(other => AreaOf(municipality, other)).FirstOrDefault(area => area is not null) ?? municipality;

    /// <summary>Numbers of the places that a client of the organisation from the municipality counts in.</summary>
    public int[] PlacesOf(int organisation, int municipality) => [.. placesOf[municipality], organisation];

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
        PlaceLevel[] areas = [.. PlaceLevels.OfAreas.Where(levels.Contains)];
        for (var narrow = 1; narrow < areas.Length; narrow++)
            for (var wide = 0; wide < narrow; wide++)
                if (wide == 0 || wide == narrow - 1)
                    sums.AddRange(At(areas[wide]).Select(total => (total, PartsOf(total, areas[wide], areas[narrow], levels))));
        if (levels.Contains(PlaceLevel.Country) && levels.Contains(PlaceLevel.Organisation))
            sums.Add((0, [.. At(PlaceLevel.Organisation)]));
        return sums;
    }

    private int[] PartsOf(int total, PlaceLevel wide, PlaceLevel narrow, IReadOnlySet<PlaceLevel> levels) =>
        [.. At(PlaceLevel.Municipality).Where(municipality => AreaOf(municipality, wide) == total).Select(municipality => StandInOf(municipality, narrow, levels, wide)).Distinct().Order()];
}
