using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Collection.Review;

/// <summary>
/// Writes to the organisations whose correction is late: once for each return, and for two weeks after its day only, so that a job that has stood still does not write
/// about what is long over. Nobody is written to whose new file is being taken in.
/// </summary>
public sealed class OverdueReturns(IDbContextFactory<ParContext> contexts, ReturnLetters letters, TimeProvider clock)
{
    private const int StopsAfterDays = 14;

    /// <summary>Writes the letters that are due, each with a line in the audit trail, in one transaction.</summary>
    /// <returns>The number of letters written.</returns>
    /// <exception cref="NotAllowedException">The actor is not a job.</exception>
    public async Task<int> WriteDueAsync(Actor actor, CancellationToken cancel = default)
    {
        actor.MustBe();
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        var (at, today) = (clock.GetUtcNow().UtcDateTime, clock.Today());
        var returned = await (
            from submission in context.Submissions
            where submission.State == SubmissionState.Returned && !context.Submissions.Any(newer => newer.ParId == submission.ParId && newer.Side == submission.Side
                && newer.RoundKey == submission.RoundKey && (newer.State == SubmissionState.Received || newer.State == SubmissionState.Screened))
            join decision in context.ReviewDecisions on submission.Key equals decision.SubmissionKey
            where decision.Verdict == ReviewVerdict.Returned
            select new { Submission = submission, Decision = decision }).ToListAsync(cancel);
        var written = 0;
        foreach (var last in returned.GroupBy(row => row.Submission.Key).Select(group => group.MaxBy(row => row.Decision.Number)!))
        {
            if (last.Decision.DueOn is not { } due || due >= today || today > due.AddDays(StopsAfterDays))
                continue;
            var key = ReturnLetters.KeyOf(ReturnLetters.Overdue, last.Submission.Key, last.Decision.Number);
            if (await context.OutboxMails.AnyAsync(mail => mail.Key == key, cancel)
                || !await letters.AddAsync(context, ReturnLetters.Overdue, last.Submission, last.Decision.Number, due, at, cancel))
                continue;
            await context.AuditAsync(last.Submission, actor, "Reminder of the correction written", "", at, cancel);
            written++;
        }
        await context.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
        return written;
    }
}
