using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Storage;

namespace Par.Ingest.Loading;

/// <summary>
/// Removes files that no submission has: a process killed between keeping a file and registering it leaves one. The sender has no receipt of it, and data of clients
/// are not kept without a reason.
/// </summary>
internal sealed class StoreTidying(IDbContextFactory<ParContext> contexts, FileStore files, TimeProvider clock)
{
    // Longer than any delivery is on its way between the store and the database.
    private static readonly TimeSpan Age = TimeSpan.FromHours(1);

    /// <returns>How many files went.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var removed = 0;
        var before = clock.GetUtcNow().UtcDateTime - Age;
        foreach (var some in files.Before(before).Chunk(500))
            foreach (var hash in some.Except(await ClaimedAsync(some, cancel)))
                if (await RemoveAsync(hash, before, cancel))
                    removed++;
        return removed;
    }

    private async Task<List<string>> ClaimedAsync(string[] hashes, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Submissions.Where(row => hashes.Contains(row.ContentHash)).Select(row => row.ContentHash).ToListAsync(cancel);
    }

    /// <summary>
    /// In a transaction that writes, because whoever registers the same content now looks in one whether the file is there. On a server, where two such
    /// transactions may run at once, the file's age tells: whoever delivers it again has put it there anew.
    /// </summary>
    private async Task<bool> RemoveAsync(string hash, DateTime before, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        if (await context.Submissions.AnyAsync(row => row.ContentHash == hash, cancel))
            return false;
        return files.Remove(hash, before);
    }
}
