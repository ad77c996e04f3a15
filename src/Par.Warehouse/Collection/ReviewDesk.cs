using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Collection;

/// <summary>
/// Where analysts decide about January submissions. A decision, the new state and the line in the audit trail are one transaction. Deciding the same
/// again changes nothing, so a form that is sent twice is harmless.
/// </summary>
public sealed class ReviewDesk(IDbContextFactory<ParContext> contexts, TimeProvider clock)
{
    /// <summary>Approves a loaded submission: its facts may go into a release.</summary>
    /// <exception cref="NotAllowedException">The actor is not an analyst.</exception>
    /// <exception cref="ReviewException">The submission does not exist, is not of a January round, or is in a state that cannot be approved.</exception>
    public Task<Submission> ApproveAsync(long key, Actor actor, string why, CancellationToken cancel = default) =>
        DecideAsync(key, ReviewVerdict.Approved, SubmissionState.Approved, actor, why, cancel);

    /// <summary>Returns a submission to its organisation for correction. An approved one goes into no later release.</summary>
    /// <exception cref="NotAllowedException">The actor is not an analyst.</exception>
    /// <exception cref="ReviewException">As for <see cref="ApproveAsync"/>, or no reason is given.</exception>
    public Task<Submission> ReturnAsync(long key, Actor actor, string why, CancellationToken cancel = default) =>
        string.IsNullOrWhiteSpace(why)
            ? throw new ReviewException(ReviewProblem.NoReason)
            : DecideAsync(key, ReviewVerdict.Returned, SubmissionState.Returned, actor, why, cancel);

    private async Task<Submission> DecideAsync(
        long key, ReviewVerdict verdict, SubmissionState to, Actor actor, string why, CancellationToken cancel)
    {
        actor.MustBe(ActorRole.Analyst);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        var submission = await context.Submissions.FindAsync([key], cancel) ?? throw new ReviewException(ReviewProblem.Unknown);
        if (submission.State == to)
            return submission;
        if (Round.FromKey(submission.RoundKey).Kind != RoundKind.January)
            throw new ReviewException(ReviewProblem.NotJanuary);
        if (!SubmissionTransitions.Allows(submission.State, to))
            throw new ReviewException(ReviewProblem.NotReviewable);

        var at = actor.Role == ActorRole.System ? submission.StepTime(clock) : clock.GetUtcNow().UtcDateTime;
        var reason = why.Trim();
        await context.StepAsync(submission, to, actor, reason, at, cancel);
        context.Add(new ReviewDecision
        {
            SubmissionKey = key,
            Number = 1 + await context.ReviewDecisions.CountAsync(decision => decision.SubmissionKey == key, cancel),
            Verdict = verdict, DecidedBy = actor.Name, DecidedAt = at, Why = reason,
        });
        try
        {
            await context.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            throw new ReviewException(ReviewProblem.ChangedMeanwhile);
        }
        await write.CommitAsync(cancel);
        return submission;
    }
}
