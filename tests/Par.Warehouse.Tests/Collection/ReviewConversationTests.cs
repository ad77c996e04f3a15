using Par.Warehouse.Collection;
using Par.Warehouse.Collection.Review;

namespace Par.Warehouse.Tests.Collection;

[EveryDatabase]
public sealed class ReviewConversationTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Both_sides_read_what_was_said_and_it_stays_when_a_corrected_file_comes()
    {
        await using var scene = await ReviewScene.StartAsync();
        var first = await scene.DeliverAsync(state: SubmissionState.Superseded);
        await scene.Conversation.WriteAsync(first, "Why so many?", ReviewScene.Anna, Cancel);
        await scene.Conversation.AnswerAsync(first, Side.Ent, " A typing error.\r\nWe send a new file. ", ReviewScene.Organisation, Cancel);
        var second = await scene.DeliverAsync(revision: 2);

        var seenByAuthority = (await scene.Queue.FindAsync(second, ReviewScene.Anna, Cancel))!.Comments;
        var seenByOrganisation = await scene.Conversation.OfOwnAsync(Side.Ent, 20253, ReviewScene.Organisation, Cancel);

        Assert.Equal([("anna", true, "Why so many?"), ("olli", false, "A typing error.\nWe send a new file.")],
            seenByAuthority.Select(row => (row.Author, row.IsFromAuthority, row.Text)));
        Assert.Equal(seenByAuthority.Select(row => row.Text), seenByOrganisation.Select(row => row.Text));
    }

    [Fact]
    public async Task The_organisation_owes_an_answer_until_it_writes_or_delivers()
    {
        await using var scene = await ReviewScene.StartAsync();
        var key = await scene.DeliverAsync();
        await scene.Conversation.WriteAsync(key, "Why so many?", ReviewScene.Anna, Cancel);

        var asked = await scene.Conversation.UnansweredOfOwnAsync(Side.Ent, ReviewScene.Organisation, Cancel);
        await scene.Conversation.AnswerAsync(key, Side.Ent, "A new worker.", ReviewScene.Organisation, Cancel);
        var answered = await scene.Conversation.UnansweredOfOwnAsync(Side.Ent, ReviewScene.Organisation, Cancel);

        Assert.Equal([20253], asked);
        Assert.Empty(answered);
    }

    [Fact]
    public async Task A_remark_brings_a_letter_without_its_words_and_the_same_remark_twice_is_kept_once()
    {
        await using var scene = await ReviewScene.StartAsync();
        await scene.RegisterAsync("P0179");
        var key = await scene.DeliverAsync();

        await scene.Conversation.WriteAsync(key, "Why 777?", ReviewScene.Anna, Cancel);
        await scene.Conversation.WriteAsync(key, "Why 777?", ReviewScene.Anna, Cancel);

        var letter = Assert.Single(await scene.MailsAsync());
        Assert.Equal(ReturnLetters.Commented, letter.Kind);
        Assert.DoesNotContain("777", letter.Text, StringComparison.Ordinal);
        Assert.Single((await scene.Queue.FindAsync(key, ReviewScene.Anna, Cancel))!.Comments);
    }

    [Fact]
    public async Task A_decision_answers_what_the_organisation_wrote_before_it()
    {
        await using var scene = await ReviewScene.StartAsync();
        var key = await scene.DeliverAsync();
        await scene.Conversation.AnswerAsync(key, Side.Ent, "The workers come in a new file.", ReviewScene.Organisation, Cancel);
        scene.Clock.Is(2026, 1, 27);
        await scene.Desk.ReturnAsync(key, ReviewScene.Anna, "Send it.", Cancel);
        var answered = Assert.Single(await scene.Queue.ListAsync(Side.Ent, 2025, ReviewScene.Anna, Cancel));
        scene.Clock.Is(2026, 1, 28);
        await scene.Conversation.AnswerAsync(key, Side.Ent, "By when?", ReviewScene.Organisation, Cancel);
        var waiting = Assert.Single(await scene.Queue.ListAsync(Side.Ent, 2025, ReviewScene.Anna, Cancel));

        Assert.Equal((0, 1), (answered.CommentsWaiting, waiting.CommentsWaiting));
    }
}
