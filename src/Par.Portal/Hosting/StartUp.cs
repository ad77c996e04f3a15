using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Par.Ingest;
using Par.Jobs;
using Par.Jobs.Progress;
using Par.Jobs.Publication;
using Par.Jobs.Queue;
using Par.Jobs.Sample;
using Par.Portal.Identity;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Settings;
using Par.Warehouse.Storage;

namespace Par.Portal.Hosting;

/// <summary>
/// Brings the installation up behind the listening portal. Every step is safe to repeat: killed at any moment, the next start goes on from there.
/// </summary>
internal sealed class StartUp(
    IServiceProvider services, Readiness readiness, StartRequest request, JobOptions jobs, Greeting greeting,
    IHostApplicationLifetime lifetime,
    ILogger<StartUp> logger) : BackgroundService
{
    private static readonly Label Migrating = new("Tietokantaa valmistellaan", "Databasen förbereds", "Preparing the database");
    private static readonly Label Reading = new("Julkaistuja lukuja luetaan", "Publicerade siffror läses in", "Reading the published figures");

    private IDisposable? workers;

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        workers?.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var console = ConsoleProgress.ForError();
        try
        {
            await ListeningAsync(stoppingToken);
            var installation = await BringUpAsync(new Both(readiness, console), stoppingToken);
            console.Finish();
            // Whoever waits for readiness may sign in: the accounts are there.
            await greeting.SayAccountsAsync(installation, stoppingToken);
            readiness.SetReady();
            greeting.SayReady();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped by its operator: nothing to say.
        }
        catch (Exception problem)
        {
            console.Finish();
            if (problem is StartRefusedException or SettingsException or CatalogueException)
                await Console.Error.WriteLineAsync(problem.Message);
            else
                logger.LogCritical(problem, "The portal could not start");
            readiness.SetFailed(problem);
            Environment.ExitCode = 1;
            lifetime.StopApplication();
        }
    }

    /// <summary>A start that finds its address taken, often by the installation's own portal, changes nothing.</summary>
    private async Task ListeningAsync(CancellationToken cancel)
    {
        var listens = new TaskCompletionSource();
        await using var started = lifetime.ApplicationStarted.Register(listens.SetResult);
        await listens.Task.WaitAsync(cancel);
    }

    private async Task<Installation> BringUpAsync(IProgress<StageProgress> progress, CancellationToken cancel)
    {
        progress.Report(new StageProgress(Migrating));
        await services.PrepareDatabaseAsync(cancel);
        await services.MigrateAccountsAsync(cancel);
        var installation = await services.GetRequiredService<FirstStart>().EnsureAsync(request, cancel);

        services.GetRequiredService<Intake>().Settle();
        await services.GetRequiredService<SampleLoad>().RunAsync(installation, progress, cancel);
        progress.Report(new StageProgress(Reading));
        await services.GetRequiredService<ShelfReader>().RunAsync(cancel);
        services.GetRequiredService<SiteAddress>().ListensOn(services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? []);
        if (jobs.Server)
            workers = await services.StartJobsAsync(cancel);
        return installation;
    }

    private sealed class Both(IProgress<StageProgress> first, IProgress<StageProgress> second) : IProgress<StageProgress>
    {
        public void Report(StageProgress value)
        {
            first.Report(value);
            second.Report(value);
        }
    }
}
