using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Par.Warehouse.Storage.SqlServer;

/// <summary>
/// Readers of the database never wait for the one who writes: they read row versions (read committed snapshot). EF sets this on a database that it makes; one that
/// was made before has it off.
/// </summary>
internal static class RowVersions
{
    internal const string IsOn = "SELECT CAST(is_read_committed_snapshot_on AS int) AS [Value] FROM sys.databases WHERE name = DB_NAME()";
    internal const string TurnOn = "ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE";

    /// <summary>Turns them on where they are off.</summary>
    /// <exception cref="InvalidOperationException">They are off, and this account may not turn them on.</exception>
    public static async Task RequireAsync(DatabaseFacade database, CancellationToken cancel)
    {
        if (await database.SqlQueryRaw<int>(IsOn).SingleAsync(cancel) == 1)
            return;
        try
        {
            await database.ExecuteSqlRawAsync(TurnOn, cancel);
        }
        catch (SqlException failure)
        {
            throw new InvalidOperationException(
                $"The database makes readers wait for writers. Let its owner run: {TurnOn}. The server said: {failure.Message}", failure);
        }
    }
}
