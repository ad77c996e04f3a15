namespace Par.Warehouse.Disclosure;

/// <summary>
/// The sums of a system solved for the cells that are not published: each as a combination of free cells, those that the sums leave open. Published cells are constants.
/// </summary>
/// <remarks>
/// Exact, over the integers modulo 2³¹ − 1, and block by block: each table is solved for its own cells, what it says of the shared totals alone is handed to the totals, and
/// what the totals then say of each other is put back into the tables. That is elimination of the whole in another order, so nothing that two tables give only
/// together is missed.
/// </remarks>
internal sealed class SolvedSums
{
    private readonly HashSet<int> totals;
    private readonly SumSolver[] tables;
    private readonly SumSolver shared;
    private readonly ILookup<int, int> unknown;

    /// <summary>Solves the sums.</summary>
    /// <param name="system">Cells and sums.</param>
    /// <param name="isUnknown">True for the cells that are not published.</param>
    /// <param name="cancellation">Stops the work.</param>
    public SolvedSums(CellSystem system, Func<int, bool> isUnknown, CancellationToken cancellation)
    {
        var lines = system.Lines.ToLookup(line => line.Block);
        unknown = Enumerable.Range(0, system.Count).Where(cell => system.Joined(cell) == cell && isUnknown(cell)).ToLookup(system.Block);
        totals = [.. unknown[0]];
        tables = new SumSolver[system.Blocks];
        Parallel.For(1, system.Blocks, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, block =>
            tables[block] = new SumSolver([.. unknown[block], .. totals], lines[block], system.Cost, totals.Contains));
        shared = new SumSolver(totals, lines[0], system.Cost, _ => true);
        foreach (var relation in tables.Skip(1).SelectMany(table => table.SharedRelations()))
            shared.Eliminate(relation);
    }

    /// <summary>Number of blocks.</summary>
    public int Blocks => tables.Length;

    /// <summary>The cells of a block that are not published.</summary>
    public IEnumerable<int> UnknownOf(int block) => unknown[block];

    /// <summary>True for a total that tables share.</summary>
    public bool IsTotal(int cell) => totals.Contains(cell);

    /// <summary>A cell as its block has it: a total by free totals, a cell of a table by free cells of the table and totals, which <see cref="ByTotals"/> takes further.</summary>
    public SparseColumn ColumnOf(int block, int cell) => block == 0 ? shared.ColumnOf(cell) : tables[block].ColumnOf(cell);

    /// <summary>True when a column speaks of totals alone.</summary>
    public bool IsOfTotals(SparseColumn column) => Array.TrueForAll(column.Rows, totals.Contains);

    /// <summary>A combination of totals by free totals.</summary>
    public SparseColumn ByTotals(SparseColumn column) => shared.ColumnOf(column);
}
