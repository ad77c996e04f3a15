using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Collection;

/// <summary>One submission as its organisation sees it.</summary>
/// <param name="Submission">The submission.</param>
/// <param name="Findings">Findings of screening, most serious first; at most <see cref="ReviewQueue.MostFindings"/>.</param>
/// <param name="Decisions">The authority's decisions about it, newest first.</param>
public sealed record OwnSubmission(Submission Submission, IReadOnlyList<Finding> Findings, IReadOnlyList<ReviewDecision> Decisions);

/// <summary>What an organisation account sees of submissions: its own organisation's and side's, and no other's.</summary>
public sealed class OwnSubmissions(IDbContextFactory<ParContext> contexts)
{
    /// <summary>The organisation's submissions of a side, newest first, at most <paramref name="most"/>.</summary>
    /// <exception cref="NotAllowedException">The actor is not an organisation account.</exception>
    public async Task<IReadOnlyList<Submission>> ListAsync(Side side, Actor actor, int most = 50, CancellationToken cancel = default)
    {
        var parId = OrganisationOf(actor);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Submissions.AsNoTracking()
            .Where(row => row.ParId == parId && row.Side == side)
            .OrderByDescending(row => row.ReceivedAt).ThenByDescending(row => row.RoundKey).ThenByDescending(row => row.Revision)
            .Take(most).ToListAsync(cancel);
    }

    /// <summary>
    /// One submission, or null when there is none with this key that belongs to the organisation: another's looks the same as none. A file that could not be
    /// read far enough to say whose it is belongs to the account that delivered it.
    /// </summary>
    /// <exception cref="NotAllowedException">The actor is not an organisation account.</exception>
    public async Task<OwnSubmission?> FindAsync(long key, Actor actor, CancellationToken cancel = default)
    {
        var parId = OrganisationOf(actor);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var submission = await context.Submissions.AsNoTracking().FirstOrDefaultAsync(
            row => row.Key == key && (row.ParId == parId || (row.ParId == "" && row.ReceivedFrom == actor.Name)), cancel);
        if (submission is null)
            return null;
        var findings = await context.Findings.AsNoTracking()
            .Where(row => row.SubmissionKey == key).OrderBy(row => row.Number).Take(ReviewQueue.MostFindings).ToListAsync(cancel);
        var decisions = await context.ReviewDecisions.AsNoTracking()
            .Where(row => row.SubmissionKey == key).OrderByDescending(row => row.Number).ToListAsync(cancel);
        return new OwnSubmission(submission, [.. findings.Select(row => row.ToFinding())], decisions);
    }

    private static string OrganisationOf(Actor actor) => actor is { Role: ActorRole.Organisation, ParId: { } parId }
        ? parId
        : throw new NotAllowedException($"{actor.Name} does not belong to an organisation.");
}
