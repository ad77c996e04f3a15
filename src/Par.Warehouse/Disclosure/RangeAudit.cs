namespace Par.Warehouse.Disclosure;

/// <summary>
/// Asks in which range a reader can place the cells that must stay unknown, who knows every sum at once, linear programming, and that a withheld cell is at least 1
/// because zeros are public. Proofs come cheapest first: ranges of worlds seen already, then worlds of one table, then worlds of the whole.
/// </summary>
/// <remarks>
/// A range is proved wide by worlds: figures that agree with everything published. A world of one table, with the totals and all else as they are, is a world of the whole, so small
/// programmes prove most; what they do not is asked of the whole. Ranges of cells that are wide enough are therefore lower bounds. Withholding a further cell only adds
/// worlds: what was seen stays true. Programmes know no whole numbers: a range is taken from its least to its greatest whole number.
/// </remarks>
internal sealed class RangeAudit
{
    /// <summary>What the solver may be off.</summary>
    public const double Tolerance = 1e-5;

    private const int TableRounds = 24;
    private const int WholeRounds = 12;

    private readonly CellSystem system;
    private readonly Neighbourhoods neighbourhoods;
    private readonly Func<int, bool> isWithheld;
    private readonly double[] low;
    private readonly double[] high;
    private readonly double most;

    /// <summary>Begins with the true figures as the only world.</summary>
    /// <param name="system">Cells and sums.</param>
    /// <param name="neighbourhoods">What lies near what in the system.</param>
    /// <param name="isWithheld">Which cells are withheld; may change from published to withheld while the audit is in use.</param>
    public RangeAudit(CellSystem system, Neighbourhoods neighbourhoods, Func<int, bool> isWithheld)
    {
        (this.system, this.neighbourhoods, this.isWithheld) = (system, neighbourhoods, isWithheld);
        (low, high) = (new double[system.Count], new double[system.Count]);
        most = 2.0 * Enumerable.Range(0, system.Count).Select(system.Value).DefaultIfEmpty(1).Max();
    }

    /// <summary>The least and the most that a cell is known to be possibly, as whole numbers.</summary>
    public (int Low, int High) RangeOf(int cell) => (system.Value(cell) + Lowest(cell), system.Value(cell) + Highest(cell));

    /// <summary>How far the ends of the seen range are apart.</summary>
    public int WidthOf(int cell) => Highest(cell) - Lowest(cell);

    /// <summary>True when the cell differs in some world that was seen. One that does not has no part in any proof: published, all the proofs still hold.</summary>
    public bool IsMoved(int cell) => low[cell] < -Tolerance || high[cell] > Tolerance;

    /// <summary>True for a cell whose figure a reader does not find in the release.</summary>
    public bool IsUnknown(int cell) => isWithheld(cell) || system.Role(cell) == CellRole.Virtual;

    /// <summary>The cells whose range no world has shown to be wide, looked for in their own table first, then in the whole.</summary>
    /// <param name="cells">The cells to prove.</param>
    /// <param name="width">How far apart the least and the greatest figure must be.</param>
    /// <param name="report">Told how many cells are left.</param>
    /// <param name="cancellation">Stops the work.</param>
    public List<int> Narrow(IEnumerable<int> cells, int width, Action<int>? report = null, CancellationToken cancellation = default)
    {
        var open = cells.Where(cell => WidthOf(cell) < width).ToLookup(system.Block);
        var left = open.Sum(block => block.Count());
        var unknown = Enumerable.Range(0, system.Count).Where(cell => system.Joined(cell) == cell && IsUnknown(cell)).ToLookup(system.Block);
        Parallel.ForEach(open, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, block =>
        {
            using var programme = Programme(unknown[block.Key]);
            SearchTogether(programme, block, width, TableRounds, _ => 1, world => See(programme.Cells, world), cancellation);
            var proved = block.Count(cell => WidthOf(cell) >= width);
            report?.Invoke(Interlocked.Add(ref left, -proved));
        });
        List<int> narrow = [.. open.SelectMany(block => block).Where(cell => WidthOf(cell) < width).Order()];
        if (narrow.Count == 0)
            return narrow;
        using var whole = Programme(unknown.SelectMany(block => block));
        SearchTogether(whole, narrow, width, WholeRounds, _ => 1, world => See(whole.Cells, world), cancellation);
        narrow.RemoveAll(cell => WidthOf(cell) >= width);
        report?.Invoke(narrow.Count);
        return narrow;
    }

    /// <summary>Takes in a world that was found elsewhere.</summary>
    /// <param name="cells">Cells.</param>
    /// <param name="differences">What each is more than its true figure.</param>
    public void See(IReadOnlyList<int> cells, double[] differences)
    {
        for (var index = 0; index < cells.Count; index++)
        {
            low[cells[index]] = Math.Min(low[cells[index]], differences[index]);
            high[cells[index]] = Math.Max(high[cells[index]], differences[index]);
        }
    }

    /// <summary>A programme in which the cells may differ: a withheld cell is at least 1, one that nobody publishes at least 0.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="price">What it costs that a published cell differs, 0 for all others; without it none may be published.</param>
    public WorldProgramme Programme(IEnumerable<int> cells, Func<int, double>? price = null) => new(
        system, neighbourhoods, cells, cell => (system.Role(cell) == CellRole.Virtual && !isWithheld(cell) ? 0 : 1) - system.Value(cell), most, price);

    /// <summary>How much more than its true figure a cell must be in a world that shows its range to be wide.</summary>
    public int Rise(int cell, int width) => Math.Max(1, width + Lowest(cell));

    /// <summary>How much less it must be.</summary>
    public int Fall(int cell, int width) => Math.Max(1, width - Highest(cell));

    /// <summary>
    /// Looks for worlds in which as many cells as can be differ by just enough: in each round some are to be more and some less, none by more than it needs, so that there is
    /// room for the others.
    /// </summary>
    /// <param name="programme">Where to look.</param>
    /// <param name="cells">The cells that are to differ.</param>
    /// <param name="width">How far apart the least and the greatest figure must be.</param>
    /// <param name="rounds">How many worlds at most; when two in a row prove hardly anything, no more.</param>
    /// <param name="reward">By round, what a difference of one is worth, beside the prices of the programme.</param>
    /// <param name="take">Takes a world in.</param>
    /// <param name="cancellation">Stops the work.</param>
    public void SearchTogether(
        WorldProgramme programme, IEnumerable<int> cells, int width, int rounds, Func<int, double> reward, Action<double[]> take, CancellationToken cancellation)
    {
        int[] targets = [.. cells.Where(cell => WidthOf(cell) < width).Select(cell => programme.Find(cell)!.Value)];
        var random = new Random(programme.Cells[0]);
        for (var (round, idle) = (0, 0); round < rounds && idle < 2 && targets.Length > 0; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            var goals = new List<(int, double)>();
            foreach (var index in targets)
            {
                double weight = random.Next(6) switch { 0 => -1, < 3 => 0, _ => 1 };
                if (weight != 0)
                    goals.Add((index, weight * reward(round)));
                if (weight > 0)
                    programme.Limit(index, null, Rise(programme.Cells[index], width));
            }
            if (programme.Maximise(goals) is { } world)
                take(world);
            foreach (var index in targets)
                programme.Limit(index, null, null);
            int[] left = [.. targets.Where(index => WidthOf(programme.Cells[index]) < width)];
            idle = left.Length > targets.Length * 0.97 ? idle + 1 : 0;
            targets = left;
        }
    }

    private int Lowest(int cell) => (int)Math.Ceiling(low[cell] - Tolerance);

    private int Highest(int cell) => (int)Math.Floor(high[cell] + Tolerance);
}
