using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Desk;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Storage;

namespace Par.Jobs.Publication;

/// <summary>
/// Puts the published figures into this process's memory when the database holds other public versions than its shelf: after a publication or a withdrawal here, and
/// within seconds after one by the command line or another machine. The calendar goes with it.
/// </summary>
public sealed class ShelfReader(IDbContextFactory<ParContext> contexts, PublishedReader reader, ReleaseCalendar calendar, PublishedShelf shelf)
{
    /// <summary>Reads the figures when they have changed. Whether they have is read from a few dozen rows.</summary>
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
