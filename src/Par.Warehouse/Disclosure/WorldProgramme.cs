using Google.OrTools.LinearSolver;

namespace Par.Warehouse.Disclosure;

/// <summary>
/// A linear programme over other worlds: figures that agree with everything published and with every sum, as differences from the true ones. Cells outside the
/// programme keep their true value, so every world that it finds is one of the whole system.
/// </summary>
/// <remarks>
/// What a cell is more and what it is less are two variables that are not negative: the true world is the corner where all are zero, so a search begins there, and a search for
/// another goal begins where the last one ended.
/// </remarks>
internal sealed class WorldProgramme : IDisposable
{
    private const double Negligible = 1e-7;

    private static int solved;

    private readonly CellSystem system;
    private readonly Neighbourhoods neighbourhoods;
    private readonly Func<int, double> least;
    private readonly double most;
    private readonly List<int> cells = [];
    private readonly List<Variable> more = [];
    private readonly List<Variable?> less = [];
    private readonly Dictionary<int, int> indexOf = [];
    private readonly Dictionary<int, Constraint> sums = [];
    private readonly Solver solver;
    private readonly MPSolverParameters parameters = new();

    /// <summary>Lays out the programme.</summary>
    /// <param name="system">Cells and sums.</param>
    /// <param name="neighbourhoods">The sums of each cell.</param>
    /// <param name="cells">The cells that may differ.</param>
    /// <param name="least">The least difference of each cell.</param>
    /// <param name="most">The greatest difference of any cell.</param>
    public WorldProgramme(CellSystem system, Neighbourhoods neighbourhoods, IEnumerable<int> cells, Func<int, double> least, double most)
    {
        (this.system, this.neighbourhoods, this.least, this.most) = (system, neighbourhoods, least, most);
        solver = Solver.CreateSolver("GLOP");
        parameters.SetIntegerParam(MPSolverParameters.IntegerParam.INCREMENTALITY, (int)MPSolverParameters.IncrementalityValues.INCREMENTALITY_ON);
        parameters.SetIntegerParam(MPSolverParameters.IntegerParam.PRESOLVE, (int)MPSolverParameters.PresolveValues.PRESOLVE_OFF);
        foreach (var cell in cells)
            Add(cell);
    }

    /// <summary>Number of programmes solved so far.</summary>
    public static int Solved => solved;

    /// <summary>The cells that may differ.</summary>
    public IReadOnlyList<int> Cells => cells;

    /// <summary>Index of a cell among these, or null.</summary>
    public int? Find(int cell) => indexOf.TryGetValue(cell, out var index) ? index : null;

    /// <summary>Lets one more cell differ.</summary>
    public void Add(int cell)
    {
        var up = solver.MakeNumVar(0, most, "");
        var down = least(cell) < 0 ? solver.MakeNumVar(0, -least(cell), "") : null;
        indexOf[cell] = cells.Count;
        cells.Add(cell);
        more.Add(up);
        less.Add(down);
        foreach (var number in neighbourhoods.LinesOf(cell))
        {
            if (!sums.TryGetValue(number, out var sum))
                sums[number] = sum = solver.MakeConstraint(0, 0, "");
            double sign = Array.IndexOf(system.Lines[number].Left, cell) >= 0 ? 1 : -1;
            sum.SetCoefficient(up, sign);
            if (down is not null)
                sum.SetCoefficient(down, -sign);
        }
    }

    /// <summary>The numbers of the sums that kept the last world from differing more.</summary>
    public IEnumerable<int> BindingLines() => sums.Where(entry => Math.Abs(entry.Value.DualValue()) > Negligible).Select(entry => entry.Key);

    /// <summary>Lets a cell be at most so much more.</summary>
    public void Limit(int index, double greatest) => more[index].SetUb(greatest);

    /// <summary>The world in which the weighted sum of the differences is greatest; null when the solver found none, which happens by rounding only.</summary>
    /// <returns>Difference by cell, in the order of the cells.</returns>
    public double[]? Maximise(IEnumerable<(int Index, double Weight)> objective)
    {
        var goal = solver.Objective();
        goal.Clear();
        foreach (var (index, weight) in objective)
        {
            goal.SetCoefficient(more[index], weight);
            if (less[index] is { } down)
                goal.SetCoefficient(down, -weight);
        }
        goal.SetMaximization();
        return Solve();
    }

    public void Dispose() => solver.Dispose();

    private double[]? Solve()
    {
        Interlocked.Increment(ref solved);
        if (solver.Solve(parameters) != Solver.ResultStatus.OPTIMAL)
            return null;
        var differences = new double[cells.Count];
        for (var index = 0; index < differences.Length; index++)
            differences[index] = more[index].SolutionValue() - (less[index]?.SolutionValue() ?? 0);
        return differences;
    }
}
