using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;
using Par.Warehouse.Collection.Review;
using Par.Warehouse.Storage;

namespace Par.Portal.Tests.Review;

public sealed class ReviewPageTests
{
    [Fact]
    public async Task The_queue_counts_what_is_approved_waiting_and_missing()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.LoadedAsync("P0179", "Jyväskylän kaupunki", clients: 30);
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);

        var page = await analyst.PageAsync("/fi/tarkastus?year=2025&side=ENT");

        Assert.Contains("odottaa hyväksyntää 1", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Jyväskylän kaupunki", page.QuerySelector("main tbody th a")?.TextContent);
    }

    [Fact]
    public async Task The_submission_shows_its_own_figures_beside_last_years_and_its_findings()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.LoadedAsync("P0179", "Jyväskylän kaupunki", clients: 20, year: 2024);
        var key = await portal.LoadedAsync("P0179", "Jyväskylän kaupunki", clients: 30);
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);

        var page = await analyst.PageAsync($"/fi/tarkastus/{key}");

        var reached = page.QuerySelectorAll("main table").First().QuerySelectorAll("tbody tr")
            .Single(row => row.QuerySelector("th")?.TextContent == "Tavoitetut").QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).Take(3);
        Assert.Equal(["30", "20", "+50,0\u00a0%"], reached);
        Assert.Contains("taulukko clients, rivi 7, sarake ENT_REF", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Approving_moves_the_state_once_even_when_the_form_is_sent_twice()
    {
        await using var portal = await TestPortal.StartAsync();
        var key = await portal.LoadedAsync("P0179", "Jyväskylän kaupunki", clients: 30);
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);
        await portal.Services.GetRequiredService<WarningDesk>().AcceptAllAsync(key, "Kysytty.", new Actor("anna", ActorRole.Analyst), TestContext.Current.CancellationToken);
        var address = $"/fi/tarkastus/{key}";
        var form = (await analyst.PageAsync(address)).QuerySelector("#decision form")!;

        var answers = new[]
        {
            await analyst.SendFormAsync(address, form, new() { ["Verdict"] = "approve", ["Why"] = "Luvut täsmäävät." }),
            await analyst.SendFormAsync(address, form, new() { ["Verdict"] = "approve", ["Why"] = "Luvut täsmäävät." }),
        };

        Assert.All(answers, answer => Assert.Equal($"{address}?decided=approved", answer.Headers.Location?.PathAndQuery()));
        await using var context = await portal.Services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.Equal(SubmissionState.Approved, (await context.Submissions.SingleAsync(TestContext.Current.CancellationToken)).State);
        Assert.Equal(1, await context.ReviewDecisions.CountAsync(TestContext.Current.CancellationToken));
        var trail = await context.TrailAsync(AuditTrail.OfSubmission, SubmissionSteps.Subject(key), TestContext.Current.CancellationToken);
        Assert.Single(trail, entry => entry.What == "Loaded → Approved");
        Assert.Single(trail, entry => entry.What == ReviewQueue.Saw);
    }

    [Fact]
    public async Task Returning_needs_a_reason()
    {
        await using var portal = await TestPortal.StartAsync();
        var key = await portal.LoadedAsync("P0179", "Jyväskylän kaupunki", clients: 30);
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);

        var answer = await analyst.PostFormAsync($"/fi/tarkastus/{key}", new() { ["Verdict"] = "return", ["Why"] = " " }, form: "#decision form");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("#why", (await answer.DocumentAsync()).QuerySelector(".error-summary a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task A_decision_without_the_forms_token_changes_nothing()
    {
        await using var portal = await TestPortal.StartAsync();
        var key = await portal.LoadedAsync("P0179", "Jyväskylän kaupunki", clients: 30);
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);

        var answer = await analyst.PostAsync($"/fi/tarkastus/{key}", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "decide", ["Verdict"] = "approve", ["Why"] = "",
        }), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        await using var context = await portal.Services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.Equal(SubmissionState.Loaded, (await context.Submissions.SingleAsync(TestContext.Current.CancellationToken)).State);
    }

    [Theory]
    [InlineData("?year=abc")]
    [InlineData("?year=99999999999999999999&side=x&state=9&area=abc&sort=%00&q=")]
    [InlineData("?decided=approved&done=x")]
    public async Task An_address_that_makes_no_sense_shows_the_queue_all_the_same(string query)
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.LoadedAsync("P0179", "Jyväskylän kaupunki", clients: 30);
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);

        var answer = await analyst.GetAsync("/fi/tarkastus" + query, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Jyväskylän kaupunki", (await answer.DocumentAsync()).QuerySelector("main tbody th a")?.TextContent);
    }

    [Fact]
    public async Task After_a_decision_the_desk_goes_to_the_next_of_the_queue_as_it_was_chosen()
    {
        await using var portal = await TestPortal.StartAsync();
        var first = await portal.LoadedAsync("P0179", "Jyväskylän kaupunki", clients: 30);
        await portal.LoadedAsync("P0091", "Helsingin kaupunki", clients: 30, home: "091");
        var next = await portal.LoadedAsync("P0182", "Jämsän kaupunki", clients: 30, home: "182");
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);

        var answer = await analyst.PostFormAsync(
            $"/fi/tarkastus/{first}?area=4&sort=Name", new() { ["Verdict"] = "accept-approve", ["Why"] = "Kysytty puhelimella." }, form: "#decision form");
        var shown = await analyst.PageAsync(answer.Headers.Location!.PathAndQuery());

        Assert.Equal($"/fi/tarkastus/{next}?area=4&sort=Name&decided=approved&done={first}", answer.Headers.Location!.PathAndQuery());
        Assert.StartsWith("Jyväskylän kaupunki: hyväksytty.", shown.QuerySelector(".notice[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Jyväskylän kaupunki", "Jämsän kaupunki"], shown.QuerySelectorAll(".queue-column li a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task An_open_warning_keeps_a_submission_from_approval_until_it_is_accepted_with_a_reason()
    {
        await using var portal = await TestPortal.StartAsync();
        var key = await portal.LoadedAsync("P0179", "Jyväskylän kaupunki", clients: 30);
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);
        var address = $"/en/review/{key}";

        var refused = await analyst.PostFormAsync(address, new() { ["Verdict"] = "approve" }, form: "#decision form");
        var noReason = await analyst.PostFormAsync(address, new() { ["Rule"] = "PAR-030", ["why-PAR-030"] = "" }, form: "#warnings form");
        var accepted = await analyst.PostFormAsync(address, new() { ["Rule"] = "PAR-030", ["why-PAR-030"] = "Checked by telephone." }, form: "#warnings form");
        var page = await analyst.PageAsync(address);

        Assert.Equal("#warnings", (await refused.DocumentAsync()).QuerySelector(".error-summary a")?.GetAttribute("href"));
        Assert.Contains("Write why the figures are right", (await noReason.DocumentAsync()).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
        Assert.Contains("Checked by telephone.", page.QuerySelector(".accepted")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("button[value=approve]"));
    }

    [Theory]
    [InlineData("32.13.2026")]
    [InlineData("2020-01-01")]
    public async Task A_return_with_a_day_that_is_none_says_so_at_its_field(string day)
    {
        await using var portal = await TestPortal.StartAsync();
        var key = await portal.LoadedAsync("P0179", "Jyväskylän kaupunki", clients: 30);
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);

        var answer = await analyst.PostFormAsync(
            $"/sv/granskning/{key}", new() { ["Verdict"] = "return", ["Why"] = "Rätta.", ["DueOn"] = day }, form: "#decision form");

        Assert.Equal("#due", (await answer.DocumentAsync()).QuerySelector(".error-summary a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Why_somebody_is_missing_is_written_and_taken_back_on_its_own_page()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.LoadedAsync("P0091", "Helsingin kaupunki", clients: 30);
        await portal.LoadedAsync("P0179", "Jyväskylän kaupunki", clients: 30, year: 2024);
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);
        var link = (await analyst.PageAsync("/en/review?year=2025&state=Missing")).QuerySelector("main tbody th a")!.GetAttribute("href")!;

        var saved = await analyst.PostFormAsync(link, new() { ["Act"] = "save", ["Why"] = "Closed in May." });
        var list = await analyst.PageAsync("/en/review?year=2025&state=Missing");
        await analyst.PostFormAsync(link, new() { ["Act"] = "take-back", ["Why"] = "" });

        Assert.Equal(("/en/review/missing/2025/ENT/P0179", HttpStatusCode.Redirect), (link, saved.StatusCode));
        Assert.Contains("explained", list.QuerySelector("main tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await analyst.PageAsync(link)).QuerySelector(".notice"));
    }
}
