using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Collection;
using Par.Warehouse.Collection.Review;

namespace Par.Warehouse.Tests.Collection;

/// <summary>What an analyst of an area, or an organisation, cannot learn or touch by any service of the review desk.</summary>
public sealed class ReviewLeakTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_analyst_of_an_area_lists_and_opens_that_areas_submissions_only()
    {
        await using var scene = await ReviewScene.StartAsync();
        await scene.RegisterAsync("P0091", home: "091");
        await scene.RegisterAsync("P0179", home: "179");
        var (own, other) = (await scene.DeliverAsync("P0091"), await scene.DeliverAsync("P0179"));

        Assert.Equal(["P0091"], (await scene.Queue.ListAsync(Side.Ent, 2025, ReviewScene.SouthOnly, Cancel)).Select(item => item.ParId));
        Assert.Equal(["P0091"], (await scene.Season.ReadAsync(Side.Ent, 2025, ReviewScene.SouthOnly, Cancel)).Organisations.Select(row => row.ParId));
        Assert.NotNull(await scene.Queue.FindAsync(own, ReviewScene.SouthOnly, Cancel));
        Assert.Null(await scene.Queue.FindAsync(other, ReviewScene.SouthOnly, Cancel));
        Assert.Null(await scene.Missing.FindAsync("P0179", Side.Ent, 2025, ReviewScene.SouthOnly, Cancel));
    }

    [Theory]
    [InlineData("approve")]
    [InlineData("return")]
    [InlineData("accept")]
    [InlineData("accept all")]
    [InlineData("accept as before")]
    [InlineData("take back")]
    [InlineData("write")]
    [InlineData("explain")]
    public async Task To_an_analyst_of_an_area_another_areas_submission_is_not_there_whatever_is_tried(string what)
    {
        await using var scene = await ReviewScene.StartAsync();
        await scene.RegisterAsync("P0179", home: "179");
        var key = await scene.DeliverAsync("P0179");
        await scene.WarnAsync(key, "PAR-009");

        var refused = await Assert.ThrowsAsync<ReviewException>(() => DoAsync(scene, what, key, ReviewScene.SouthOnly));
        var none = await Assert.ThrowsAsync<ReviewException>(() => what == "explain"
            ? scene.Missing.ExplainAsync("P9999", Side.Ent, 2025, "Closed.", ReviewScene.SouthOnly, Cancel)
            : DoAsync(scene, what, 4711, ReviewScene.SouthOnly));

        Assert.Equal((ReviewProblem.Unknown, ReviewProblem.Unknown, none.Message), (refused.Problem, none.Problem, refused.Message));
        Assert.Equal(0, await scene.AskAsync(context => context.AuditEntries.CountAsync(Cancel)));
    }

    [Fact]
    public async Task The_registers_home_municipality_decides_whatever_a_file_names()
    {
        await using var scene = await ReviewScene.StartAsync();
        await scene.RegisterAsync("P0179", home: "179");
        await scene.RegisterAsync("P0256", home: "091");
        var elsewhere = await scene.DeliverAsync("P0179", home: "091");
        var own = await scene.DeliverAsync("P0256", home: "179");

        Assert.Null(await scene.Queue.FindAsync(elsewhere, ReviewScene.SouthOnly, Cancel));
        Assert.NotNull(await scene.Queue.FindAsync(own, ReviewScene.SouthOnly, Cancel));
        Assert.Equal("P0256", Assert.Single(await scene.Queue.ListAsync(Side.Ent, 2025, ReviewScene.SouthOnly, Cancel)).ParId);
    }

    [Fact]
    public async Task An_organisation_whose_place_nobody_knows_is_seen_by_national_analysts_only()
    {
        await using var scene = await ReviewScene.StartAsync();
        var key = await scene.DeliverAsync("P0179");

        Assert.Null(await scene.Queue.FindAsync(key, ReviewScene.SouthOnly, Cancel));
        Assert.NotNull(await scene.Queue.FindAsync(key, ReviewScene.Anna, Cancel));
    }

    [Theory]
    [InlineData(ActorRole.Organisation)]
    [InlineData(ActorRole.OrganisationLead)]
    [InlineData(ActorRole.Ministry)]
    [InlineData(ActorRole.Administrator)]
    [InlineData(ActorRole.Supplier)]
    public async Task Nobody_but_an_analyst_does_anything_at_the_desk(ActorRole role)
    {
        await using var scene = await ReviewScene.StartAsync();
        await scene.RegisterAsync("P0179");
        var key = await scene.DeliverAsync("P0179");
        await scene.WarnAsync(key, "PAR-009");
        var actor = new Actor("somebody", role, "P0179");

        foreach (var what in new[] { "approve", "return", "accept", "accept all", "accept as before", "take back", "write", "explain" })
            await Assert.ThrowsAsync<NotAllowedException>(() => DoAsync(scene, what, key, actor));
        await Assert.ThrowsAsync<NotAllowedException>(() => scene.Queue.FindAsync(key, actor, Cancel));
        await Assert.ThrowsAsync<NotAllowedException>(() => scene.Queue.ListAsync(Side.Ent, 2025, actor, Cancel));
        await Assert.ThrowsAsync<NotAllowedException>(() => scene.Missing.FindAsync("P0179", Side.Ent, 2025, actor, Cancel));
    }

    [Theory]
    [InlineData("P0091", Side.Ent)]
    [InlineData("P0179", Side.Ty)]
    public async Task An_organisation_neither_answers_nor_reads_about_anothers_or_the_other_sides_round(string parId, Side side)
    {
        await using var scene = await ReviewScene.StartAsync();
        var key = await scene.DeliverAsync("P0179");
        await scene.Conversation.WriteAsync(key, "Why so many?", ReviewScene.Anna, Cancel);
        var stranger = new Actor("stranger", ActorRole.Organisation, parId);

        var refused = await Assert.ThrowsAsync<ReviewException>(() => scene.Conversation.AnswerAsync(key, side, "Hello", stranger, Cancel));

        Assert.Equal(ReviewProblem.Unknown, refused.Problem);
        Assert.Empty(await scene.Conversation.OfOwnAsync(side, 20253, stranger, Cancel));
        Assert.Empty(await scene.Conversation.UnansweredOfOwnAsync(side, stranger, Cancel));
        Assert.Equal(1, await scene.AskAsync(context => context.ReviewComments.CountAsync(Cancel)));
    }

    private static Task DoAsync(ReviewScene scene, string what, long key, Actor actor) => what switch
    {
        "approve" => scene.Desk.ApproveAsync(key, actor, "", Cancel),
        "return" => scene.Desk.ReturnAsync(key, actor, "Correct it.", Cancel),
        "accept" => scene.Warnings.AcceptAsync(key, "PAR-009", "Why not.", actor, Cancel),
        "accept all" => scene.Warnings.AcceptAllAsync(key, "Why not.", actor, Cancel),
        "accept as before" => scene.Warnings.AcceptAsBeforeAsync(key, actor, Cancel),
        "take back" => scene.Warnings.TakeBackAsync(key, "PAR-009", actor, Cancel),
        "write" => scene.Conversation.WriteAsync(key, "Hello", actor, Cancel),
        _ => scene.Missing.ExplainAsync("P0179", Side.Ent, 2025, "Closed.", actor, Cancel),
    };
}
