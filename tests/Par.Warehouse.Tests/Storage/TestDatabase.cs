using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Tests.Storage;

/// <summary>
/// A fresh, migrated database: a SQLite file in a temporary folder, or a new database on the server of the run, see <see
/// cref="DatabaseOfRun"/>.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly Dictionary<string, string?> settings;

    private TestDatabase(Dictionary<string, string?> settings, DataFolder folder, ServiceProvider services)
    {
        (this.settings, Folder, this.services) = (settings, folder, services);
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

    /// <summary>Makes a database of the run.</summary>
    public static Task<TestDatabase> CreateAsync() => CreateAsync(DatabaseTemplate.Migrated);

    /// <summary>Makes a database of the run that begins as the template has it.</summary>
    internal static Task<TestDatabase> CreateAsync(DatabaseTemplate template) => MakeAsync(DatabaseOfRun.Provider, template);

    /// <summary>
    /// Makes a database by running every migration on nothing: of the run, or of a provider, and then skips the running test when its
    /// server is not at hand.
    /// </summary>
    public static Task<TestDatabase> MigrateAsync(DatabaseProvider? provider = null) => MakeAsync(provider ?? DatabaseOfRun.Provider, null);

    private static async Task<TestDatabase> MakeAsync(DatabaseProvider provider, DatabaseTemplate? template)
    {
        var settings = DatabaseOfRun.NewDatabase(provider);
        var folder = new DataFolder(Directory.CreateTempSubdirectory("par-test-").FullName);
        if (template is not null)
            await template.MakeAsync(settings.Configured(), folder);
        var collection = new ServiceCollection().AddParStorage(settings.Configured(), folder);
        if (provider == DatabaseProvider.Sqlite)
            collection.WithTwin();
        var database = new TestDatabase(settings, folder, collection.BuildServiceProvider());
        await database.Contexts.MigrateAsync(TestContext.Current.CancellationToken);
        return database;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        DatabaseOfRun.Drop(settings);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder.Root, recursive: true);
    }
}
