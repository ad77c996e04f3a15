namespace Par.Warehouse.Disclosure;

/// <summary>
/// Withholds the small counts of a system and enough of their neighbours. The same system always gives the same pattern.
/// </summary>
/// <remarks>
/// 1. Every publishable cell of 1 … threshold − 1 is withheld; virtual cells of that size must stay unknown as well.
/// 2. In every sum with something to protect there are at least two unknown cells, on both sides or with room to spare
///    (<see cref="DisclosureRule.Spread"/>); otherwise the cheapest further cell is withheld, until nothing changes.
/// 3. <see cref="ExactAudit"/> looks at all sums together; for each small cell that can still be computed, one of the cells that it is
///    computed from is withheld, and step 2 is repeated.
/// </remarks>
public sealed class Protector
{
    private readonly CellSystem system;
    private readonly DisclosureRule rule;
    private readonly bool[] withheld;
    private readonly int[][] linesOf;
    private readonly Queue<int> waiting;
    private readonly bool[] isWaiting;
    private readonly List<int> newlyWithheld = [];
    private readonly SortedSet<int> residual = [];
    private int primary;
    private int audits;

    private Protector(CellSystem system, DisclosureRule rule)
    {
        this.system = system;
        this.rule = rule;
        withheld = new bool[system.Count];
        isWaiting = new bool[system.Lines.Count];
        waiting = new Queue<int>();
        linesOf = IndexLines(system);
    }

    /// <summary>Protects <paramref name="system"/>.</summary>
    public static Protection Protect(CellSystem system, DisclosureRule rule, CancellationToken cancellation = default) =>
        new Protector(system, rule).Run(cancellation);

    private Protection Run(CancellationToken cancellation)
    {
        for (var line = 0; line < system.Lines.Count; line++)
            Wait(line);
        for (var cell = 0; cell < system.Count; cell++)
            if (rule.IsSmall(system.Value(cell)) && Withhold(cell))
                primary++;
        ApplyLineRule();
        var audit = new ExactAudit(system.Lines, system.Count, IsUnknown);
        newlyWithheld.Clear();
        while (Repair(audit))
        {
            cancellation.ThrowIfCancellationRequested();
            ApplyLineRule();
            audit.Withhold(newlyWithheld);
            newlyWithheld.Clear();
        }
        return new Protection(withheld, primary, audits, [.. residual]);
    }

    private bool IsUnknown(int cell) => withheld[cell] || system.Role(cell) == CellRole.Virtual;

    private bool MustStayUnknown(int cell) => withheld[cell] || (system.Role(cell) == CellRole.Virtual && rule.IsSmall(system.Value(cell)));

    private bool CanWithhold(int cell) => !withheld[cell] && system.Role(cell) == CellRole.Publishable;

    private bool Withhold(int cell)
    {
        if (!CanWithhold(cell))
            return false;
        withheld[cell] = true;
        newlyWithheld.Add(cell);
        foreach (var line in linesOf[cell])
            Wait(line);
        return true;
    }

    private void Wait(int line)
    {
        if (isWaiting[line])
            return;
        isWaiting[line] = true;
        waiting.Enqueue(line);
    }

    private void ApplyLineRule()
    {
        while (waiting.TryDequeue(out var number))
        {
            isWaiting[number] = false;
            var line = system.Lines[number];
            if (line.IsBreakdown && withheld[line.Left[0]])
                foreach (var part in line.Right)
                    Withhold(part);
            while (!IsSafe(line))
                if (Cheapest(line.Cells) is not { } cell)
                {
                    residual.UnionWith(line.Cells.Where(MustStayUnknown));
                    break;
                }
                else
                {
                    Withhold(cell);
                }
        }
    }

    /// <summary>True when this sum alone neither gives a protected cell nor places it in too narrow a range.</summary>
    private bool IsSafe(SumLine line)
    {
        var left = Unknown(line.Left);
        var right = Unknown(line.Right);
        if (!left.Sensitive && !right.Sensitive)
            return true;
        if (left.Count > 0 && right.Count > 0)
            return true;
        var (count, sum, _) = left.Count > 0 ? left : right;
        return count >= 2 && sum >= count + rule.Spread;
    }

    private (int Count, long Sum, bool Sensitive) Unknown(int[] cells)
    {
        var (count, sum, sensitive) = (0, 0L, false);
        foreach (var cell in cells)
            if (IsUnknown(cell))
                (count, sum, sensitive) = (count + 1, sum + system.Value(cell), sensitive || MustStayUnknown(cell));
        return (count, sum, sensitive);
    }

    private int? Cheapest(IEnumerable<int> cells)
    {
        int? cheapest = null;
        foreach (var cell in cells)
            if (CanWithhold(cell) && (cheapest is null || system.Cost(cell) < system.Cost(cheapest.Value)))
                cheapest = cell;
        return cheapest;
    }

    /// <summary>
    /// Withholds, for each small cell that can still be computed, the cheapest of the cells that it is computed from. False when there was none. A
    /// computable cell that is not small betrays nobody and is left as it is.
    /// </summary>
    private bool Repair(ExactAudit audit)
    {
        audits++;
        var determined = audit.Determined().Where(cell => rule.IsSmall(system.Value(cell)) && !residual.Contains(cell)).ToList();
        foreach (var (cell, from) in determined.Select(cell => (cell, audit.ComputationOf(cell))).ToList())
        {
            if (from.Any(other => withheld[other]))
                continue;
            if (Cheapest(from) is { } cheapest)
                Withhold(cheapest);
            else
                residual.Add(cell);
        }
        return determined.Count > 0;
    }

    private static int[][] IndexLines(CellSystem system)
    {
        var counts = new int[system.Count];
        foreach (var line in system.Lines)
            foreach (var cell in line.Cells)
                counts[cell]++;
        var index = Array.ConvertAll(counts, count => new int[count]);
        for (var number = 0; number < system.Lines.Count; number++)
            foreach (var cell in system.Lines[number].Cells)
                index[cell][--counts[cell]] = number;
        return index;
    }
}
