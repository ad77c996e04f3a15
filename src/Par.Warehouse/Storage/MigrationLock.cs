using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Par.Warehouse.Storage;

/// <summary>Brings a database to its model, also after a start that was killed while it did so.</summary>
public static class MigrationLock
{
    /// <summary>
    /// Applies the migrations that are pending, if any. On SQLite, EF Core keeps its migration lock as a row that a killed process leaves behind, and then
    /// waits for ever: the row is removed first. Two processes must therefore not make the same SQLite file at the same moment; later starts, with nothing
    /// pending, take no lock.
    /// </summary>
    public static async Task MigrateAfterAnyStartAsync(this DatabaseFacade database, CancellationToken cancel = default)
    {
        if (!(await database.GetPendingMigrationsAsync(cancel)).Any())
            return;
        if (database.IsSqlite())
            await database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancel);
        await database.MigrateAsync(cancel);
    }
}
