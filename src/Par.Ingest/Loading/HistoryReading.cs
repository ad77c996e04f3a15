using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Par.Ingest.Formats.Document;
using Par.Ingest.Screening;
using Par.Ingest.Screening.Plausibility;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Ingest.Loading;

/// <summary>
/// Reads what screening compares a file with. Only rounds before the file's own are read: which files of one round come first changes nothing. The key
/// figures of a round are kept in memory with the keys of its valid submissions; the keys are asked anew each time and a submission's figures never change, so that
/// what is kept cannot be stale.
/// </summary>
internal sealed class HistoryReading
{
    private const int Years = 6;

    private readonly ConcurrentDictionary<(Side Side, int RoundKey), RoundFigures> kept = new();

    public async Task<DeliveryHistory> OfAsync(ParContext context, SubmissionHeader header, CancellationToken cancel) => new(
        await OwnAsync(context, header, cancel), await PeersAsync(context, header, cancel));

    /// <summary>The organisation's grants of the year and the one before.</summary>
    public static async Task<GrantDecisions> GrantsAsync(ParContext context, SubmissionHeader header, CancellationToken cancel)
    {
        var year = header.Round.Year;
        var decisions = await context.FactGrants.AsNoTracking()
            .Where(grant => (grant.StatisticYear == year || grant.StatisticYear == year - 1) && grant.Side == header.Side && grant.ParId == header.ParId).ToListAsync(cancel);
        var isKnown = decisions.Exists(grant => grant.StatisticYear == year)
            || await context.FactGrants.AnyAsync(grant => grant.StatisticYear == year && grant.Side == header.Side, cancel);
        return new GrantDecisions(decisions, isKnown);
    }

    private static async Task<IReadOnlyList<EarlierDelivery>> OwnAsync(ParContext context, SubmissionHeader header, CancellationToken cancel)
    {
        var round = header.Round;
        var oldest = new Round(round.Year - Years, RoundKind.May).Key;
        var submissions = await context.Submissions.AsNoTracking()
            .Where(row => row.ParId == header.ParId && row.Side == header.Side && row.RoundKey < round.Key && row.RoundKey >= oldest)
            .Where(SubmissionTransitions.HaveFacts)
            .Select(row => new { row.Key, row.RoundKey, row.Source }).ToListAsync(cancel);
        var wanted = submissions.Where(row => Round.FromKey(row.RoundKey) is var earlier && (earlier.Year == round.Year || earlier.Kind == round.Kind))
            .OrderByDescending(row => row.RoundKey).ToList();
        if (wanted.Count == 0)
            return [];
        var keys = wanted.ConvertAll(row => row.Key);
        var figures = (await context.SubmissionFigures.AsNoTracking().Where(figure => keys.Contains(figure.SubmissionKey)).ToListAsync(cancel))
            .ToLookup(figure => figure.SubmissionKey);
        var thisYear = wanted.Where(row => row.RoundKey / 10 == round.Year && row.Source != SubmissionSource.Survey).Select(row => row.Key).ToList();
        var clients = thisYear.Count == 0 ? null : (await context.FactClients.AsNoTracking()
            .Where(client => client.StatisticYear == round.Year && thisYear.Contains(client.SubmissionKey))
            .Select(client => new { client.SubmissionKey, client.ClientId }).ToListAsync(cancel)).ToLookup(client => client.SubmissionKey, client => client.ClientId);
        return wanted.ConvertAll(row => new EarlierDelivery(
            Round.FromKey(row.RoundKey),
            figures[row.Key].ToDictionary(figure => figure.Figure, figure => figure.Value, StringComparer.Ordinal),
            clients?[row.Key].ToHashSet(StringComparer.Ordinal) ?? []));
    }

    private async Task<IReadOnlyList<PeerChange>> PeersAsync(ParContext context, SubmissionHeader header, CancellationToken cancel)
    {
        var latest = header.Round.Before;
        var after = await RoundAsync(context, header.Side, latest, cancel);
        var before = await RoundAsync(context, header.Side, latest with { Year = latest.Year - 1 }, cancel);
        return
        [
            .. from pair in after.ByParId
               where pair.Key != header.ParId && before.ByParId.ContainsKey(pair.Key)
               select PeerChange.Between(pair.Key, before.ByParId[pair.Key], pair.Value),
        ];
    }

    private async Task<RoundFigures> RoundAsync(ParContext context, Side side, Round round, CancellationToken cancel)
    {
        var key = round.Key;
        var keys = await context.Submissions.AsNoTracking()
            .Where(row => row.RoundKey == key && row.Side == side)
            .Where(SubmissionTransitions.HaveFacts)
            .OrderBy(row => row.Key).Select(row => row.Key).ToArrayAsync(cancel);
        if (kept.TryGetValue((side, key), out var known) && keys.AsSpan().SequenceEqual(known.Keys))
            return known;
        var rows = await (
            from submission in context.Submissions.AsNoTracking()
            join figure in context.SubmissionFigures.AsNoTracking() on submission.Key equals figure.SubmissionKey
            where submission.RoundKey == key && submission.Side == side
            select new { submission.Key, submission.ParId, figure.Figure, figure.Value }).ToListAsync(cancel);
        var valid = keys.ToHashSet();
        var read = new RoundFigures(keys, rows.Where(row => valid.Contains(row.Key)).GroupBy(row => row.ParId).ToDictionary(
            own => own.Key,
            IReadOnlyDictionary<string, decimal> (own) => own.ToDictionary(row => row.Figure, row => row.Value, StringComparer.Ordinal)));
        return kept[(side, key)] = read;
    }

    private sealed record RoundFigures(long[] Keys, IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>> ByParId);
}
