namespace Par.Warehouse.Disclosure;

/// <summary>
/// Asks which unknown cells a reader can compute exactly from the published ones and all sums together. The published cells are constants, so the sums become linear
/// equations of the unknown cells; a cell is determined exactly when every solution of the homogeneous equations is zero there.
/// </summary>
/// <remarks>
/// Exact, over the integers modulo 2³¹ − 1, and block by block: each table is solved for its own cells, what it says of the shared totals alone is handed to the totals, and
/// what the totals then say of each other is put back into the tables. That is elimination of the whole in another order, so nothing that two tables give only
/// together is missed.
/// </remarks>
internal static class RankAudit
{
    /// <summary>The unknown cells that the sums determine, in order.</summary>
    /// <param name="system">Cells and sums.</param>
    /// <param name="isUnknown">True for the cells that are not published.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static List<int> Determined(CellSystem system, Func<int, bool> isUnknown, CancellationToken cancellation = default)
    {
        var lines = system.Lines.ToLookup(line => line.Block);
        var unknown = Enumerable.Range(0, system.Count).Where(cell => system.Joined(cell) == cell && isUnknown(cell)).ToLookup(system.Block);
        var totals = unknown[0].ToHashSet();
        var tables = new SumSolver[system.Blocks];
        Parallel.For(1, system.Blocks, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, block =>
            tables[block] = new SumSolver([.. unknown[block], .. totals], lines[block], system.Cost, totals.Contains));
        var shared = new SumSolver(totals, lines[0], system.Cost, _ => true);
        foreach (var relation in tables.Skip(1).SelectMany(table => table.SharedRelations()))
            shared.Eliminate(relation);
        return
        [
            .. totals.Where(cell => shared.ColumnOf(cell).IsZero)
                .Concat(Enumerable.Range(1, system.Blocks - 1).SelectMany(block => unknown[block].Where(cell => IsDetermined(tables[block].ColumnOf(cell), totals, shared))))
                .Order(),
        ];
    }

    private static bool IsDetermined(SparseColumn column, HashSet<int> totals, SumSolver shared)
    {
        if (!Array.TrueForAll(column.Rows, totals.Contains))
            return false;
        var sum = SparseColumn.Zero;
        for (var at = 0; at < column.Rows.Length; at++)
            sum = sum.Add(shared.ColumnOf(column.Rows[at]), column.Values[at]);
        return sum.IsZero;
    }
}
