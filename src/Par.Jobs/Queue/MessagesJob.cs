using Hangfire;
using Par.Warehouse.Collection.Messages;

namespace Par.Jobs.Queue;

/// <summary>Every night: removes the texts of messages that have been kept long enough.</summary>
[Queue(JobQueue.Upkeep)]
public sealed class MessagesJob(MessageRetention retention)
{
    /// <summary>Runs once; a second run changes nothing.</summary>
    [AutomaticRetry(Attempts = 3)]
    [JobDisplayName("Remove old messages")]
    public Task RunAsync(CancellationToken cancel) => retention.ApplyAsync(cancel);
}
