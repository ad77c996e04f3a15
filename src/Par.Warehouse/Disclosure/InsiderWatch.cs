namespace Par.Warehouse.Disclosure;

/// <summary>
/// Looks, while the cells of a block are being published, for what an organisation could compute with its own numbers. It computes a cell when the cell together with some of the organisation's own is
/// a combination of published cells. That combination is then to be protected as if it were a cell.
/// </summary>
/// <remarks>
/// Each look finds one combination for a cell and organisation; another may be left, which the next look finds. Organisations are looked at again when something else is left of a cell of their own than
/// before, or of a cell beside those. What several tables give together, <see cref="InsiderAudit"/> finds in the finished pattern.
/// </remarks>
internal sealed class InsiderWatch
{
    private readonly CellSystem system;
    private readonly DisclosureRule rule;
    private readonly GaussianSuppression elimination;
    private readonly Func<int, SparseColumn> columnOf;
    private readonly int?[] ownerOf;
    private readonly Dictionary<int, int[]> ownOf;

    /// <summary>Begins to watch.</summary>
    /// <param name="system">Cells and sums.</param>
    /// <param name="rule">What is small.</param>
    /// <param name="elimination">The block as far as it is published.</param>
    /// <param name="own">The cells of the block that are wholly one organisation's.</param>
    /// <param name="columnOf">A cell by free cells, with nothing published.</param>
    public InsiderWatch(CellSystem system, DisclosureRule rule, GaussianSuppression elimination, IReadOnlyCollection<int> own, Func<int, SparseColumn> columnOf)
    {
        (this.system, this.rule, this.elimination, this.columnOf) = (system, rule, elimination, columnOf);
        ownerOf = new int?[system.Count];
        foreach (var cell in own)
        {
            ownerOf[cell] = system.OwnerOf(cell);
            elimination.Watch(cell, elimination.Reduce(columnOf(cell)));
        }
        ownOf = own.Order().GroupBy(cell => ownerOf[cell]!.Value).ToDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>Looks for combinations that what is published gives, as far as they can be new.</summary>
    /// <param name="since">How far the elimination was when there were none.</param>
    public IEnumerable<SparseColumn> Look((int Published, int Changes) since)
    {
        var affected = new SortedSet<int>();
        // Combinations that are protected have numbers beyond the cells.
        foreach (var cell in elimination.ChangedSince(since).Where(cell => cell < system.Count))
            AddOrganisationsNear(cell, affected);
        int[] organisations = [.. affected];
        var found = new List<SparseColumn>[organisations.Length];
        Parallel.For(0, organisations.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, index => found[index] = Look(organisations[index]));
        return found.SelectMany(combinations => combinations);
    }

    private void AddOrganisationsNear(int cell, SortedSet<int> affected)
    {
        if (ownerOf[cell] is { } owner)
            affected.Add(owner);
        if (!elimination.IsProtected(cell) || elimination.RestOf(cell).Rows is not { Length: > 0 } rows)
            return;
        // All rows of what is left of the cell must be among those of the organisation's own: the one in which fewest of these stand tells whose.
        var fewest = rows[0];
        foreach (var row in rows)
            if (elimination.WatchedOn(row).Length < elimination.WatchedOn(fewest).Length)
                fewest = row;
        foreach (var own in elimination.WatchedOn(fewest))
            if (!affected.Contains(ownerOf[own]!.Value) && InsiderAudit.Tells(system, rule, ownerOf[own]!.Value, cell))
                affected.Add(ownerOf[own]!.Value);
    }

    private List<SparseColumn> Look(int organisation)
    {
        var combinations = new List<SparseColumn>();
        var near = Near(organisation);
        if (near.Count == 0)
            return combinations;
        // Beside its rest each of the cells has a row of its own, which tells afterwards how often it was taken.
        bool IsMark(int row) => row >= system.Count;
        var known = new GaussianSuppression(_ => false, IsMark);
        foreach (var cell in ownOf[organisation])
            if (elimination.RestOf(cell) is { IsZero: false } rest && known.Reduce(rest.Add(SparseColumn.Unit(system.Count + cell), 1)) is var column && !IsMark(column.Rows[0]))
                known.Publish(column);
        foreach (var cell in near)
        {
            var left = known.Reduce(elimination.RestOf(cell));
            if (!IsMark(left.Rows[0]))
                continue;
            var combination = columnOf(cell);
            for (var at = 0; at < left.Rows.Length; at++)
                combination = combination.Add(columnOf(left.Rows[at] - system.Count), left.Values[at]);
            combinations.Add(combination);
        }
        return combinations;
    }

    /// <summary>The cells that the organisation is asked of and whose rests stand on no other rows than those of its own cells: others it cannot compute.</summary>
    private List<int> Near(int organisation)
    {
        var rows = new HashSet<int>();
        foreach (var cell in ownOf[organisation])
            foreach (var row in elimination.RestOf(cell).Rows)
                rows.Add(row);
        var near = new List<int>();
        foreach (var row in rows)
            foreach (var cell in elimination.ProtectedFrom(row))
                if (cell < system.Count && Array.TrueForAll(elimination.RestOf(cell).Rows, rows.Contains)
                    && ownerOf[cell] != organisation && InsiderAudit.Tells(system, rule, organisation, cell))
                    near.Add(cell);
        near.Sort();
        return near;
    }
}
