namespace Par.Warehouse.Disclosure;

/// <summary>
/// Looks, while the cells of a block are being published, for what an organisation could compute with its own numbers. It computes a cell when the cell together with some of the organisation's own is
/// a combination of published cells. That combination is protected as if it were a cell, and the block is begun again.
/// </summary>
/// <remarks>
/// Each look finds one combination for a cell and organisation; another may be left, which the next look finds. What is left when the block may not be begun again, or what several tables give
/// together, <see cref="InsiderAudit"/> finds in the finished pattern.
/// </remarks>
internal sealed class InsiderWatch
{
    private readonly CellSystem system;
    private readonly DisclosureRule rule;
    private readonly SumSolver solver;
    private readonly List<(int Organisation, int[] Own)> organisations;
    private readonly List<SparseColumn> combinations = [];

    /// <summary>Begins with no combination.</summary>
    /// <param name="system">Cells and sums.</param>
    /// <param name="rule">What is small.</param>
    /// <param name="solver">The sums of the block.</param>
    /// <param name="own">The cells that are wholly one organisation's.</param>
    public InsiderWatch(CellSystem system, DisclosureRule rule, SumSolver solver, IEnumerable<int> own)
    {
        (this.system, this.rule, this.solver) = (system, rule, solver);
        organisations = [.. own.GroupBy(cell => system.OwnerOf(cell)!.Value).OrderBy(group => group.Key).Select(group => (group.Key, group.ToArray()))];
    }

    /// <summary>Protects the combinations that were found so far.</summary>
    public void Protect(GaussianSuppression elimination)
    {
        foreach (var (number, combination) in combinations.Index())
            if (elimination.Reduce(combination) is { IsZero: false } rest)
                elimination.Protect(-1 - number, rest);
    }

    /// <summary>Looks for combinations that what is published gives.</summary>
    /// <returns>True when there are new ones.</returns>
    public bool Look(GaussianSuppression elimination)
    {
        var before = combinations.Count;
        foreach (var found in organisations.AsParallel().AsOrdered().SelectMany(entry => Look(entry.Organisation, entry.Own, elimination)))
            combinations.Add(found);
        return combinations.Count > before;
    }

    private IEnumerable<SparseColumn> Look(int organisation, int[] own, GaussianSuppression elimination)
    {
        // Beside its rest each of the cells has a row of its own, which tells afterwards how often it was taken.
        bool IsMark(int row) => row >= system.Count;
        var known = new GaussianSuppression(_ => false, IsMark);
        foreach (var cell in own)
            if (elimination.Reduce(solver.ColumnOf(cell)) is { IsZero: false } rest && known.Reduce(rest.Add(SparseColumn.Unit(system.Count + cell), 1)) is var column && !IsMark(column.Rows[0]))
                known.Publish(column);
        var mine = own.ToHashSet();
        foreach (var (cell, rest) in known.PivotRows.SelectMany(elimination.ProtectedOn).DistinctBy(entry => entry.Cell).OrderBy(entry => entry.Cell))
        {
            if (cell < 0 || mine.Contains(cell) || !InsiderAudit.Tells(system, rule, organisation, cell))
                continue;
            var left = known.Reduce(rest);
            if (!IsMark(left.Rows[0]))
                continue;
            var combination = solver.ColumnOf(cell);
            for (var at = 0; at < left.Rows.Length; at++)
                combination = combination.Add(solver.ColumnOf(left.Rows[at] - system.Count), left.Values[at]);
            yield return combination;
        }
    }
}
