using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection.Review;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Collection;

/// <summary>One submission as its organisation sees it.</summary>
/// <param name="Submission">The submission.</param>
/// <param name="Findings">Findings of screening, most serious first; at most <see cref="ReviewQueue.MostFindings"/>.</param>
/// <param name="Decisions">The authority's decisions about it, newest first.</param>
/// <param name="Figures">Key figures counted from the file by name; none when it could not be read.</param>
/// <param name="Trail">What has happened to it, oldest first.</param>
/// <param name="Previous">The earlier revision of the round to hold it against (<see cref="RevisionPair"/>), or null.</param>
/// <param name="Newest">The latest revision of the round, when that is another and was not taken back; otherwise null.</param>
public sealed record OwnSubmission(
    Submission Submission, IReadOnlyList<Finding> Findings, IReadOnlyList<ReviewDecision> Decisions, IReadOnlyDictionary<string, decimal> Figures,
    IReadOnlyList<AuditEntry> Trail, CountedRevision? Previous, Submission? Newest);

/// <summary>What an organisation account sees of submissions: its own organisation's and side's, and no other's.</summary>
public sealed class OwnSubmissions(IDbContextFactory<ParContext> contexts)
{
    /// <summary>
    /// The organisation's submissions of a side, newest first, at most <paramref name="most"/>, after the first <paramref name="skip"/>. Files that could not
    /// be read far enough to tell their side are among those of either.
    /// </summary>
    /// <exception cref="NotAllowedException">The actor is not an organisation account.</exception>
    public async Task<IReadOnlyList<Submission>> ListAsync(Side side, Actor actor, int most = 50, int skip = 0, CancellationToken cancel = default)
    {
        var parId = OrganisationOf(actor, side);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Submissions.AsNoTracking()
            .Where(row => (row.ParId == parId && (row.Side == side || row.RoundKey == 0)) || (row.ParId == "" && row.ReceivedFrom == actor.Name))
            .OrderByDescending(row => row.ReceivedAt).ThenByDescending(row => row.RoundKey).ThenByDescending(row => row.Revision)
            .Skip(skip).Take(most).ToListAsync(cancel);
    }

    /// <summary>The organisation's submissions of a side in these rounds, newest revision first.</summary>
    /// <exception cref="NotAllowedException">The actor is not an organisation account.</exception>
    public async Task<IReadOnlyList<Submission>> OfRoundsAsync(
        Side side, IReadOnlyCollection<Round> rounds, Actor actor, CancellationToken cancel = default)
    {
        var parId = OrganisationOf(actor, side);
        var keys = rounds.Select(round => round.Key).ToList();
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Submissions.AsNoTracking()
            .Where(row => row.ParId == parId && row.Side == side && keys.Contains(row.RoundKey))
            .OrderByDescending(row => row.RoundKey).ThenByDescending(row => row.Revision).ToListAsync(cancel);
    }

    /// <summary>Where one submission is on its way, or null as for <see cref="FindAsync"/>.</summary>
    /// <exception cref="NotAllowedException">The actor is not an organisation account.</exception>
    public async Task<Submission?> PeekAsync(long key, Actor actor, CancellationToken cancel = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await OwnAsync(context, key, actor, cancel);
    }

    /// <summary>Every finding of one submission, most serious first; null when there is no such submission, as for <see cref="FindAsync"/>.</summary>
    /// <exception cref="NotAllowedException">The actor is not an organisation account.</exception>
    public async Task<(Submission Submission, IReadOnlyList<Finding> Findings)?> FindingsAsync(long key, Actor actor, CancellationToken cancel = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await OwnAsync(context, key, actor, cancel) is { } submission
            ? (submission, await FindingsAsync(context, key, int.MaxValue, cancel))
            : null;
    }

    /// <summary>
    /// One submission, or null when there is none with this key of the organisation and a side that the account delivers: another's looks the same as none. A file that could not be
    /// read far enough to say whose it is belongs to the account that delivered it.
    /// </summary>
    /// <exception cref="NotAllowedException">The actor is not an organisation account.</exception>
    public async Task<OwnSubmission?> FindAsync(long key, Actor actor, CancellationToken cancel = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (await OwnAsync(context, key, actor, cancel) is not { } submission)
            return null;
        var decisions = await context.ReviewDecisions.AsNoTracking()
            .Where(row => row.SubmissionKey == key).OrderByDescending(row => row.Number).ToListAsync(cancel);
        var others = submission.RoundKey == 0 ? [] : await context.Submissions.AsNoTracking()
            .Where(row => row.ParId == submission.ParId && row.Side == submission.Side && row.RoundKey == submission.RoundKey && row.Key != key)
            .OrderByDescending(row => row.Revision).ToListAsync(cancel);
        return new OwnSubmission(
            submission, await FindingsAsync(context, key, ReviewQueue.MostFindings, cancel), decisions, await RevisionPair.FiguresAsync(context, key, cancel),
            await context.TrailAsync(AuditTrail.OfSubmission, SubmissionSteps.Subject(key), cancel),
            submission.RoundKey == 0 ? null : await RevisionPair.BeforeAsync(context, submission, cancel),
            others.Find(row => row.Revision > submission.Revision && row.State != SubmissionState.Withdrawn));
    }

    /// <summary>One submission, or null as for <see cref="FindAsync"/>, beside the revision before it; null in its place when there is none.</summary>
    /// <exception cref="NotAllowedException">The actor is not an organisation account.</exception>
    public async Task<(Submission Submission, RevisionPair? Pair)?> ChangesAsync(long key, Actor actor, CancellationToken cancel = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await OwnAsync(context, key, actor, cancel) is { } submission ? (submission, await RevisionPair.ReadAsync(context, submission, cancel)) : null;
    }

    private static Task<Submission?> OwnAsync(ParContext context, long key, Actor actor, CancellationToken cancel)
    {
        var (parId, sides) = (OrganisationOf(actor), actor.OwnSides);
        return context.Submissions.AsNoTracking().FirstOrDefaultAsync(
            row => row.Key == key && ((row.ParId == parId && (sides.Contains(row.Side) || row.RoundKey == 0)) || (row.ParId == "" && row.ReceivedFrom == actor.Name)), cancel);
    }

    private static async Task<IReadOnlyList<Finding>> FindingsAsync(ParContext context, long key, int most, CancellationToken cancel)
    {
        var rows = await context.Findings.AsNoTracking().Include(row => row.Text)
            .Where(row => row.SubmissionKey == key).OrderBy(row => row.Number).Take(most).ToListAsync(cancel);
        return [.. rows.Select(row => row.ToFinding())];
    }

    private static string OrganisationOf(Actor actor, Side side) => OrganisationOf(actor) is var parId && actor.MayDeliverFor(parId, side)
        ? parId
        : throw new NotAllowedException($"{actor.Name} does not deliver {side.Code()}.");

    private static string OrganisationOf(Actor actor) => actor is { ParId: { } parId } && actor.Role.Includes(ActorRole.Organisation)
        ? parId
        : throw new NotAllowedException($"{actor.Name} does not belong to an organisation.");
}
