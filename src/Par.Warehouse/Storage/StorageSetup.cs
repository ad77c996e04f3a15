using LinqToDB.EntityFrameworkCore;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Par.Warehouse.Settings;
using Par.Warehouse.Storage.Mart;
using Par.Warehouse.Storage.Sqlite;
using Par.Warehouse.Storage.SqlServer;

namespace Par.Warehouse.Storage;

/// <summary>Which database an installation uses.</summary>
public enum DatabaseProvider
{
    /// <summary>One SQLite file in the data folder: the embedded default.</summary>
    Sqlite,

    /// <summary>Microsoft SQL Server.</summary>
    SqlServer,
}

/// <summary>Registers the database.</summary>
public static class StorageSetup
{
    /// <summary>
    /// Registers <see cref="IDbContextFactory{TContext}"/> of <see cref="ParContext"/>, and of <see cref="PublishedContext"/> over a connection of its own. Settings:
    /// <see cref="DatabaseOptions"/>.
    /// </summary>
    /// <exception cref="InvalidOperationException">The provider is unknown, or SqlServer has no connection string.</exception>
    public static IServiceCollection AddParStorage(this IServiceCollection services, IConfiguration configuration, DataFolder folder)
    {
        services.AddSingleton(folder);
        var settings = SettingsReader.Read<DatabaseOptions>(configuration);
        if (settings.Provider == DatabaseProvider.SqlServer)
        {
            services.AddDbContextFactory<SqlServerParContext>(options => UseParSqlServer(options, settings.ConnectionString!));
            services.AddDbContextFactory<PublishedContext>(options => UseParSqlServer(options, settings.PublicConnectionString ?? settings.ConnectionString!));
            return services.AddSingleton<IDbContextFactory<ParContext>, ContextFactory<SqlServerParContext>>();
        }
        var file = settings.ConnectionString ?? SqliteConnectionString(folder.Database);
        services.AddDbContextFactory<SqliteParContext>(options => UseParSqlite(options, file));
        services.AddDbContextFactory<PublishedContext>(options => UseParSqlite(options, settings.PublicConnectionString ?? ReadOnly(file)));
        return services.AddSingleton<IDbContextFactory<ParContext>, ContextFactory<SqliteParContext>>();
    }

    /// <summary>The provider that the settings name.</summary>
    /// <exception cref="SettingsException">It is neither <c>Sqlite</c> nor <c>SqlServer</c>, or SqlServer has no connection
    /// string.</exception>
    public static DatabaseProvider ProviderOf(IConfiguration configuration) => SettingsReader.Read<DatabaseOptions>(configuration).Provider;

    /// <summary>Connection string of a database file: writers of other processes are waited for up to 30 seconds.</summary>
    public static string SqliteConnectionString(string file) => new SqliteConnectionStringBuilder
    {
        DataSource = Path.GetFullPath(file),
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ToString();

    private static string ReadOnly(string connectionString) =>
        new SqliteConnectionStringBuilder(connectionString) { Mode = SqliteOpenMode.ReadOnly }.ToString();

    /// <summary>Sets a context up for a SQLite file.</summary>
    public static void UseParSqlite(DbContextOptionsBuilder options, string connectionString) => options
        .UseSqlite(connectionString)
        .ReplaceService<IMigrationsSqlGenerator, KeyOrderedTables>()
        .AddInterceptors(new SqliteSettings());

    /// <summary>Sets a context up for SQL Server. A statement may take ten minutes: deleting a year's facts takes longer than the provider's half minute.</summary>
    public static void UseParSqlServer(DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlServer(connectionString, server => server.CommandTimeout((int)TimeSpan.FromMinutes(10).TotalSeconds));

    /// <summary>Creates the database when there is none, and brings it to the model of this version.</summary>
    /// <exception cref="InvalidOperationException">The SQL Server database makes readers wait for writers, and this account may not change that.</exception>
    public static async Task MigrateAsync(this IDbContextFactory<ParContext> contexts, CancellationToken cancel = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (context is SqliteParContext && new SqliteConnectionStringBuilder(context.Database.GetConnectionString()).DataSource is { Length: > 0 } file
            && Path.GetDirectoryName(Path.GetFullPath(file)) is { } directory)
            Directory.CreateDirectory(directory);
        if (context is SqliteParContext && await context.Database.CanConnectAsync(cancel) && (await context.Database.GetPendingMigrationsAsync(cancel)).Any())
            await MartViews.DropAsync(context, cancel);
        await context.Database.MigrateAfterAnyStartAsync(cancel);
        if (context is SqlServerParContext)
            await RowVersions.RequireAsync(context.Database, cancel);
    }

    private sealed class ContextFactory<T>(IDbContextFactory<T> inner) : IDbContextFactory<ParContext>
        where T : ParContext
    {
        public ParContext CreateDbContext() => inner.CreateDbContext();

        public async Task<ParContext> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
            await inner.CreateDbContextAsync(cancellationToken);
    }
}
