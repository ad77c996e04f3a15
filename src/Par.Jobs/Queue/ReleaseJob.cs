using Hangfire;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases;

namespace Par.Jobs.Queue;

/// <summary>Builds and publishes releases.</summary>
/// <remarks>Both steps may be repeated: a killed build goes on, an unchanged basis is not released twice, a published release stays as it is.</remarks>
public sealed class ReleaseJob(ReleaseBuilder builder, ReleasePublisher publisher, ReadShelfJob shelf)
{
    private const int OneAtATimeSeconds = 3600;

    /// <summary>Builds the release of a side and year from what is approved now; nothing becomes public.</summary>
    [AutomaticRetry(Attempts = 3)]
    [DisableConcurrentExecution("release-{0}-{1}", OneAtATimeSeconds)]
    [JobDisplayName("Build release {0} {1}")]
    public Task BuildAsync(Side side, int year, Actor actor, CancellationToken cancel) =>
        builder.BuildAsync(side, year, actor, progress: null, cancel);

    /// <summary>Makes a built release public and puts it on the shelf.</summary>
    [AutomaticRetry(Attempts = 3)]
    [JobDisplayName("Publish release {0}")]
    public async Task PublishAsync(long releaseKey, Actor actor, CancellationToken cancel)
    {
        await publisher.PublishAsync(releaseKey, actor, cancel);
        await shelf.RunAsync(cancel);
    }

    /// <summary>Builds and publishes in one go.</summary>
    [AutomaticRetry(Attempts = 3)]
    [DisableConcurrentExecution("release-{0}-{1}", OneAtATimeSeconds)]
    [JobDisplayName("Build and publish release {0} {1}")]
    public async Task BuildAndPublishAsync(Side side, int year, Actor actor, CancellationToken cancel)
    {
        var release = await builder.BuildAsync(side, year, actor, progress: null, cancel);
        await PublishAsync(release.Key, actor, cancel);
    }
}
