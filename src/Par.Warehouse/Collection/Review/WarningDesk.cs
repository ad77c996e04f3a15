using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Collection.Review;

/// <summary>
/// Where analysts accept warnings, rule by rule, with the reason why the figures are right all the same. Only while the submission awaits approval or is returned:
/// what was accepted when it was approved stays as it was.
/// </summary>
public sealed class WarningDesk(IDbContextFactory<ParContext> contexts, ReviewArea area, TimeProvider clock)
{
    /// <summary>Accepts the warnings of one rule. Accepting them again changes nothing.</summary>
    /// <exception cref="NotAllowedException">The actor is not an analyst.</exception>
    /// <exception cref="ReviewException">The submission is unknown or not under review, it has no such warning, or no reason is given.</exception>
    public Task<int> AcceptAsync(long key, string ruleId, string why, Actor actor, CancellationToken cancel = default)
    {
        var reason = ReviewText.Of(why, ReviewText.LongestReason, ReviewProblem.NoReasonToAccept);
        return ChangeAsync(key, actor, warnings => warnings.Any(warning => warning.RuleId == ruleId)
            ? warnings.Where(warning => warning.RuleId == ruleId && warning.IsOpen).Select(warning => new Change(warning.RuleId, "Warning accepted", reason))
            : throw new ReviewException(ReviewProblem.NoSuchWarning), cancel);
    }

    /// <summary>Accepts every open warning for one reason.</summary>
    /// <returns>The number of rules accepted.</returns>
    /// <exception cref="NotAllowedException">The actor is not an analyst.</exception>
    /// <exception cref="ReviewException">As for <see cref="AcceptAsync"/>.</exception>
    public Task<int> AcceptAllAsync(long key, string why, Actor actor, CancellationToken cancel = default)
    {
        var reason = ReviewText.Of(why, ReviewText.LongestReason, ReviewProblem.NoReasonToAccept);
        return ChangeAsync(key, actor, warnings => warnings.Where(warning => warning.IsOpen)
            .Select(warning => new Change(warning.RuleId, "Warning accepted", reason)), cancel);
    }

    /// <summary>Accepts again, for the same reasons, what was accepted in an earlier revision of the round, where the rule finds no more than it did then.</summary>
    /// <returns>The number of rules accepted.</returns>
    /// <exception cref="NotAllowedException">The actor is not an analyst.</exception>
    /// <exception cref="ReviewException">The submission is unknown or not under review.</exception>
    public Task<int> AcceptAsBeforeAsync(long key, Actor actor, CancellationToken cancel = default) =>
        ChangeAsync(key, actor, warnings => warnings.Where(warning => warning is { IsOpen: true, Earlier: not null })
            .Select(warning => new Change(warning.RuleId, $"Warning accepted as in revision {warning.Earlier!.Revision}", warning.Earlier.Why)), cancel);

    /// <summary>Takes an acceptance back: the warnings of the rule are open again.</summary>
    /// <exception cref="NotAllowedException">The actor is not an analyst.</exception>
    /// <exception cref="ReviewException">The submission is unknown or not under review.</exception>
    public Task<int> TakeBackAsync(long key, string ruleId, Actor actor, CancellationToken cancel = default) =>
        ChangeAsync(key, actor, warnings => warnings.Where(warning => warning.RuleId == ruleId && !warning.IsOpen)
            .Select(warning => new Change(ruleId, "Acceptance taken back", warning.Accepted!.Why, warning.Accepted)), cancel);

    private async Task<int> ChangeAsync(
        long key, Actor actor, Func<IReadOnlyList<ReviewedWarning>, IEnumerable<Change>> choose, CancellationToken cancel)
    {
        actor.MustBe(ActorRole.Analyst);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        var submission = await area.SubmissionAsync(context, key, actor, cancel);
        if (!submission.State.AcceptsWarnings())
            throw new ReviewException(ReviewProblem.NotReviewable);
        var at = clock.GetUtcNow().UtcDateTime;
        var changes = choose(await context.WarningsAsync(submission, cancel)).ToList();
        foreach (var change in changes)
        {
            if (change.TakenBack is { } accepted)
                context.Remove(accepted);
            else
                context.Add(new AcceptedWarning { SubmissionKey = key, RuleId = change.RuleId, AcceptedBy = actor.Name, AcceptedAt = at, Why = change.Why });
            await context.AuditAsync(submission, actor, $"{change.What}: {change.RuleId}", change.Why, at, cancel);
        }
        try
        {
            await context.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException failure) when (DatabaseFailures.IsLostRace(failure))
        {
            throw new ReviewException(ReviewProblem.ChangedMeanwhile);
        }
        await write.CommitAsync(cancel);
        return changes.Count;
    }

    private sealed record Change(string RuleId, string What, string Why, AcceptedWarning? TakenBack = null);
}
