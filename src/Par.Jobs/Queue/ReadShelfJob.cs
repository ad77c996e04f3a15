using Hangfire;
using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Desk;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Storage;

namespace Par.Jobs.Queue;

/// <summary>
/// Puts the published figures into memory when the database holds other public versions than the shelf: after a publication or a withdrawal here, and
/// within a minute after one by the command line or by another server. The calendar goes with it.
/// </summary>
public sealed class ReadShelfJob(IDbContextFactory<ParContext> contexts, PublishedReader reader, ReleaseCalendar calendar, PublishedShelf shelf)
{
    /// <summary>Reads the figures when they have changed.</summary>
    [Queue(QueueSetup.ByTheClock)]
    [AutomaticRetry(Attempts = 0)]
    [JobDisplayName("Read the published figures")]
    public Task RunAsync(CancellationToken cancel) => shelf.FillAsync(async () =>
    {
        if (!await IsCurrentAsync(cancel))
            shelf.Replace(await reader.ReadAsync(cancel));
        shelf.Replace(await calendar.UpcomingAsync(cancel));
    }, cancel);

    private async Task<bool> IsCurrentAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var published = await context.Releases
            .Where(release => release.State == ReleaseState.Published || release.State == ReleaseState.Superseded || release.State == ReleaseState.Withdrawn)
            .Select(release => new { release.Key, release.State }).ToListAsync(cancel);
        return published.Select(release => (release.Key, release.State)).ToHashSet()
            .SetEquals(shelf.Current.Versions.Select(version => (version.Release.Key, version.Release.State)));
    }
}
