using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Audit;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Collection;

/// <summary>Which submissions are asked for; what is null is not asked.</summary>
/// <param name="Round">Round.</param>
/// <param name="ParId">Organisation.</param>
/// <param name="Side">Side.</param>
/// <param name="State">Where they are on their way.</param>
/// <param name="After">Key of the last submission of the page before.</param>
public sealed record SubmissionQuery(Round? Round = null, string? ParId = null, Side? Side = null, SubmissionState? State = null, long? After = null);

/// <summary>
/// What the holder of a key sees of submissions: those of the organisations and sides that the key delivers for, and a file that could not be read far enough
/// to say whose it is only if it came by the key itself. Any other submission looks the same as none, and takes the same look-up.
/// </summary>
public sealed class DeliveredSubmissions(IDbContextFactory<ParContext> contexts)
{
    /// <summary>The submissions asked for, newest first.</summary>
    /// <exception cref="NotAllowedException">The actor delivers nothing by key.</exception>
    public async Task<IReadOnlyList<Submission>> ListAsync(SubmissionQuery query, int most, Actor actor, CancellationToken cancel = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var seen = Seen(context, actor);
        var rows = seen;
        if (query.Round is { Key: var round })
            rows = rows.Where(row => row.RoundKey == round);
        if (query.ParId is { } parId)
            rows = rows.Where(row => row.ParId == parId);
        if (query.Side is { } side)
            rows = rows.Where(row => row.Side == side);
        if (query.State is { } state)
            rows = rows.Where(row => row.State == state);
        if (query.After is { } after)
            rows = rows.Where(row => seen.Any(last => last.Key == after
                && (row.ReceivedAt < last.ReceivedAt || (row.ReceivedAt == last.ReceivedAt && row.Key < last.Key))));
        return await rows.OrderByDescending(row => row.ReceivedAt).ThenByDescending(row => row.Key).Take(most).ToListAsync(cancel);
    }

    /// <summary>One submission, or null.</summary>
    /// <exception cref="NotAllowedException">The actor delivers nothing by key.</exception>
    public async Task<Submission?> FindAsync(long key, Actor actor, CancellationToken cancel = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await Seen(context, actor).FirstOrDefaultAsync(row => row.Key == key, cancel);
    }

    /// <summary>The findings of one submission in order, after the one with the number <paramref name="after"/>; null when there is no such submission.</summary>
    /// <exception cref="NotAllowedException">The actor delivers nothing by key.</exception>
    public async Task<IReadOnlyList<StoredFinding>?> FindingsAsync(long key, int after, int most, Actor actor, CancellationToken cancel = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await Seen(context, actor).AnyAsync(row => row.Key == key, cancel)
            ? await context.Findings.AsNoTracking().Include(row => row.Text).Where(row => row.SubmissionKey == key && row.Number > after)
                .OrderBy(row => row.Number).Take(most).ToListAsync(cancel)
            : null;
    }

    /// <summary>What has happened to one submission, oldest first; null when there is no such submission.</summary>
    /// <exception cref="NotAllowedException">The actor delivers nothing by key.</exception>
    public async Task<IReadOnlyList<AuditEntry>?> TrailAsync(long key, Actor actor, CancellationToken cancel = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await Seen(context, actor).AnyAsync(row => row.Key == key, cancel)
            ? await context.TrailAsync(AuditTrail.OfSubmission, SubmissionSteps.Subject(key), cancel)
            : null;
    }

    private static IQueryable<Submission> Seen(ParContext context, Actor actor)
    {
        if (actor.Role is not (ActorRole.Supplier or ActorRole.Organisation) || actor.DeliversFor is not { } rights)
            throw new NotAllowedException($"{actor.Name} delivers nothing by key.");
        var outreach = rights.Where(right => right.Side == Side.Ent).Select(right => right.ParId).ToList();
        var workshops = rights.Where(right => right.Side == Side.Ty).Select(right => right.ParId).ToList();
        return context.Submissions.AsNoTracking().Where(row =>
            (row.RoundKey != 0 && row.Side == Side.Ent && outreach.Contains(row.ParId))
            || (row.RoundKey != 0 && row.Side == Side.Ty && workshops.Contains(row.ParId))
            || (row.RoundKey == 0 && row.ReceivedFrom == actor.Name));
    }
}
