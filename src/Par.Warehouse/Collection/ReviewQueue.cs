using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Audit;
using Par.Warehouse.Statistics;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Collection;

/// <summary>One organisation in the analyst's queue of a January round.</summary>
/// <param name="ParId">PAR id.</param>
/// <param name="Name">Registered name; the PAR id for one that is not registered.</param>
/// <param name="Submission">
/// Its valid submission of the round, whose facts count; without one the newest that came; null when nothing has come. A correction that was rejected does
/// not hide what still counts.
/// </param>
public sealed record ReviewItem(string ParId, string Name, Submission? Submission);

/// <summary>Everything an analyst needs to decide about one submission.</summary>
/// <param name="Submission">The submission.</param>
/// <param name="Name">Registered name of its organisation.</param>
/// <param name="Figures">Its figures, when its facts are loaded.</param>
/// <param name="LastYear">The organisation's figures of the year before, or null.</param>
/// <param name="Findings">Findings of screening, most serious first; at most <see cref="ReviewQueue.MostFindings"/>.</param>
/// <param name="Revisions">All submissions of the organisation, side and round, newest first.</param>
/// <param name="Decisions">Decisions about this submission, newest first.</param>
/// <param name="Trail">Its audit trail, oldest first.</param>
public sealed record ReviewCase(
    Submission Submission, string Name, OwnFigures? Figures, OwnFigures? LastYear, IReadOnlyList<Finding> Findings,
    IReadOnlyList<Submission> Revisions, IReadOnlyList<ReviewDecision> Decisions, IReadOnlyList<AuditEntry> Trail);

/// <summary>What analysts look at: the January submissions of a year and side, and one of them with all that is known about it.</summary>
public sealed class ReviewQueue(IDbContextFactory<ParContext> contexts, OwnFiguresReader figures)
{
    /// <summary>So many findings of one submission are shown; the submission itself holds the full counts.</summary>
    public const int MostFindings = 500;

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
        var round = new Round(year, RoundKind.January).Key;
        var register = await context.Organisations.AsNoTracking().Where(row => row.Side == side).ToListAsync(cancel);
        var submissions = await context.Submissions.AsNoTracking()
            .Where(row => row.Side == side && row.RoundKey == round && row.State != SubmissionState.Withdrawn).ToListAsync(cancel);
        var newest = submissions.GroupBy(row => row.ParId).ToDictionary(group => group.Key, group => group.OrderByDescending(row => row.State.HasFacts()).ThenByDescending(row => row.Revision).First());
        var names = register.ToDictionary(row => row.ParId, row => row.Name);
        var expected = register.Where(row => row.ExpectedFrom <= year && (row.ExpectedTo is null || row.ExpectedTo >= year)).Select(row => row.ParId);
        return [.. expected.Union(newest.Keys)
            .Select(parId => new ReviewItem(parId, names.GetValueOrDefault(parId, parId), newest.GetValueOrDefault(parId)))
            .OrderBy(item => item.Name, StringComparer.Ordinal).ThenBy(item => item.ParId, StringComparer.Ordinal)];
    }

    /// <summary>One submission with all that is known about it, or null when there is none with this key.</summary>
    /// <exception cref="NotAllowedException">The actor is not an analyst.</exception>
    public async Task<ReviewCase?> FindAsync(long key, Actor actor, CancellationToken cancel = default)
    {
        actor.MustBe(ActorRole.Analyst);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (await context.Submissions.AsNoTracking().FirstOrDefaultAsync(row => row.Key == key, cancel) is not { } submission)
            return null;
        var (parId, side, year) = (submission.ParId, submission.Side, Round.FromKey(submission.RoundKey).Year);
        var revisions = await context.Submissions.AsNoTracking()
            .Where(row => row.ParId == parId && row.Side == side && row.RoundKey == submission.RoundKey)
            .OrderByDescending(row => row.Revision).ToListAsync(cancel);
        var findings = await context.Findings.AsNoTracking()
            .Where(row => row.SubmissionKey == key).OrderBy(row => row.Number).Take(MostFindings).ToListAsync(cancel);
        var decisions = await context.ReviewDecisions.AsNoTracking()
            .Where(row => row.SubmissionKey == key).OrderByDescending(row => row.Number).ToListAsync(cancel);
        var name = await context.Organisations.Where(row => row.ParId == parId && row.Side == side).Select(row => row.Name).FirstOrDefaultAsync(cancel);
        return new ReviewCase(
            submission, name ?? parId,
            submission.State.HasFacts() ? await figures.ReadAsync(parId, side, year, actor, cancel) : null,
            await figures.ReadAsync(parId, side, year - 1, actor, cancel),
            [.. findings.Select(row => row.ToFinding())], revisions, decisions,
            await context.TrailAsync(AuditTrail.OfSubmission, SubmissionSteps.Subject(key), cancel));
    }
}
