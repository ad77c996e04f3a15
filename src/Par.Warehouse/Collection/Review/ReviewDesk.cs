using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Collection.Review;

/// <summary>
/// Where analysts decide about January submissions. A decision, the new state, the line in the audit trail and the letter to the organisation are one transaction.
/// Deciding the same again changes nothing, so a form that is sent twice is harmless. A job may decide without the rules that bind people.
/// </summary>
public sealed class ReviewDesk(
    IDbContextFactory<ParContext> contexts, ReviewArea area, ReviewRules rules, ReturnLetters letters, IProposedFacts proposed, TimeProvider clock)
{
    /// <summary>
    /// Approves a loaded submission: its facts may go into a release. Every warning must have been accepted. Where an endorsement is asked for, the first approval is
    /// that (<see cref="ReviewVerdict.Endorsed"/>) and leaves the state as it is; somebody else's makes it approved. A proposed revision takes the place of the
    /// approved one in the same transaction: a release counts one or the other.
    /// </summary>
    /// <param name="key">The submission.</param>
    /// <param name="actor">Who approves.</param>
    /// <param name="why">Why, or empty.</param>
    /// <param name="cancel">Gives up; nothing is changed then.</param>
    /// <param name="seen">Number of the last decision that the actor has seen, 0 for none; null does not ask, for jobs.</param>
    /// <exception cref="NotAllowedException">The actor is not an analyst.</exception>
    /// <exception cref="ReviewException">
    /// The submission is unknown, not of a January round, or in a state that cannot be approved; the actor has had a hand in its data; or warnings are open.
    /// </exception>
    public async Task<Submission> ApproveAsync(long key, Actor actor, string why, CancellationToken cancel = default, int? seen = null)
    {
        actor.MustBe(ActorRole.Analyst);
        var reason = ReviewText.Of(why, ReviewText.LongestReason, ifEmpty: null);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var facts = await area.FindAsync(context, key, actor, cancel) is { State: SubmissionState.Proposed } waiting ? await proposed.ReadAsync(waiting, cancel) : null;
        context.ChangeTracker.Clear();
        await using var write = await context.BeginWriteAsync(cancel);
        var submission = await area.SubmissionAsync(context, key, actor, cancel);
        if (submission.State == SubmissionState.Approved)
            return submission;
        MustBeReviewable(submission, SubmissionState.Approved);
        var decisions = await context.ReviewDecisions.AsNoTracking().Where(row => row.SubmissionKey == key).OrderBy(row => row.Number).ToListAsync(cancel);
        MustHaveSeen(decisions, seen);
        if (actor.Role != ActorRole.System)
            await MustBeApprovableAsync(context, submission, actor, cancel);

        var at = TimeOf(submission, actor);
        var endorsers = Endorsers(decisions);
        if (actor.Role != ActorRole.System && rules.NeedsEndorsement && !endorsers.Any(name => !IsSame(name, actor.Name)))
        {
            if (endorsers.Count > 0)
                return submission;
            context.Add(Decision(submission, decisions, ReviewVerdict.Endorsed, actor, reason, at));
            await context.AuditAsync(submission, actor, "Endorsed", reason, at, cancel);
        }
        else
        {
            if (submission.State == SubmissionState.Proposed)
                await (facts ?? throw new ReviewException(ReviewProblem.FileIsGone))(context, submission, at, cancel);
            context.Add(Decision(submission, decisions, ReviewVerdict.Approved, actor, reason, at));
            await context.StepAsync(submission, SubmissionState.Approved, actor, reason, at, cancel);
            await TakeLettersBackAsync(context, submission, cancel);
        }
        return await SaveAsync(context, write, submission, cancel);
    }

    /// <summary>As below, with the day that <see cref="ReturnLetters.DefaultDueOnAsync"/> gives.</summary>
    public Task<Submission> ReturnAsync(long key, Actor actor, string why, CancellationToken cancel = default) =>
        ReturnAsync(key, actor, why, dueOn: null, cancel);

    /// <summary>
    /// Returns a submission to its organisation for correction by a day, and writes to the organisation. An approved one goes into no later release. A returned one
    /// can be returned again with another day or reason; both stay on record.
    /// </summary>
    /// <param name="key">The submission.</param>
    /// <param name="actor">Who returns it.</param>
    /// <param name="why">What is to be corrected.</param>
    /// <param name="dueOn">By which day, in Finland; null for the usual.</param>
    /// <param name="cancel">Gives up; nothing is changed then.</param>
    /// <param name="seen">Number of the last decision that the actor has seen, 0 for none; null does not ask, for jobs.</param>
    /// <exception cref="NotAllowedException">The actor is not an analyst.</exception>
    /// <exception cref="ReviewException">As for <see cref="ApproveAsync"/>; no reason is given, or the day is past or more than a year away.</exception>
    public async Task<Submission> ReturnAsync(long key, Actor actor, string why, DateOnly? dueOn, CancellationToken cancel = default, int? seen = null)
    {
        actor.MustBe(ActorRole.Analyst);
        var reason = ReviewText.Of(why, ReviewText.LongestReason, ReviewProblem.NoReason);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        var submission = await area.SubmissionAsync(context, key, actor, cancel);
        var decisions = await context.ReviewDecisions.AsNoTracking().Where(row => row.SubmissionKey == key).OrderBy(row => row.Number).ToListAsync(cancel);
        var at = TimeOf(submission, actor);
        var today = FinnishTime.DayOf(at);
        var due = dueOn ?? await letters.DefaultDueOnAsync(context, Round.FromKey(submission.RoundKey), today, cancel);
        if (due < today || due > today.AddYears(1))
            throw new ReviewException(ReviewProblem.DueDate);
        var isAgain = submission.State == SubmissionState.Returned;
        if (isAgain && decisions is [.., { Verdict: ReviewVerdict.Returned } last] && last.Why == reason && (last.DueOn == due || dueOn is null))
            return submission;
        MustHaveSeen(decisions, seen);
        if (!isAgain)
            MustBeReviewable(submission, SubmissionState.Returned);
        if (submission.State == SubmissionState.Approved && await HasProposalAsync(context, submission, cancel))
            throw new ReviewException(ReviewProblem.ProposalWaits);

        var decision = Decision(submission, decisions, ReviewVerdict.Returned, actor, reason, at, due);
        context.Add(decision);
        if (isAgain)
            await TakeLettersBackAsync(context, submission, cancel);
        var isWritten = await letters.AddAsync(context, ReturnLetters.Returned, submission, decision.Number, due, at, cancel);
        var what = isAgain ? "Returned again" : $"{submission.State} → {SubmissionState.Returned}";
        if (!isAgain)
            SubmissionSteps.Move(submission, SubmissionState.Returned);
        await context.AuditAsync(submission, actor, what, reason, at, cancel,
            after: string.Create(CultureInfo.InvariantCulture, $"due={due:yyyy-MM-dd}; letter={(isWritten ? "written" : "no address")}"));
        return await SaveAsync(context, write, submission, cancel);
    }

    /// <summary>
    /// Does not take a proposed revision: the approved one goes on counting, and the organisation is written to. It may send another.
    /// </summary>
    /// <param name="key">The submission.</param>
    /// <param name="actor">Who declines it.</param>
    /// <param name="why">Why.</param>
    /// <param name="cancel">Gives up; nothing is changed then.</param>
    /// <param name="seen">Number of the last decision that the actor has seen, 0 for none; null does not ask, for jobs.</param>
    /// <exception cref="NotAllowedException">The actor is not an analyst.</exception>
    /// <exception cref="ReviewException">The submission is unknown or not proposed, or no reason is given.</exception>
    public async Task<Submission> DeclineAsync(long key, Actor actor, string why, CancellationToken cancel = default, int? seen = null)
    {
        actor.MustBe(ActorRole.Analyst);
        var reason = ReviewText.Of(why, ReviewText.LongestReason, ReviewProblem.NoReason);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        var submission = await area.SubmissionAsync(context, key, actor, cancel);
        if (submission.State == SubmissionState.Declined)
            return submission;
        var decisions = await context.ReviewDecisions.AsNoTracking().Where(row => row.SubmissionKey == key).OrderBy(row => row.Number).ToListAsync(cancel);
        MustHaveSeen(decisions, seen);
        MustBeReviewable(submission, SubmissionState.Declined);
        var at = TimeOf(submission, actor);
        var decision = Decision(submission, decisions, ReviewVerdict.Declined, actor, reason, at);
        context.Add(decision);
        await letters.AddAsync(context, ReturnLetters.Declined, submission, decision.Number, dueOn: null, at, cancel);
        await context.StepAsync(submission, SubmissionState.Declined, actor, reason, at, cancel);
        return await SaveAsync(context, write, submission, cancel);
    }

    private static Task<bool> HasProposalAsync(ParContext context, Submission approved, CancellationToken cancel) => context.Submissions.AnyAsync(row =>
        row.ParId == approved.ParId && row.Side == approved.Side && row.RoundKey == approved.RoundKey && row.State == SubmissionState.Proposed, cancel);

    /// <summary>Two who decide at once: the second one is told of the first one's decision, and nothing is overwritten.</summary>
    private static void MustHaveSeen(List<ReviewDecision> decisions, int? seen)
    {
        if (seen is { } number && decisions.Exists(decision => decision.Number > number))
            throw new ReviewException(ReviewProblem.DecidedMeanwhile);
    }

    private async Task MustBeApprovableAsync(ParContext context, Submission submission, Actor actor, CancellationToken cancel)
    {
        if (rules.KeepsHandsApart && await IsOwnDataAsync(context, submission, actor, cancel))
            throw new ReviewException(ReviewProblem.OwnData);
        if ((await context.WarningsAsync(submission, cancel)).Any(warning => warning.IsOpen))
            throw new ReviewException(ReviewProblem.WarningsOpen);
    }

    /// <summary>True when any revision of the round came from the actor: delivered as a file, or entered as a survey answer.</summary>
    internal static async Task<bool> IsOwnDataAsync(ParContext context, Submission submission, Actor actor, CancellationToken cancel)
    {
        var senders = await context.Submissions
            .Where(row => row.ParId == submission.ParId && row.Side == submission.Side && row.RoundKey == submission.RoundKey)
            .Select(row => row.ReceivedFrom).Distinct().ToListAsync(cancel);
        return senders.Exists(sender => IsSame(sender, actor.Name));
    }

    /// <summary>Who has endorsed a submission since it was last approved or returned.</summary>
    internal static IReadOnlyList<string> Endorsers(IEnumerable<ReviewDecision> oldestFirst)
    {
        var endorsers = new List<string>();
        foreach (var decision in oldestFirst)
        {
            if (decision.Verdict == ReviewVerdict.Endorsed)
                endorsers.Add(decision.DecidedBy);
            else
                endorsers.Clear();
        }
        return endorsers;
    }

    // User names differ by more than case.
    internal static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static void MustBeReviewable(Submission submission, SubmissionState to)
    {
        if (Round.FromKey(submission.RoundKey).Kind != RoundKind.January)
            throw new ReviewException(ReviewProblem.NotJanuary);
        if (!SubmissionTransitions.Allows(submission.State, to))
            throw new ReviewException(ReviewProblem.NotReviewable);
    }

    private DateTime TimeOf(Submission submission, Actor actor) =>
        actor.Role == ActorRole.System ? submission.StepTime(clock) : clock.GetUtcNow().UtcDateTime;

    private static ReviewDecision Decision(
        Submission submission, List<ReviewDecision> earlier, ReviewVerdict verdict, Actor actor, string why, DateTime at, DateOnly? dueOn = null) => new()
        {
            SubmissionKey = submission.Key, Number = 1 + earlier.Select(row => row.Number).DefaultIfEmpty().Max(), Verdict = verdict,
            DecidedBy = actor.Name, DecidedAt = at, DueOn = dueOn, Why = why,
        };

    /// <summary>A letter that waits and asks for a correction is no longer true once the submission is approved or returned with other words.</summary>
    private static async Task TakeLettersBackAsync(ParContext context, Submission submission, CancellationToken cancel)
    {
        var subject = new Reminders.ReminderSubject(Round.FromKey(submission.RoundKey), submission.ParId, submission.Side).ToString();
        context.RemoveRange(await context.OutboxMails
            .Where(mail => mail.Subject == subject && mail.SentAt == null && mail.Attempts < OutboxMail.MostAttempts
                && (mail.Kind == ReturnLetters.Returned || mail.Kind == ReturnLetters.Overdue)).ToListAsync(cancel));
    }

    private static async Task<Submission> SaveAsync(ParContext context, WriteTransaction write, Submission submission, CancellationToken cancel)
    {
        try
        {
            await context.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException failure) when (DatabaseFailures.IsLostRace(failure))
        {
            throw new ReviewException(ReviewProblem.ChangedMeanwhile);
        }
        await write.CommitAsync(cancel);
        return submission;
    }
}
