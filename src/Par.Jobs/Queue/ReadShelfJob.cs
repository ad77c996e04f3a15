using Hangfire;
using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases;
using Par.Warehouse.Storage;

namespace Par.Jobs.Queue;

/// <summary>
/// Puts the published figures into memory when the database holds other published releases than the shelf: after a publication here, and
/// within a minute after one by the command line or by another server.
/// </summary>
public sealed class ReadShelfJob(IDbContextFactory<ParContext> contexts, PublishedReader reader, PublishedShelf shelf)
{
    /// <summary>Reads the figures when they have changed.</summary>
    [AutomaticRetry(Attempts = 0)]
    [JobDisplayName("Read the published figures")]
    public async Task RunAsync(CancellationToken cancel)
    {
        if (!await IsCurrentAsync(cancel))
            shelf.Replace(await reader.ReadAsync(cancel));
    }

    private async Task<bool> IsCurrentAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var published = await context.Releases.Where(release => release.State == ReleaseState.Published)
            .Select(release => release.Key).ToListAsync(cancel);
        var current = shelf.Current;
        var onShelf = Sides.All.SelectMany(side => current.Years(side), (side, year) => current.Find(side, year)!.Release.Key);
        return published.ToHashSet().SetEquals(onShelf);
    }
}
