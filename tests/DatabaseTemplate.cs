using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Places;
using Par.Warehouse.Storage;

namespace Par.Tests;

/// <summary>
/// A migrated SQLite database that is made once in a test process, when the first test asks for it, and copied for each test: every test
/// has a real file of its own, and the migrations run once. That they bring an empty file to the model is shown by <c>ModelTests</c>.
/// </summary>
internal sealed class DatabaseTemplate
{
    private readonly Func<IServiceProvider, Task> fill;
    private readonly Action<IServiceCollection, IConfiguration>? register;
    private readonly Lazy<Task<string>> file;

    /// <param name="fill">Writes what every copy begins with.</param>
    /// <param name="register">Registers what <paramref name="fill"/> needs besides the storage.</param>
    public DatabaseTemplate(Func<IServiceProvider, Task> fill, Action<IServiceCollection, IConfiguration>? register = null)
    {
        (this.fill, this.register) = (fill, register);
        file = new(MakeFileAsync);
    }

    /// <summary>The tables, all empty.</summary>
    public static DatabaseTemplate Migrated { get; } = new(_ => Task.CompletedTask);

    /// <summary>The tables, with the dimensions of the project's catalogue and gazetteer.</summary>
    public static DatabaseTemplate WithDimensions { get; } = new(SeedDimensionsAsync);

    /// <summary>Writes the dimensions of the project's catalogue and gazetteer.</summary>
    public static Task SeedDimensionsAsync(IServiceProvider services) => services.GetRequiredService<IDbContextFactory<ParContext>>()
        .SeedDimensionsAsync(CatalogueFiles.Load(CatalogueFiles.DefaultFolder), Gazetteer.Load(Gazetteer.DefaultFolder));

    /// <summary>Makes the database of an installation. It must have none.</summary>
    public async Task CopyToAsync(DataFolder folder)
    {
        Directory.CreateDirectory(folder.Root);
        File.Copy(await file.Value, folder.Database);
    }

    /// <summary>
    /// Makes the database that settings name: a copy of the SQLite file, or on a server one that is migrated and filled anew.
    /// </summary>
    public async Task MakeAsync(IConfiguration configuration, DataFolder folder)
    {
        if (StorageSetup.ProviderOf(configuration) == DatabaseProvider.Sqlite)
            await CopyToAsync(folder);
        else
            await MigrateAndFillAsync(configuration, folder);
    }

    private async Task<string> MakeFileAsync()
    {
        var folder = new DataFolder(Directory.CreateTempSubdirectory("par-template-").FullName);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder.Root, recursive: true);
        await MigrateAndFillAsync(new ConfigurationBuilder().Build(), folder);
        await FoldLogAsync(folder.Database);
        return folder.Database;
    }

    private async Task MigrateAndFillAsync(IConfiguration configuration, DataFolder folder)
    {
        var collection = new ServiceCollection().AddParStorage(configuration, folder);
        register?.Invoke(collection, configuration);
        await using var services = collection.BuildServiceProvider();
        await services.GetRequiredService<IDbContextFactory<ParContext>>().MigrateAsync();
        await fill(services);
    }

    /// <summary>Brings what stands in the write-ahead log into the file, which then is the whole database and keeps its journal mode.</summary>
    private static async Task FoldLogAsync(string database)
    {
        await using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        Assert.Equal(0L, await command.ExecuteScalarAsync());
    }
}
