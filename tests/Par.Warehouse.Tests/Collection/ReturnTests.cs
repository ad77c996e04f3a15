using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Audit;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Collection.Review;

namespace Par.Warehouse.Tests.Collection;

public sealed class ReturnTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(2026, 1, 5, 21)]
    [InlineData(2026, 1, 26, 5)]
    public async Task Without_a_day_the_deadline_or_ten_days_hold_whichever_is_later(int year, int month, int day, int due)
    {
        await using var scene = await ReviewScene.StartAsync();
        scene.Clock.Is(year, month, day);
        var key = await scene.DeliverAsync();

        await scene.Desk.ReturnAsync(key, ReviewScene.Anna, "Workers are missing.", Cancel);

        Assert.Equal(due, (await DecisionAsync(scene)).DueOn?.Day);
    }

    [Theory]
    [InlineData(2026, 1, 25)]
    [InlineData(2027, 1, 27)]
    public async Task A_day_that_is_past_or_more_than_a_year_away_is_refused(int year, int month, int day)
    {
        await using var scene = await ReviewScene.StartAsync();
        var key = await scene.DeliverAsync();

        var refused = await Assert.ThrowsAsync<ReviewException>(
            () => scene.Desk.ReturnAsync(key, ReviewScene.Anna, "Workers are missing.", new DateOnly(year, month, day), Cancel));

        Assert.Equal(ReviewProblem.DueDate, refused.Problem);
    }

    [Theory]
    [InlineData(Language.Fi, "palautettu korjattaviksi", "6.2.2026", "https://par.example/fi/toimitus/")]
    [InlineData(Language.Sv, "returnerats för rättelse", "6.2.2026", "https://par.example/sv/leverans/")]
    [InlineData(Language.En, "returned for correction", "6 February 2026", "https://par.example/en/submit/")]
    public async Task The_organisation_gets_a_letter_in_its_language_without_a_figure_or_the_reason(Language language, string words, string day, string page)
    {
        await using var scene = await ReviewScene.StartAsync();
        await scene.RegisterAsync("P0179", "Jyväskylän kaupunki", language: language);
        var key = await scene.DeliverAsync(clients: 777);

        await scene.Desk.ReturnAsync(key, ReviewScene.Anna, "You wrote 777 clients and 3 workers.", new DateOnly(2026, 2, 6), Cancel);

        var letter = Assert.Single(await scene.MailsAsync());
        Assert.Equal(("post@org.example", ReturnLetters.Returned, "20253 P0179 ENT"), (letter.To, letter.Kind, letter.Subject));
        Assert.Contains(words, letter.Text, StringComparison.Ordinal);
        Assert.Contains(day, letter.Text, StringComparison.Ordinal);
        Assert.Contains($"{page}{key}", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("777", letter.Text + letter.Title, StringComparison.Ordinal);
        Assert.DoesNotContain("workers", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_address_the_return_stands_and_the_trail_says_that_nobody_was_written_to()
    {
        await using var scene = await ReviewScene.StartAsync();
        await scene.RegisterAsync("P0179", email: null);
        var key = await scene.DeliverAsync();

        await scene.Desk.ReturnAsync(key, ReviewScene.Anna, "Workers are missing.", new DateOnly(2026, 2, 6), Cancel);

        Assert.Empty(await scene.MailsAsync());
        var entry = Assert.Single(await scene.AskAsync(context => context.TrailAsync(AuditTrail.OfSubmission, SubmissionSteps.Subject(key), Cancel)));
        Assert.Equal(("Loaded → Returned", "due=2026-02-06; letter=no address"), (entry.What, entry.After));
    }

    [Fact]
    public async Task Returning_again_with_another_day_is_a_decision_of_its_own_and_replaces_the_letter_that_waits()
    {
        await using var scene = await ReviewScene.StartAsync();
        await scene.RegisterAsync("P0179");
        var key = await scene.DeliverAsync();

        await scene.Desk.ReturnAsync(key, ReviewScene.Anna, "Workers are missing.", new DateOnly(2026, 2, 6), Cancel);
        await scene.Desk.ReturnAsync(key, ReviewScene.Anna, "Workers are missing.", new DateOnly(2026, 2, 6), Cancel);
        await scene.Desk.ReturnAsync(key, ReviewScene.Bo, "Workers are missing.", new DateOnly(2026, 2, 20), Cancel);

        var days = await scene.AskAsync(context => context.ReviewDecisions.OrderBy(row => row.Number).Select(row => row.DueOn).ToListAsync(Cancel));
        Assert.Equal([new DateOnly(2026, 2, 6), new DateOnly(2026, 2, 20)], days);
        Assert.Contains("20.2.2026", Assert.Single(await scene.MailsAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Approving_takes_back_the_letter_that_has_not_left()
    {
        await using var scene = await ReviewScene.StartAsync();
        await scene.RegisterAsync("P0179");
        var key = await scene.DeliverAsync();
        await scene.Desk.ReturnAsync(key, ReviewScene.Anna, "Workers are missing.", Cancel);

        await scene.Desk.ApproveAsync(key, ReviewScene.Bo, "They are there after all.", Cancel);

        Assert.Empty(await scene.MailsAsync());
    }

    private static Task<ReviewDecision> DecisionAsync(ReviewScene scene) => scene.AskAsync(context => context.ReviewDecisions.SingleAsync(Cancel));
}
