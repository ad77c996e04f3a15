using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Statistics;

namespace Par.Portal.Tests.Attack;

/// <summary>
/// What everybody knows without asking the portal for a number: which municipality lies in which area, which category in which group, which ages are under 29, and, from
/// the pages of organisations, where each works.
/// </summary>
internal sealed partial class PublicStructure(Issue issue)
{
    private static readonly Gazetteer Places = TestPortal.Places;
    private static readonly ConcurrentDictionary<(string Place, string Level), string?> AreasOfPlaces = [];

    private readonly Dictionary<string, string> margins = [];
    private readonly CatalogueYear year = TestPortal.Catalogue[issue.Year];

    private Side Side => issue.Side == "ent" ? Side.Ent : Side.Ty;

    /// <summary>The tables that count people.</summary>
    public IReadOnlyList<StatisticTable> Tables { get; } =
        [.. TestPortal.Catalogue[issue.Year].Tables.Where(table => table.Side == (issue.Side == "ent" ? Side.Ent : Side.Ty) && table.CountsPeople)];

    /// <summary>The table in whose totals the totals of a table stand too: the first of the same subject.</summary>
    public string MarginOf(string table)
    {
        if (margins.TryGetValue(table, out var margin))
            return margin;
        var subject = SubjectOf(Tables.First(known => known.Id == table));
        return margins[table] = Tables.First(known => SubjectOf(known) == subject).Id;
    }

    /// <summary>A spot under the name that all tables share.</summary>
    public Spot Own(Spot spot) => spot.Category == "T" ? spot with { Table = MarginOf(spot.Table) } : spot;

    /// <summary>Tables whose totals hold those of the next: contacted, reached, ended.</summary>
    public IReadOnlyList<string> Nested => [.. new[] { Subject.Clients, Subject.Reached, Subject.Ended }
        .Select(subject => Tables.FirstOrDefault(table => SubjectOf(table) == subject)?.Id).OfType<string>().Distinct()];

    /// <summary>The area of a level in which a place lies; null when it is not known to.</summary>
    public static string? AreaOf(string place, string level) => AreasOfPlaces.GetOrAdd((place, level), asked => Found(asked.Place, asked.Level));

    private static string? Found(string place, string level)
    {
        if (level == "SSS")
            return "SSS";
        var (known, wide) = (PlaceId.Parse(place), PlaceLevels.OfAreas.First(entry => entry.Prefix() == level));
        if (wide >= known.Level || known.Level == PlaceLevel.Organisation)
            return null;
        var homes = known.Level == PlaceLevel.Municipality ? [known.Code] : Places.MunicipalitiesOf(known).Select(municipality => municipality.Code);
        return homes.Select(home => Places.AreaOf(home, wide)).Distinct().ToList() is [{ } only] ? level + only : null;
    }

    /// <summary>True for a region that has nobody in the areas of a level: that of unknown homes, and Åland.</summary>
    public static bool IsOutside(string region, string level) =>
        Places.MunicipalitiesOf(PlaceId.Parse(region)).All(municipality => Places.AreaOf(municipality.Code, PlaceLevels.OfAreas.First(entry => entry.Prefix() == level)) is null);

    /// <summary>The groups of a table's variable with the categories right below them; under null those that no group holds. Null for a table without a variable.</summary>
    public ILookup<string?, string>? CategoriesOf(string table, out bool several, out bool everybodyAnswers)
    {
        var known = Tables.First(entry => entry.Id == table);
        (several, everybodyAnswers) = (known.MultipleAnswers, false);
        if (known.VariableConcept is not { } concept || year.FindConcept(concept, Side) is not { } variable)
            return null;
        var list = year.CodesOf(variable);
        everybodyAnswers = list.Codes.Any(code => code.Kind == CodeKind.NoInformation);
        return list.Groups.Select(group => (group.Parent, group.Concept)).Concat(list.Codes.Select(code => (Parent: code.Group, code.Concept))).Distinct()
            .ToLookup(entry => entry.Parent, entry => entry.Concept);
    }

    /// <summary>Categories of a table in the order in which the list has them.</summary>
    public IReadOnlyList<string> OrderOf(string table)
    {
        var known = Tables.First(entry => entry.Id == table);
        var list = year.CodesOf(year.FindConcept(known.VariableConcept!, Side)!);
        return [.. list.Groups.Select(group => group.Concept), .. list.Codes.Select(code => code.Concept)];
    }

    /// <summary>The number of a table's variable, and under which widest group each of its codes is counted.</summary>
    public (int Number, IReadOnlyDictionary<int, string> Widest) VariableOf(string table)
    {
        var variable = year.FindConcept(Tables.First(known => known.Id == table).VariableConcept!, Side)!;
        var list = year.CodesOf(variable);
        return (variable.Number, list.Codes.ToDictionary(code => code.Number, code =>
        {
            var widest = code.Concept;
            for (var group = code.Group; group is not null; group = list.Groups.Single(entry => entry.Concept == group).Parent)
                widest = group;
            return widest;
        }));
    }

    /// <summary>Age groups, and whether they are under 29.</summary>
    public IReadOnlyList<(string Age, bool IsYoung)> Ages => [.. year.AgeGroups.Where(group => group.Sides.Contains(Side)).Select(group => (group.Concept, group.To <= 28))];

    /// <summary>Young people who live in a place.</summary>
    public double? PopulationOf(string place) => Places.YouthPopulation(PlaceId.Parse(place), issue.Year)?.Count;

    /// <summary>The municipalities that an organisation says it works in.</summary>
    public static IReadOnlyList<string> AreasOf(Loot loot, string organisation) =>
        loot.Files.TryGetValue("/en/organisations/" + organisation[3..], out var page) && AreaList().Match(page.Text) is { Success: true } list
            ? [.. Municipality().Matches(list.Value).Select(match => "KU" + match.Groups[1].Value).Distinct()]
            : [];

    private Subject SubjectOf(StatisticTable table) => table.Subject == Subject.Reached && Side == Side.Ty ? Subject.Clients : table.Subject;

    [GeneratedRegex("<ul class=\"name-columns\">.*?</ul>", RegexOptions.Singleline)]
    private static partial Regex AreaList();

    [GeneratedRegex("/en/municipalities/(\\d+)\"")]
    private static partial Regex Municipality();
}
