using System.Diagnostics;
using Google.OrTools.LinearSolver;
using Par.Warehouse.Disclosure;

namespace Par.Warehouse.Tests.Disclosure;

/// <summary>The whole numbers that a small cell may be, as far as a reader can tell.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Value">What it is.</param>
/// <param name="Low">The least it may be.</param>
/// <param name="High">The most it may be.</param>
public sealed record CellRange(int Cell, int Value, int Low, int High)
{
    /// <summary>How far the ends are apart; 0 when a reader can compute the cell.</summary>
    public int Width => High - Low;
}

/// <summary>
/// The attack of a reader who knows all sums at once and linear programming: published cells are constants, a withheld cell is at least 1 because zeros
/// are public, and what an area leaves outside is at least 0. Each small cell that is not known is minimised and maximised.
/// </summary>
/// <remarks>
/// Every solution is one more country that agrees with what is published, and widens the ranges of all cells at once; a cell that is seen to be
/// <c>enough</c> wide needs no programme of its own. So the ranges of wide cells are lower bounds, and those of narrow cells are exact.
/// </remarks>
public sealed class LinearAttack
{
    private const double Tolerance = 1e-5;
    private const int Rounds = 8;

    private readonly CellSystem system;
    private readonly DisclosureRule rule;
    private readonly int[] cells;
    private readonly double[] low;
    private readonly double[] high;
    private readonly Variable[] variables;
    private readonly Solver solver;
    private readonly MPSolverParameters parameters = new();
    private readonly Random random = new(1);

    private LinearAttack(CellSystem system, Func<int, bool> isWithheld, DisclosureRule rule, int[] cells, IEnumerable<SumLine> lines)
    {
        (this.system, this.rule, this.cells) = (system, rule, cells);
        low = [.. cells.Select(cell => (double)system.Value(cell))];
        high = [.. low];
        solver = Solver.CreateSolver("GLOP");
        parameters.SetIntegerParam(MPSolverParameters.IntegerParam.INCREMENTALITY, (int)MPSolverParameters.IncrementalityValues.INCREMENTALITY_ON);
        var most = 2.0 * Enumerable.Range(0, system.Count).Max(system.Value);
        variables = [.. cells.Select(cell => solver.MakeNumVar(isWithheld(cell) ? 1 : 0, most, ""))];
        var variableOf = cells.Zip(variables).ToDictionary(pair => pair.First, pair => pair.Second);
        foreach (var line in lines)
        {
            var unknown = line.Left.Select(cell => (Cell: cell, Sign: 1)).Concat(line.Right.Select(cell => (Cell: cell, Sign: -1)))
                .Where(entry => variableOf.ContainsKey(entry.Cell)).ToList();
            var known = unknown.Sum(entry => entry.Sign * system.Value(entry.Cell));
            var constraint = solver.MakeConstraint(known, known, "");
            foreach (var (cell, sign) in unknown)
                constraint.SetCoefficient(variableOf[cell], sign);
        }
    }

    /// <summary>Programmes that were solved.</summary>
    public int Solved { get; private set; }

    /// <summary>Ranges of the small cells that are not published, largest connected part last.</summary>
    /// <param name="system">Cells and sums.</param>
    /// <param name="protection">What is withheld.</param>
    /// <param name="rule">What is small.</param>
    /// <param name="enough">The width from which on a range need not be exact.</param>
    /// <param name="report">Told after every part.</param>
    public static List<CellRange> Run(CellSystem system, Protection protection, DisclosureRule rule, int enough, Action<string>? report = null) =>
        Run(system, protection.IsWithheld, rule, enough, report);

    /// <summary>Ranges of the small cells that are not published, whatever decided which are.</summary>
    public static List<CellRange> Run(CellSystem system, Func<int, bool> isWithheld, DisclosureRule rule, int enough, Action<string>? report = null)
    {
        bool IsUnknown(int cell) => isWithheld(cell) || system.Role(cell) == CellRole.Virtual;
        var ranges = new List<CellRange>();
        foreach (var (cells, lines) in Parts(system, IsUnknown).OrderBy(part => part.Cells.Length))
        {
            if (!cells.Any(cell => rule.IsSmall(system.Value(cell))))
                continue;
            var clock = Stopwatch.StartNew();
            var attack = new LinearAttack(system, isWithheld, rule, cells, lines);
            var found = attack.Ranges(enough);
            ranges.AddRange(found);
            if (cells.Length > 500)
                report?.Invoke($"{cells.Length} cells, {lines.Count} sums: {found.Count} small, {attack.Solved} programmes, {clock.Elapsed.TotalSeconds:0.0} s");
            attack.solver.Dispose();
        }
        return ranges;
    }

    private List<CellRange> Ranges(int enough)
    {
        int[] small = [.. Enumerable.Range(0, cells.Length).Where(index => rule.IsSmall(system.Value(cells[index])))];
        bool IsOpen(int index) => RangeOf(index).Width < enough;
        for (var round = 0; round < Rounds && small.Any(IsOpen); round++)
        {
            var objective = small.Where(IsOpen).Select(index => (index, random.Next(1, 100) * (random.Next(4) == 0 ? -1 : 1))).ToList();
            Solve(objective, maximise: true);
            Solve(objective, maximise: false);
        }
        foreach (var index in small)
        {
            if (IsOpen(index))
                Solve([(index, 1)], maximise: true);
            if (IsOpen(index))
                Solve([(index, 1)], maximise: false);
        }
        return [.. small.Select(RangeOf)];
    }

    private CellRange RangeOf(int index) =>
        new(cells[index], system.Value(cells[index]), (int)Math.Ceiling(low[index] - Tolerance), (int)Math.Floor(high[index] + Tolerance));

    private void Solve(IReadOnlyList<(int Index, int Weight)> objective, bool maximise)
    {
        solver.Objective().Clear();
        foreach (var (index, weight) in objective)
            solver.Objective().SetCoefficient(variables[index], weight);
        solver.Objective().SetOptimizationDirection(maximise);
        var status = solver.Solve(parameters);
        Solved++;
        if (status != Solver.ResultStatus.OPTIMAL)
            throw new InvalidOperationException($"The linear programme ended {status}, although the true figures solve it.");
        for (var index = 0; index < cells.Length; index++)
        {
            var value = variables[index].SolutionValue();
            low[index] = Math.Min(low[index], value);
            high[index] = Math.Max(high[index], value);
        }
    }

    /// <summary>The unknown cells in groups that share sums.</summary>
    private static IEnumerable<(int[] Cells, List<SumLine> Lines)> Parts(CellSystem system, Func<int, bool> isUnknown)
    {
        var parent = Enumerable.Range(0, system.Count).ToArray();
        int Root(int cell)
        {
            while (parent[cell] != cell)
                cell = parent[cell] = parent[parent[cell]];
            return cell;
        }
        var lines = system.Lines.Select(line => (Line: line, First: line.Cells.Where(isUnknown).Select(cell => (int?)cell).FirstOrDefault()))
            .Where(entry => entry.First is not null).ToList();
        foreach (var (line, first) in lines)
            foreach (var cell in line.Cells.Where(isUnknown))
                parent[Root(cell)] = Root(first!.Value);
        var linesOf = lines.ToLookup(entry => Root(entry.First!.Value), entry => entry.Line);
        return Enumerable.Range(0, system.Count).Where(isUnknown).GroupBy(Root).Select(part => (part.ToArray(), linesOf[part.Key].ToList()));
    }
}
