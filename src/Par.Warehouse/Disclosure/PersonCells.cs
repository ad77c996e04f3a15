using Par.Warehouse.Places;
using Par.Warehouse.Statistics;

namespace Par.Warehouse.Disclosure;

/// <summary>The numbers that the cells of a <see cref="Cube"/> have in a <see cref="CellSystem"/>, and the sums between them.</summary>
internal sealed class PersonCells
{
    private const int None = -1;
    private const long WeightOfEverybody = 1000;

    private readonly CellSystem system;
    private readonly int[] ids;
    private readonly int block;
    private readonly List<(int Left, int Whole, int[] Parts)> rests = [];

    /// <summary>Adds the published cells of <paramref name="cube"/> that are not zero.</summary>
    /// <param name="system">The system.</param>
    /// <param name="cube">The counts.</param>
    /// <param name="margin">Totals of the subject, when the cube holds a breakdown; null when it holds the totals themselves.</param>
    /// <param name="weight">How dear the cells are to their readers.</param>
    public PersonCells(CellSystem system, Cube cube, PersonCells? margin, long weight)
    {
        (this.system, Cube, Margin) = (system, cube, margin);
        block = margin is null ? 0 : system.BeginBlock();
        ids = new int[cube.Size];
        Array.Fill(ids, None);
        foreach (var (place, category, slice) in Addresses())
            if (cube[place, category, slice] is > 0 and var count)
            {
                var isCountryTotal = margin is null && place == 0 && slice == 0;
                var cost = (margin is null && slice == 0 ? WeightOfEverybody * weight : weight) * count * WeightOf(cube.Places.Places[place].Level);
                ids[cube.At(place, category, slice)] = system.Add(count, isCountryTotal ? CellRole.Fixed : CellRole.Publishable, cost, block);
            }
    }

    public Cube Cube { get; }

    public PersonCells? Margin { get; }

    /// <summary>The virtual cells: what parts leave of a whole. Their people are people of the whole.</summary>
    public IReadOnlyList<(int Left, int Whole, int[] Parts)> Rests => rests;

    /// <summary>The cell's number, or null when it is zero or not published.</summary>
    public int? Find(int place, int category, int slice) => ids[Cube.At(place, category, slice)] is var id && id == None ? null : id;

    /// <summary>The numbers of those cells that are published and not zero.</summary>
    public int[] FindAll(IEnumerable<(int Place, int Category, int Slice)> addresses) =>
        [.. addresses.Select(address => Find(address.Place, address.Category, address.Slice)).OfType<int>()];

    /// <summary>The totals that a cell of a place and combination lies below: everybody at the place, and everybody of the combination.</summary>
    public IEnumerable<int> TotalsOf(int place, int slice) =>
        new[] { (Margin ?? this).Find(place, 0, 0), Margin is null ? null : MarginOf(place, slice) }.OfType<int>();

    /// <summary>
    /// Marks the counts that are everybody of their place and combination, with whom they are one cell: shown, they would tell the answer of each. The country's totals stay shown, and so does that
    /// nothing is known of any of them.
    /// </summary>
    public void MarkSameAnswers()
    {
        foreach (var (place, category, slice) in Addresses())
            if (Find(place, category, slice) is { } same && MarginOf(place, slice) is { } everybody && system.Value(same) == system.Value(everybody)
                && Cube[place, Cube.Categories.Unanswered, slice] < system.Value(everybody))
                system.MarkSensitive(same, WithholdingReason.Group);
    }

    /// <summary>Adds every sum within the cube, and those with the totals of its subject.</summary>
    public void AddSums(DisclosureRule rule)
    {
        AddPlaceSums();
        AddSliceSums();
        AddCategorySums();
        new SharedPeople(system, this, rule).AddSums();
    }

    /// <summary>
    /// Adds <c>total = Σ parts + rest</c>. The rest is a virtual cell: never published, and unknown to readers as long as it may be.
    /// </summary>
    public void AddWithRest(int? total, int[] parts)
    {
        if (total is not { } whole || parts.Length == 0)
            return;
        var rest = system.Value(whole) - parts.Sum(system.Value);
        if (rest == 0)
        {
            system.AddSum(whole, parts);
            return;
        }
        var left = system.Add(rest, CellRole.Virtual, block: block);
        rests.Add((left, whole, parts));
        system.AddSum(whole, [.. parts, left]);
    }

    private void AddPlaceSums()
    {
        for (var category = 0; category < Cube.Categories.Published; category++)
            for (var slice = 0; slice < Cube.Slices.Count; slice++)
                foreach (var (total, parts) in Cube.Places.Sums(Cube.LevelsOf(category, slice)))
                    if (Find(total, category, slice) is { } whole)
                    {
                        var published = FindAll(parts.Select(part => (part, category, slice)));
                        // Where people lie in no area of a level another stands in, Åland as a region for an AVI area: what the table does not publish of it is the rest.
                        if (parts.All(part => Cube.IsPublished(part, category, slice)))
                            system.AddSum(whole, published);
                        else
                            AddWithRest(whole, published);
                    }
    }

    private void AddSliceSums()
    {
        var sums = Cube.Slices.Sums().ToList();
        for (var place = 0; place < Cube.Places.Places.Count; place++)
            for (var category = 0; category < Cube.Categories.Published; category++)
                foreach (var (total, parts) in sums)
                    if (parts.All(slice => Cube.IsPublished(place, category, slice)))
                        AddWithRest(Find(place, category, total), FindAll(parts.Select(slice => (place, category, slice))));
    }

    private void AddCategorySums()
    {
        if (Margin is null)
            return;
        foreach (var (place, slice) in Cells(Cube.Places.Places.Count, Cube.Slices.Count))
        {
            var everybody = MarginOf(place, slice);
            foreach (var (total, parts) in Cube.Categories.Sums)
                if (parts.Where(part => part < Cube.Categories.Published).All(part => Cube.IsPublished(place, part, slice)))
                    foreach (var together in Cube.Categories.MultipleAnswers ? parts.Select(part => new[] { part }) : [parts])
                        AddWithRest(total is { } group ? Find(place, group, slice) : everybody, FindAll(together.Select(part => (place, part, slice))));
            if (Cube.Categories.MultipleAnswers)
                for (var category = 0; category < Cube.Categories.Published; category++)
                    if (Find(place, category, slice) is { } yes)
                        AddWithRest(everybody, [yes]);
        }
    }

    /// <summary>The total of the subject at a place in a combination of this cube.</summary>
    private int? MarginOf(int place, int slice) =>
        Cube.Slices[slice] is var (gender, age, _) && Margin!.Cube.Slices.Find(gender, age) is { } marginSlice ? Margin.Find(place, 0, marginSlice) : null;

    private IEnumerable<(int Place, int Category, int Slice)> Addresses()
    {
        for (var place = 0; place < Cube.Places.Places.Count; place++)
            foreach (var (category, slice) in Cells(Cube.Categories.Published, Cube.Slices.Count))
                if (Cube.IsPublished(place, category, slice))
                    yield return (place, category, slice);
    }

    private static IEnumerable<(int First, int Second)> Cells(int first, int second) =>
        Enumerable.Range(0, first).SelectMany(_ => Enumerable.Range(0, second), (one, two) => (one, two));

    private static int WeightOf(PlaceLevel level) => level switch
    {
        PlaceLevel.Country => 50,
        PlaceLevel.AviArea => 10,
        PlaceLevel.Region or PlaceLevel.County => 5,
        _ => 1,
    };
}
