using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Par.Warehouse.Storage.SqlServer;

namespace Par.Warehouse.Storage;

/// <summary>Brings a database to its model, also after a start that was killed while it did so.</summary>
public static class MigrationLock
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Applies the migrations that are pending, if any; a SQLite file then has a write-ahead log, without which readers and the writer hold each other up. On SQLite, EF
    /// Core keeps its migration lock as a row that a killed process leaves behind, and then waits for ever: the row is removed first. So that no other process is making the same file
    /// at that moment, whoever has something to migrate holds a file beside the database, which the operating system lets go when a process is killed.
    /// </summary>
    public static async Task MigrateAfterAnyStartAsync(this DatabaseFacade database, CancellationToken cancel = default)
    {
        var pending = (await database.GetPendingMigrationsAsync(cancel)).Any();
        using var turn = pending && database.IsSqlite() ? await TurnAsync(database.GetDbConnection().DataSource, cancel) : null;
        if (database.IsSqlite())
        {
            // EF Core sets this only on a file that it makes itself; the file keeps it. A copy made by VACUUM INTO has not got it.
            await database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancel);
            if (pending)
                await database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancel);
        }
        if (!pending)
            return;
        if (database.IsSqlServer())
            await Ownership.RequireAsync(database, cancel);
        await database.MigrateAsync(cancel);
    }

    /// <summary>Waits until no other process migrates this file; null for a database that lies in no file.</summary>
    private static async Task<FileStream?> TurnAsync(string database, CancellationToken cancel)
    {
        if (Path.GetDirectoryName(database) is not { Length: > 0 } folder || !Directory.Exists(folder))
            return null;
        while (true)
        {
            try
            {
                return new FileStream(database + ".migrating", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException held) when (IsHeld(held))
            {
                await Task.Delay(LookAgain, cancel);
            }
        }
    }

    /// <summary>True when another process has the file open for itself: EWOULDBLOCK on Linux and macOS, a sharing violation on Windows. A full disk is something else.</summary>
    private static bool IsHeld(IOException failure) => failure.HResult is 11 or 35 || (failure.HResult & 0xFFFF) == 32;
}
