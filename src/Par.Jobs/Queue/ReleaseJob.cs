using Hangfire;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases;

namespace Par.Jobs.Queue;

/// <summary>Builds releases when somebody asks, and publishes those whose hour has come.</summary>
/// <remarks>Both may be repeated: a killed build goes on, an unchanged basis is not built twice, a published release stays as it is.</remarks>
public sealed class ReleaseJob(ReleaseBuilder builder, ReleasePublisher publisher, ReadShelfJob shelf)
{
    private const int OneAtATimeSeconds = 3600;

    /// <summary>Builds the release of a side and year from what is approved now; nothing becomes public.</summary>
    [AutomaticRetry(Attempts = 3)]
    [DisableConcurrentExecution("release-{0}-{1}", OneAtATimeSeconds)]
    [JobDisplayName("Build release {0} {1}")]
    public Task BuildAsync(Side side, int year, Actor actor, CancellationToken cancel) =>
        builder.BuildAsync(side, year, actor, progress: null, cancel);

    /// <summary>Publishes what is due, every minute, and puts it on the shelf.</summary>
    [AutomaticRetry(Attempts = 0)]
    [DisableConcurrentExecution(timeoutInSeconds: 1)]
    [JobDisplayName("Publish what is due")]
    public async Task PublishDueAsync(CancellationToken cancel)
    {
        if ((await publisher.PublishDueAsync(Actor.System("release"), cancel)).Published.Count > 0)
            await shelf.RunAsync(cancel);
    }
}
