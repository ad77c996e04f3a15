using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Audit;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Collection.Review;

namespace Par.Warehouse.Tests.Collection;

[EveryDatabase]
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

    [Fact]
    public async Task The_days_that_the_authority_has_set_hold_and_not_the_catalogues()
    {
        await using var scene = await ReviewScene.StartAsync();
        scene.Clock.Is(2026, 1, 5);
        var key = await scene.DeliverAsync();
        await using (var context = scene.Database.Context())
        {
            context.Add(new RoundDates { RoundKey = 20253, Opens = new DateOnly(2026, 1, 2), Deadline = new DateOnly(2026, 1, 28) });
            await context.SaveChangesAsync(Cancel);
        }

        var shown = (await scene.Queue.FindAsync(key, ReviewScene.Anna, Cancel))!.DefaultDueOn;
        await scene.Desk.ReturnAsync(key, ReviewScene.Anna, "Workers are missing.", Cancel);

        Assert.Equal([new DateOnly(2026, 1, 28), new DateOnly(2026, 1, 28)], [shown, (await DecisionAsync(scene)).DueOn]);
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

    [Theory]
    [InlineData(5, 0)]
    [InlineData(6, 0)]
    [InlineData(7, 1)]
    [InlineData(20, 1)]
    [InlineData(21, 0)]
    public async Task A_late_correction_is_reminded_of_once_after_its_day_and_for_two_weeks(int day, int letters)
    {
        await using var scene = await ReviewScene.StartAsync();
        await scene.RegisterAsync("P0179");
        var key = await scene.DeliverAsync();
        await scene.Desk.ReturnAsync(key, ReviewScene.Anna, "Workers are missing.", new DateOnly(2026, 2, 6), Cancel);
        scene.Clock.Is(2026, 2, day);

        var written = await scene.Overdue.WriteDueAsync(Actor.System("reminders"), Cancel);
        var again = await scene.Overdue.WriteDueAsync(Actor.System("reminders"), Cancel);

        Assert.Equal((letters, 0), (written, again));
        Assert.Equal(letters, (await scene.MailsAsync()).Count(mail => mail.Kind == ReturnLetters.Overdue && mail.Text.Contains("6.2.2026", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nobody_is_reminded_whose_new_file_is_being_taken_in()
    {
        await using var scene = await ReviewScene.StartAsync();
        await scene.RegisterAsync("P0179");
        var key = await scene.DeliverAsync();
        await scene.Desk.ReturnAsync(key, ReviewScene.Anna, "Workers are missing.", new DateOnly(2026, 2, 6), Cancel);
        await scene.DeliverAsync(revision: 2, state: SubmissionState.Received);
        scene.Clock.Is(2026, 2, 7);

        Assert.Equal(0, await scene.Overdue.WriteDueAsync(Actor.System("reminders"), Cancel));
    }

    [Fact]
    public async Task The_board_of_deliveries_shows_until_when_and_only_within_the_analysts_area()
    {
        await using var scene = await ReviewScene.StartAsync();
        await scene.RegisterAsync("P0179", home: "179");
        await scene.RegisterAsync("P0091", home: "091");
        var key = await scene.DeliverAsync();
        await scene.Desk.ReturnAsync(key, ReviewScene.Anna, "Workers are missing.", new DateOnly(2026, 2, 6), Cancel);

        var all = (await scene.Board.ReadAsync(new Round(2025, RoundKind.January), ReviewScene.Anna, Cancel))!.Items;
        var south = (await scene.Board.ReadAsync(new Round(2025, RoundKind.January), ReviewScene.SouthOnly, Cancel))!.Items;

        Assert.Equal(new DateOnly(2026, 2, 6), all.Single(item => item.ParId == "P0179").DueOn);
        Assert.Equal("P0091", Assert.Single(south).ParId);
    }

    private static Task<ReviewDecision> DecisionAsync(ReviewScene scene) => scene.AskAsync(context => context.ReviewDecisions.SingleAsync(Cancel));
}
