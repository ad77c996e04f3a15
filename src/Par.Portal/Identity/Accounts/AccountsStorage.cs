using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Par.Warehouse.Storage;

namespace Par.Portal.Identity.Accounts;

/// <summary>Which database the accounts are in: the same as the warehouse's, by <c>Database:Provider</c> and <c>Database:ConnectionString</c>.</summary>
internal static class AccountsStorage
{
    /// <summary>Registers <see cref="AccountsContext"/> for the configured provider.</summary>
    public static void AddAccountsStorage(this IServiceCollection services, IConfiguration configuration)
    {
        if (StorageSetup.ProviderOf(configuration) == DatabaseProvider.SqlServer)
            services.AddDbContext<AccountsContext, SqlServerAccountsContext>(options => UseSqlServer(options, Required(configuration)));
        else
            services.AddDbContext<AccountsContext, SqliteAccountsContext>((provider, options) =>
                UseSqlite(options, configuration["Database:ConnectionString"] ?? EmbeddedFile(provider.GetRequiredService<DataFolder>())));
    }

    private static string Required(IConfiguration configuration) => configuration["Database:ConnectionString"]
        ?? throw new InvalidOperationException("Database:Provider is SqlServer: Database:ConnectionString must name the server.");

    private static string EmbeddedFile(DataFolder folder)
    {
        Directory.CreateDirectory(folder.Root);
        return StorageSetup.SqliteConnectionString(folder.Database);
    }

    private static void UseSqlite(DbContextOptionsBuilder options, string connection) =>
        options.UseSqlite(connection, sqlite => sqlite.MigrationsHistoryTable(AccountsContext.MigrationsHistory));

    /// <summary>Sets a context up for SQL Server.</summary>
    internal static void UseSqlServer(DbContextOptionsBuilder options, string connection) =>
        options.UseSqlServer(connection, server => server.MigrationsHistoryTable(AccountsContext.MigrationsHistory));

    /// <summary>For <c>dotnet ef migrations add</c> only: the model of the embedded provider, without a database.</summary>
    internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteAccountsContext>
    {
        public SqliteAccountsContext CreateDbContext(string[] args)
        {
            var options = new DbContextOptionsBuilder<SqliteAccountsContext>();
            UseSqlite(options, "Data Source=:memory:");
            return new(options.Options);
        }
    }

    /// <summary>For <c>dotnet ef migrations add</c> only: the model of SQL Server, without a server.</summary>
    internal sealed class SqlServerDesign : IDesignTimeDbContextFactory<SqlServerAccountsContext>
    {
        public SqlServerAccountsContext CreateDbContext(string[] args)
        {
            var options = new DbContextOptionsBuilder<SqlServerAccountsContext>();
            UseSqlServer(options, "Server=none");
            return new(options.Options);
        }
    }
}
