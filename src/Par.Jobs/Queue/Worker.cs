using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Par.Warehouse.Storage;

namespace Par.Jobs.Queue;

/// <summary>
/// A process that does jobs and serves no pages. It brings the database up to date as a portal does, waits until a portal has founded the
/// installation, and then takes
/// the queues that its settings name. Killed at any moment, its jobs are taken by others or by its next start.
/// </summary>
public sealed class Worker(IServiceProvider services, JobOptions settings, IHostApplicationLifetime lifetime, ILogger<Worker> log)
    : BackgroundService
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(2);

    private IDisposable? workers;

    /// <summary>Why it could not start; null when it could.</summary>
    public Exception? Failure { get; private set; }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        workers?.Dispose();
        workers = null;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await services.PrepareDatabaseAsync(stoppingToken);
            await FoundedAsync(stoppingToken);
            workers = await services.StartJobsAsync(stoppingToken);
            Console.WriteLine($"Par works: {string.Join(", ", settings.Taken)}");
            if (settings.Takes(JobQueue.Publication))
                Console.WriteLine("It publishes, but only a portal can read the live site afterwards: "
                    + "leave the queue 'publication' to the portals (Jobs:Queues).");
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped by its operator: nothing to say.
        }
        catch (Exception problem)
        {
            if (problem is not StartRefusedException)
                log.LogCritical(problem, "The worker could not start");
            Failure = problem;
            lifetime.StopApplication();
        }
    }

    /// <summary>What an installation is, and whether a sample is loaded into it, is a portal's to decide: nothing is done before.</summary>
    private async Task FoundedAsync(CancellationToken cancel)
    {
        for (var told = false; ; told = true)
        {
            await using (var context = await services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync(cancel))
                if (await context.Installations.AnyAsync(row => row.SampleLoad != SampleLoadState.Loading, cancel))
                    return;
            if (!told)
                Console.WriteLine("Waiting for a portal to found the installation…");
            await Task.Delay(LookAgain, cancel);
        }
    }
}
