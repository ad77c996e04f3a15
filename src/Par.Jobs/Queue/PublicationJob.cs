using Hangfire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Par.Jobs.Publication;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Desk;
using Par.Warehouse.Storage;

namespace Par.Jobs.Queue;

/// <summary>
/// Lets releases out at their hour: makes those that are due public in one transaction, puts them on the shelf in one move, then reads the live site and holds it
/// against them.
/// </summary>
/// <remarks>
/// Killed before the commit, the site shows the old release whole and the next run goes on; killed after it, the next start reads the new one whole. What is left
/// to do is read from the database each time, never remembered.
/// </remarks>
[Queue(JobQueue.Publication)]
public sealed class PublicationJob(
    IDbContextFactory<ParContext> contexts, ReleasePublisher publisher, ShelfReader shelf, LiveSite site, IBackgroundJobClient jobs,
    TimeProvider clock, ILogger<PublicationJob> log)
{
    private const int OneAtATimeSeconds = 600;
    private static readonly Actor Publication = Actor.System("publication");
    private static readonly TimeSpan LookAhead = TimeSpan.FromSeconds(90);

    /// <summary>Runs every minute, and at the hour itself when one is near. A run with nothing due changes nothing.</summary>
    [AutomaticRetry(Attempts = 0)]
    [DisableConcurrentExecution("publication", OneAtATimeSeconds)]
    [JobDisplayName("Publish what is due")]
    public async Task RunAsync(CancellationToken cancel)
    {
        await publisher.PublishDueAsync(Publication, cancel);
        await shelf.RunAsync(cancel);
        foreach (var check in await site.CheckAsync(cancel))
        {
            if (check.Problems > 0)
                log.LogError("The live site does not show release {Release}: {Problems} differences. {Report}", check.ReleaseKey, check.Problems, check.Report);
        }
    }

    /// <summary>Runs what is due, and puts a run on the very hour of what is due before the next minute is over.</summary>
    [AutomaticRetry(Attempts = 0)]
    [JobDisplayName("Publish what is due, and be there at the hour")]
    public async Task EveryMinuteAsync(CancellationToken cancel)
    {
        await RunAsync(cancel);
        var (now, until) = (clock.GetUtcNow().UtcDateTime, clock.GetUtcNow().UtcDateTime + LookAhead);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var hours = await context.Releases.Where(release => release.State == ReleaseState.Scheduled && release.PublishAt > now && release.PublishAt <= until)
            .Select(release => release.PublishAt!.Value).Distinct().ToListAsync(cancel);
        foreach (var hour in hours)
            jobs.Schedule<PublicationJob>(job => job.RunAsync(CancellationToken.None), hour - now);
    }
}
