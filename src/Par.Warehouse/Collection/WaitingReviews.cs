using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Collection.Review;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Collection;

/// <summary>What of a January round waits on an analyst's desk.</summary>
/// <param name="Side">Side.</param>
/// <param name="Year">Statistic year.</param>
/// <param name="Waiting">Submissions that await approval.</param>
/// <param name="Proposed">Revisions of approved submissions that wait to be taken.</param>
/// <param name="Oldest">When the oldest of them came, UTC; null when there are none.</param>
/// <param name="Returned">Submissions that were returned and not delivered anew.</param>
public sealed record WaitingReview(Side Side, int Year, int Waiting, int Proposed, DateTime? Oldest, int Returned);

/// <summary>Counts what waits for review; an analyst of an area is told of that area's only.</summary>
public sealed class WaitingReviews(IDbContextFactory<ParContext> contexts, ReviewArea area)
{
    private const int January = (int)RoundKind.January;

    /// <summary>The rounds in which something waits, newest first.</summary>
    /// <exception cref="NotAllowedException">The actor is not an analyst.</exception>
    public async Task<IReadOnlyList<WaitingReview>> ListAsync(Actor actor, CancellationToken cancel = default)
    {
        actor.MustBe(ActorRole.Analyst);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var rows = await context.Submissions.AsNoTracking()
            .Where(row => row.RoundKey % 10 == January
                && (row.State == SubmissionState.Loaded || row.State == SubmissionState.Proposed || row.State == SubmissionState.Returned))
            .Select(row => new { row.ParId, row.Side, row.RoundKey, row.State, row.ReceivedAt }).ToListAsync(cancel);
        var found = new List<WaitingReview>();
        foreach (var round in rows.GroupBy(row => (row.RoundKey, row.Side)).OrderByDescending(group => group.Key.RoundKey)
            .ThenBy(group => group.Key.Side))
        {
            var homes = actor.Area is null ? null : await area.HomesAsync(context, round.Key.Side, round.Key.RoundKey, cancel);
            var seen = round.Where(row => homes is null || area.Sees(actor, homes.GetValueOrDefault(row.ParId))).ToList();
            var waiting = seen.FindAll(row => row.State == SubmissionState.Loaded);
            if (seen.Count > 0)
                found.Add(new WaitingReview(
                    round.Key.Side, Round.FromKey(round.Key.RoundKey).Year, waiting.Count,
                    seen.Count(row => row.State == SubmissionState.Proposed), waiting.Count == 0 ? null : waiting.Min(row => row.ReceivedAt),
                    seen.Count(row => row.State == SubmissionState.Returned)));
        }
        return found;
    }
}
