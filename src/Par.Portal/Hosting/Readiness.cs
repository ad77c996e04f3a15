using Par.Jobs.Progress;
using Par.Warehouse.Catalogue;

namespace Par.Portal.Hosting;

/// <summary>
/// Whether the portal can answer yet. It listens from its first second, and says how far it is until the database is up to date, the
/// sample (if any) is loaded and the published figures are in memory.
/// </summary>
internal sealed class Readiness : IProgress<StageProgress>
{
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile StageProgress progress = new(new Label("Käynnistyy", "Startar", "Starting"));

    /// <summary>True once everything is in place; never false again.</summary>
    public bool IsReady => done.Task.IsCompletedSuccessfully;

    /// <summary>What is being done now.</summary>
    public StageProgress Progress => progress;

    /// <summary>Completes when the portal is ready, or fails with the reason why it never will be.</summary>
    public Task WhenReady => done.Task;

    /// <inheritdoc/>
    public void Report(StageProgress value) => progress = value;

    /// <summary>From now on every page answers.</summary>
    public void SetReady() => done.TrySetResult();

    /// <summary>The portal cannot start.</summary>
    public void SetFailed(Exception why) => done.TrySetException(why);
}
