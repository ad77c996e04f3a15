using System.Formats.Tar;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Storage;
using Par.Warehouse.Storage.Sqlite;

namespace Par.Jobs.Backups;

/// <summary>A backup that was made.</summary>
/// <param name="File">The archive.</param>
/// <param name="Length">Its size in bytes.</param>
/// <param name="Manifest">What it says of itself.</param>
/// <param name="Removed">Number of older backups that had had their time.</param>
public sealed record MadeBackup(string File, long Length, BackupManifest Manifest, int Removed);

/// <summary>
/// Makes one consistent copy of an installation while it runs: the embedded database, the delivered files, the keys and the ends of the
/// audit trail. With SQL Server
/// the database is left to the server's own backup.
/// </summary>
/// <remarks>
/// The order makes it consistent. The ends of the trail come first, so that the database knows each of them. Files and keys come after the
/// database, so that what
/// it names is there: files are never changed, and one that has just been removed is one that nobody may have any more. An archive has its
/// name only when it is whole
/// and on the disk.
/// </remarks>
public sealed class BackupMaker(IDbContextFactory<ParContext> contexts, DataFolder folder, TimeProvider clock)
{
    private const int SqliteCorrupt = 11;
    private const int SqliteNoDatabase = 26;

    private static readonly string Version =
        typeof(BackupMaker).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>Makes a backup under a name of its time in a folder of backups, then removes those that are too old.</summary>
    /// <param name="target">The folder.</param>
    /// <param name="keepDays">Backups older than so many days are removed; null keeps all.</param>
    /// <param name="cancel">Ends the work; nothing is left behind.</param>
    /// <exception cref="BackupDamagedException">The database itself is damaged: nothing is made and nothing is removed.</exception>
    /// <exception cref="IOException">The folder cannot be written, or another backup is being written to it.</exception>
    public async Task<MadeBackup> MakeAsync(BackupFolder target, int? keepDays, CancellationToken cancel = default)
    {
        using var entered = target.Enter();
        var now = clock.GetUtcNow().UtcDateTime;
        var made = await MakeAsync(target, Path.Combine(target.Path, BackupFolder.NameOf(now)), now, cancel);
        return keepDays is { } days ? made with { Removed = target.Rotate(days, now) } : made;
    }

    /// <summary>Makes a backup under a given name.</summary>
    /// <exception cref="BackupDamagedException">The database itself is damaged.</exception>
    /// <exception cref="IOException">The file exists already or cannot be written, or another backup is being written beside
    /// it.</exception>
    public async Task<MadeBackup> MakeAsync(string file, CancellationToken cancel = default)
    {
        var path = Path.GetFullPath(file);
        var target = new BackupFolder(Path.GetDirectoryName(path)!);
        using var entered = target.Enter();
        return await MakeAsync(target, path, clock.GetUtcNow().UtcDateTime, cancel);
    }

    private async Task<MadeBackup> MakeAsync(BackupFolder target, string path, DateTime now, CancellationToken cancel)
    {
        RestoreMark.Refuse(folder);
        if (File.Exists(path))
            throw new IOException($"{path} exists already; name a new file.");
        var unfinished = target.MakeUnfinished();
        try
        {
            var archive = Path.Combine(unfinished, "backup.tar");
            var manifest = await WriteAsync(archive, Path.Combine(unfinished, BackupManifest.DatabasePart), now, cancel);
            if (!DurableFolder.TryName(archive, path))
                throw new IOException($"{path} exists already; name a new file.");
            DurableFolder.Flush(target.Path);
            return new MadeBackup(path, new FileInfo(path).Length, manifest, Removed: 0);
        }
        finally
        {
            Directory.Delete(unfinished, recursive: true);
        }
    }

    private async Task<BackupManifest> WriteAsync(string path, string copy, DateTime now, CancellationToken cancel)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 1 << 16 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var file = new FileStream(path, options);
        await using var archive = new TarWriter(file, TarEntryFormat.Pax, leaveOpen: true);
        var parts = new List<BackupPart>();

        var anchors = Path.Combine(folder.Root, BackupManifest.AnchorsPart);
        if (File.Exists(anchors))
        {
            using var read = new MemoryStream(await File.ReadAllBytesAsync(anchors, cancel)); // It may grow meanwhile.
            parts.Add(await BackupArchive.AddAsync(archive, BackupManifest.AnchorsPart, read, cancel));
        }
        var state = await CopyDatabaseAsync(copy, cancel);
        if (state.Provider == DatabaseProvider.Sqlite)
            parts.Add(await AddFileAsync(archive, BackupManifest.DatabasePart, copy, cancel) ?? throw new FileNotFoundException(copy));
        var files = 0;
        foreach (var (name, source) in DeliveredFiles().Concat(Keys()))
        {
            if (await AddFileAsync(archive, name, source, cancel) is not { } part)
                continue;
            parts.Add(part);
            files += name.StartsWith(BackupManifest.FilesPrefix, StringComparison.Ordinal) ? 1 : 0;
        }
        var manifest = new BackupManifest(
            BackupManifest.CurrentFormat, now, Version, state.Provider, state.Submissions, state.Releases, state.AuditEnd, files, parts);
        await BackupArchive.AddAsync(archive, manifest, cancel);
        await archive.DisposeAsync(); // Writes the end of the archive.
        file.Flush(flushToDisk: true);
        return manifest;
    }

    /// <summary>Copies the embedded database to a file and looks at the copy; with a server, looks at the server.</summary>
    private async Task<State> CopyDatabaseAsync(string copy, CancellationToken cancel)
    {
        await using (var context = await contexts.CreateDbContextAsync(cancel))
        {
            if (context is not SqliteParContext)
                return await StateAsync(context, DatabaseProvider.SqlServer, cancel);
            try
            {
                await context.Database.ExecuteSqlAsync($"VACUUM INTO {copy}", cancel);
            }
            catch (SqliteException problem) when (problem.SqliteErrorCode is SqliteCorrupt or SqliteNoDatabase)
            {
                throw Damaged(problem.Message);
            }
        }
        var options = new DbContextOptionsBuilder<SqliteParContext>();
        StorageSetup.UseParSqlite(options, new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ToString());
        await using var copied = new SqliteParContext(options.Options);
        var faults = await copied.Database.SqlQuery<string>($"PRAGMA integrity_check(5)").ToListAsync(cancel);
        if (faults is not ["ok"])
            throw Damaged(string.Join("; ", faults));
        return await StateAsync(copied, DatabaseProvider.Sqlite, cancel);
    }

    private static BackupDamagedException Damaged(string what) =>
        new($"The database is damaged; no backup was made and none was removed. SQLite says: {what}");

    private static async Task<State> StateAsync(ParContext context, DatabaseProvider provider, CancellationToken cancel)
    {
        var head = await context.AuditHeads.AsNoTracking().SingleAsync(cancel);
        return new State(
            provider, await context.Submissions.CountAsync(cancel), await context.Releases.CountAsync(cancel),
            head.Sequence == 0 ? "" : $"{head.Sequence}:{head.Hash}");
    }

    private IEnumerable<(string Name, string Source)> DeliveredFiles() => Directory.Exists(folder.Files)
        ? new DirectoryInfo(folder.Files).EnumerateDirectories().Where(home => home.Name.Length == 2)
            .OrderBy(home => home.Name, StringComparer.Ordinal)
            .SelectMany(home => home.EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal)
                .Select(file => ($"{BackupManifest.FilesPrefix}{home.Name}/{file.Name}", file.FullName)))
            .Where(file => BackupManifest.IsPart(file.Item1))
        : [];

    private IEnumerable<(string Name, string Source)> Keys() => Directory.Exists(folder.Keys)
        ? new DirectoryInfo(folder.Keys).EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => (BackupManifest.KeysPrefix + file.Name, file.FullName)).Where(file => BackupManifest.IsPart(file.Item1))
        : [];

    /// <summary>Null when the file has just been removed.</summary>
    private static async Task<BackupPart?> AddFileAsync(TarWriter archive, string name, string source, CancellationToken cancel)
    {
        FileStream content;
        try
        {
            content = new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16,
                FileOptions.SequentialScan);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        await using (content)
            return await BackupArchive.AddAsync(archive, name, content, cancel);
    }

    private sealed record State(DatabaseProvider Provider, int Submissions, int Releases, string AuditEnd);
}
