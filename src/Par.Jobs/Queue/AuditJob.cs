using Hangfire;
using Par.Warehouse.Audit;

namespace Par.Jobs.Queue;

/// <summary>Every night: writes the end of the audit trail down outside the database, then removes what the rule of retention no longer keeps.</summary>
[Queue(JobQueue.Upkeep)]
public sealed class AuditJob(AuditAnchors anchors, AuditRetention retention)
{
    /// <summary>Runs once; a second run the same night changes nothing.</summary>
    [AutomaticRetry(Attempts = 3)]
    [DisableConcurrentExecution(timeoutInSeconds: 600)]
    [JobDisplayName("Look after the audit trail")]
    public async Task RunAsync(CancellationToken cancel)
    {
        await anchors.WriteAsync(cancel);
        if (await retention.ApplyAsync(cancel) > 0)
            await anchors.WriteAsync(cancel);
    }
}
