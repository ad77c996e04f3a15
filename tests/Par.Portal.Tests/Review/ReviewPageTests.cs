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

        var reached = page.QuerySelectorAll("main table").First().QuerySelectorAll("tbody tr")[1].QuerySelectorAll("td").Select(cell => cell.TextContent.Trim());
        Assert.Equal(["30", "20", "50,0\u00a0%"], reached);
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
        var form = (await analyst.PageAsync(address)).QuerySelector("main form")!;

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

        var answer = await analyst.PostFormAsync($"/fi/tarkastus/{key}", new() { ["Verdict"] = "return", ["Why"] = " " });

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
}
