using Hangfire;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Building;

namespace Par.Jobs.Queue;

/// <summary>Builds releases when somebody asks. What lets them out is <see cref="PublicationJob"/>.</summary>
/// <remarks>May be repeated: a killed build goes on, and an unchanged basis is not built twice.</remarks>
[Queue(JobQueue.Releases)]
public sealed class ReleaseJob(ReleaseBuilder builder, SharedSecret secret)
{
    private const int OneAtATimeSeconds = 3600;

    /// <summary>Builds the release of a side and year from what is approved now; nothing becomes public.</summary>
    [AutomaticRetry(Attempts = 3)]
    [DisableConcurrentExecution("release-{0}-{1}", OneAtATimeSeconds)]
    [JobDisplayName("Build release {0} {1}")]
    public async Task BuildAsync(Side side, int year, Actor actor, CancellationToken cancel)
    {
        await secret.EnsureAsync(cancel);
        await builder.BuildAsync(side, year, actor, progress: null, cancel: cancel);
    }
}
