using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Statistics;

namespace Par.Portal.Public;

/// <summary>A category of a table: a group of codes, or a code that stands alone.</summary>
/// <param name="Concept">Its concept, as in cells.</param>
/// <param name="Label">Its name.</param>
/// <param name="Kind">Whether it is a proper answer, "other" or "no information".</param>
public sealed record Category(string Concept, Label Label, CodeKind Kind);

/// <summary>
/// The published figures together with the names, populations and breaks that give them meaning. Taken once for each request, so that one
/// page never mixes two releases.
/// </summary>
/// <param name="Statistics">The published figures.</param>
/// <param name="Catalogue">Names of variables and codes.</param>
/// <param name="Gazetteer">Names and populations of places.</param>
public sealed record PublishedView(PublishedStatistics Statistics, VariableCatalogue Catalogue, Gazetteer Gazetteer)
{
    /// <summary>The newest statistic year of either side, or null when nothing is published.</summary>
    public int? Year => Sides.All.Max(side => Statistics.NewestYear(side));

    /// <summary>True when the newest figures are those of the sample country.</summary>
    public bool IsSynthetic => Sides.All.Any(side => Statistics.Newest(side) is { Release.IsSynthetic: true });

    /// <summary>Every year in which either side has figures, oldest first.</summary>
    public IReadOnlyList<int> Years => [.. Sides.All.SelectMany(Statistics.Years).Distinct().Order()];

    /// <summary>A published cell.</summary>
    public Cell Cell(Side side, int year, string table, PlaceId place, string category = "T", string gender = "T", string age = "T") =>
        Statistics.Cell(side, year, table, new CellAddress(place, category, gender, age));

    /// <summary>Persons aged 15–28; missing for an organisation.</summary>
    public Cell Population(PlaceId place, int year) =>
        Gazetteer.YouthPopulation(place, year) is { } population ? Warehouse.Statistics.Cell.Of(population.Count) : Warehouse.Statistics.Cell.Missing;

    /// <summary>Reached young people.</summary>
    public Cell Reached(PlaceId place, int year) => Cell(Side.Ent, year, TableId.Reached, place);

    /// <summary>Trainees under 29.</summary>
    public Cell YoungTrainees(PlaceId place, int year) => Cell(Side.Ty, year, TableId.Trainees, place, age: "U29");

    /// <summary>Share of the clients with an ended period who went to education, work or guided activity.</summary>
    public Cell PositivePlacement(Side side, PlaceId place, int year) =>
        Cell(side, year, TableId.Placement(side), place, "positive").ShareOf(Cell(side, year, TableId.Placement(side), place));

    /// <summary>True when the statistics of the year have figures for the level at all: wellbeing services counties have them from 2023 on.</summary>
    public bool Has(PlaceLevel level, Side side, int year) => Catalogue.Find(year)?.Tables.FirstOrDefault(table => table.Id == TableId.Clients(side)) is { } table
        && (table.DetailLevels.Contains(level) || table.GroupLevels.Contains(level));

    /// <summary>
    /// The areas around a place that a figure of it is set beside, from the narrowest to the country: those that have more in them than the place, and figures in the year.
    /// </summary>
    public IEnumerable<PlaceId> Around(PlaceId place, Side side, int year) =>
        Gazetteer.Around(place).Where(area => Cell(side, year, TableId.Clients(side), area).Status != CellStatus.Missing);

    /// <summary>The groups of the list behind a table's variable, and its codes without a group, in order of presentation.</summary>
    public IReadOnlyList<Category> Groups(Side side, int year, string concept)
    {
        if (Catalogue.Find(year) is not { } catalogue || catalogue.FindConcept(concept, side) is not { IsCoded: true } variable)
            return [];
        var list = catalogue.CodesOf(variable);
        var parents = list.Groups.Select(group => group.Parent).ToHashSet();
        var groups = list.Groups.Where(group => !parents.Contains(group.Concept))
            .Select(group => new Category(group.Concept, group.Label, KindOf(list, group)));
        return [.. groups, .. list.Codes.Where(code => code.Group is null).Select(code => new Category(code.Concept, code.Label, code.Kind))];
    }

    /// <summary>The breaks of a side that concern a concept, or everything, after <paramref name="from"/> and up to <paramref name="to"/>.</summary>
    public IEnumerable<SeriesBreak> Breaks(Side? side, string concept, int from, int to) => Catalogue.Years
        .SelectMany(year => year.Breaks)
        .Where(entry => entry.Year > from && entry.Year <= to && (entry.Concept == "*" || entry.Concept == concept))
        .Where(entry => side is null || entry.Side is null || entry.Side == side)
        .DistinctBy(entry => (entry.Year, entry.Title.Fi))
        .OrderBy(entry => entry.Year);

    /// <summary>The organisation in the newest release of the side that knows it, with that release's year.</summary>
    public (PublishedOrganisation Organisation, int Year)? Organisation(Side side, string parId)
    {
        foreach (var year in Statistics.Years(side).Reverse())
        {
            if (Statistics.Find(side, year)?.Organisation(parId) is { } organisation)
                return (organisation, year);
        }
        return null;
    }

    /// <summary>Name of a place or organisation; null when there is none.</summary>
    public string? Name(PlaceId place, Language language) => NameOf(place)?.In(language);

    /// <summary>Name of a place or organisation in all languages; null when there is none.</summary>
    public Label? NameOf(PlaceId place) => place.Level != PlaceLevel.Organisation
        ? Gazetteer.Name(place)
        : Sides.All.Select(side => Organisation(side, place.Code)?.Organisation.Name).FirstOrDefault(name => name is not null) is { } name
            ? Label.Same(name) : null;

    /// <summary>The sentence that says where numbers of these sides come from: <c>PARkki, julkaisu 2025 v1 (20.2.2026)</c>.</summary>
    public string Source(Language language, params ReadOnlySpan<Side> sides)
    {
        var releases = new List<string>();
        foreach (var side in sides)
        {
            if (Statistics.Newest(side)?.Release is { } release)
                releases.Add(SourceTexts.Release(language, release));
        }
        return $"{SourceTexts.Source.In(language)}: PARkki, {string.Join(", ", releases.Distinct())}";
    }

    // A group that also holds "no information" is never called the most common.
    private static CodeKind KindOf(CodeList list, CodeGroup group) =>
        list.Codes.Where(code => code.Group == group.Concept).Select(code => code.Kind).DefaultIfEmpty(CodeKind.Answer).Max();
}

/// <summary>Ids of the tables that pages show.</summary>
public static class TableId
{
    /// <summary>Reached young people.</summary>
    public const string Reached = "ent-reached";

    /// <summary>Trainees.</summary>
    public const string Trainees = "ty-trainees";

    /// <summary>Clients of a side: reached young people or trainees.</summary>
    public static string Clients(Side side) => side == Side.Ent ? Reached : Trainees;

    /// <summary>Referral source.</summary>
    public static string Referral(Side side) => Prefix(side) + "referral";

    /// <summary>Placement after the period.</summary>
    public static string Placement(Side side) => Prefix(side) + "placement";

    /// <summary>Workers.</summary>
    public static string Workers(Side side) => Prefix(side) + "workers";

    /// <summary>Person-years.</summary>
    public static string PersonYears(Side side) => Prefix(side) + "person-years";

    /// <summary>Granted euros.</summary>
    public static string Grants(Side side) => Prefix(side) + "grants";

    /// <summary>Organisations.</summary>
    public static string Organisations(Side side) => Prefix(side) + "organisations";

    private static string Prefix(Side side) => side == Side.Ent ? "ent-" : "ty-";
}

/// <summary>Words of the source line.</summary>
internal static class SourceTexts
{
    public static Label Source { get; } = new("Lähde", "Källa", "Source");

    private static readonly Label Outreach = new("etsivän nuorisotyön", "det uppsökande ungdomsarbetets", "outreach youth work");
    private static readonly Label Workshops = new("työpajojen", "verkstädernas", "workshops");
    private static readonly Label ReleaseWord = new("julkaisu", "publicering", "release");

    public static string Release(Language language, Release release)
    {
        var side = (release.Side == Side.Ent ? Outreach : Workshops).In(language);
        var day = release.PublishedAt is { } at ? $" ({NumberText.Day(language, at)})" : "";
        return FormattableString.Invariant($"{side} {ReleaseWord.In(language)} {release.Year} v{release.Version}{day}");
    }
}
