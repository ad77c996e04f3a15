using Par.Warehouse.Statistics;

namespace Par.Warehouse.Disclosure;

/// <summary>
/// How many people of each cell every organisation has itself. Its own clients an organisation knows with all that is counted of them, so of a published cell it knows how many are others':
/// when these are few, the cell tells it a small count, as surely as a published small cell tells everybody.
/// </summary>
/// <remarks>Only where all but a few are its own is an organisation told to the system: elsewhere what others have is large, or is the whole cell.</remarks>
internal static class Contributions
{
    /// <summary>Tells the system of the organisations that have all but a few people of a cell, and that the cell is sensitive when it would show one of them a small count.</summary>
    /// <param name="system">The cells.</param>
    /// <param name="tables">What the cells count.</param>
    /// <param name="rule">What is few.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static void Tell(CellSystem system, IReadOnlyList<PersonCells> tables, DisclosureRule rule, CancellationToken cancellation)
    {
        var restsOf = tables.SelectMany(cells => cells.Rests).ToLookup(rest => rest.Whole);
        foreach (var leaves in tables.SelectMany(cells => cells.Cube.Leaves, (cells, leaf) => (cells, leaf)).GroupBy(entry => entry.leaf.Organisation).OrderBy(group => group.Key))
        {
            cancellation.ThrowIfCancellationRequested();
            var own = new Dictionary<int, int>();
            foreach (var (cells, leaf) in leaves)
                Count(cells, leaf, own);
            foreach (var (left, whole, parts) in own.Keys.ToList().SelectMany(cell => restsOf[cell]))
                own[left] = own[whole] - parts.Sum(own.GetValueOrDefault);
            foreach (var (cell, count) in own)
                Tell(system, cell, leaves.Key, count, rule);
        }
    }

    private static void Count(PersonCells cells, Leaf leaf, Dictionary<int, int> own)
    {
        var cube = cells.Cube;
        foreach (var place in cube.Places.PlacesOf(leaf.Organisation, leaf.Municipality))
            foreach (var category in cube.Categories.Of(leaf.Code))
                foreach (var slice in cube.Slices.Of(leaf.Gender, leaf.AgeGroup))
                    if (cells.Find(place, category, slice) is { } cell)
                        own[cell] = own.GetValueOrDefault(cell) + leaf.Count;
    }

    private static void Tell(CellSystem system, int cell, int organisation, int own, DisclosureRule rule)
    {
        var others = system.Value(cell) - own;
        if (own == 0 || others >= rule.Threshold)
            return;
        system.AddInsider(cell, organisation, others);
        if (rule.IsSmall(others) && !rule.IsSmall(system.Value(cell)))
            system.MarkSensitive(cell, WithholdingReason.Insider);
    }
}
