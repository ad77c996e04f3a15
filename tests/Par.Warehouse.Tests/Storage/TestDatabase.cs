using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Tests.Storage;

/// <summary>
/// A fresh, migrated database of a provider: a SQLite file in a temporary folder, or a new database on the server that <c>PAR_TEST_SQLSERVER</c> names.
/// Without the server, tests on it are reported as skipped.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly DatabaseProvider provider;

    private TestDatabase(DatabaseProvider provider, DataFolder folder, ServiceProvider services)
    {
        (this.provider, Folder, this.services) = (provider, folder, services);
        Contexts = services.GetRequiredService<IDbContextFactory<ParContext>>();
    }

    /// <summary>The data folder of the installation.</summary>
    public DataFolder Folder { get; }

    /// <summary>Makes contexts.</summary>
    public IDbContextFactory<ParContext> Contexts { get; }

    /// <summary>Makes contexts of the public connection.</summary>
    public IDbContextFactory<PublishedContext> Published => services.GetRequiredService<IDbContextFactory<PublishedContext>>();

    /// <summary>A context.</summary>
    public ParContext Context() => Contexts.CreateDbContext();

    /// <summary>Makes a database, or skips the running test when its server is not at hand. A SQLite database is a copy of a migrated one.</summary>
    public static Task<TestDatabase> CreateAsync(DatabaseProvider provider = DatabaseProvider.Sqlite) => MakeAsync(provider, DatabaseTemplate.Migrated);

    /// <summary>Makes a SQLite database that begins as the template has it.</summary>
    internal static Task<TestDatabase> CreateAsync(DatabaseTemplate template) => MakeAsync(DatabaseProvider.Sqlite, template);

    /// <summary>Makes a database by running every migration on nothing, or skips the running test when its server is not at hand.</summary>
    public static Task<TestDatabase> MigrateAsync(DatabaseProvider provider) => MakeAsync(provider, null);

    private static async Task<TestDatabase> MakeAsync(DatabaseProvider provider, DatabaseTemplate? template)
    {
        var folder = new DataFolder(Directory.CreateTempSubdirectory("par-test-").FullName);
        var settings = new Dictionary<string, string?> { ["Database:Provider"] = provider.ToString() };
        if (provider == DatabaseProvider.SqlServer)
        {
            var server = Environment.GetEnvironmentVariable("PAR_TEST_SQLSERVER");
            Assert.SkipWhen(string.IsNullOrEmpty(server), "PAR_TEST_SQLSERVER holds no connection string to an empty SQL Server.");
            settings["Database:ConnectionString"] = new SqlConnectionStringBuilder(server) { InitialCatalog = $"par_test_{Guid.NewGuid():N}" }.ToString();
        }
        else if (template is not null)
        {
            await template.CopyToAsync(folder);
        }
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var database = new TestDatabase(provider, folder, new ServiceCollection().AddParStorage(configuration, folder).WithTwin().BuildServiceProvider());
        await database.Contexts.MigrateAsync(TestContext.Current.CancellationToken);
        return database;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (provider == DatabaseProvider.SqlServer)
            await using (var context = Context())
                await context.Database.EnsureDeletedAsync();
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder.Root, recursive: true);
    }
}
