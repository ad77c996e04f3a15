using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Par.Warehouse.Storage.Sqlite;

/// <summary>
/// Settings that SQLite keeps for each connection. <c>synchronous = NORMAL</c> with a write-ahead log survives a killed process without loss; when the
/// power fails, the last commits may be undone but the database stays whole, and every step of Par can be repeated.
/// </summary>
internal sealed class SqliteSettings : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY;";

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
