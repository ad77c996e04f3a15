using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Statistics;

namespace Par.Warehouse.Tests.Statistics;

/// <summary>A catalogue year of a few variables and tables, of the same kinds as the real one.</summary>
public static class SmallCatalogue
{
    private static readonly Label Nothing = new("-", "-", "-");

    public static IReadOnlySet<PlaceLevel> AllLevels { get; } = Enum.GetValues<PlaceLevel>().ToHashSet();

    public static IReadOnlySet<PlaceLevel> WideLevels { get; } = new HashSet<PlaceLevel> { PlaceLevel.Country, PlaceLevel.AviArea, PlaceLevel.Region, PlaceLevel.County };

    public static IReadOnlySet<PlaceLevel> NarrowLevels { get; } = new HashSet<PlaceLevel> { PlaceLevel.Municipality, PlaceLevel.Organisation };

    /// <summary>Referral with groups, education, main activity, measures (several answers, with groups), placement with two levels of groups.</summary>
    public static CatalogueYear Year { get; } = new()
    {
        Year = 2025,
        Authority = new Authority("LSSAVI", Nothing),
        Rounds = [],
        Severities = new Dictionary<string, RuleSeverity>(),
        Variables =
        [
            Coded(10, "ENT_REF", "referral-source", "REF"), Coded(11, "ENT_EDU", "education", "EDU"), Coded(12, "ENT_ACT0", "main-activity", "ACT"),
            Coded(13, "ENT_MEAS", "measures", "MEAS", VariableType.MultiCode), Coded(14, "ENT_PLACE", "placement", "PLACE"),
        ],
        CodeLists = new[]
        {
            List("REF", 5, "own:2", "schools:5", "employment:2", "social-health:5", "youth-work:6", "authorities:2", "communities:3"),
            List("EDU", 8), List("ACT", 11), List("MEAS", 3, "guidance:8", "training:12"),
            List("PLACE", 4, "education<positive:6", "work<positive:4", "guided<positive:8", "negative:2", "other-placement:3"),
        }.ToDictionary(list => list.Name),
        AgeGroups =
        [
            Age(1, 0, 15), Age(2, 16, 17), Age(3, 18, 20), Age(4, 21, 24), Age(5, 25, 28), Age(6, 29, 120),
        ],
        Tables =
        [
            Table("ent-contacted", Subject.Clients, null, Cross.Gender | Cross.Age),
            Table("ent-reached", Subject.Reached, null, Cross.Gender | Cross.Age | Cross.Under29, Cross.GenderAndAge),
            Table("ent-referral", Subject.Reached, "referral-source", Cross.Gender | Cross.Age),
            Table("ent-education", Subject.Reached, "education", Cross.None, Cross.Gender | Cross.Age),
            Table("ent-activity", Subject.Reached, "main-activity", Cross.Gender),
            Table("ent-measures", Subject.Reached, "measures", Cross.Gender),
            Table("ent-placement", Subject.Ended, "placement", Cross.None, Cross.Gender),
        ],
        Breaks = [],
        Thresholds = new Dictionary<string, double>(),
    };

    /// <summary>The codes of a variable.</summary>
    public static CodeList CodesOf(int variable) => Year.CodesOf(Year.Variables.Single(known => known.Number == variable));

    private static Variable Coded(int number, string code, string concept, string list, VariableType type = VariableType.Code) =>
        new(number, code, concept, Side.Ent, RecordLevel.Client, type, list, Requirement.Mandatory, Nothing, Nothing);

    private static AgeGroup Age(byte number, int from, int to) => new(number, $"A{number}", from, to, Nothing, [Side.Ent]);

    /// <summary>A list of groups <c>concept&lt;parent:number of codes</c> and some codes without a group, the last of which is "no information".</summary>
    private static CodeList List(string name, int alone, params string[] groups)
    {
        var codes = new List<Code>();
        var codeGroups = new List<CodeGroup>();
        foreach (var text in groups)
        {
            var parts = text.Split('<', ':');
            var parent = parts.Length == 3 ? parts[1] : null;
            if (parent is not null && codeGroups.All(group => group.Concept != parent))
                codeGroups.Add(new CodeGroup(parent, Nothing, null));
            codeGroups.Add(new CodeGroup(parts[0], Nothing, parent));
            for (var number = int.Parse(parts[^1], System.Globalization.CultureInfo.InvariantCulture); number > 0; number--)
                codes.Add(NewCode(parts[0], CodeKind.Answer));
        }
        for (var number = alone; number > 0; number--)
            codes.Add(NewCode(null, number == 1 ? CodeKind.NoInformation : CodeKind.Answer));
        return new CodeList(name, codes, codeGroups);

        Code NewCode(string? group, CodeKind kind) =>
            new(codes.Count + 1, $"{codes.Count + 1:00}", $"{name.ToLowerInvariant()}-{codes.Count + 1}", Nothing, group, kind);
    }

    private static StatisticTable Table(string id, Subject subject, string? variable, Cross everywhere, Cross wide = Cross.None) => new()
    {
        Id = id,
        Side = Side.Ent,
        Subject = subject,
        VariableConcept = variable,
        MultipleAnswers = variable == "measures",
        DetailLevels = variable is "referral-source" or "placement" ? WideLevels : AllLevels,
        GroupLevels = NarrowLevels,
        CrossEverywhere = everywhere,
        CrossWideAreas = wide,
        CountsPeople = true,
        Title = Nothing,
        Unit = Nothing,
        Description = Nothing,
    };
}
