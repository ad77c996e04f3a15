using Hangfire;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Building;
using Par.Warehouse.Releases.Desk;
using Par.Warehouse.Storage;

namespace Par.Jobs.Queue;

/// <summary>
/// Builds releases when somebody asks. What lets them out is <see cref="PublicationJob"/>. While it builds, how far it is stands in the database, where a wish to stop it is
/// found, too.
/// </summary>
/// <remarks>May be repeated: a killed build goes on, an unchanged basis is not built twice, and what has ended is left alone.</remarks>
[Queue(JobQueue.Releases)]
public sealed class ReleaseJob(ReleaseBuilder builder, BuildDesk desk, SharedSecret secret, TimeProvider clock)
{
    private const int OneAtATimeSeconds = 3600;
    private const int MostTries = 3;
    private static readonly TimeSpan TellEvery = TimeSpan.FromSeconds(1);

    /// <summary>Builds what was asked for from what is approved now; nothing becomes public.</summary>
    [AutomaticRetry(Attempts = 3)]
    [DisableConcurrentExecution("release-build-{0}", OneAtATimeSeconds)]
    [JobDisplayName("Build release {0}")]
    public async Task BuildAsync(long buildKey, CancellationToken cancel)
    {
        if (await desk.BeginAsync(buildKey, cancel) is not { } build)
            return;
        await secret.EnsureAsync(cancel);
        for (var tries = 1; ; tries++)
        {
            try
            {
                await BuildAsync(build, cancel);
                return;
            }
            catch (Exception failure) when (failure is not OperationCanceledException && tries < MostTries && DatabaseFailures.IsWorthAnotherTry(failure))
            {
                // A deadlock, or a server that was gone for a moment.
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                await desk.FailAsync(buildKey, failure, cancel);
                return;
            }
        }
    }

    private async Task BuildAsync(ReleaseBuild build, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var done = new CancellationTokenSource();
        var latest = new Latest();
        var telling = TellAsync(build.Key, latest, stop, done.Token);
        try
        {
            var release = await builder.BuildAsync(build.Side, build.Year, ActorOf(build), latest, stop.Token);
            await EndTellingAsync();
            await desk.EndAsync(build.Key, release, cancel);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            await EndTellingAsync();
            await desk.EndCancelledAsync(build.Key, cancel);
        }
        finally
        {
            await EndTellingAsync();
        }

        async Task EndTellingAsync()
        {
            await done.CancelAsync();
            await telling;
        }
    }

    /// <summary>Whoever asked had the right to; what a command line left half built is gone on with by the job itself.</summary>
    private static Actor ActorOf(ReleaseBuild build) =>
        build.RequestedBy == Schedule.Builder.Name ? Schedule.Builder : new Actor(build.RequestedBy, ActorRole.Analyst);

    /// <summary>Writes down how far the build is, and looks whether somebody wants it stopped.</summary>
    private async Task TellAsync(long key, Latest latest, CancellationTokenSource stop, CancellationToken done)
    {
        try
        {
            while (!done.IsCancellationRequested)
            {
                var now = latest.Value;
                if (await desk.TellAsync(key, now.Stage, now.Stored, now.Tables, done) is { CancelledBy: not null })
                    await stop.CancelAsync();
                await Task.Delay(TellEvery, clock, done);
            }
        }
        catch (OperationCanceledException) when (done.IsCancellationRequested)
        {
            // The build has ended.
        }
        catch (Exception failure) when (DatabaseFailures.IsWorthAnotherTry(failure))
        {
            // The build itself will tell; watching it is not worth failing for.
        }
    }

    private sealed class Latest : IProgress<ReleaseProgress>
    {
        private volatile ReleaseProgress value = new(BuildStage.Counting, 0, 0);

        public ReleaseProgress Value => value;

        public void Report(ReleaseProgress value) => this.value = value;
    }
}
