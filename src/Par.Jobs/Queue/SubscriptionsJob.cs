using Hangfire;
using Par.Warehouse.Releases.Subscriptions;

namespace Par.Jobs.Queue;

/// <summary>Every night: forgets the addresses that nobody confirmed, and old letters that name addresses.</summary>
[Queue(JobQueue.Mail)]
public sealed class SubscriptionsJob(SubscriptionRegister subscriptions)
{
    /// <summary>Runs once; a second run changes nothing.</summary>
    [AutomaticRetry(Attempts = 3)]
    [JobDisplayName("Forget addresses that were not confirmed")]
    public Task RunAsync(CancellationToken cancel) => subscriptions.TidyAsync(cancel);
}
