using System.Net;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Collection;

namespace Par.Portal.Tests.Review;

/// <summary>The conversation between desk and organisation, and what a stranger sees of it: nothing.</summary>
public sealed class ConversationPageTests
{
    [Fact]
    public async Task The_authority_asks_the_organisation_answers_and_each_side_sees_what_waits()
    {
        await using var portal = await TestPortal.StartAsync();
        var key = await portal.LoadedAsync("P0179", "Jyväskylän kaupunki", clients: 30);
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);
        var organisation = await portal.SignedInAsync(ActorRole.Organisation, "P0179", Side.Ent);

        await analyst.PostFormAsync($"/en/review/{key}", new() { ["Text"] = "Why <b>so</b> many?" }, form: "#messages form");
        var asked = await organisation.PageAsync("/en/submit");
        var read = await organisation.PageAsync($"/en/submit/{key}");
        await organisation.PostFormAsync($"/en/submit/{key}", new() { ["Text"] = "A new worker." }, form: "#messages form");
        var answered = await organisation.PageAsync("/en/submit");
        var queue = await analyst.PageAsync("/en/review?year=2025");
        var desk = await analyst.PageAsync($"/en/review/{key}");

        Assert.Contains("waits for an answer", asked.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Why <b>so</b> many?", read.QuerySelector(".comments")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("analyst-", read.QuerySelector("#messages")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("waits for an answer", answered.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("unanswered message", queue.QuerySelector("main tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("A new worker.", desk.QuerySelector(".comments")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_organisation_reads_why_and_until_when_its_submission_is_returned()
    {
        await using var portal = await TestPortal.StartAsync();
        var key = await portal.LoadedAsync("P0179", "Jyväskylän kaupunki", clients: 30);
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);
        var organisation = await portal.SignedInAsync(ActorRole.Organisation, "P0179", Side.Ent);
        var due = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(30);

        await analyst.PostFormAsync($"/en/review/{key}", new()
        {
            ["Verdict"] = "return", ["Why"] = "Workers are missing.", ["DueOn"] = due.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        }, form: "#decision form");
        var notice = (await organisation.PageAsync($"/en/submit/{key}")).QuerySelector(".notice.returned")!.TextContent;

        Assert.Contains("Workers are missing.", notice, StringComparison.Ordinal);
        Assert.Contains($"{due.Day} ", notice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("P0091", Side.Ent)]
    [InlineData("P0179", Side.Ty)]
    public async Task Another_organisation_or_the_other_side_gets_the_same_answer_as_for_no_submission_at_all(string parId, Side side)
    {
        await using var portal = await TestPortal.StartAsync();
        var key = await portal.LoadedAsync("P0179", "Jyväskylän kaupunki", clients: 30);
        var own = await portal.LoadedAsync("P0091", "Helsingin kaupunki", clients: 12);
        var stranger = await portal.SignedInAsync(ActorRole.Organisation, parId, side);
        var form = parId == "P0091" ? (await stranger.PageAsync($"/fi/toimitus/{own}")).QuerySelector("#messages form")! : null;

        var seen = await stranger.GetAsync($"/fi/toimitus/{key}", TestContext.Current.CancellationToken);
        var none = await stranger.GetAsync("/fi/toimitus/4711", TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (seen.StatusCode, none.StatusCode));
        Assert.Equal((await none.DocumentAsync()).QuerySelector("main")!.TextContent, (await seen.DocumentAsync()).QuerySelector("main")!.TextContent);
        foreach (var address in new[] { "/fi/tarkastus", $"/fi/tarkastus/{key}", "/fi/tarkastus?q=Jyv", "/fi/tarkastus/puuttuva/2025/ENT/P0179" })
            Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);
        if (form is null)
            return;
        var posted = await stranger.SendFormAsync($"/fi/toimitus/{key}", form, new() { ["Text"] = "Hello" });
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);
        Assert.DoesNotContain("Jyväskylän", await posted.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Null((await analyst.PageAsync($"/fi/tarkastus/{key}")).QuerySelector(".comments"));
    }
}
