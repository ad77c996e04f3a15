using Par.Warehouse.Places;

namespace Par.Warehouse.Statistics;

/// <summary>Counts of people by place, category and combination of gender and age, and which of them a table publishes.</summary>
public sealed class Cube
{
    private readonly int[] counts;
    private readonly IReadOnlySet<PlaceLevel> detailLevels;
    private readonly IReadOnlySet<PlaceLevel> groupLevels;

    /// <summary>Counts <paramref name="leaves"/>.</summary>
    /// <param name="places">Places.</param>
    /// <param name="categories">Categories.</param>
    /// <param name="slices">Combinations of gender and age.</param>
    /// <param name="detailLevels">Levels that publish every category.</param>
    /// <param name="groupLevels">Levels that publish only groups and codes without a group.</param>
    /// <param name="leaves">The people.</param>
    public Cube(PlaceAxis places, CategoryAxis categories, SliceAxis slices,
        IReadOnlySet<PlaceLevel> detailLevels, IReadOnlySet<PlaceLevel> groupLevels, IReadOnlyList<Leaf> leaves)
    {
        (Places, Categories, Slices, Leaves) = (places, categories, slices, leaves);
        (this.detailLevels, this.groupLevels) = (detailLevels, groupLevels);
        counts = new int[places.Places.Count * categories.Concepts.Count * slices.Count];
        foreach (var leaf in leaves)
            foreach (var place in places.PlacesOf(leaf.Organisation, leaf.Municipality))
                foreach (var category in categories.Of(leaf.Code))
                    foreach (var slice in slices.Of(leaf.Gender, leaf.AgeGroup))
                        counts[At(place, category, slice)] += leaf.Count;
    }

    /// <summary>Places.</summary>
    public PlaceAxis Places { get; }

    /// <summary>Categories.</summary>
    public CategoryAxis Categories { get; }

    /// <summary>Combinations of gender and age.</summary>
    public SliceAxis Slices { get; }

    /// <summary>The people that were counted.</summary>
    public IReadOnlyList<Leaf> Leaves { get; }

    /// <summary>Number of cells, published or not.</summary>
    public int Size => counts.Length;

    /// <summary>Number of the cell.</summary>
    public int At(int place, int category, int slice) => (((place * Categories.Concepts.Count) + category) * Slices.Count) + slice;

    /// <summary>The count in the cell.</summary>
    public int this[int place, int category, int slice] => counts[At(place, category, slice)];

    /// <summary>True when the table publishes the cell.</summary>
    public bool IsPublished(int place, int category, int slice) => IsPublished(Places.Places[place].Level, category, slice);

    /// <summary>True when the table publishes the category and combination at a level.</summary>
    public bool IsPublished(PlaceLevel level, int category, int slice) =>
        category < Categories.Published
        && (detailLevels.Contains(level) || (groupLevels.Contains(level) && !Categories.IsDetail[category]))
        && level <= Slices[slice].Narrowest;

    /// <summary>The levels at which the category and combination are published.</summary>
    public IReadOnlySet<PlaceLevel> LevelsOf(int category, int slice) =>
        Enum.GetValues<PlaceLevel>().Where(level => IsPublished(level, category, slice)).ToHashSet();
}
