using Par.Jobs.Progress;
using Par.Warehouse.Releases;
using Par.Warehouse.Storage;

namespace Par.Portal.Hosting;

/// <summary>
/// Brings the installation up behind the listening portal. Every step is safe to repeat: killed at any moment, the next start goes on from there.
/// </summary>
internal sealed class StartUp(
    Readiness readiness, StartOptions options, DataFolder folder, PublishedShelf shelf, IHostApplicationLifetime lifetime,
    ILogger<StartUp> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var console = ConsoleProgress.ForError();
        try
        {
            await BringUpAsync(new Both(readiness, console), stoppingToken);
            readiness.SetReady();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped by its operator: nothing to say.
        }
        catch (Exception problem)
        {
            logger.LogCritical(problem, "The portal could not start");
            readiness.SetFailed(problem);
            Environment.ExitCode = 1;
            lifetime.StopApplication();
        }
        finally
        {
            console.Finish();
        }
    }

    private Task BringUpAsync(IProgress<StageProgress> progress, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder.Root);
        _ = (progress, cancel, options, shelf);
        return Task.CompletedTask;
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
