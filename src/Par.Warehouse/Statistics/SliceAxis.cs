using Par.Warehouse.Catalogue;
using Par.Warehouse.Places;

namespace Par.Warehouse.Statistics;

/// <summary>A combination of gender and age group.</summary>
/// <param name="Gender"><c>T</c>, <c>1</c> or <c>2</c>.</param>
/// <param name="Age">Concept of an age group, <c>U29</c> or <c>T</c>.</param>
/// <param name="Narrowest">The narrowest level at which it is published.</param>
/// <param name="IsTotal">True when its count of everybody is a total and no breakdown: everybody, and everybody under 29 in tables of totals.</param>
public sealed record Slice(string Gender, string Age, PlaceLevel Narrowest, bool IsTotal);

/// <summary>The combinations of gender and age group of a table. The first is everybody.</summary>
public sealed class SliceAxis
{
    private const string Total = "T";
    private const string Under29 = "U29";
    private const int LastAgeOfYouth = 28;

    private readonly List<Slice> slices = [];
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
        var (everywhere, wide, ofEverybody) = (Cross.None, Cross.None, Cross.None);
        foreach (var table in tables)
        {
            (everywhere, wide) = (everywhere | table.CrossEverywhere, wide | table.CrossWideAreas);
            if (table.VariableConcept is null)
                ofEverybody |= table.CrossEverywhere;
        }
        string[] genders = [Total, "1", "2"];
        string[] ageCodes = [Total, Under29, .. ages.Select(group => group.Concept)];
        foreach (var gender in genders)
            foreach (var age in ageCodes)
                if (IsIn(everywhere | wide, gender, age))
                    slices.Add(new Slice(gender, age, IsIn(everywhere, gender, age) ? PlaceLevel.Organisation : PlaceLevel.County,
                        gender == Total && (age == Total || (age == Under29 && (ofEverybody & Cross.Under29) != 0))));
        numbers = slices.Index().ToDictionary(entry => (entry.Item.Gender, entry.Item.Age), entry => entry.Index);
    }

    /// <summary>Number of combinations.</summary>
    public int Count => slices.Count;

    /// <summary>A combination.</summary>
    public Slice this[int slice] => slices[slice];

    /// <summary>Number of a combination, or null when the table does not have it.</summary>
    public int? Find(string gender, string age) => numbers.TryGetValue((gender, age), out var slice) ? slice : null;

    /// <summary>Number of the total of an age, or null when it is none that is published exactly.</summary>
    public int? FindTotal(string age) => Find(Total, age) is { } slice && slices[slice].IsTotal ? slice : null;

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

    private bool Holds(Slice slice, byte gender, byte ageGroup) =>
        (slice.Gender == Total || (slice.Gender == "1" && gender == 1) || (slice.Gender == "2" && gender == 2))
        && (slice.Age == Total || ages.FirstOrDefault(group => group.Number == ageGroup) is { } group
            && (slice.Age == group.Concept || (slice.Age == Under29 && IsYoung(group))));

    private static bool IsYoung(AgeGroup group) => group.To <= LastAgeOfYouth;
}
