using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Par.Warehouse.Storage.SqlServer;

namespace Par.Warehouse.Storage;

/// <summary>Brings a database to its model, also after a start that was killed while it did so.</summary>
public static class MigrationLock
{
    /// <summary>
    /// Applies the migrations that are pending, if any; a SQLite file then has a write-ahead log, without which readers and the writer hold each other up. On SQLite, EF Core keeps its migration lock as a row that a killed process leaves behind, and then
    /// waits for ever: the row is removed first. Two processes must therefore not make the same SQLite file at the same moment; later starts, with nothing
    /// pending, take no lock.
    /// </summary>
    public static async Task MigrateAfterAnyStartAsync(this DatabaseFacade database, CancellationToken cancel = default)
    {
        var pending = (await database.GetPendingMigrationsAsync(cancel)).Any();
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
}
