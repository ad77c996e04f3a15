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
                var sums = ranges.ReasonsOf(figure).ToList();
                // Whoever shares a figure with a sum that was mended in this round is asked again first.
                if (sums.SelectMany(Figures).Any(touched.Contains) || Choose(system, figure, sums, turned) is not { } chosen)
                    continue;
                system.Turn(chosen);
                turned.Add(chosen);
                touched.UnionWith(sums.SelectMany(Figures));
                any = true;
            }
            if (!any && !TurnAround(system, ranges, narrow, turned, cancel))
                return new AuditOutcome(turned.Count, narrow);
        }
    }

    /// <summary>
    /// For counts that no figure of their own sums helps: turns one of the figures that narrowed those, the one with the least key that leaves fewer counts told than
    /// before. True when there was one.
    /// </summary>
    private static bool TurnAround(FigureSystem system, ReaderRanges ranges, IReadOnlyList<int> narrow, HashSet<int> turned, CancellationToken cancel)
    {
        var around = narrow.SelectMany(ranges.ReasonsOf).SelectMany(Figures).Distinct().SelectMany(ranges.ReasonsOf).SelectMany(Figures).Distinct();
        foreach (var candidate in around.Where(system.CanTurn).OrderBy(figure => system.People(figure).Key))
        {
            system.Turn(candidate);
            if (ReaderRanges.Of(system, cancel).Narrow().Count < narrow.Count)
            {
                // What was turned before is now as its keys have it.
                if (!turned.Remove(candidate))
                    turned.Add(candidate);
                return true;
            }
            system.Turn(candidate);
        }
        return false;
    }

    /// <summary>Of the figures of the sums, that whose turning leaves most figures for the count, four or more being alike; of those the one with the least key.</summary>
    private static int? Choose(FigureSystem system, int figure, IReadOnlyList<KnownSum> sums, IReadOnlySet<int> turned) => sums.SelectMany(Figures).Distinct()
        .Where(candidate => system.CanTurn(candidate) && !turned.Contains(candidate))
        .OrderByDescending(candidate => Math.Min(FiguresAfter(system, figure, sums, candidate), DisclosureRule.LeastFigures))
        .ThenBy(candidate => system.People(candidate).Key).Select(candidate => (int?)candidate).FirstOrDefault();

    /// <summary>How many figures these sums leave for a count when another is turned.</summary>
    private static int FiguresAfter(FigureSystem system, int figure, IReadOnlyList<KnownSum> sums, int candidate)
    {
        system.Turn(candidate);
        var (low, high) = system.Told(figure);
        foreach (var (total, parts, rest) in sums)
        {
            var others = parts.Where(part => part != figure).Select(system.Told).Append(rest).ToList();
            var (othersLow, othersHigh) = (others.Sum(range => range.Low), others.Sum(range => range.High));
            var whole = system.Told(total);
            (low, high) = total == figure
                ? (Math.Max(low, othersLow), Math.Min(high, othersHigh))
                : (Math.Max(low, whole.Low - othersHigh), Math.Min(high, whole.High - othersLow));
        }
        system.Turn(candidate);
        return high - low + 1;
    }

    private static IEnumerable<int> Figures(KnownSum sum) => sum.Parts.Append(sum.Total);
}

/// <summary>What an audit of roundings did and found.</summary>
/// <param name="Turned">Roundings that were turned the other way.</param>
/// <param name="Left">Numbers of the figures of 1–4 people for which readers still have fewer than four figures; empty unless nothing helps.</param>
public sealed record AuditOutcome(int Turned, IReadOnlyList<int> Left);
