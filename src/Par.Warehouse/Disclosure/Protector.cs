namespace Par.Warehouse.Disclosure;

/// <summary>How far a protection is.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Done">Steps done.</param>
/// <param name="Steps">Steps of the stage, as far as known.</param>
public sealed record ProtectionProgress(ProtectionStage Stage, int Done, int Steps);

/// <summary>The stages of a protection.</summary>
public enum ProtectionStage
{
    /// <summary>Secondary suppression, block by block.</summary>
    Suppressing,

    /// <summary>Withholding near cells that can be computed or bounded.</summary>
    Bounding,

    /// <summary>Withholding near cells that an organisation can compute with its own clients' numbers.</summary>
    Shielding,

    /// <summary>Proving ranges by linear programming.</summary>
    Proving,

    /// <summary>Widening the ranges that are left.</summary>
    Widening,
}

/// <summary>
/// Withholds the sensitive cells of a system and as few others as keep them unknown. The same system always gives the same pattern.
/// </summary>
/// <remarks>
/// 1. Primary: cells of 1 … threshold − 1, and cells that are sensitive for another reason, as where one organisation has all but a few. Virtual cells of that size must stay unknown as well.
/// 2. Secondary: <see cref="PatternSearch"/> publishes the others, the most wanted first, as long as none of the first can be computed or bounded too closely.
/// 3. <see cref="RankAudit"/> asks what can be computed, <see cref="BoundsAudit"/> what a reader can bound who has computed all that; near each such cell the cheapest one is
///    withheld, until they find nothing.
/// 4. <see cref="InsiderAudit"/> asks what each organisation can compute with its own numbers, and <see cref="InsiderRepair"/> withholds near it.
/// 5. When the rule asks for it, <see cref="RangeAudit"/> asks linear programming, and <see cref="RangeRepair"/> withholds what is cheapest where it narrows cells down. What has no part in any proof is
///    published after all.
/// </remarks>
public sealed class Protector
{
    private const int NearSums = 12;
    private const int GivenNear = 300;

    private readonly CellSystem system;
    private readonly DisclosureRule rule;
    private readonly IProgress<ProtectionProgress>? progress;
    private readonly CancellationToken cancellation;
    private readonly Neighbourhoods neighbourhoods;
    private readonly SortedSet<int> residual = [];
    private readonly Pattern pattern;
    private readonly PatternSums sums;
    private readonly InsiderRepair shield;
    private List<int>? narrow;

    private Protector(CellSystem system, DisclosureRule rule, IProgress<ProtectionProgress>? progress, CancellationToken cancellation)
    {
        (this.system, this.rule, this.progress, this.cancellation) = (system, rule, progress, cancellation);
        pattern = new Pattern(system, rule);
        neighbourhoods = new Neighbourhoods(system);
        sums = new PatternSums(pattern, cancellation);
        shield = new InsiderRepair(pattern, sums, neighbourhoods, cancellation);
    }

    /// <summary>Protects <paramref name="system"/>.</summary>
    /// <param name="system">Cells and sums.</param>
    /// <param name="rule">What is sensitive, and how wide a range must stay.</param>
    /// <param name="progress">Told how far the work is.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static Protection Protect(
        CellSystem system, DisclosureRule rule, IProgress<ProtectionProgress>? progress = null, CancellationToken cancellation = default)
    {
        var protector = new Protector(system, rule, progress, cancellation);
        protector.Run();
        return new Protection(
            system, protector.pattern.Reasons, [.. protector.residual.Where(cell => system.IsSecret(cell, rule))], protector.narrow, protector.Learned(), protector.Bounded());
    }

    private void Run()
    {
        int[] width = new int[system.Count];
        Array.Fill(width, rule.Margin * rule.Width);
        residual.UnionWith(SmallAndTold());
        new PatternSearch(pattern, width, cancellation).Run(done => Report(ProtectionStage.Suppressing, done, system.Blocks));
        WidenBounded();
        Shield();
        if (rule.Programmes)
            Widen();
        PublishComputed();
    }

    /// <summary>Proves ranges by linear programming, and withholds where they are narrow.</summary>
    private void Widen()
    {
        var ranges = new RangeAudit(system, neighbourhoods, pattern.IsWithheld);
        var open = Open.ToList();
        narrow = ranges.Narrow(open, rule.Width, left => Report(ProtectionStage.Proving, open.Count - left, open.Count), cancellation);
        var repair = new RangeRepair(pattern, ranges, neighbourhoods, rule.Width, cancellation);
        narrow = repair.Widen(narrow, left => Report(ProtectionStage.Widening, narrow.Count - left, narrow.Count));
        GiveBack(ranges);
    }

    /// <summary>
    /// Publishes what no world needs that proves a range. What is not proved must still not be computable: where it is, what was given back near it is withheld again, or else farther off.
    /// With all of it withheld again nothing is computable, as before, so this ends.
    /// </summary>
    private void GiveBack(RangeAudit ranges)
    {
        var given = pattern.Cells.Where(cell => pattern.Reasons[cell] == WithholdingReason.Secondary && !ranges.IsMoved(cell)).ToHashSet();
        foreach (var cell in given)
            pattern.Release(cell);
        var reach = GivenNear;
        for (var found = ComputableOrBounded().Cells; found.Count > 0 && given.Count > 0; found = ComputableOrBounded().Cells)
        {
            var near = GivenNearTo(found);
            while (near.Count == 0)
            {
                reach *= 4;
                near = reach < system.Count ? GivenNearTo(found) : [.. given];
            }
            given.ExceptWith(near);
            foreach (var cell in near)
                pattern.Withhold(cell, WithholdingReason.Secondary);
        }
        WidenBounded();
        Shield();

        List<int> GivenNearTo(List<int> found) =>
            [.. found.SelectMany(cell => neighbourhoods.Around(cell, reach, other => pattern.IsUnknown(other) || given.Contains(other))).Where(given.Contains).Distinct()];
    }

    /// <summary>Publishes what was withheld in vain: every reader computes it, and the audits have found nothing by it.</summary>
    private void PublishComputed()
    {
        if (residual.Count > 0)
            return;
        foreach (var cell in RankAudit.Determined(sums.Now()).Where(cell => pattern.Reasons[cell] == WithholdingReason.Secondary))
            pattern.Release(cell);
    }

    private void Shield()
    {
        if (rule.Insiders)
        {
            shield.Run((rounds, left) => Report(ProtectionStage.Shielding, rounds, left));
            new InsiderWidening(pattern, sums, cancellation).Run((rounds, left) => Report(ProtectionStage.Shielding, rounds, left));
        }
    }

    /// <summary>What organisations learn all the same: from cells that could not be withheld, and from those that nothing could be withheld for.</summary>
    private List<InsiderFinding> Learned() => !rule.Insiders ? [] :
    [
        .. InsiderAudit.Shown(system, rule, pattern.IsUnknown)
            .Concat(residual.SelectMany(cell => InsiderAudit.Told(system, rule, cell)))
            .Concat(InsiderAudit.Learned(system, rule, sums.Now(), cancellation))
            .Distinct().OrderBy(finding => finding.Cell).ThenBy(finding => finding.Organisation),
    ];

    private List<InsiderFinding> Bounded() => !rule.Insiders ? [] : [.. InsiderBounds.Narrow(system, rule, pattern.IsUnknown, RankAudit.Determined(sums.Now()), cancellation).Select(entry => entry.Finding)];

    private void Report(ProtectionStage stage, int done, int steps) => progress?.Report(new ProtectionProgress(stage, done, steps));

    /// <summary>Small cells that are always published because they are the same people as a fixed one.</summary>
    private IEnumerable<int> SmallAndTold() => Enumerable.Range(0, system.Count)
        .Where(cell => system.Joined(cell) != cell && system.Role(cell) == CellRole.Fixed && rule.IsSmall(system.Value(cell))).Select(system.Joined).Distinct();

    /// <summary>Cells to protect that have not been given up.</summary>
    private IEnumerable<int> Open => pattern.Cells.Where(cell => pattern.MustStayUnknown(cell) && !residual.Contains(cell));

    private (List<int> Cells, BoundsAudit Bounds) ComputableOrBounded()
    {
        var computable = RankAudit.Determined(sums.Now()).ToHashSet();
        var bounds = new BoundsAudit(system, pattern.IsWithheld, computable.Contains);
        return ([.. Open.Where(cell => computable.Contains(cell) || bounds.WidthOf(cell) < rule.Width)], bounds);
    }

    /// <summary>
    /// Withholds near what can be computed or bounded until nothing can. What an earlier version tells is taken back only for what nothing else is left for. What has nothing left at all is residual.
    /// </summary>
    private void WidenBounded()
    {
        var rounds = 0;
        var residualBefore = residual.ToList();
        while (WidenBounded(rounds++, pattern.CanWithhold))
            continue;
        if (residual.Count == residualBefore.Count || !pattern.Cells.Any(pattern.CanTakeBack))
            return;
        residual.IntersectWith(residualBefore);
        while (WidenBounded(rounds++, cell => pattern.CanWithhold(cell) || pattern.CanTakeBack(cell)))
            continue;
    }

    /// <summary>Withholds the cheapest cell of the sums that bound each cell found, or else of those nearest to it. A cell that has none left is given up.</summary>
    /// <returns>True when something was found.</returns>
    private bool WidenBounded(int rounds, Func<int, bool> canBe)
    {
        cancellation.ThrowIfCancellationRequested();
        var (narrow, bounds) = ComputableOrBounded();
        Report(ProtectionStage.Bounding, rounds, narrow.Count);
        var added = new HashSet<int>();
        foreach (var cell in narrow)
        {
            var near = bounds.BoundedBy(cell).Concat(NearLines(cell)).Take(NearSums).ToList();
            if (near.Any(line => line.Cells.Any(added.Contains)))
                continue;
            if ((Cheapest(near, canBe) ?? Cheapest(NearLines(cell).Take(20 * NearSums), canBe)) is { } cheapest && pattern.Withhold(cheapest, WithholdingReason.Secondary))
                added.Add(cheapest);
            else
                residual.Add(cell);
        }
        return narrow.Count > 0;
    }

    private IEnumerable<SumLine> NearLines(int cell) =>
        neighbourhoods.Around(cell, 4 * NearSums, pattern.IsUnknown).SelectMany(neighbourhoods.LinesOf).Distinct().Select(number => system.Lines[number]);

    private int? Cheapest(IEnumerable<SumLine> lines, Func<int, bool> canBe) =>
        lines.SelectMany(line => line.Cells).Where(canBe).Select(other => (int?)other).MinBy(other => (pattern.CanTakeBack(other!.Value), system.Cost(other.Value), other.Value));
}
