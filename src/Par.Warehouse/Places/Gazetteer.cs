using Par.Warehouse.Catalogue;

namespace Par.Warehouse.Places;

/// <summary>
/// The country's places and their history: municipalities with validity, the areas they belong to, and youth population. Everything
/// that is published is in the current division; an old code leads there by <see cref="CurrentCode"/>. Read-only; loaded from <c>reference/</c>.
/// </summary>
public sealed class Gazetteer
{
    /// <summary>First year of the municipal history; earlier years are answered as this one.</summary>
    public const int FirstYear = 2013;

    private const string Åland = "21";
    private const string UnknownRegion = "99";

    private static readonly Label Finland = new("Koko maa", "Hela landet", "Whole country");
    private static readonly Label NotKnown = new("Kunta ei tiedossa", "Kommunen inte känd", "Municipality not known");

    private readonly ILookup<string, MunicipalityVersion> versions;
    private readonly Dictionary<string, MunicipalityVersion> current;
    private readonly Dictionary<string, string> recast;
    private readonly Dictionary<PlaceLevel, IReadOnlyList<Area>> areas;
    private readonly ILookup<string, YouthPopulation> population;
    private readonly int[] populationYears;

    private Gazetteer(string folder)
    {
        Versions = [.. GazetteerFiles.Municipalities(folder).OrderBy(version => version.Code, StringComparer.Ordinal).ThenBy(version => version.ValidFrom)];
        Current = [.. Versions.Where(version => version.ValidTo is null)];
        areas = new()
        {
            [PlaceLevel.AviArea] = [.. GazetteerFiles.AviAreas(folder)],
            [PlaceLevel.Region] = [.. GazetteerFiles.Regions(folder)],
            [PlaceLevel.County] = [.. GazetteerFiles.Counties(folder)],
        };
        versions = Versions.ToLookup(version => version.Code);
        current = Current.ToDictionary(version => version.Code);
        recast = GazetteerFiles.Recast(folder).ToDictionary(pair => pair.Old, pair => pair.Current);
        population = GazetteerFiles.YouthPopulation(folder).ToLookup(pair => pair.Code, pair => pair.Population);
        populationYears = [.. population.SelectMany(years => years).Where(entry => !entry.IsProjection).Select(entry => entry.Year).Distinct().Order(),
            .. population.SelectMany(years => years).Where(entry => entry.IsProjection).Select(entry => entry.Year).Distinct().Order()];
    }

    /// <summary>The folder <c>reference</c> beside the program.</summary>
    public static string DefaultFolder => Path.Combine(AppContext.BaseDirectory, "reference");

    /// <summary>Every version of every municipality since 2013, by code and year.</summary>
    public IReadOnlyList<MunicipalityVersion> Versions { get; }

    /// <summary>The municipalities of the current division by code, Åland included.</summary>
    public IReadOnlyList<MunicipalityVersion> Current { get; }

    /// <summary>The 19 regions by code, Åland (<c>21</c>) included.</summary>
    public IReadOnlyList<Area> Regions => areas[PlaceLevel.Region];

    /// <summary>The six AVI areas. Closed: they have figures for statistic years to 2025.</summary>
    public IReadOnlyList<Area> AviAreas => areas[PlaceLevel.AviArea];

    /// <summary>The 22 wellbeing services counties by code, Helsinki (<c>90</c>) included. They have figures for statistic years from 2023 on.</summary>
    public IReadOnlyList<Area> Counties => areas[PlaceLevel.County];

    /// <summary>Reads the files of <paramref name="folder"/>.</summary>
    /// <exception cref="CatalogueException">A file is missing or has an error.</exception>
    public static Gazetteer Load(string folder) => new(folder);

    /// <summary>The version of the municipality with this code on 1 January of <paramref name="year"/>, or null when there was none.</summary>
    public MunicipalityVersion? Find(string code, int year) => versions[code].FirstOrDefault(version => version.IsValid(Math.Max(year, FirstYear)));

    /// <summary>The municipality of the current division with exactly this code, or null.</summary>
    public MunicipalityVersion? FindCurrent(string code) => current.GetValueOrDefault(code);

    /// <summary>The code in the current division of any code in force since 2007 (a code that still is gives itself), or null when unknown.</summary>
    public string? CurrentCode(string code) => current.ContainsKey(code) ? code : recast.GetValueOrDefault(code);

    /// <summary>The region of a municipality of the current division, <c>99</c> for an unknown one.</summary>
    public string RegionOf(string currentCode) => AreaOf(currentCode, PlaceLevel.Region) ?? UnknownRegion;

    /// <summary>The AVI area of a municipality of the current division, or null when it has none (Åland, unknown).</summary>
    public string? AviOf(string currentCode) => AreaOf(currentCode, PlaceLevel.AviArea);

    /// <summary>
    /// Code of the area of a level in which a municipality of the current division lies, or null when it lies in none: Åland has no AVI area and no county,
    /// an unknown municipality lies in the region <c>99</c> only.
    /// </summary>
    /// <param name="currentCode">Code of the municipality.</param>
    /// <param name="level">A level of areas that are made up of municipalities.</param>
    public string? AreaOf(string currentCode, PlaceLevel level) => FindCurrent(currentCode) is { } municipality
        ? municipality.AreaAt(level) is { } code && FindArea(level, code) is not null ? code : null
        : level == PlaceLevel.Region ? UnknownRegion : null;

    /// <summary>The areas of a level by code, Åland included; none at other levels than those of areas made up of municipalities.</summary>
    public IReadOnlyList<Area> AreasAt(PlaceLevel level) => areas.GetValueOrDefault(level, []);

    /// <summary>The region that holds the same municipalities as a wellbeing services county, so that both have the same figures; null when none does.</summary>
    public PlaceId? SameRegion(string county)
    {
        var inside = MunicipalitiesOf(PlaceId.County(county)).Select(municipality => municipality.Region).ToList();
        return inside.Count > 0 && PlaceId.Region(inside[0]) is var region && MunicipalitiesOf(region).Count() == inside.Count ? region : null;
    }

    /// <summary>
    /// The areas around a municipality, county or region in which more can be read than of itself, from the narrowest to the country: an area that
    /// holds the same municipalities as the place, or as the next wider one, is left out, so is the AVI area.
    /// </summary>
    public IReadOnlyList<PlaceId> Around(PlaceId place)
    {
        List<PlaceId> around = [PlaceId.Country];
        if (MunicipalitiesOf(place).FirstOrDefault() is not { } inside)
            return around;
        int Size(PlaceId area) => MunicipalitiesOf(area).Count();
        foreach (var level in new[] { PlaceLevel.Region, PlaceLevel.County }.Where(level => level < place.Level))
            if (AreaOf(inside.Code, level) is { } code && new PlaceId(level, code) is var area && Size(area) > Size(place) && Size(area) < Size(around[0]))
                around.Insert(0, area);
        return around;
    }

    /// <summary>True for a municipality of the current division outside Åland, which the grants and so the country's figures leave out.</summary>
    public bool IsMainland(string currentCode) => FindCurrent(currentCode) is { } municipality && municipality.Region != Åland;

    /// <summary>The municipalities of the current division within a place, by code; for the country those of the mainland.</summary>
    public IEnumerable<MunicipalityVersion> MunicipalitiesOf(PlaceId place) => place.Level switch
    {
        PlaceLevel.Country => Current.Where(municipality => municipality.Region != Åland),
        PlaceLevel.Municipality when FindCurrent(place.Code) is { } municipality => [municipality],
        _ => FindArea(place.Level, place.Code) is null ? [] : Current.Where(municipality => municipality.AreaAt(place.Level) == place.Code),
    };

    /// <summary>The name of a place; null for an organisation and for a place that does not exist.</summary>
    public Label? Name(PlaceId place) => place switch
    {
        { Level: PlaceLevel.Country } => Finland,
        { Level: PlaceLevel.Region, Code: UnknownRegion } or { Level: PlaceLevel.Municipality, Code: "999" } => NotKnown,
        { Level: PlaceLevel.Municipality } => FindCurrent(place.Code)?.Name ?? versions[place.Code].LastOrDefault()?.Name,
        _ => FindArea(place.Level, place.Code)?.Name,
    };

    /// <summary>
    /// Persons aged 15–28 in a place, from the year nearest to the statistic year; of two years as near an observed one goes before a projection.
    /// Null for an organisation and for a place that does not exist.
    /// </summary>
    public YouthPopulation? YouthPopulation(PlaceId place, int statisticYear)
    {
        var year = populationYears.MinBy(candidate => Math.Abs(candidate - statisticYear));
        var parts = MunicipalitiesOf(place).SelectMany(municipality => population[municipality.Code].Where(entry => entry.Year == year)).ToList();
        return parts.Count == 0 ? null : new YouthPopulation(parts.Sum(part => part.Count), year, parts.Exists(part => part.IsProjection));
    }

    private Area? FindArea(PlaceLevel level, string code) => AreasAt(level).FirstOrDefault(area => area.Code == code);
}
