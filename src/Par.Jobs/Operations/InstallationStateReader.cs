using Hangfire;
using Hangfire.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Par.Jobs.Backups;
using Par.Jobs.Mail;
using Par.Jobs.Queue;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases;
using Par.Warehouse.Storage;
using Par.Warehouse.Storage.Sqlite;

namespace Par.Jobs.Operations;

/// <summary>Reads how an installation is, for the page of its administrators and for the gauges.</summary>
public sealed class InstallationStateReader(
    IDbContextFactory<ParContext> contexts, DataFolder folder, JobStorage queue, PostOffice post, BackupOptions backups, TimeProvider clock)
{
    /// <summary>Reads it. What takes long in a large installation is counting the delivered files.</summary>
    /// <exception cref="NotAllowedException">The actor is not an administrator.</exception>
    public async Task<InstallationState> ReadAsync(Actor actor, CancellationToken cancel = default)
    {
        actor.MustBe(ActorRole.Administrator);
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var shown = queue.GetMonitoringApi();
        var servers = shown.Servers()
            .Select(server => new ServerState(server.Name, [.. server.Queues], server.WorkersCount, server.Heartbeat))
            .OrderBy(server => server.Name, StringComparer.Ordinal).ToList();
        var waiting = shown.Queues().ToDictionary(known => known.Name, known => known.Length);
        using var connection = queue.GetReadOnlyConnection();
        return new InstallationState(
            now,
            [.. JobQueue.All.Select(name =>
                new QueueState(name, waiting.GetValueOrDefault(name), servers.Exists(server => server.Queues.Contains(name))))],
            servers,
            [.. connection.GetRecurringJobs().Select(job =>
                new RepeatedJob(job.Id, job.LastExecution, job.NextExecution, job.Error is not null || job.LastJobState == "Failed"))],
            shown.FailedCount(),
            await context.Submissions.CountAsync(row => row.State == SubmissionState.Received || row.State == SubmissionState.Screened,
                cancel),
            await MailAsync(context, now, cancel), await StorageAsync(context, cancel), Backups(), await ReleasesAsync(context, cancel));
    }

    private async Task<MailState> MailAsync(ParContext context, DateTime now, CancellationToken cancel)
    {
        var left = context.OutboxMails.Where(mail => mail.SentAt == null);
        var waiting = left.Where(mail => mail.Attempts < OutboxMail.MostAttempts);
        return new MailState(
            await post.StatusAsync(cancel), await waiting.CountAsync(cancel), await waiting.CountAsync(mail => mail.Attempts > 0, cancel),
            await left.CountAsync(mail => mail.Attempts >= OutboxMail.MostAttempts, cancel),
            await waiting.Where(mail => mail.DueAt <= now).MinAsync(mail => (DateTime?)mail.DueAt, cancel));
    }

    private async Task<StorageState> StorageAsync(ParContext context, CancellationToken cancel)
    {
        var files = Directory.Exists(folder.Files)
            ? new DirectoryInfo(folder.Files).EnumerateFiles("*", SearchOption.AllDirectories)
                .Aggregate((Count: 0, Bytes: 0L), (sum, file) => (sum.Count + 1, sum.Bytes + file.Length))
            : (Count: 0, Bytes: 0L);
        var disk = new DriveInfo(Path.GetFullPath(folder.Root));
        return new StorageState(await DatabaseSizeAsync(context, cancel), files.Count, files.Bytes, disk.AvailableFreeSpace,
            disk.TotalSize);
    }

    private static async Task<long> DatabaseSizeAsync(ParContext context, CancellationToken cancel)
    {
        if (context is not SqliteParContext)
            return await context.Database.SqlQuery<long>($"SELECT SUM(CAST(size AS bigint)) * 8192 AS Value FROM sys.database_files")
                .SingleAsync(cancel);
        var file = new SqliteConnectionStringBuilder(context.Database.GetConnectionString()).DataSource;
        return new[] { file, file + "-wal" }.Where(File.Exists).Sum(path => new FileInfo(path).Length);
    }

    private BackupState Backups()
    {
        var made = backups.Folder is { } named ? new BackupFolder(named).List() : [];
        return made is [var newest, ..]
            ? new BackupState(backups.Folder, made.Count, newest.MadeAt, new FileInfo(newest.File).Length)
            : new BackupState(backups.Folder, 0, null, 0);
    }

    private static async Task<IReadOnlyList<ReleaseVersion>> ReleasesAsync(ParContext context, CancellationToken cancel)
    {
        var releases = await context.Releases.AsNoTracking().Where(release => release.State != ReleaseState.Superseded).ToListAsync(cancel);
        var looks = (await context.LiveChecks.AsNoTracking().Select(check => new { check.ReleaseKey, check.Number, check.Problems })
            .ToListAsync(cancel))
            .ToLookup(check => check.ReleaseKey);
        return
        [
            .. from release in releases
               orderby release.Year descending, release.Side, release.Version descending
               let look = looks[release.Key].MaxBy(check => check.Number)
               let at = release.PublishedAt ?? release.PublishAt
               select new ReleaseVersion(release.Side, release.Year, release.Version, release.State, at, look?.Problems),
        ];
    }
}
