using Par.Warehouse.Audit;
using Par.Warehouse.Collection;

namespace Par.Warehouse.Tests.Collection;

[EveryDatabase]
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
        await using var scene = await ReviewScene.StartAsync();
        await scene.DeliverAsync(state: first, revision: 1);
        await scene.DeliverAsync(state: second, revision: 2);

        var items = await scene.Queue.ListAsync(Side.Ent, 2025, ReviewScene.Anna, Cancel);

        Assert.Equal(shown, Assert.Single(items).Submission?.Revision);
    }

    [Fact]
    public async Task Names_stand_in_Finnish_order()
    {
        await using var scene = await ReviewScene.StartAsync();
        foreach (var (parId, name) in new[] { ("P0001", "Äänekoski"), ("P0002", "akaa"), ("P0003", "Öja"), ("P0004", "Åbo"), ("P0005", "Zetor"), ("P0006", "Ähtäri") })
            await scene.RegisterAsync(parId, name);

        var items = await scene.Queue.ListAsync(Side.Ent, 2025, ReviewScene.Anna, Cancel);

        Assert.Equal(["akaa", "Zetor", "Åbo", "Ähtäri", "Äänekoski", "Öja"], items.Select(item => item.Name));
    }

    [Fact]
    public async Task An_item_says_what_waits_open_warnings_unanswered_remarks_and_an_overdue_return()
    {
        await using var scene = await ReviewScene.StartAsync();
        await scene.RegisterAsync("P0179");
        await scene.DeliverAsync(round: 20243, clients: 8, state: SubmissionState.Approved);
        var key = await scene.DeliverAsync(clients: 12);
        await scene.WarnAsync(key, "PAR-009", findings: 3);
        await scene.WarnAsync(key, "PAR-030");
        await scene.Warnings.AcceptAsync(key, "PAR-009", "A new worker.", ReviewScene.Anna, Cancel);
        await scene.Conversation.WriteAsync(key, "Why so many?", ReviewScene.Anna, Cancel);
        await scene.Conversation.AnswerAsync(key, Side.Ent, "A new worker.", ReviewScene.Organisation, Cancel);

        var waiting = Assert.Single(await scene.Queue.ListAsync(Side.Ent, 2025, ReviewScene.Anna, Cancel));
        scene.Clock.Is(2026, 1, 27);
        await scene.Desk.ReturnAsync(key, ReviewScene.Anna, "Correct the workers.", new DateOnly(2026, 2, 1), Cancel);
        scene.Clock.Is(2026, 2, 2);
        var overdue = Assert.Single(await scene.Queue.ListAsync(Side.Ent, 2025, ReviewScene.Anna, Cancel));

        Assert.Equal((1, 1, 8, 0.5), (waiting.WarningsOpen, waiting.CommentsWaiting, waiting.LastYear, waiting.Change));
        Assert.True(waiting.IsWaiting);
        Assert.Equal((0, new DateOnly(2026, 2, 1), true), (overdue.CommentsWaiting, overdue.DueOn, overdue.IsOverdue));
    }

    [Fact]
    public async Task A_look_at_a_submission_is_told_once_an_hour_and_person()
    {
        await using var scene = await ReviewScene.StartAsync();
        var key = await scene.DeliverAsync();

        await scene.Queue.FindAsync(key, ReviewScene.Anna, Cancel);
        await scene.Queue.FindAsync(key, ReviewScene.Anna, Cancel);
        await scene.Queue.FindAsync(key, ReviewScene.Bo, Cancel);
        scene.Clock.Is(2026, 1, 26, hour: 12);
        await scene.Queue.FindAsync(key, ReviewScene.Anna, Cancel);

        var trail = await scene.AskAsync(context => context.TrailAsync(AuditTrail.OfSubmission, SubmissionSteps.Subject(key), Cancel));
        Assert.Equal([("anna", "Saw"), ("bo", "Saw"), ("anna", "Saw")], trail.Select(entry => (entry.Actor, entry.What)));
    }
}
