using Hangfire;
using Par.Ingest;

namespace Par.Jobs.Queue;

/// <summary>
/// Picks up what was left lying while the portal runs: submissions that no job is on (its tries were used up, or it was never queued), and files that killed
/// deliveries left in the store.
/// </summary>
[Queue(JobQueue.Upkeep)]
public sealed class SweepJob(Schedule schedule, Intake intake)
{
    /// <summary>Sweeps once.</summary>
    [AutomaticRetry(Attempts = 0)]
    [DisableConcurrentExecution(timeoutInSeconds: 1)]
    [JobDisplayName("Pick up what was left lying")]
    public async Task RunAsync(CancellationToken cancel)
    {
        await schedule.PickUpAsync(cancel);
        intake.Settle();
    }

    /// <summary>Removes files of the store that are no submission's. It asks about every file, and what it looks for is an hour old: once a night is enough.</summary>
    [AutomaticRetry(Attempts = 0)]
    [DisableConcurrentExecution(timeoutInSeconds: 1)]
    [JobDisplayName("Remove files that are no submission's")]
    public Task TidyAsync(CancellationToken cancel) => intake.TidyAsync(cancel);
}
