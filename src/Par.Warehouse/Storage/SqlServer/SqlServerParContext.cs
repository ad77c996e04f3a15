using Microsoft.EntityFrameworkCore;

namespace Par.Warehouse.Storage.SqlServer;

/// <summary>The database on SQL Server, for production.</summary>
public sealed class SqlServerParContext(DbContextOptions<SqlServerParContext> options) : ParContext(options)
{
    /// <inheritdoc/>
    internal override WriteGate Gate => WriteGate.Open;
}
