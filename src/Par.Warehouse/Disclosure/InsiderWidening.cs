namespace Par.Warehouse.Disclosure;

/// <summary>
/// Withholds further cells until no organisation can place a small count of others in too narrow a range. In each sum that leaves the count no room the cheapest cell is withheld that has room in its other sums; where there is
/// none, one that gets room when further cells are withheld in those. Withholding tells nobody anything, so one finding is done with after the other.
/// </summary>
internal sealed class InsiderWidening(Pattern pattern, PatternSums sums, CancellationToken cancellation)
{
    private readonly CellSystem system = pattern.System;
    private readonly HashSet<InsiderFinding> given = [];
    private readonly HashSet<int> added = [];

    /// <summary>Withholds until nothing is narrow but what nothing can be withheld for.</summary>
    /// <param name="report">Told after each audit how many rounds there were and how many findings are left.</param>
    public void Run(Action<int, int> report)
    {
        var found = 0;
        for (var rounds = 0; rounds == 0 || found > 0; rounds++)
        {
            found = 0;
            added.Clear();
            foreach (var (finding, bounds) in InsiderBounds.Narrow(system, pattern.Rule, pattern.IsUnknown, RankAudit.Determined(sums.Now()), cancellation))
                if (!given.Contains(finding))
                {
                    found++;
                    Widen(finding, bounds);
                }
            report(rounds, found);
        }
    }

    /// <summary>Withholds for a finding in each sum that limits it, unless something was withheld there in this round already. A finding that nothing is left for is given up.</summary>
    private void Widen(InsiderFinding finding, Bounds bounds)
    {
        var limits = bounds.LimitsOf(finding.Cell, pattern.Rule.InsiderWidth);
        var isHelped = false;
        foreach (var limit in limits)
            if (system.Lines[limit].Cells.Any(added.Contains))
                isHelped = true;
            else
                foreach (var cell in (One(finding.Organisation, limit, limits, bounds) is { } one ? [one] : Several(finding, limit, limits, bounds)) ?? [])
                    isHelped |= pattern.Withhold(cell, WithholdingReason.Secondary) && added.Add(cell);
        if (!isHelped)
            given.Add(finding);
    }

    /// <summary>The cheapest cell of a sum that has room in its other sums.</summary>
    private int? One(int organisation, int number, List<int> without, Bounds bounds) => Candidates(organisation, number)
        .Where(cell => bounds.RoomIfUnknown(cell, without) >= pattern.Rule.InsiderWidth).Select(cell => (int?)cell).MinBy(cell => (system.Cost(cell!.Value), cell.Value));

    /// <summary>
    /// A cell of the sum, unknown already or yet to be withheld, that gets room when in each of its other sums without room one more is withheld that has room itself: these cells, the cheapest choice; null when there is none.
    /// </summary>
    private List<int>? Several(InsiderFinding finding, int number, List<int> limits, Bounds bounds)
    {
        var best = (Cost: long.MaxValue, Cells: (List<int>?)null);
        foreach (var cell in system.Lines[number].Cells.Where(cell => cell != finding.Cell && IsOthers(finding.Organisation, cell) && (pattern.IsUnknown(cell) || pattern.CanWithhold(cell))))
        {
            List<int> stuck = [.. bounds.LimitsOf(cell, pattern.Rule.InsiderWidth).Except(limits)];
            var further = stuck.ConvertAll(other => One(finding.Organisation, other, [.. limits, .. stuck], bounds));
            if (further.Contains(null))
                continue;
            List<int> cells = [.. further.OfType<int>().Distinct()];
            if (pattern.CanWithhold(cell))
                cells.Add(cell);
            if (cells.Count > 0 && cells.Sum(system.Cost) is var cost && cost < best.Cost)
                best = (cost, cells);
        }
        return best.Cells;
    }

    private IEnumerable<int> Candidates(int organisation, int number) => system.Lines[number].Cells.Where(cell => pattern.CanWithhold(cell) && IsOthers(organisation, cell));

    /// <summary>Of a cell that is nearly all its own the organisation knows the figure nearly.</summary>
    private bool IsOthers(int organisation, int cell) => system.InsidersOf(cell).All(insider => insider.Organisation != organisation);
}
