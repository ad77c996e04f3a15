using Par.Warehouse.Statistics;

namespace Par.Warehouse.Collection.Review;

/// <summary>
/// Whether a figure is unusual: the same measures as screening's (<see cref="RobustScore"/> of the logarithm of changes, with the year's limits), but held against
/// what has come meanwhile and not only against the rounds before. Nothing here keeps a submission from being approved; it says where to look first.
/// </summary>
/// <param name="Limit">Robust standard deviations beyond which a figure is unusual (<c>max-robust-z</c>).</param>
/// <param name="LeastSpread">The least spread of a logarithm (<c>min-spread</c>).</param>
/// <param name="LeastOthers">So many others are needed to compare with (<c>min-peers</c>).</param>
/// <param name="LeastYears">So many earlier years are needed (<c>min-history-years</c>).</param>
/// <param name="UsualChange">A larger relative change is much, where others are too few (<c>max-change-from-last-year</c>).</param>
internal sealed record FigureCheck(double Limit, double LeastSpread, int LeastOthers, int LeastYears, double UsualChange)
{
    // Shares of others that happen to be alike must not make every other share strange.
    private const double LeastShareSpread = 0.05;

    /// <summary>The figures whose change is held against others' changes.</summary>
    public static IReadOnlyList<string> Watched { get; } = [FigureName.Clients, FigureName.Reached, FigureName.Measures, FigureName.PersonYears];

    /// <summary>The limits of a catalogue year.</summary>
    public static FigureCheck Of(Catalogue.CatalogueYear year) => new(
        year.Thresholds["max-robust-z"], year.Thresholds["min-spread"], (int)year.Thresholds["min-peers"], (int)year.Thresholds["min-history-years"],
        year.Thresholds["max-change-from-last-year"]);

    /// <summary>The change from last year against that of others of half to double the size, or of all when those are too few.</summary>
    public Oddity? Change(string figure, string parId, FigureSet now, FigureSet before, ComparedFigures all)
    {
        if (now[figure] is not { } value || before[figure] is not (> 0 and var last) || !IsWorthAsking(figure, value, last))
            return null;
        var size = before[FigureName.Clients] ?? 0;
        var changes = ChangesOf(figure, parId, all, other => other * 2 >= size && other <= size * 2);
        if (changes.Count < LeastOthers)
            changes = ChangesOf(figure, parId, all, _ => true);
        var (change, chance) = (Log(value / last), IsPeople(figure) ? RobustScore.ChanceSpread(value, last) : 0);
        if (changes.Count < LeastOthers)
            return Math.Abs((double)(value / last) - 1) > UsualChange && Math.Abs(change) > 2 * chance
                ? new Oddity(OddityKind.ChangedMuch, Limit, last)
                : null;
        var score = Math.Abs(RobustScore.Of(change, changes, Math.Max(LeastSpread, chance)));
        return score > Limit
            ? new Oddity(OddityKind.ChangedUnlikeOthers, score, last, changes.Count, Math.Exp(RobustScore.Median(changes)) - 1)
            : null;
    }

    /// <summary>The value against the same round of the organisation's own earlier years.</summary>
    public Oddity? OwnYears(string figure, decimal? now, IReadOnlyList<decimal> earlier)
    {
        if (now is not { } value || earlier.Count < LeastYears)
            return null;
        var median = (decimal)RobustScore.Median([.. earlier.Select(year => (double)year)]);
        var spread = Math.Max(LeastSpread, IsPeople(figure) ? RobustScore.ChanceSpread(value, median) : 0);
        var score = Math.Abs(RobustScore.Of(Log(value), [.. earlier.Select(Log)], spread));
        return score > Limit && IsWorthAsking(figure, value, median) ? new Oddity(OddityKind.UnlikeOwnYears, score, median, earlier.Count) : null;
    }

    /// <summary>Counts from 1 January do not fall from one round to the next.</summary>
    public Oddity? Fall(decimal? now, decimal? earlier, Round round) => now is { } value && earlier is { } before && value < before
        ? new Oddity(OddityKind.FellSinceRound, Limit * (1 + (double)((before - value) / before)), before, Round: round)
        : null;

    /// <summary>A share or ratio against those of others; <paramref name="of"/> is what a share is a share of.</summary>
    public Oddity? Level(FigureKind kind, decimal? now, decimal? of, IReadOnlyList<decimal> others)
    {
        if (now is not { } value || others.Count < LeastOthers)
            return null;
        var median = RobustScore.Median([.. others.Select(other => (double)other)]);
        var score = kind == FigureKind.Share
            ? RobustScore.Of((double)value, [.. others.Select(other => (double)other)],
                Math.Max(LeastShareSpread, of is > 0 and var count ? Math.Sqrt(median * (1 - median) / (double)count) : 1))
            : RobustScore.Of(Log(value), [.. others.Select(Log)], LeastSpread);
        return Math.Abs(score) > Limit ? new Oddity(OddityKind.UnlikeOthers, Math.Abs(score), (decimal)median, others.Count) : null;
    }

    private static List<double> ChangesOf(string figure, string parId, ComparedFigures all, Func<decimal, bool> isOfSize) =>
        [.. all.ChangesOf(figure).Where(other => other.ParId != parId && isOfSize(other.Size)).Select(other => other.Log)];

    // Of person-years at least one, which is one worker who came or went.
    private static bool IsWorthAsking(string figure, decimal now, decimal before) => IsPeople(figure) || Math.Abs(now - before) >= 1;

    private static bool IsPeople(string figure) => figure != FigureName.PersonYears;

    private static double Log(decimal value) => Math.Log(Math.Max((double)value, 0.01));
}
