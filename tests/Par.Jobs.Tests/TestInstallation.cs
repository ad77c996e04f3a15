using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Par.Ingest.Sample;
using Par.Jobs.Queue;
using Par.Jobs.Sample;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Places;
using Par.Warehouse.Storage;

namespace Par.Jobs.Tests;

/// <summary>
/// A real installation over a database of the run, see <see cref="DatabaseOfRun"/>, with the services and the queue of the portal.
/// </summary>
internal sealed class TestInstallation : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, string?> all = DatabaseOfRun.NewDatabase(DatabaseOfRun.Provider);
    private readonly ServiceProvider services;

    private TestInstallation(params (string Name, string Value)[] settings)
    {
        foreach (var (name, value) in settings)
            all[name] = value;
        var configuration = all.Configured();
        Folder = new DataFolder(folder.Path);
        services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration).AddLogging()
            .AddPar(configuration, Folder).AddParQueue(configuration)
            .BuildServiceProvider();
        Country = new SampleCountry(Get<VariableCatalogue>(), Get<Gazetteer>(), size: SampleSize.Small);
        Files = new SampleFiles(Country, Folder.Sample);
    }

    public DataFolder Folder { get; }

    public SampleCountry Country { get; }

    public SampleFiles Files { get; }

    public IServiceProvider Services => services;

    /// <summary>A folder that holds nothing yet.</summary>
    public static TestInstallation Empty() => new();

    public static async Task<TestInstallation> PreparedAsync(params (string Name, string Value)[] settings)
    {
        var installation = new TestInstallation(settings);
        await DatabaseTemplate.WithDimensions.MakeAsync(installation.Get<IConfiguration>(), installation.Folder);
        await installation.services.PrepareDatabaseAsync(TestContext.Current.CancellationToken);
        return installation;
    }

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public ParContext Context() => Get<IDbContextFactory<ParContext>>().CreateDbContext();

    /// <summary>A file of the sample country without an intended error, of a small organisation.</summary>
    public SampleDelivery CleanDelivery() => Deliveries().First(delivery => delivery.Flaw == SampleFlaw.None);

    /// <summary>A file of the sample country that screening must reject.</summary>
    public SampleDelivery DeliveryWithErrors() => Deliveries().First(delivery => delivery.Flaw.IsError());

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        DatabaseOfRun.Drop(all);
        folder.Dispose();
    }

    private IReadOnlyList<SampleDelivery> Deliveries() => Country.Deliveries(SampleRange.AllYears);
}
