using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Par.Warehouse.Storage;

namespace Par.Jobs.Commands;

/// <summary>The installation that a command works on: the same services as the portal's, without a web server.</summary>
internal sealed class CommandHost : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private CommandHost(IConfiguration configuration, DataFolder folder)
    {
        (Configuration, Folder) = (configuration, folder);
        var collection = new ServiceCollection();
        collection.AddSingleton(configuration);
        collection.AddLogging();
        collection.AddPar(configuration, folder);
        services = collection.BuildServiceProvider();
    }

    public IConfiguration Configuration { get; }

    public DataFolder Folder { get; }

    public IServiceProvider Services => services;

    /// <summary>The installation that <c>PAR_DATA</c> and the environment's settings name.</summary>
    public static CommandHost Open()
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .Build();
        return new CommandHost(configuration, DataFolder.FromEnvironment());
    }

    /// <summary>Brings the database up to this version. Safe beside a running portal.</summary>
    public async Task PrepareAsync(CancellationToken cancel)
    {
        await services.PrepareDatabaseAsync(cancel);
        await Get<FirstStart>().EnsureAsync(new StartRequest(IfNew: InstallationKind.Empty), cancel);
    }

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
