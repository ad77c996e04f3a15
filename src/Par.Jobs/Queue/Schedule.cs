using Hangfire;
using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases;
using Par.Warehouse.Storage;

namespace Par.Jobs.Queue;

/// <summary>
/// When what runs. The queue itself may be lost at any time: it is rebuilt from the states in the database, which say what is unfinished.
/// </summary>
public sealed class Schedule(IDbContextFactory<ParContext> contexts, IBackgroundJobClient jobs, IRecurringJobManager recurring)
{
    /// <summary>Queues a job for everything that is unfinished: intake in order of receipt, then half-built releases. Harmless when queued already.</summary>
    /// <returns>The number of jobs queued.</returns>
    public async Task<int> RebuildQueueAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var submissions = await context.Submissions
            .Where(submission => submission.State == SubmissionState.Received || submission.State == SubmissionState.Screened)
            .OrderBy(submission => submission.ReceivedAt).ThenBy(submission => submission.Revision).ThenBy(submission => submission.Key)
            .Select(submission => submission.Key).ToListAsync(cancel);
        foreach (var key in submissions)
            jobs.Enqueue<IntakeJob>(job => job.RunAsync(key, CancellationToken.None));

        var drafts = await context.Releases.Where(release => release.State == ReleaseState.Draft)
            .OrderBy(release => release.Year).ThenBy(release => release.Side)
            .Select(release => new { release.Side, release.Year }).ToListAsync(cancel);
        foreach (var draft in drafts)
            jobs.Enqueue<ReleaseJob>(job => job.BuildAsync(draft.Side, draft.Year, Actor.System("release"), CancellationToken.None));
        return submissions.Count + drafts.Count;
    }

    /// <summary>Registers what runs by the clock.</summary>
    public void Repeat() => recurring.AddOrUpdate<ReadShelfJob>("read-shelf", job => job.RunAsync(CancellationToken.None), Cron.Minutely);
}
