using Google.OrTools.LinearSolver;

namespace Par.Portal.Tests.Attack;

/// <summary>
/// A linear programme of a block of counts with every sum that touches one. What lies outside the block has the range that propagation
/// left it. Each solution is a world that a reader must think possible, so a count for which worlds far enough apart were seen need not be
/// asked.
/// </summary>
internal sealed class Programme : IDisposable
{
    private const double Tolerance = 1e-6;
    private const int RoundsOfMany = 12;

    private readonly Solver solver = Solver.CreateSolver("GLOP");
    private readonly Random chance = new(1);
    private readonly Dictionary<int, Variable> variables = [];
    private readonly Dictionary<int, (double Low, double High)> seen = [];

    /// <summary>Makes the programme.</summary>
    public Programme(Ranges ranges, IEnumerable<int> block)
    {
        // Without preprocessing each programme begins where the one before ended.
        Assert.True(solver.SetSolverSpecificParametersAsString("use_preprocessing: false"));
        foreach (var figure in block)
            if (ranges[figure] is var (low, high) && low < high)
                variables.TryAdd(figure, solver.MakeNumVar(low, high >= Ranges.Unbounded ? double.PositiveInfinity : high, ""));
        foreach (var sum in variables.Keys.SelectMany(figure => ranges.SumsOf(figure).ToArray()).Distinct().ToList())
            AddSum(ranges, sum);
    }

    /// <summary>Programmes that were solved.</summary>
    public int Solved { get; private set; }

    /// <summary>The counts of which fewer whole numbers are left than enough.</summary>
    public IReadOnlyList<int> Narrow(IReadOnlyCollection<int> asked, int enough)
    {
        // First many at once, this one up and that one down; then those that are left, one by one.
        for (var round = 0; round < RoundsOfMany && asked.Any(figure => Seen(figure) < enough); round++)
            Solve([.. asked.Where(figure => Seen(figure) < enough && variables.ContainsKey(figure))
                .Select(figure => (figure, round switch { 0 => 1, 1 => -1, _ => chance.Next(2) == 0 ? 1 : -1 }))]);
        foreach (var figure in asked.Where(variables.ContainsKey))
            foreach (var sign in new[] { 1, -1 })
                if (Seen(figure) < enough)
                    Solve([(figure, sign)]);
        return [.. asked.Where(figure => Seen(figure) < enough)];
    }

    public void Dispose() => solver.Dispose();

    private int Seen(int figure) => seen.TryGetValue(figure, out var range)
        ? (int)Math.Floor(range.High + Tolerance) - (int)Math.Ceiling(range.Low - Tolerance) + 1 : 0;

    private void Solve(IReadOnlyCollection<(int Figure, int Sign)> goals)
    {
        solver.Objective().Clear();
        foreach (var (figure, sign) in goals)
            solver.Objective().SetCoefficient(variables[figure], sign);
        solver.Objective().SetMaximization();
        Assert.Equal(Solver.ResultStatus.OPTIMAL, solver.Solve());
        Solved++;
        foreach (var (figure, of) in variables)
        {
            var value = of.SolutionValue();
            var (low, high) = seen.TryGetValue(figure, out var range) ? range : (value, value);
            seen[figure] = (Math.Min(low, value), Math.Max(high, value));
        }
    }

    private void AddSum(Ranges ranges, int sum)
    {
        var (least, most) = ((double)ranges.RestOf(sum).Low, (double)ranges.RestOf(sum).High);
        var inside = new List<(Variable, int)>();
        foreach (var (position, term) in ranges.TermsOf(sum).ToArray().Index())
        {
            var sign = position == 0 ? 1 : -1;
            if (variables.TryGetValue(term, out var variable))
                inside.Add((variable, sign));
            else
                (least, most) = sign == 1 ? (least - ranges[term].High, most - ranges[term].Low)
                    : (least + ranges[term].Low, most + ranges[term].High);
        }
        if (least <= -Ranges.Unbounded / 2.0 && most >= Ranges.Unbounded / 2.0)
            return;
        var constraint = solver.MakeConstraint(
            least <= -Ranges.Unbounded / 2.0 ? double.NegativeInfinity : least,
            most >= Ranges.Unbounded / 2.0 ? double.PositiveInfinity : most);
        foreach (var (variable, sign) in inside)
            constraint.SetCoefficient(variable, sign);
    }
}
