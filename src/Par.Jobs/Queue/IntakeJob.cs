using Hangfire;
using Par.Ingest;

namespace Par.Jobs.Queue;

/// <summary>Takes a received submission through what remains of its intake: reading, screening, loading.</summary>
/// <remarks>Runs at least once: each step reads the submission's state, and a step that was done is not done again.</remarks>
[Queue(JobQueue.Intake)]
public sealed class IntakeJob(Intake intake)
{
    /// <summary>Continues the intake of one submission.</summary>
    [AutomaticRetry(Attempts = 5)]
    [JobDisplayName("Intake of submission {0}")]
    public Task RunAsync(long submissionKey, CancellationToken cancel) => intake.ContinueAsync(submissionKey, cancel);
}
