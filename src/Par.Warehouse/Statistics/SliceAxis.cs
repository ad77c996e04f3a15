using Par.Warehouse.Catalogue;
using Par.Warehouse.Places;

namespace Par.Warehouse.Statistics;

/// <summary>The combinations of gender and age group of a table. The first is everybody.</summary>
public sealed class SliceAxis
{
    private const string Total = "T";
    private const string Under29 = "U29";
    private const int LastAgeOfYouth = 28;

    private readonly List<(string Gender, string Age, PlaceLevel Narrowest)> slices = [];
    private readonly Dictionary<(string Gender, string Age), int> numbers;
    private readonly IReadOnlyList<AgeGroup> ages;
    private readonly Dictionary<(byte, byte), int[]> membership = [];

    /// <summary>Lays out the crosses of a table.</summary>
    public SliceAxis(IReadOnlyList<AgeGroup> ages, StatisticTable table)
        : this(ages, [table])
    {
    }

    /// <summary>Lays out the crosses of several tables together.</summary>
    public SliceAxis(IReadOnlyList<AgeGroup> ages, IEnumerable<StatisticTable> tables)
    {
        this.ages = ages;
        var (everywhere, wide, widest) = (Cross.None, Cross.None, Cross.None);
        foreach (var table in tables)
            (everywhere, wide, widest) = (everywhere | table.CrossEverywhere, wide | table.CrossWideAreas, widest | table.CrossWidestAreas);
        string[] genders = [Total, "1", "2"];
        string[] ageCodes = [Total, Under29, .. ages.Select(group => group.Concept)];
        foreach (var gender in genders)
            foreach (var age in ageCodes)
                if (IsIn(everywhere | wide | widest, gender, age))
                    slices.Add((gender, age, IsIn(everywhere, gender, age) ? PlaceLevel.Organisation : IsIn(wide, gender, age) ? PlaceLevel.County : PlaceLevel.AviArea));
        numbers = slices.Index().ToDictionary(entry => (entry.Item.Gender, entry.Item.Age), entry => entry.Index);
    }

    /// <summary>Number of combinations.</summary>
    public int Count => slices.Count;

    /// <summary>Gender and age of a combination, and the narrowest level at which it is published.</summary>
    public (string Gender, string Age, PlaceLevel Narrowest) this[int slice] => slices[slice];

    /// <summary>Number of a combination, or null when the table does not have it.</summary>
    public int? Find(string gender, string age) => numbers.TryGetValue((gender, age), out var slice) ? slice : null;

    /// <summary>The combinations that somebody counts in.</summary>
    public int[] Of(byte gender, byte ageGroup)
    {
        if (!membership.TryGetValue((gender, ageGroup), out var slicesOf))
            membership[(gender, ageGroup)] = slicesOf = [.. Enumerable.Range(0, Count).Where(slice => Holds(slices[slice], gender, ageGroup))];
        return slicesOf;
    }

    /// <summary>
    /// Sums: everybody and the genders; everybody and the age groups; everybody and those under 29; those under 29 and the young age groups. What the
    /// parts leave (other gender, not known, 29 and over) is not published.
    /// </summary>
    public IEnumerable<(int Total, int[] Parts)> Sums()
    {
        foreach (var age in slices.Select(slice => slice.Age).Distinct())
            if (Find(Total, age) is { } everybody && Numbers(["1", "2"], [age]) is { Length: > 0 } genders)
                yield return (everybody, genders);
        foreach (var gender in slices.Select(slice => slice.Gender).Distinct())
        {
            var everybody = Find(gender, Total);
            var young = Find(gender, Under29);
            if (everybody is { } total && Numbers([gender], ages.Select(group => group.Concept)) is { Length: > 0 } groups)
                yield return (total, groups);
            if (everybody is { } all && young is { } under)
                yield return (all, [under]);
            if (young is { } youth && Numbers([gender], ages.Where(IsYoung).Select(group => group.Concept)) is { Length: > 0 } youngGroups)
                yield return (youth, youngGroups);
        }
    }

    private int[] Numbers(IEnumerable<string> genders, IEnumerable<string> ageCodes) =>
        [.. genders.SelectMany(_ => ageCodes, Find).OfType<int>()];

    private static bool IsIn(Cross cross, string gender, string age) => (gender, age) switch
    {
        (Total, Total) => true,
        (_, Total) => (cross & (Cross.Gender | Cross.GenderAndAge)) != 0,
        (Total, Under29) => (cross & Cross.Under29) != 0,
        (Total, _) => (cross & (Cross.Age | Cross.GenderAndAge)) != 0,
        (_, Under29) => (cross & Cross.Under29) != 0 && (cross & (Cross.Gender | Cross.GenderAndAge)) != 0,
        _ => (cross & Cross.GenderAndAge) != 0,
    };

    private bool Holds((string Gender, string Age, PlaceLevel) slice, byte gender, byte ageGroup) =>
        (slice.Gender == Total || (slice.Gender == "1" && gender == 1) || (slice.Gender == "2" && gender == 2))
        && (slice.Age == Total || ages.FirstOrDefault(group => group.Number == ageGroup) is { } group
            && (slice.Age == group.Concept || (slice.Age == Under29 && IsYoung(group))));

    private static bool IsYoung(AgeGroup group) => group.To <= LastAgeOfYouth;
}
