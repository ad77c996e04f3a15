using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Par.Warehouse.Storage.Sqlite;
using Par.Warehouse.Storage.SqlServer;

namespace Par.Warehouse.Storage;

/// <summary>For <c>dotnet ef</c>, which makes migrations and opens no connection.</summary>
internal sealed class DesignTimeSqlite : IDesignTimeDbContextFactory<SqliteParContext>
{
    /// <inheritdoc/>
    public SqliteParContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteParContext>();
        StorageSetup.UseParSqlite(options, "Data Source=design-time.db");
        return new SqliteParContext(options.Options);
    }
}

/// <summary>For <c>dotnet ef</c>, which makes migrations and opens no connection.</summary>
internal sealed class DesignTimeSqlServer : IDesignTimeDbContextFactory<SqlServerParContext>
{
    /// <inheritdoc/>
    public SqlServerParContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqlServerParContext>();
        StorageSetup.UseParSqlServer(options, "Server=design-time");
        return new SqlServerParContext(options.Options);
    }
}
