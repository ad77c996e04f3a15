using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Par.Ingest;
using Par.Ingest.Sample;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Storage;

namespace Par.Benchmarks;

/// <summary>The January files of the sample country on disk, and fresh databases to load them into.</summary>
internal sealed class Workbench : IDisposable
{
    public const int Year = 2025;

    private readonly string root = Directory.CreateTempSubdirectory("par-benchmarks-").FullName;
    private readonly SampleCountry country;
    private int databases;

    private Workbench()
    {
        Catalogue = CatalogueFiles.Load(CatalogueFiles.DefaultFolder);
        Gazetteer = Gazetteer.Load(Gazetteer.DefaultFolder);
        country = new SampleCountry(Catalogue, Gazetteer);
    }

    public VariableCatalogue Catalogue { get; }

    public Gazetteer Gazetteer { get; }

    /// <summary>The deliveries with their files, in order.</summary>
    public IReadOnlyList<(SampleDelivery Delivery, string Path)> Files { get; private set; } = [];

    /// <summary>Writes every <paramref name="step"/>-th workbook of the January round.</summary>
    public static async Task<Workbench> PrepareAsync(int step)
    {
        var bench = new Workbench();
        var files = new List<(SampleDelivery, string)>();
        var deliveries = bench.country.Deliveries(new SampleRange(Year, Year, null))
            .Where(delivery => delivery is { Format: SampleFormat.Workbook, Revision: 1 } && !delivery.Flaw.IsError());
        foreach (var delivery in deliveries.Where((_, index) => index % step == 0))
        {
            var path = Path.Combine(bench.root, delivery.FileName);
            await using var stream = File.Create(path);
            await bench.country.WriteAsync(delivery, stream);
            files.Add((delivery, path));
        }
        bench.Files = files;
        return bench;
    }

    /// <summary>A new installation with register and dimensions, and nothing delivered.</summary>
    public async Task<ServiceProvider> NewInstallationAsync()
    {
        var folder = new DataFolder(Path.Combine(root, $"data{++databases}"));
        var services = new ServiceCollection();
        services.AddSingleton(Catalogue).AddSingleton(Gazetteer).AddSingleton(TimeProvider.System).AddSingleton<FileStore>().AddSingleton<Intake>();
        services.AddParStorage(new ConfigurationBuilder().Build(), folder);
        var provider = services.BuildServiceProvider();
        var contexts = provider.GetRequiredService<IDbContextFactory<ParContext>>();
        await contexts.MigrateAsync();
        await contexts.SeedDimensionsAsync(Catalogue, Gazetteer);
        await using var context = await contexts.CreateDbContextAsync();
        context.AddRange(country.Organisations);
        await context.SaveChangesAsync();
        return provider;
    }

    /// <summary>Receives, screens and loads the files.</summary>
    public async Task IngestAsync(ServiceProvider installation)
    {
        var intake = installation.GetRequiredService<Intake>();
        foreach (var (delivery, path) in Files)
        {
            await using var stream = File.OpenRead(path);
            await intake.TakeAsync(delivery.FileName, stream, new Delivery(Actor.System("benchmark"), delivery.Source, delivery.DeliveredAt));
        }
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
