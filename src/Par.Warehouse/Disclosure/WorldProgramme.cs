using Google.OrTools.LinearSolver;

namespace Par.Warehouse.Disclosure;

/// <summary>
/// A linear programme over other worlds: figures that agree with everything published and with every sum, as differences from the true ones. Cells outside the
/// programme keep their true value, so every world that it finds is one of the whole system.
/// </summary>
/// <remarks>
/// A published cell can be in the programme at a price. It is locked until <see cref="Unlock"/>; from then on a world may differ in it too, if that is worth the price: withholding what it differs in
/// makes it a world that agrees with everything published. One programme is solved for many goals, and each search begins where the last one ended.
/// </remarks>
internal sealed class WorldProgramme : IDisposable
{
    private const double Negligible = 1e-6;

    private static int solved;

    private readonly CellSystem system;
    private readonly Neighbourhoods neighbourhoods;
    private readonly Func<int, double> least;
    private readonly double most;
    private readonly List<int> cells = [];
    private readonly List<Variable> more = [];
    private readonly SortedDictionary<int, (Variable Less, double Price)> priced = [];
    private readonly Dictionary<int, int> indexOf = [];
    private readonly Dictionary<int, (Constraint Constraint, int Number)> sums = [];
    private readonly List<(int Sum, int Sign)[]> standing = [];
    private readonly Solver solver = Solver.CreateSolver("CLP");
    private readonly MPSolverParameters parameters = new();

    /// <summary>Lays out the programme.</summary>
    /// <param name="system">Cells and sums.</param>
    /// <param name="neighbourhoods">The sums of each cell.</param>
    /// <param name="cells">The cells that may differ.</param>
    /// <param name="least">The least difference of each cell.</param>
    /// <param name="most">The greatest difference of any cell.</param>
    /// <param name="price">What it costs that a cell differs by one, when it is published; 0 when it is not.</param>
    public WorldProgramme(CellSystem system, Neighbourhoods neighbourhoods, IEnumerable<int> cells, Func<int, double> least, double most, Func<int, double>? price = null)
    {
        (this.system, this.neighbourhoods, this.least, this.most) = (system, neighbourhoods, least, most);
        parameters.SetIntegerParam(MPSolverParameters.IntegerParam.INCREMENTALITY, (int)MPSolverParameters.IncrementalityValues.INCREMENTALITY_ON);
        parameters.SetIntegerParam(MPSolverParameters.IntegerParam.PRESOLVE, (int)MPSolverParameters.PresolveValues.PRESOLVE_ON);
        foreach (var cell in cells)
            Add(cell, price?.Invoke(cell) ?? 0);
    }

    /// <summary>Number of programmes solved so far.</summary>
    public static int Solved => solved;

    /// <summary>The cells that may differ.</summary>
    public IReadOnlyList<int> Cells => cells;

    /// <summary>Index of a cell among these, or null.</summary>
    public int? Find(int cell) => indexOf.TryGetValue(cell, out var index) ? index : null;

    /// <summary>Lets the cells with a price differ.</summary>
    public void Unlock()
    {
        foreach (var (index, (less, _)) in priced)
        {
            more[index].SetUb(most);
            less.SetUb(-least(cells[index]));
        }
    }

    /// <summary>Takes the price off a cell that is withheld now.</summary>
    public void Free(int index)
    {
        if (priced.TryGetValue(index, out var entry))
            priced[index] = (entry.Less, 0);
    }

    /// <summary>Keeps the difference of a cell without a price between these, as far as it may differ at all.</summary>
    public void Limit(int index, double? lowest, double? greatest) =>
        more[index].SetBounds(Math.Max(lowest ?? double.NegativeInfinity, least(cells[index])), Math.Min(greatest ?? double.PositiveInfinity, most));

    /// <summary>
    /// The world in which the weighted sum of the differences, less what they cost, is greatest; null when the solver found none that holds, which happens by rounding only.
    /// </summary>
    /// <param name="objective">Cells without a price, by index, with their weights.</param>
    /// <param name="isFree">True to ask no prices.</param>
    /// <returns>Difference by cell, in the order of the cells.</returns>
    public double[]? Maximise(IEnumerable<(int Index, double Weight)> objective, bool isFree = false)
    {
        var goal = solver.Objective();
        goal.Clear();
        if (!isFree)
            foreach (var (index, (less, price)) in priced)
            {
                goal.SetCoefficient(more[index], -price);
                goal.SetCoefficient(less, -price);
            }
        foreach (var (index, weight) in objective)
            goal.SetCoefficient(more[index], weight);
        goal.SetMaximization();
        Interlocked.Increment(ref solved);
        return solver.Solve(parameters) == Solver.ResultStatus.OPTIMAL && Differences() is var world && Holds(world) ? world : null;
    }

    public void Dispose() => solver.Dispose();

    private void Add(int cell, double price)
    {
        var up = price > 0 ? solver.MakeNumVar(0, 0, "") : solver.MakeNumVar(least(cell), most, "");
        var down = price > 0 ? solver.MakeNumVar(0, 0, "") : null;
        if (down is not null)
            priced[cells.Count] = (down, price);
        indexOf[cell] = cells.Count;
        cells.Add(cell);
        more.Add(up);
        var entries = new List<(int, int)>();
        foreach (var number in neighbourhoods.LinesOf(cell))
        {
            if (!sums.TryGetValue(number, out var sum))
                sums[number] = sum = (solver.MakeConstraint(0, 0, ""), sums.Count);
            var sign = Array.IndexOf(system.Lines[number].Left, cell) >= 0 ? 1 : -1;
            entries.Add((sum.Number, sign));
            sum.Constraint.SetCoefficient(up, sign);
            if (down is not null)
                sum.Constraint.SetCoefficient(down, -sign);
        }
        standing.Add([.. entries]);
    }

    /// <summary>The differences that the solver found; those that are whole but for its rounding are whole.</summary>
    private double[] Differences()
    {
        var differences = new double[cells.Count];
        for (var index = 0; index < differences.Length; index++)
        {
            var difference = more[index].SolutionValue() - (priced.TryGetValue(index, out var entry) ? entry.Less.SolutionValue() : 0);
            differences[index] = Math.Round(difference) is var whole && Math.Abs(difference - whole) < Negligible ? whole : difference;
        }
        return differences;
    }

    /// <summary>True when every sum holds and no cell is less than it can be, whatever the solver says: sums of whole differences exactly, others but for rounding.</summary>
    private bool Holds(double[] differences)
    {
        var totals = new double[sums.Count];
        for (var index = 0; index < differences.Length; index++)
        {
            if (differences[index] < least(cells[index]) - Negligible)
                return false;
            if (differences[index] != 0)
                foreach (var (sum, sign) in standing[index])
                    totals[sum] += sign * differences[index];
        }
        return Array.TrueForAll(totals, total => Math.Abs(total) < 10 * Negligible);
    }
}
