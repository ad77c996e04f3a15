using Microsoft.EntityFrameworkCore;
using Par.Warehouse;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Ingest.Loading;

/// <summary>
/// Removes files with identifying content from the file store. The order is written with the rejection and carried out after its commit, so that a
/// process killed between the two still removes the file at its next start.
/// </summary>
internal sealed class FileRemoval(IDbContextFactory<ParContext> contexts, FileStore files, TimeProvider clock)
{
    private const string Kind = "remove-file";

    /// <summary>The order to remove a submission's file.</summary>
    public static OutboxMessage Order(Submission submission, DateTime at) => new()
    {
        Key = StableKey.Of(Kind, SubmissionSteps.Subject(submission.Key)), Kind = Kind, Subject = SubmissionSteps.Subject(submission.Key), CreatedAt = at,
    };

    /// <summary>Carries out every order that waits.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var orders = await context.OutboxMessages.Where(message => message.Kind == Kind && message.DoneAt == null).ToListAsync(cancel);
        if (orders.Count == 0)
            return;
        foreach (var order in orders)
        {
            var key = long.Parse(order.Subject, System.Globalization.CultureInfo.InvariantCulture);
            var submission = await context.Submissions.SingleAsync(row => row.Key == key, cancel);
            files.Remove(submission.ContentHash);
            order.DoneAt = submission.StepTime(clock);
        }
        await context.SaveChangesAsync(cancel);
    }
}
