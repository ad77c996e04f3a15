using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Par.Warehouse.Storage.Sqlite;

/// <summary>The embedded database: one SQLite file with a write-ahead log.</summary>
public sealed class SqliteParContext(DbContextOptions<SqliteParContext> options) : ParContext(options)
{
    private WriteGate? gate;

    /// <inheritdoc/>
    internal override WriteGate Gate => gate ??= WriteGate.Of(
        new SqliteConnectionStringBuilder(Database.GetConnectionString()).DataSource);
}
