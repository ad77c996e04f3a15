using Par.Jobs.Publication;

namespace Par.Portal.Hosting;

/// <summary>
/// Looks every few seconds whether the database has other public releases than this portal shows, so that every portal shows a release
/// within seconds, whichever machine
/// let it out. What is read each time is a few dozen rows.
/// </summary>
internal sealed class ShelfWatch(
    ShelfReader reader, PublicationOptions settings, Readiness readiness, ILogger<ShelfWatch> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.WhenReady.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(settings.LookEverySeconds));
        for (var failing = false; readiness.IsReady && await WaitAsync(timer, stoppingToken);)
        {
            try
            {
                await reader.RunAsync(stoppingToken);
                failing = false;
            }
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
            {
                // The figures that are shown stay. The log is told once.
                if (!failing)
                    log.LogError(problem, "It cannot be read whether a release was published; what is shown stays");
                failing = true;
            }
        }
    }

    private static async Task<bool> WaitAsync(PeriodicTimer timer, CancellationToken stop)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
