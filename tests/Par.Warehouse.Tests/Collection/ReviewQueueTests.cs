using Par.Warehouse.Collection;
using Par.Warehouse.Statistics;
using Par.Warehouse.Tests.Storage;

namespace Par.Warehouse.Tests.Collection;

public sealed class ReviewQueueTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(SubmissionState.Approved, SubmissionState.Rejected, 1)]
    [InlineData(SubmissionState.Loaded, SubmissionState.Withdrawn, 1)]
    [InlineData(SubmissionState.Superseded, SubmissionState.Loaded, 2)]
    [InlineData(SubmissionState.Rejected, SubmissionState.Rejected, 2)]
    public async Task The_queue_shows_the_submission_that_counts_or_else_the_newest(SubmissionState first, SubmissionState second, int shown)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using (var context = database.Context())
        {
            context.AddRange(Revision(1, first), Revision(2, second));
            await context.SaveChangesAsync(Cancel);
        }

        var queue = new ReviewQueue(database.Contexts, new OwnFiguresReader(database.Contexts));
        var items = await queue.ListAsync(Side.Ent, 2025, new Actor("anna", ActorRole.Analyst), Cancel);

        Assert.Equal(shown, Assert.Single(items).Submission?.Revision);
    }

    private static Submission Revision(int number, SubmissionState state) => new()
    {
        Key = number, ParId = "P0179", Side = Side.Ent, RoundKey = 20253, Revision = number, FileName = "data.xlsx",
        ContentHash = new string('0', 64), Length = 1, ReceivedAt = DateTime.UnixEpoch, ReceivedFrom = "test", State = state,
    };
}
