using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Statistics;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Collection.Review;

/// <summary>Puts the key figures of a submission beside what they can be compared with, the most unusual first.</summary>
public sealed class FigureDesk(VariableCatalogue catalogue, ReviewArea area)
{
    // Older years tell of another time.
    private const int Years = 6;

    private static readonly SubmissionState[] WithFacts = [SubmissionState.Loaded, SubmissionState.Approved, SubmissionState.Returned];

    private static readonly string[] Cumulative =
        [FigureName.Clients, FigureName.Contacted, FigureName.Reached, FigureName.Periods, FigureName.Ended, FigureName.Measures];

    private static readonly (string Figure, FigureKind Kind)[] Shown =
    [
        (FigureName.Clients, FigureKind.Count), (FigureName.Contacted, FigureKind.Count), (FigureName.Reached, FigureKind.Count),
        (FigureName.Periods, FigureKind.Count), (FigureName.Ended, FigureKind.Count), (FigureComparison.PlacedShare, FigureKind.Share),
        (FigureName.Measures, FigureKind.Count), (FigureName.Workers, FigureKind.Count), (FigureName.PersonYears, FigureKind.PersonYears),
        (FigureComparison.ReachedPerPersonYear, FigureKind.Ratio), (FigureName.NoInformation, FigureKind.Share),
    ];

    /// <summary>How unusual the change of each organisation from last year is, and in which figure; those that are not unusual are left out.</summary>
    internal async Task<IReadOnlyDictionary<string, (string Figure, double Score)>> OddestAsync(ParContext context, Side side, Round round, CancellationToken cancel)
    {
        if (catalogue.Find(round.Year) is not { } year)
            return new Dictionary<string, (string, double)>();
        var (check, all) = (FigureCheck.Of(year), await ComparedFigures.ReadAsync(context, side, round, FigureCheck.Watched, cancel));
        return all.Now.Where(own => all.Before.ContainsKey(own.Key))
            .Select(own => (ParId: own.Key, Worst: FigureCheck.Watched
                .Select(figure => (Figure: figure, Score: check.Change(figure, own.Key, own.Value, all.Before[own.Key], all)?.Score ?? 0)).MaxBy(found => found.Score)))
            .Where(own => own.Worst.Score > 0).ToDictionary(own => own.ParId, own => own.Worst, StringComparer.Ordinal);
    }

    /// <summary>The figures of a submission; none when it could not be read or no catalogue knows its year.</summary>
    internal async Task<IReadOnlyList<FigureComparison>> CompareAsync(ParContext context, Submission submission, CancellationToken cancel)
    {
        var round = Round.FromKey(submission.RoundKey);
        if (submission.RoundKey == 0 || catalogue.Find(round.Year) is not { } year)
            return [];
        var rows = await context.SubmissionFigures.AsNoTracking().Where(row => row.SubmissionKey == submission.Key).ToListAsync(cancel);
        if (rows.Count == 0)
            return [];
        var own = new FigureSet(rows.Select(row => (row.Figure, row.Value)));
        var all = await ComparedFigures.ReadAsync(context, submission.Side, round, only: null, cancel);
        var earlier = await EarlierAsync(context, submission.Side, round, submission.ParId, cancel);
        var region = await OthersOfRegionAsync(context, submission, cancel);
        return Compare(FigureCheck.Of(year), submission.Side, submission.ParId, round, own, all, earlier.GetValueOrDefault(submission.ParId) ?? [], region);
    }

    /// <summary>
    /// The figures of every organisation whose submission of the round counts, as <see cref="CompareAsync"/> has them but without the region's; by PAR id. Three
    /// queries, whatever the number of organisations.
    /// </summary>
    internal async Task<IReadOnlyDictionary<string, IReadOnlyList<FigureComparison>>> CompareAllAsync(
        ParContext context, Side side, Round round, CancellationToken cancel)
    {
        if (catalogue.Find(round.Year) is not { } year)
            return new Dictionary<string, IReadOnlyList<FigureComparison>>();
        var check = FigureCheck.Of(year);
        var all = await ComparedFigures.ReadAsync(context, side, round, only: null, cancel);
        var earlier = await EarlierAsync(context, side, round, parId: null, cancel);
        return all.Now.ToDictionary(
            own => own.Key, own => Compare(check, side, own.Key, round, own.Value, all, earlier.GetValueOrDefault(own.Key) ?? [], region: []), StringComparer.Ordinal);
    }

    private static IReadOnlyList<FigureComparison> Compare(
        FigureCheck check, Side side, string parId, Round round, FigureSet own, ComparedFigures all, Dictionary<Round, FigureSet> earlier, HashSet<string> region)
    {
        // Every trainee of a workshop is reached: one figure less.
        return [.. Shown.Where(figure => side == Side.Ent || figure.Figure != FigureName.Reached)
            .Select(figure => Compare(figure.Figure, figure.Kind))
            .Where(row => row.Now is not null || row.LastYear is not null).OrderByDescending(row => row.Oddness)];

        FigureComparison Compare(string figure, FigureKind kind)
        {
            var others = all.Now.Where(other => other.Key != parId).Select(other => other.Value[figure]).OfType<decimal>().ToList();
            var lastYear = earlier.GetValueOrDefault(round with { Year = round.Year - 1 });
            var (may, september) = (OfRound(RoundKind.May), OfRound(RoundKind.September));
            var oddities = kind is FigureKind.Share or FigureKind.Ratio
                ? [check.Level(kind, own[figure], figure == FigureComparison.PlacedShare ? own[FigureName.Ended] : own[FigureName.Clients], others)]
                : new List<Oddity?>
                {
                    lastYear is null ? null : check.Change(figure, parId, own, lastYear, all),
                    check.OwnYears(figure, own[figure], OwnYears(figure)),
                    Cumulative.Contains(figure) ? check.Fall(own[figure], september, new Round(round.Year, RoundKind.September)) : null,
                    Cumulative.Contains(figure) ? check.Fall(own[figure], may, new Round(round.Year, RoundKind.May)) : null,
                };
            return new FigureComparison
            {
                Figure = figure, Kind = kind, Now = own[figure], LastYear = lastYear?[figure], May = may, September = september,
                Region = Others(kind, all.Now.Where(other => region.Contains(other.Key)).Select(other => other.Value[figure]), least: 1),
                Others = Others(kind, others.Select(value => (decimal?)value), check.LeastOthers),
                Oddities = [.. oddities.OfType<Oddity>().OrderByDescending(oddity => oddity.Score)],
            };

            decimal? OfRound(RoundKind earlierKind) => earlierKind < round.Kind ? earlier.GetValueOrDefault(new Round(round.Year, earlierKind))?[figure] : null;
        }

        List<decimal> OwnYears(string figure) => [.. earlier.Where(entry => entry.Key.Kind == round.Kind && entry.Key.Year >= round.Year - Years)
            .Select(entry => entry.Value[figure]).OfType<decimal>().Where(value => value > 0)];
    }

    private static FigureOfOthers? Others(FigureKind kind, IEnumerable<decimal?> values, int least)
    {
        var known = values.OfType<decimal>().ToList();
        return known.Count < least ? null : new FigureOfOthers(
            known.Count, (decimal)RobustScore.Median([.. known.Select(value => (double)value)]), kind is FigureKind.Share or FigureKind.Ratio ? null : known.Sum());
    }

    /// <summary>The figures of the rounds before this one, of the submissions that count, by organisation; of one only when it is named.</summary>
    private static async Task<Dictionary<string, Dictionary<Round, FigureSet>>> EarlierAsync(
        ParContext context, Side side, Round round, string? parId, CancellationToken cancel)
    {
        var oldest = new Round(round.Year - Years, RoundKind.May).Key;
        var rows = await (
            from earlier in context.Submissions
            join figure in context.SubmissionFigures on earlier.Key equals figure.SubmissionKey
            where earlier.Side == side && earlier.RoundKey < round.Key && earlier.RoundKey >= oldest && WithFacts.Contains(earlier.State)
                && (parId == null || earlier.ParId == parId)
            select new { earlier.ParId, earlier.RoundKey, figure.Figure, figure.Value }).ToListAsync(cancel);
        return rows.GroupBy(row => row.ParId, StringComparer.Ordinal).ToDictionary(
            own => own.Key,
            own => own.GroupBy(row => row.RoundKey).ToDictionary(
                group => Round.FromKey(group.Key), group => new FigureSet(group.Select(row => (row.Figure, row.Value)))),
            StringComparer.Ordinal);
    }

    /// <summary>The other organisations of the same region whose submission of the round is approved.</summary>
    private async Task<HashSet<string>> OthersOfRegionAsync(ParContext context, Submission submission, CancellationToken cancel)
    {
        var homes = await area.HomesAsync(context, submission.Side, submission.RoundKey, cancel);
        if (!homes.TryGetValue(submission.ParId, out var home))
            return [];
        var approved = await context.Submissions
            .Where(row => row.Side == submission.Side && row.RoundKey == submission.RoundKey && row.State == SubmissionState.Approved && row.ParId != submission.ParId)
            .Select(row => row.ParId).ToListAsync(cancel);
        var region = area.RegionOf(home);
        return approved.Where(parId => homes.TryGetValue(parId, out var other) && area.RegionOf(other) == region).ToHashSet(StringComparer.Ordinal);
    }
}
