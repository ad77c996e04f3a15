using Hangfire;
using Hangfire.Common;
using Microsoft.EntityFrameworkCore;
using Par.Jobs.Backups;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Desk;
using Par.Warehouse.Storage;

namespace Par.Jobs.Queue;

/// <summary>
/// When what runs. The queue itself may be lost at any time: it is rebuilt from the states in the database, which say what is unfinished.
/// </summary>
public sealed class Schedule(
    IDbContextFactory<ParContext> contexts, IBackgroundJobClient jobs, IRecurringJobManager recurring, JobStorage queue,
    BuildDesk builds, JobOptions settings, BackupOptions backups,
    TimeProvider clock)
{
    /// <summary>Who goes on with a release that nobody's build is on.</summary>
    internal static readonly Actor Builder = Actor.System("release");

    private const string Publish = "publish";
    private const string Backup = "backup";

    // A job begins with what it is on within seconds; one that failed is tried again within this time or, as the queue shows, later.
    private static readonly TimeSpan LeftLying = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Queues a job for everything that is unfinished: intake in order of receipt, then half-built releases. What is queued already is left
    /// alone.
    /// </summary>
    /// <returns>The number of jobs queued.</returns>
    public async Task<int> RebuildQueueAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var waiting = InTheQueue();
        var unfinished = await Unfinished(context).Select(submission => submission.Key).ToListAsync(cancel);
        var submissions = unfinished.Where(key => !waiting.Submissions.Contains(key)).ToList();
        submissions.ForEach(Enqueue);

        var drafts = await context.Releases.Where(release => release.State == ReleaseState.Draft)
            .OrderBy(release => release.Year).ThenBy(release => release.Side)
            .Select(release => new { release.Side, release.Year }).ToListAsync(cancel);
        foreach (var draft in drafts)
            await AskAsync(draft.Side, draft.Year, cancel);
        return submissions.Count + await EnqueueBuildsAsync(waiting.Builds, silentSince: null, cancel);
    }

    /// <summary>
    /// Queues a job for each submission that was received a while ago and each build that nobody has heard of, is unfinished and has no job: so that none waits for the
    /// next start, whatever became of its job.
    /// </summary>
    /// <returns>The number of jobs queued.</returns>
    public async Task<int> PickUpAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var before = clock.GetUtcNow().UtcDateTime - LeftLying;
        var unfinished = await Unfinished(context).Where(submission => submission.ReceivedAt < before)
            .Select(submission => submission.Key).ToListAsync(cancel);
        var silent = await builds.UnfinishedAsync(before, cancel);
        if (unfinished.Count + silent.Count == 0)
            return 0;
        var waiting = InTheQueue();
        var left = unfinished.Where(key => !waiting.Submissions.Contains(key)).ToList();
        left.ForEach(Enqueue);
        return left.Count + await EnqueueBuildsAsync(waiting.Builds, before, cancel);
    }

    /// <summary>Registers what runs by the clock, and lets out at once what came due while nobody ran.</summary>
    public void Repeat()
    {
        recurring.AddOrUpdate<PublicationJob>(Publish, job => job.EveryMinuteAsync(CancellationToken.None), Cron.Minutely);
        recurring.AddOrUpdate<SweepJob>("sweep", job => job.RunAsync(CancellationToken.None), "*/5 * * * *");
        recurring.AddOrUpdate<SweepJob>("tidy", job => job.TidyAsync(CancellationToken.None), "40 2 * * *");
        recurring.AddOrUpdate<ReminderJob>("reminders", job => job.RunAsync(CancellationToken.None), Cron.Hourly);
        recurring.AddOrUpdate<MailJob>("mail", job => job.RunAsync(CancellationToken.None), Cron.Minutely);
        recurring.AddOrUpdate<AuditJob>("audit", job => job.RunAsync(CancellationToken.None), "10 1 * * *");
        recurring.AddOrUpdate<SubscriptionsJob>("subscriptions", job => job.RunAsync(CancellationToken.None), "20 1 * * *");
        recurring.AddOrUpdate<MessagesJob>("messages", job => job.RunAsync(CancellationToken.None), "50 1 * * *");
        // Where the upkeep is done, it is known whether and where backups are made.
        if (settings.Takes(JobQueue.Upkeep) && backups.Folder is null)
            recurring.RemoveIfExists(Backup);
        else if (settings.Takes(JobQueue.Upkeep))
            recurring.AddOrUpdate<BackupJob>(Backup, job => job.RunAsync(CancellationToken.None), "30 1 * * *");
        recurring.Trigger(Publish);
    }

    private async Task<int> EnqueueBuildsAsync(HashSet<long> waiting, DateTime? silentSince, CancellationToken cancel)
    {
        var left = (await builds.UnfinishedAsync(silentSince, cancel)).Where(key => !waiting.Contains(key)).ToList();
        left.ForEach(key => jobs.Enqueue<ReleaseJob>(job => job.BuildAsync(key, CancellationToken.None)));
        return left.Count;
    }

    private async Task AskAsync(Side side, int year, CancellationToken cancel)
    {
        try
        {
            await builds.AskAsync(side, year, Builder, cancel);
        }
        catch (ReleaseException)
        {
            // What it was begun from is not approved any more: somebody at the release desk decides.
        }
    }

    private static IQueryable<Submission> Unfinished(ParContext context) => context.Submissions
        .Where(submission => submission.State == SubmissionState.Received || submission.State == SubmissionState.Screened)
        .OrderBy(submission => submission.ReceivedAt).ThenBy(submission => submission.Revision).ThenBy(submission => submission.Key);

    private void Enqueue(long submissionKey) => jobs.Enqueue<IntakeJob>(job => job.RunAsync(submissionKey, CancellationToken.None));

    /// <summary>What a job waits for, works on or will be tried again with.</summary>
    private (HashSet<long> Submissions, HashSet<long> Builds) InTheQueue()
    {
        var shown = queue.GetMonitoringApi();
        var queued = shown.Queues().SelectMany(queue => shown.EnqueuedJobs(queue.Name, 0, int.MaxValue).Select(job => job.Value?.Job)
                .Concat(shown.FetchedJobs(queue.Name, 0, int.MaxValue).Select(job => job.Value?.Job)))
            .Concat(shown.ProcessingJobs(0, int.MaxValue).Select(job => job.Value?.Job))
            .Concat(shown.ScheduledJobs(0, int.MaxValue).Select(job => job.Value?.Job)).OfType<Job>().ToList();
        return (
            [.. queued.Where(job => job.Type == typeof(IntakeJob)).Select(job => (long)job.Args[0])],
            [.. queued.Where(job => job.Type == typeof(ReleaseJob)).Select(job => (long)job.Args[0])]);
    }
}
