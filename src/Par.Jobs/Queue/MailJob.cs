using Hangfire;
using Par.Jobs.Mail;

namespace Par.Jobs.Queue;

/// <summary>Sends the letters of the outbox, every minute. Their own pauses rule when a letter is tried again, so the job itself is not repeated.</summary>
[Queue(JobQueue.Mail)]
public sealed class MailJob(PostOffice post)
{
    private const int OneAtATimeSeconds = 55;

    /// <summary>Sends what is due.</summary>
    [AutomaticRetry(Attempts = 0)]
    [DisableConcurrentExecution(OneAtATimeSeconds)]
    [JobDisplayName("Send letters")]
    public Task RunAsync(CancellationToken cancel) => post.SendAsync(cancel);
}
