namespace Par.Warehouse.Disclosure;

/// <summary>
/// Makes sure that readers are left four figures for every count of 1–4. Where they are not, one rounding in the sum that tells too much is turned the other
/// way, still within 4 of its count; which one, the record keys say. Asked again until nothing is left.
/// </summary>
public static class RoundingAudit
{
    private const int MostRounds = 100;

    /// <summary>Audits, and turns what must be turned.</summary>
    /// <param name="system">The figures and sums.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>How many roundings were turned, and the counts of 1–4 that turning does not help; the latter must stop a release.</returns>
    public static AuditOutcome Run(FigureSystem system, CancellationToken cancel = default)
    {
        var turned = new HashSet<int>();
        for (var round = 0; ; round++)
        {
            var ranges = ReaderRanges.Of(system, cancel);
            var narrow = ranges.Narrow();
            if (narrow.Count == 0 || round == MostRounds)
                return new AuditOutcome(turned.Count, narrow);
            var (touched, any) = (new HashSet<int>(), false);
            foreach (var figure in narrow.OrderBy(figure => system.People(figure).Key))
            {
                // Whoever shares a figure with a sum that was mended in this round is asked again first.
                var told = ranges.ReasonsOf(figure).SelectMany(Figures).ToList();
                if (told.Any(touched.Contains) || Choose(system, figure, ranges, turned) is not { } chosen)
                    continue;
                system.Turn(chosen);
                turned.Add(chosen);
                touched.UnionWith(told);
                any = true;
            }
            if (!any)
                return new AuditOutcome(turned.Count, narrow);
        }
    }

    /// <summary>
    /// The figure with the least key whose turning leaves four figures for the count: of the sums that tell of it, or else of those that tell of its neighbours there.
    /// When there is none, the one that leaves most, if that is more than there are.
    /// </summary>
    private static int? Choose(FigureSystem system, int figure, ReaderRanges ranges, IReadOnlySet<int> turned)
    {
        var (best, most) = ((int?)null, ranges[figure].Figures);
        IReadOnlyList<KnownSum> near = [.. ranges.ReasonsOf(figure)];
        IReadOnlyList<KnownSum> far = [.. near.SelectMany(Figures).Distinct().SelectMany(ranges.ReasonsOf).Union(near)];
        foreach (var sums in (IReadOnlyList<KnownSum>[])[near, far])
        {
            var (part, numbers) = system.Around(sums);
            foreach (var candidate in numbers.Keys.Where(candidate => system.CanTurn(candidate) && !turned.Contains(candidate)).OrderBy(candidate => system.People(candidate).Key))
            {
                part.Turn(numbers[candidate]);
                var left = ReaderRanges.Of(part)[numbers[figure]].Figures;
                part.Turn(numbers[candidate]);
                if (left >= DisclosureRule.LeastFigures)
                    return candidate;
                if (left > most)
                    (best, most) = (candidate, left);
            }
        }
        return best;
    }

    private static IEnumerable<int> Figures(KnownSum sum) => sum.Parts.Append(sum.Total);
}

/// <summary>What an audit of roundings did and found.</summary>
/// <param name="Turned">Roundings that were turned the other way.</param>
/// <param name="Left">Numbers of the figures of 1–4 people for which readers still have fewer than four figures; empty unless nothing helps.</param>
public sealed record AuditOutcome(int Turned, IReadOnlyList<int> Left);
