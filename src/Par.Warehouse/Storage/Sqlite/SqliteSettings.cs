using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Par.Warehouse.Storage.Sqlite;

/// <summary>
/// Settings that SQLite keeps for each connection. <c>synchronous = FULL</c> flushes the write-ahead log with every commit: what a sender has been told
/// after a commit stays true when the power fails, and not only when the process is killed.
/// </summary>
internal sealed class SqliteSettings : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA synchronous = FULL; PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY;";

    /// <inheritdoc/>
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    /// <inheritdoc/>
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    private static void Apply(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }
}
