namespace Par.Warehouse.Disclosure;

/// <summary>
/// Withholds further cells until no organisation can compute a small count of others. Where one can, there is a combination of sums in which nothing is unknown to it but that count: of the published
/// cells in it the cheapest is withheld. When they all must be published, or are known to the organisation by itself, nothing keeps the count from it.
/// </summary>
internal sealed class InsiderRepair(Pattern pattern, PatternSums solved, Neighbourhoods neighbourhoods, CancellationToken cancellation)
{
    private static readonly int[] Near = [60, 600];
    private static readonly int[] Far = [6_000, int.MaxValue];
    private readonly CellSystem system = pattern.System;
    private readonly HashSet<InsiderFinding> given = [];

    /// <summary>Withholds until the audit finds nothing but what nothing can be withheld for.</summary>
    /// <param name="report">Told after each audit how many rounds there were and how many findings are left.</param>
    public void Run(Action<int, int> report)
    {
        for (var rounds = 0; ; rounds++)
        {
            List<InsiderFinding> found =
                [.. InsiderAudit.Learned(system, pattern.Rule, solved.Now(), cancellation).Where(finding => !given.Contains(finding))];
            report(rounds, found.Count);
            if (found.Count == 0)
                return;
            // What the sums near a cell do not tell any more may be kept from the organisation already: the next audit says so, or else it is looked for farther off.
            if (found.Count(finding => Withhold(finding, Near)) == 0 && !found.Exists(finding => Withhold(finding, Far)))
                given.UnionWith(found);
        }
    }

    /// <summary>Withholds until the sums around the cell tell it no more. Withholding never tells anybody anything, so one finding is done with after the other.</summary>
    /// <returns>True when a cell was withheld, or the finding was given up.</returns>
    private bool Withhold(InsiderFinding finding, int[] reaches)
    {
        var isChanged = false;
        foreach (var reach in reaches)
        {
            while (Combination(finding, reach) is { } combination)
            {
                cancellation.ThrowIfCancellationRequested();
                if (Cheapest(finding.Organisation, combination) is not { } cheapest || !pattern.Withhold(cheapest, WithholdingReason.Secondary))
                {
                    given.Add(finding);
                    return true;
                }
                isChanged = true;
            }
            if (isChanged)
                return true;
        }
        return false;
    }

    /// <summary>The sums that together leave the cell alone, with how often each is taken; null when those around the cell do not.</summary>
    private SparseColumn? Combination(InsiderFinding finding, int reach)
    {
        bool IsOpen(int cell) => pattern.IsUnknown(cell) && system.OwnerOf(cell) != finding.Organisation;
        bool IsMark(int row) => row >= system.Count;
        var sums = new GaussianSuppression(_ => false, IsMark);
        foreach (var number in Tied(finding.Cell, neighbourhoods.Around(finding.Cell, reach, IsOpen).SelectMany(neighbourhoods.LinesOf), IsOpen))
            if (sums.Reduce(ColumnOf(system.Lines[number], IsOpen).Add(SparseColumn.Unit(system.Count + number), 1)) is var column && !IsMark(column.Rows[0]))
                sums.Publish(column);
        var left = sums.Reduce(SparseColumn.Unit(finding.Cell));
        return IsMark(left.Rows[0]) ? left : null;
    }

    /// <summary>The sums without those that have an open cell to themselves and so only define it, again and again; short ones first.</summary>
    private List<int> Tied(int target, IEnumerable<int> numbers, Predicate<int> isOpen)
    {
        var open = new Dictionary<int, int[]>();
        var degree = new Dictionary<int, int>();
        foreach (var number in numbers)
            if (open.TryAdd(number, []))
                foreach (var cell in open[number] = [.. Array.FindAll(system.Lines[number].Left, isOpen), .. Array.FindAll(system.Lines[number].Right, isOpen)])
                    degree[cell] = degree.GetValueOrDefault(cell) + 1;
        var alone = new Queue<int>(degree.Where(entry => entry.Value == 1 && entry.Key != target).Select(entry => entry.Key));
        while (alone.TryDequeue(out var cell))
        {
            if (degree[cell] != 1)
                continue;
            var defining = neighbourhoods.LinesOf(cell).First(open.ContainsKey);
            foreach (var other in open[defining])
                if (--degree[other] == 1 && other != target)
                    alone.Enqueue(other);
            open.Remove(defining);
        }
        return [.. open.OrderBy(entry => entry.Value.Length).ThenBy(entry => entry.Key).Select(entry => entry.Key)];
    }

    private static SparseColumn ColumnOf(SumLine line, Func<int, bool> isIn)
    {
        var sum = ColumnSum.Begin();
        foreach (var cell in line.Left)
            if (isIn(cell))
                sum.Add(cell, 1);
        foreach (var cell in line.Right)
            if (isIn(cell))
                sum.Add(cell, PrimeField.MinusOne);
        return sum.Take();
    }

    private int? Cheapest(int organisation, SparseColumn combination)
    {
        bool CanHelp(int cell) => pattern.CanWithhold(cell) && system.OwnerOf(cell) != organisation;
        var sum = SparseColumn.Zero;
        for (var at = 0; at < combination.Rows.Length; at++)
            sum = sum.Add(ColumnOf(system.Lines[combination.Rows[at] - system.Count], CanHelp), combination.Values[at]);
        return sum.Rows.Select(cell => (int?)cell).MinBy(cell => (system.Cost(cell!.Value), cell.Value));
    }
}
