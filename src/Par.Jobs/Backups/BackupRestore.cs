using System.Formats.Tar;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Storage;
using Par.Warehouse.Storage.Sqlite;

namespace Par.Jobs.Backups;

/// <summary>What a data folder may hold already, and a restore overwrites only when it is told to.</summary>
public enum HeldPart
{
    /// <summary>The embedded database and the ends of the audit trail.</summary>
    Database,

    /// <summary>Delivered files.</summary>
    Files,

    /// <summary>Keys.</summary>
    Keys,
}

/// <summary>A restore is refused; the message tells a person why and what to do. Nothing was changed.</summary>
public sealed class RestoreRefusedException(string message) : Exception(message);

/// <summary>
/// Brings an installation back from a backup. The archive is read through before anything is changed. A mark keeps everything from starting
/// until all is in place;
/// killed at any moment, the same restore given again goes on.
/// </summary>
public sealed class BackupRestore(IDbContextFactory<ParContext> contexts, DataFolder folder)
{
    private const string Unfinished = ".restoring";
    private const int SqliteBusy = 5;

    /// <summary>Restores.</summary>
    /// <param name="backup">The archive.</param>
    /// <param name="overwrite">What may be overwritten. Files and keys that the backup has not got are removed then.</param>
    /// <param name="progress">Told the name of each part before it is put in place, and last the database's.</param>
    /// <param name="cancel">Ends the work; the same restore given again goes on.</param>
    /// <returns>The manifest of the backup.</returns>
    /// <exception cref="BackupDamagedException">The archive is not whole; nothing was changed.</exception>
    /// <exception cref="RestoreRefusedException">The folder holds what was not told to be overwritten, or is in use; nothing was
    /// changed.</exception>
    public async Task<BackupManifest> RunAsync(
        string backup, IReadOnlySet<HeldPart> overwrite, IProgress<string>? progress = null, CancellationToken cancel = default)
    {
        var manifest = await BackupArchive.VerifyAsync(backup, cancel);
        var database = await DatabaseFileAsync(manifest, cancel);
        if (RestoreMark.Read(folder) != manifest.Fingerprint())
            Refuse(Held(database).Where(part => !overwrite.Contains(part)).ToList());
        if (database is not null && File.Exists(database))
            RefuseWhileInUse(database);

        BackupFolder.MakeOwnersOnly(folder.Root);
        RestoreMark.Set(folder, manifest.Fingerprint());
        await BackupArchive.ReadAsync(backup, entry => PutAsync(entry, database, progress, cancel), cancel);
        RemoveWhatIsNotIn(manifest);
        if (database is not null)
        {
            progress?.Report(BackupManifest.DatabasePart);
            File.Delete(database + "-wal"); // Of the database that was there before.
            File.Delete(database + "-shm");
            File.Move(database + Unfinished, database, overwrite: true);
            DurableFolder.Flush(Path.GetDirectoryName(database)!);
        }
        RestoreMark.Clear(folder);
        return manifest;
    }

    /// <summary>The file that the embedded database is to be; null when a server has it.</summary>
    private async Task<string?> DatabaseFileAsync(BackupManifest manifest, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var provider = context is SqliteParContext ? DatabaseProvider.Sqlite : DatabaseProvider.SqlServer;
        if (provider != manifest.Database)
            throw new RestoreRefusedException(
                $"The backup is of an installation with {manifest.Database}, and Database:Provider is {provider} here.");
        return provider == DatabaseProvider.Sqlite
            ? Path.GetFullPath(new SqliteConnectionStringBuilder(context.Database.GetConnectionString()).DataSource)
            : null;
    }

    private IEnumerable<HeldPart> Held(string? database)
    {
        if (database is not null && File.Exists(database) || File.Exists(PathOf(BackupManifest.AnchorsPart)))
            yield return HeldPart.Database;
        if (HoldsFiles(folder.Files))
            yield return HeldPart.Files;
        if (HoldsFiles(folder.Keys))
            yield return HeldPart.Keys;
    }

    private void Refuse(List<HeldPart> held)
    {
        if (RestoreMark.Read(folder) is not null)
            throw new RestoreRefusedException(
                $"Another restore into {folder.Root} was not finished. Give that one again, or empty the folder first.");
        if (held.Count == 0)
            return;
        var names = string.Join(' ', held).ToLowerInvariant();
        throw new RestoreRefusedException(
            $"{folder.Root} holds an installation's {names.Replace(" ", ", ", StringComparison.Ordinal)}. Name another folder in PAR_DATA, "
            + $"or say what may be overwritten: --overwrite {names}");
    }

    /// <summary>Leaving the write-ahead log takes the file alone: that fails while anybody has it open.</summary>
    private static void RefuseWhileInUse(string database)
    {
        try
        {
            var settings = new SqliteConnectionStringBuilder { DataSource = database, Pooling = false, DefaultTimeout = 1 };
            using var connection = new SqliteConnection(settings.ToString());
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = DELETE";
            command.ExecuteNonQuery();
        }
        catch (SqliteException problem) when (problem.SqliteErrorCode == SqliteBusy)
        {
            throw new RestoreRefusedException($"{database} is in use. Stop the portal and its workers first.");
        }
        catch (SqliteException)
        {
            // It is damaged, which is a reason to restore.
        }
    }

    private async Task PutAsync(TarEntry entry, string? database, IProgress<string>? progress, CancellationToken cancel)
    {
        if (BackupArchive.IsManifest(entry.Name))
            return;
        // The archive was read through, but it may have been changed since.
        if (!BackupManifest.IsPart(entry.Name))
            throw new BackupDamagedException($"The backup holds '{entry.Name}', which is no part of one.");
        if (entry.Name == BackupManifest.DatabasePart)
        {
            await WriteAsync(entry, database! + Unfinished, cancel);
            return;
        }
        var path = PathOf(entry.Name);
        progress?.Report(entry.Name);
        DurableFolder.Create(Path.GetDirectoryName(path)!);
        await WriteAsync(entry, path + Unfinished, cancel);
        File.Move(path + Unfinished, path, overwrite: true);
        DurableFolder.Flush(Path.GetDirectoryName(path)!);
    }

    private static async Task WriteAsync(TarEntry entry, string path, CancellationToken cancel)
    {
        DurableFolder.Create(Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var file = new FileStream(path, options);
        await BackupArchive.ContentOf(entry).CopyToAsync(file, cancel);
        file.Flush(flushToDisk: true);
    }

    /// <summary>
    /// Files and keys that came before or with a killed restore. Those of another installation would open its sessions here.
    /// </summary>
    private void RemoveWhatIsNotIn(BackupManifest manifest)
    {
        var known = manifest.Parts.Select(part => PathOf(part.Path)).ToHashSet(StringComparer.Ordinal);
        string[] there =
        [
            PathOf(BackupManifest.AnchorsPart),
            .. new[] { folder.Files, folder.Keys }.Where(Directory.Exists)
                .SelectMany(part => Directory.EnumerateFiles(part, "*", SearchOption.AllDirectories)),
        ];
        foreach (var path in there.Where(path => !known.Contains(path)))
            File.Delete(path);
    }

    private static bool HoldsFiles(string path) =>
        Directory.Exists(path) && Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Any();

    private string PathOf(string part) => Path.Combine(folder.Root, part.Replace('/', Path.DirectorySeparatorChar));
}
