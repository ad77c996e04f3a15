namespace Par.Warehouse.Disclosure;

/// <summary>
/// Makes sure that readers are left four figures for every count of 1–4. Where they are not, a rounding that lets the sums tell too much
/// is turned the other way, still within 4 of its count: the one that harms least around it, of equals the one that the record keys say.
/// Asked again until nothing is left; no rounding is turned twice.
/// </summary>
public static class RoundingAudit
{
    /// <summary>How many sums away from a count a rounding is looked for. One or two are enough for most counts.</summary>
    private const int MostSteps = 10;

    /// <summary>Audits, and turns what must be turned.</summary>
    /// <param name="system">The figures and sums.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>
    /// How many roundings were turned, and the counts of 1–4 that turning does not help; the latter must stop a release.
    /// </returns>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static AuditOutcome Run(FigureSystem system, CancellationToken cancel = default)
    {
        var turned = new HashSet<int>();
        while (true)
        {
            var ranges = ReaderRanges.Of(system, cancel);
            var narrow = ranges.Narrow();
            var touched = new HashSet<int>();
            foreach (var figure in narrow.OrderBy(figure => system.People(figure).Key))
            {
                cancel.ThrowIfCancellationRequested();
                // Whoever shares a figure with a sum that was mended in this round is asked again first.
                var told = Figures(ranges.ReasonsOf(figure));
                if (told.Exists(touched.Contains) || Choose(system, figure, ranges, turned) is not { } chosen)
                    continue;
                system.Turn(chosen);
                turned.Add(chosen);
                touched.UnionWith(told);
            }
            if (touched.Count == 0)
                return new AuditOutcome(turned.Count, narrow);
        }
    }

    /// <summary>
    /// A figure whose turning leaves four figures for the count, from the nearest sums that tell of it by themselves. Where none does, the
    /// one that leaves most, if that is more than there are: the next round turns a second one.
    /// </summary>
    private static int? Choose(FigureSystem system, int figure, ReaderRanges ranges, HashSet<int> turned)
    {
        var (best, least) = ((int?)null, ranges.Lacking(figure));
        IReadOnlyList<KnownSum> sums = [.. ranges.ReasonsOf(figure)];
        for (var (step, before) = (0, 0); step < MostSteps && sums.Count > before; step++)
        {
            var figures = Figures(sums);
            var (near, numbers) = system.Around(sums);
            // What these sums do not tell, no turning in them can mend: the cause lies farther away.
            if (ReaderRanges.Of(near).Lacking(numbers[figure]) > 0
                && figures.Where(other => system.CanTurn(other) && !turned.Contains(other)).OrderBy(other => system.People(other).Key)
                    .GroupBy(other => IfTurned(near, numbers[other]).Lacking(numbers[figure])).MinBy(group => group.Key) is { } helping)
            {
                if (helping.Key == 0)
                    return LeastHarm(system, figures, helping);
                if (helping.Key < least)
                    (best, least) = (helping.First(), helping.Key);
            }
            before = sums.Count;
            sums = [.. figures.SelectMany(ranges.ReasonsOf).Union(sums)];
        }
        return best;
    }

    /// <summary>The first of those after whose turning the counts in all sums of some figures lack least.</summary>
    private static int LeastHarm(FigureSystem system, List<int> figures, IEnumerable<int> helping)
    {
        var sums = figures.SelectMany(figure => system.SumsOf(figure).ToArray()).Distinct();
        var (around, numbers) = system.Around([.. sums.Select(sum => system.Sums[sum])]);
        return helping.MinBy(figure => IfTurned(around, numbers[figure]).Lacking());
    }

    private static ReaderRanges IfTurned(FigureSystem system, int figure)
    {
        system.Turn(figure);
        var ranges = ReaderRanges.Of(system);
        system.Turn(figure);
        return ranges;
    }

    private static List<int> Figures(IEnumerable<KnownSum> sums) => [.. sums.SelectMany(sum => sum.Parts.Append(sum.Total)).Distinct()];
}

/// <summary>What an audit of roundings did and found.</summary>
/// <param name="Turned">Roundings that were turned the other way.</param>
/// <param name="Left">
/// Numbers of the figures of 1–4 people for which readers still have fewer than four figures; empty unless nothing helps.
/// </param>
public sealed record AuditOutcome(int Turned, IReadOnlyList<int> Left);
