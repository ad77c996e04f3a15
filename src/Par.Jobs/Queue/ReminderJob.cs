using Hangfire;
using Par.Warehouse.Collection;
using Par.Warehouse.Collection.Reminders;
using Par.Warehouse.Collection.Review;
using Par.Warehouse.Storage;

namespace Par.Jobs.Queue;

/// <summary>Writes the reminders that are due, into the outbox. The sample country reminds nobody by itself.</summary>
/// <remarks>Runs every hour and may run at any time: each letter is written once.</remarks>
[Queue(JobQueue.Mail)]
public sealed class ReminderJob(ReminderDesk desk, OverdueReturns returns, Outbox outbox)
{
    private const int OneAtATimeSeconds = 600;

    /// <summary>Writes them.</summary>
    [AutomaticRetry(Attempts = 3)]
    [DisableConcurrentExecution(OneAtATimeSeconds)]
    [JobDisplayName("Write reminders")]
    public async Task RunAsync(CancellationToken cancel)
    {
        if (await outbox.IsSampleAsync(cancel))
            return;
        await desk.WriteDueAsync(Actor.System("reminders"), cancel);
        await returns.WriteDueAsync(Actor.System("reminders"), cancel);
    }
}
