using Par.Warehouse.Disclosure;
using Par.Warehouse.Places;

namespace Par.Warehouse.Statistics;

/// <summary>People by place, category and combination of gender and age, and which of these counts are published.</summary>
public sealed class Cube
{
    private readonly Tally[] people;
    private readonly IReadOnlySet<PlaceLevel> detailLevels;
    private readonly IReadOnlySet<PlaceLevel> groupLevels;
    private readonly int leastPeople;
    private readonly Cube? everybody;
    private readonly Cube? wider;

    private Cube(PlaceAxis places, CategoryAxis categories, SliceAxis slices,
        IReadOnlySet<PlaceLevel> detailLevels, IReadOnlySet<PlaceLevel> groupLevels, int leastPeople, Cube? everybody, Cube? wider, IReadOnlyList<Leaf> leaves)
    {
        (Places, Categories, Slices, Leaves) = (places, categories, slices, leaves);
        (this.detailLevels, this.groupLevels, this.leastPeople, this.everybody, this.wider) = (detailLevels, groupLevels, leastPeople, everybody, wider);
        people = new Tally[places.Places.Count * categories.Concepts.Count * slices.Count];
        foreach (var leaf in leaves)
            foreach (var place in places.PlacesOf(leaf.Organisation, leaf.Municipality))
                foreach (var category in categories.Of(leaf.Code))
                    foreach (var slice in slices.Of(leaf.Gender, leaf.AgeGroup))
                        people[At(place, category, slice)] += leaf.People;
    }

    /// <summary>Counts everybody, by gender and age.</summary>
    /// <param name="places">Places.</param>
    /// <param name="slices">Combinations of gender and age.</param>
    /// <param name="levels">Levels that are published.</param>
    /// <param name="leaves">The people.</param>
    /// <param name="wider">The counts of more people, these among them; null when there are none.</param>
    public static Cube OfEverybody(PlaceAxis places, SliceAxis slices, IReadOnlySet<PlaceLevel> levels, IReadOnlyList<Leaf> leaves, Cube? wider = null) =>
        new(places, new CategoryAxis(null, false), slices, levels, levels, DisclosureRule.LeastPeople, null, wider, leaves);

    /// <summary>Counts by the answers to a table's variable.</summary>
    /// <param name="table">The table.</param>
    /// <param name="categories">Categories of the variable.</param>
    /// <param name="slices">Combinations of gender and age.</param>
    /// <param name="leaves">The people.</param>
    /// <param name="everybody">The same people without their answers.</param>
    public static Cube OfAnswers(StatisticTable table, CategoryAxis categories, SliceAxis slices, IReadOnlyList<Leaf> leaves, Cube everybody) =>
        new(everybody.Places, categories, slices, table.DetailLevels, table.GroupLevels, table.LeastPeople, everybody, null, leaves);

    /// <summary>Places.</summary>
    public PlaceAxis Places { get; }

    /// <summary>Categories.</summary>
    public CategoryAxis Categories { get; }

    /// <summary>Combinations of gender and age.</summary>
    public SliceAxis Slices { get; }

    /// <summary>The people that were counted.</summary>
    public IReadOnlyList<Leaf> Leaves { get; }

    /// <summary>Number of cells, published or not.</summary>
    public int Size => people.Length;

    /// <summary>True when it counts answers; false when it counts everybody.</summary>
    public bool CountsAnswers => everybody is not null;

    /// <summary>Number of the cell.</summary>
    public int At(int place, int category, int slice) => (((place * Categories.Concepts.Count) + category) * Slices.Count) + slice;

    /// <summary>The people in the cell.</summary>
    public Tally this[int place, int category, int slice] => people[At(place, category, slice)];

    /// <summary>How many people the place or organisation has in all.</summary>
    public int PeopleAt(int place) => (everybody ?? this)[place, 0, 0].Count;

    /// <summary>
    /// The smallest number of people, published exactly, that the people of a combination are among: those under 29, those over, or everybody at the place. Readers
    /// know that a count is not more.
    /// </summary>
    public int MostOf(int place, int slice) => Slices[slice].IsYoung is { } isYoung && Told is { } told
        ? Math.Min(PeopleAt(place), isYoung ? told.Under29At(place) : told.PeopleAt(place) - told.Under29At(place))
        : PeopleAt(place);

    /// <summary>The most that readers must think possible of people of 29 and over.</summary>
    public int MostOver29(int place) => Told is { } told ? Math.Min(PeopleAt(place), told.PeopleAt(place) - told.Under29At(place)) : PeopleAt(place);

    // The counts of everybody whose number under 29 is published exactly and who hold these people.
    private Cube? Told => everybody is { } all ? all.Told : Slices.TotalUnder29 is not null ? this : wider?.Told;

    private int Under29At(int place) => this[place, 0, Slices.TotalUnder29!.Value].Count;

    /// <summary>True when the place or organisation has people enough to be divided at all; of others only totals are published.</summary>
    public bool IsDivided(int place) => PeopleAt(place) >= DisclosureRule.LeastPeople;

    /// <summary>True for a total, whose number is published exactly: everybody, and everybody under 29 where a table of totals has them.</summary>
    public bool IsTotal(int slice) => !CountsAnswers && Slices[slice].IsTotal;

    /// <summary>True when the cell is published: its level is, and the place has people enough, of the ages too that it divides.</summary>
    public bool IsPublished(int place, int category, int slice) =>
        IsPublished(Places.Places[place].Level, category, slice)
        && (IsTotal(slice) || (PeopleAt(place) >= LeastOf(Places.Places[place].Level, category, slice) && MostOf(place, slice) >= DisclosureRule.LeastPeople));

    /// <summary>
    /// True when the category and combination are published at a level, for places with people enough. At the levels of groups single answers are not divided by gender
    /// and age, and an organisation's answers are told by groups alone.
    /// </summary>
    public bool IsPublished(PlaceLevel level, int category, int slice)
    {
        if (category >= Categories.Published || level > Slices[slice].Narrowest)
            return false;
        if (detailLevels.Contains(level))
            return true;
        if (!groupLevels.Contains(level))
            return false;
        var (isGroup, isUndivided) = (!Categories.IsDetail[category], slice == 0);
        return !CountsAnswers || (level == PlaceLevel.Organisation ? isGroup && isUndivided : isGroup || isUndivided);
    }

    /// <summary>The levels at which the category and combination are published.</summary>
    public IReadOnlySet<PlaceLevel> LevelsOf(int category, int slice) =>
        Enum.GetValues<PlaceLevel>().Where(level => IsPublished(level, category, slice)).ToHashSet();

    /// <summary>From how many people on: answers by gender or age, and at the levels of groups single answers, from more than the others.</summary>
    private int LeastOf(PlaceLevel level, int category, int slice) =>
        CountsAnswers && (slice != 0 || (Categories.IsDetail[category] && !detailLevels.Contains(level)))
            ? Math.Max(leastPeople, DisclosureRule.LeastPeopleOfCross)
            : detailLevels.Contains(level) ? DisclosureRule.LeastPeople : leastPeople;
}
