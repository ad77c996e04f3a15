using Hangfire;
using Microsoft.EntityFrameworkCore;
using Par.Jobs.Backups;
using Par.Warehouse.Storage;

namespace Par.Portal.Hosting;

/// <summary>What the portal stands on, and whether it is there.</summary>
/// <param name="Database">The database answers.</param>
/// <param name="Files">A file can be written to the store of delivered files.</param>
/// <param name="Jobs">The job storage answers.</param>
/// <param name="BackupHours">Hours since the newest backup; null when no folder is set or it holds none.</param>
internal sealed record DependencyState(bool Database, bool Files, bool Jobs, double? BackupHours)
{
    /// <summary>True when all of them are there. An old backup is a reason for an alert, not for this.</summary>
    public bool IsWhole => Database && Files && Jobs;
}

/// <summary>
/// Asks what the portal stands on. Whoever asks often gets the answer of a moment ago, so that nobody loads the database with it.
/// </summary>
internal sealed class Dependencies(
    IDbContextFactory<ParContext> contexts, DataFolder folder, JobStorage queue, BackupOptions backups, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim turn = new(1);
    private (DependencyState State, long At)? last;

    /// <summary>Asks, or gives an answer that is at most five seconds old. What does not answer within two seconds is not there.</summary>
    public async Task<DependencyState> AskAsync(CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            if (last is { } known && clock.GetElapsedTime(known.At) < Fresh)
                return known.State;
            var (database, files, jobs) = (WorksAsync(DatabaseAsync), WorksAsync(FilesAsync), WorksAsync(JobsAsync));
            var state = new DependencyState(await database, await files, await jobs, BackupHours());
            last = (state, clock.GetTimestamp());
            return state;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private static async Task<bool> WorksAsync(Func<CancellationToken, Task> ask)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await Task.Run(() => ask(patience.Token), patience.Token).WaitAsync(Patience, CancellationToken.None);
            return true;
        }
        catch (Exception)
        {
            // Whatever it is, the one who asks is told that it is not there; who needs it meets and logs the failure itself.
            return false;
        }
    }

    private async Task DatabaseAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await context.Installations.AnyAsync(cancel);
    }

    private async Task FilesAsync(CancellationToken cancel)
    {
        DurableFolder.Create(folder.Files);
        var probe = Path.Combine(folder.Files, ".probe-" + Path.GetRandomFileName());
        await using var file = new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        await file.WriteAsync(new byte[1], cancel);
    }

    private Task JobsAsync(CancellationToken cancel)
    {
        queue.GetMonitoringApi().FailedCount();
        return Task.CompletedTask;
    }

    private double? BackupHours() => backups.Folder is { } named && new BackupFolder(named).List() is [var newest, ..]
        ? Math.Round((clock.GetUtcNow().UtcDateTime - newest.MadeAt).TotalHours, 1)
        : null;
}
