namespace Par.Warehouse.Disclosure;

/// <summary>
/// Secondary suppression: the cells that may be published are taken in a fixed order, the most wanted first, and each is published as long as no protected cell can
/// then be computed or narrowed down. So nothing that is withheld could be published alone in addition, when its turn came.
/// </summary>
/// <remarks>
/// The totals, block 0, come first and then every table with what the totals leave open. Exactness is kept block by block: a table publishes nothing that tells of
/// withheld totals alone, so what it gives it gives by itself, and the totals know what the tables say of them whatever is published. A cell that is withheld because it would narrow
/// another must not be computable either; when a block shows that it was, the block is begun again with the cell protected. So it is, with a combination of cells protected, when
/// <see cref="InsiderWatch"/> finds that an organisation could compute a cell.
/// </remarks>
internal sealed class PatternSearch
{
    private readonly CellSystem system;
    private readonly Pattern pattern;
    private readonly Bounds bounds;
    private readonly ILookup<int, int> cells;
    private readonly ILookup<int, SumLine> lines;
    private readonly SumSolver[] tables;
    private readonly List<SparseColumn> relations;
    private readonly ILookup<int, int> own;
    private readonly CancellationToken cancellation;

    /// <summary>Lays out the search.</summary>
    /// <param name="pattern">The cells that are withheld already.</param>
    /// <param name="width">By cell, how far apart the ends of its range must be for a reader who bounds one sum by another.</param>
    /// <param name="cancellation">Stops the work.</param>
    public PatternSearch(Pattern pattern, int[] width, CancellationToken cancellation)
    {
        (this.pattern, system, this.cancellation) = (pattern, pattern.System, cancellation);
        bounds = new Bounds(system, pattern.MustStayUnknown, width);
        cells = pattern.Cells.ToLookup(system.Block);
        lines = system.Lines.ToLookup(line => line.Block);
        tables = new SumSolver[system.Blocks];
        Parallel.For(1, system.Blocks, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, block =>
            tables[block] = new SumSolver([.. cells[block], .. cells[0]], lines[block], system.Cost, IsTotal));
        relations = [.. tables.Skip(1).SelectMany(table => table.SharedRelations())];
        own = pattern.Cells.Where(cell => pattern.Rule.Insiders && system.OwnerOf(cell) is not null).ToLookup(system.Block);
    }

    /// <summary>Decides which cells are withheld.</summary>
    /// <param name="report">Told after each block how many are done.</param>
    public void Run(Action<int> report)
    {
        foreach (var cell in pattern.Cells.Where(IsFixed))
            bounds.Publish(cell);
        PublishTotals();
        report(1);
        for (var block = 1; block < system.Blocks; block++)
        {
            PublishTable(block);
            report(block + 1);
        }
    }

    private bool IsTotal(int cell) => system.Block(cell) == 0;

    /// <summary>Told cells are given, as fixed ones are: what they give away, the audits find.</summary>
    private bool IsFixed(int cell) => system.Role(cell) == CellRole.Fixed || pattern.CanTakeBack(cell);

    private bool IsSingleton(int cell) => system.Value(cell) == 1 && system.Role(cell) != CellRole.Virtual;

    private void PublishTotals()
    {
        var solver = new SumSolver([.. cells[0]], lines[0], system.Cost, null, relations);
        var elimination = Begin(0, solver);
        Protect(elimination, cells[0], solver.ColumnOf);
        // A cell of a table that the totals alone give, whatever the table publishes, is protected here.
        var byTotals = new Dictionary<int, SparseColumn>();
        foreach (var block in Enumerable.Range(1, system.Blocks - 1))
            foreach (var cell in cells[block].Where(pattern.MustStayUnknown))
                if (tables[block].ColumnOf(cell) is var column && Array.TrueForAll(column.Rows, IsTotal))
                    byTotals.Add(cell, solver.ColumnOf(column));
        Protect(elimination, byTotals.Keys, cell => byTotals[cell]);
        PublishBlock(0, elimination, [.. own[0]], cell => byTotals.TryGetValue(cell, out var column) ? column : solver.ColumnOf(cell));
    }

    private void PublishTable(int block)
    {
        int[] unknown = [.. cells[0].Where(pattern.IsUnknown)];
        var solver = new SumSolver([.. cells[block], .. unknown], lines[0].Concat(lines[block]), system.Cost, IsTotal, relations);
        var elimination = Begin(block, solver);
        Protect(elimination, cells[block].Concat(unknown), solver.ColumnOf);
        PublishBlock(block, elimination, [.. own[block], .. own[0].Where(pattern.IsUnknown)], solver.ColumnOf);
    }

    private GaussianSuppression Begin(int block, SumSolver solver)
    {
        var elimination = new GaussianSuppression(IsSingleton, cell => block > 0 && IsTotal(cell));
        foreach (var cell in cells[block].Where(IsFixed))
            if (elimination.Reduce(solver.ColumnOf(cell)) is { IsZero: false } rest)
                elimination.Publish(rest);
        return elimination;
    }

    private void Protect(GaussianSuppression elimination, IEnumerable<int> among, Func<int, SparseColumn> columnOf)
    {
        foreach (var cell in among.Where(pattern.MustStayUnknown))
            if (elimination.Reduce(columnOf(cell)) is { IsZero: false } rest)
                elimination.Protect(cell, rest);
    }

    private void PublishBlock(int block, GaussianSuppression elimination, int[] ownCells, Func<int, SparseColumn> columnOf)
    {
        int[] candidates = [.. cells[block].Where(pattern.CanWithhold).OrderByDescending(system.Cost).ThenBy(cell => cell)];
        var watch = new InsiderWatch(system, pattern.Rule, elimination, ownCells, columnOf);
        new BlockSearch(pattern, bounds, elimination, watch, columnOf, candidates).Run(cancellation);
    }
}
