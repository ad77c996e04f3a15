using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Audit;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Collection.Review;

/// <summary>
/// What analysts look at: the January submissions of a year and side, and one of them with all that is known about it. An analyst of an area sees that area's only;
/// everything else is, to such an analyst, not there.
/// </summary>
public sealed class ReviewQueue(
    IDbContextFactory<ParContext> contexts, FigureDesk figures, SeasonState season, ReviewArea area, ReviewRules rules, ReturnLetters letters,
    TimeProvider clock)
{
    /// <summary>So many findings of one submission are shown; the submission itself holds the full counts.</summary>
    public const int MostFindings = 500;

    /// <summary>What the audit trail says of a look at a submission.</summary>
    public const string Saw = "Saw";

    /// <summary>Statistic years for which January submissions have come, newest first.</summary>
    /// <exception cref="NotAllowedException">The actor is not an analyst.</exception>
    public async Task<IReadOnlyList<int>> YearsAsync(Actor actor, CancellationToken cancel = default)
    {
        actor.MustBe(ActorRole.Analyst);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var rounds = await context.Submissions.Where(row => row.RoundKey != 0).Select(row => row.RoundKey).Distinct().ToListAsync(cancel);
        return [.. rounds.Select(Round.FromKey).Where(round => round.Kind == RoundKind.January).Select(round => round.Year).OrderDescending()];
    }

    /// <summary>
    /// The organisations of a January round by name: those that have delivered, with the submission that counts, and those that were expected to and have not.
    /// </summary>
    /// <exception cref="NotAllowedException">The actor is not an analyst.</exception>
    public async Task<IReadOnlyList<ReviewItem>> ListAsync(Side side, int year, Actor actor, CancellationToken cancel = default)
    {
        actor.MustBe(ActorRole.Analyst);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var standing = await season.ReadAsync(context, side, year, actor, cancel);
        var rows = await QueueRows.ReadAsync(context, side, year, cancel);
        var oddest = await figures.OddestAsync(context, side, new Round(year, RoundKind.January), cancel);
        var today = clock.Today();
        return [.. standing.Organisations.Select(organisation => oddest.TryGetValue(organisation.ParId, out var odd)
            ? rows.Item(organisation, today) with { Oddness = odd.Score, OddFigure = odd.Figure }
            : rows.Item(organisation, today))];
    }

    /// <summary>
    /// One submission, or null as for <see cref="FindAsync"/>, beside the revision before it; null in its place when there is none. That the actor saw it goes into
    /// the audit trail.
    /// </summary>
    /// <exception cref="NotAllowedException">The actor is not an analyst.</exception>
    public async Task<(Submission Submission, string Name, RevisionPair? Pair)?> ChangesAsync(long key, Actor actor, CancellationToken cancel = default)
    {
        actor.MustBe(ActorRole.Analyst);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (await area.FindAsync(context, key, actor, cancel) is not { } submission)
            return null;
        await contexts.TellLookAsync(AuditTrail.OfSubmission, SubmissionSteps.Subject(key), actor, Saw, clock.GetUtcNow().UtcDateTime, cancel);
        var name = await context.Organisations.Where(row => row.ParId == submission.ParId && row.Side == submission.Side).Select(row => row.Name)
            .FirstOrDefaultAsync(cancel);
        return (submission, name ?? submission.ParId, await RevisionPair.ReadAsync(context, submission, cancel));
    }

    /// <summary>
    /// One submission with all that is known about it, or null when there is none with this key that the actor reviews. That the actor saw it goes into the audit
    /// trail, at most once an hour.
    /// </summary>
    /// <exception cref="NotAllowedException">The actor is not an analyst.</exception>
    public async Task<ReviewCase?> FindAsync(long key, Actor actor, CancellationToken cancel = default)
    {
        actor.MustBe(ActorRole.Analyst);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (await area.FindAsync(context, key, actor, cancel) is not { } submission)
            return null;
        await contexts.TellLookAsync(AuditTrail.OfSubmission, SubmissionSteps.Subject(key), actor, Saw, clock.GetUtcNow().UtcDateTime, cancel);
        var (parId, side) = (submission.ParId, submission.Side);
        var revisions = await context.Submissions.AsNoTracking()
            .Where(row => row.ParId == parId && row.Side == side && row.RoundKey == submission.RoundKey)
            .OrderByDescending(row => row.Revision).ToListAsync(cancel);
        var findings = await context.Findings.AsNoTracking().Include(row => row.Text)
            .Where(row => row.SubmissionKey == key).OrderBy(row => row.Number).Take(MostFindings).ToListAsync(cancel);
        var decisions = await context.ReviewDecisions.AsNoTracking()
            .Where(row => row.SubmissionKey == key).OrderByDescending(row => row.Number).ToListAsync(cancel);
        var organisation = await context.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.ParId == parId && row.Side == side, cancel);
        return new ReviewCase
        {
            Submission = submission, Name = organisation?.Name ?? parId, Organisation = organisation,
            Figures = await figures.CompareAsync(context, submission, cancel),
            Findings = [.. findings.Select(row => row.ToFinding())],
            Warnings = await context.WarningsAsync(submission, cancel),
            Comments = await context.CommentsAsync(parId, side, submission.RoundKey, cancel),
            Revisions = revisions, Decisions = decisions,
            DefaultDueOn = await letters.DefaultDueOnAsync(context, Round.FromKey(submission.RoundKey), clock.Today(), cancel),
            Trail = await context.TrailAsync(AuditTrail.OfSubmission, SubmissionSteps.Subject(key), cancel),
            IsOwnData = rules.KeepsHandsApart && await ReviewDesk.IsOwnDataAsync(context, submission, actor, cancel),
            Endorsers = ReviewDesk.Endorsers(decisions.OrderBy(row => row.Number)), NeedsEndorsement = rules.NeedsEndorsement,
        };
    }
}
