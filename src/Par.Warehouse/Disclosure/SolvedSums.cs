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
    private readonly ILookup<int, SumLine> lines;
    private readonly ILookup<int, int> unknown;
    private readonly bool[] isTotal;
    private readonly SumSolver[] tables;
    private readonly SumSolver shared;

    /// <summary>Solves the sums.</summary>
    /// <param name="system">Cells and sums.</param>
    /// <param name="isUnknown">True for the cells that are not published.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="before">The same system solved when other cells were published: a table with the same unknown cells and totals as then is not solved again.</param>
    public SolvedSums(CellSystem system, Func<int, bool> isUnknown, CancellationToken cancellation, SolvedSums? before = null)
    {
        lines = before?.lines ?? system.Lines.ToLookup(line => line.Block);
        unknown = Enumerable.Range(0, system.Count).Where(cell => system.Joined(cell) == cell && isUnknown(cell)).ToLookup(system.Block);
        isTotal = new bool[system.Count];
        foreach (var cell in unknown[0])
            isTotal[cell] = true;
        tables = new SumSolver[system.Blocks];
        var hasOtherTotals = before?.unknown[0].SequenceEqual(unknown[0]) != true;
        Parallel.For(1, system.Blocks, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, block =>
            tables[block] = !hasOtherTotals && before!.unknown[block].SequenceEqual(unknown[block])
                ? before.tables[block]
                : new SumSolver([.. unknown[block], .. unknown[0]], lines[block], system.Cost, IsTotal));
        if (!hasOtherTotals && tables.SequenceEqual(before!.tables))
        {
            shared = before.shared;
            return;
        }
        shared = new SumSolver([.. unknown[0]], lines[0], system.Cost, _ => true);
        foreach (var relation in tables.Skip(1).SelectMany(table => table.SharedRelations()))
            shared.Eliminate(relation);
    }

    /// <summary>Number of blocks.</summary>
    public int Blocks => tables.Length;

    /// <summary>The cells of a block that are not published.</summary>
    public IEnumerable<int> UnknownOf(int block) => unknown[block];

    /// <summary>True for a total that tables share.</summary>
    public bool IsTotal(int cell) => isTotal[cell];

    /// <summary>A cell as its block has it: a total by free totals, a cell of a table by free cells of the table and totals, which <see cref="ByTotals"/> takes further.</summary>
    public SparseColumn ColumnOf(int block, int cell) => block == 0 ? shared.ColumnOf(cell) : tables[block].ColumnOf(cell);

    /// <summary>True when a column speaks of totals alone.</summary>
    public bool IsOfTotals(SparseColumn column) => Array.TrueForAll(column.Rows, IsTotal);

    /// <summary>A combination of totals by free totals.</summary>
    public SparseColumn ByTotals(SparseColumn column) => shared.ColumnOf(column);
}
