using System.Net;
using Microsoft.EntityFrameworkCore;
using Par.Portal.Tests.Releases;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Collection;
using Par.Warehouse.Collection.Review;

namespace Par.Portal.Tests.Review;

public sealed class ManyPageTests
{
    private const string Address = "/fi/tarkastus/selvat/2025/ENT";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_has_nothing_to_remark_on_is_listed_with_its_figures_and_approved_together()
    {
        await using var portal = await TestPortal.StartAsync();
        var plain = await portal.LoadedAsync("P0179", "Jyväskylän kaupunki", clients: 30);
        var unticked = await portal.LoadedAsync("P0182", "Jämsän kaupunki", clients: 12, home: "182");
        var remarked = await portal.LoadedAsync("P0091", "Helsingin kaupunki", clients: 30, home: "091");
        await AcceptAsync(portal, plain, unticked);
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);

        var page = await analyst.PageAsync(Address);
        var answer = await analyst.PostFormAsync(Address, new() { ["Keys"] = $"{plain}" }, form: "main form");

        Assert.Equal(["Jyväskylän kaupunki", "Jämsän kaupunki"], page.QuerySelectorAll("main tbody label").Select(label => label.TextContent));
        Assert.All(page.QuerySelectorAll("main tbody input"), box => Assert.True(box.HasAttribute("checked")));
        Assert.Equal("30", page.QuerySelector("main tbody td.number")?.TextContent);
        Assert.Contains("Hyväksytty 1.", (await answer.DocumentAsync()).QuerySelector(".notice[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            [SubmissionState.Approved, SubmissionState.Loaded, SubmissionState.Loaded],
            await StatesAsync(portal, plain, unticked, remarked));
    }

    [Fact]
    public async Task What_changed_since_the_list_was_made_is_left_alone_and_named()
    {
        await using var portal = await TestPortal.StartAsync();
        var key = await portal.LoadedAsync("P0179", "Jyväskylän kaupunki", clients: 30);
        await AcceptAsync(portal, key);
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);
        var form = (await analyst.PageAsync(Address)).QuerySelector("main form")!;
        await portal.Get<ReviewDesk>().ReturnAsync(key, new Actor("anna", ActorRole.Analyst), "Työntekijät puuttuvat.", Cancel);

        var answer = await analyst.SendFormAsync(Address, form, new() { ["Keys"] = $"{key}" });

        Assert.Contains("Jätettiin ennalleen", (await answer.DocumentAsync()).QuerySelector(".notice[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal([SubmissionState.Returned], await StatesAsync(portal, key));
    }

    [Fact]
    public async Task Nothing_chosen_is_said_and_changes_nothing()
    {
        await using var portal = await TestPortal.StartAsync();
        var key = await portal.LoadedAsync("P0179", "Jyväskylän kaupunki", clients: 30);
        await AcceptAsync(portal, key);
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);

        var answer = await analyst.PostFormAsync(Address, [], form: "main form");

        Assert.Equal("#chosen", (await answer.DocumentAsync()).QuerySelector(".error-summary a")?.GetAttribute("href"));
        Assert.Equal([SubmissionState.Loaded], await StatesAsync(portal, key));
    }

    [Fact]
    public async Task Work_is_shared_out_and_each_finds_their_own()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.LoadedAsync("P0179", "Jyväskylän kaupunki", clients: 30);
        await portal.LoadedAsync("P0182", "Jämsän kaupunki", clients: 12, home: "182");
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);
        var queue = await analyst.PageAsync("/fi/tarkastus?year=2025&side=ENT");
        var me = queue.QuerySelector("#to option[selected]")!.GetAttribute("value")!;

        var answer = await analyst.SendFormAsync("/fi/tarkastus?year=2025&side=ENT", queue.QuerySelector("#assign")!, new() { ["Org"] = "P0182", ["To"] = me });
        var mine = await analyst.PageAsync($"/fi/tarkastus?year=2025&side=ENT&who={me}");
        var nobodys = await analyst.PageAsync("/fi/tarkastus?year=2025&side=ENT&who=-");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(["Jämsän kaupunki"], mine.QuerySelectorAll("main tbody th a").Select(link => link.TextContent));
        Assert.Equal(["Jyväskylän kaupunki"], nobodys.QuerySelectorAll("main tbody th a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task The_desk_shows_a_new_revision_of_an_approved_one_beside_it_and_can_decline_it()
    {
        await using var portal = await TestPortal.StartAsync();
        var approved = await portal.LoadedAsync("P0179", "Jyväskylän kaupunki", clients: 30);
        await AcceptAsync(portal, approved);
        await portal.Get<ReviewDesk>().ApproveAsync(approved, new Actor("anna", ActorRole.Analyst), "", cancel: Cancel);
        var proposed = await ProposeAsync(portal, approved);
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);

        var queue = await analyst.PageAsync("/fi/tarkastus?year=2025&side=ENT&state=Proposed");
        var desk = await analyst.PageAsync($"/fi/tarkastus/{proposed}");
        var before = await analyst.PageAsync($"/fi/tarkastus/{approved}");
        var changes = await analyst.PageAsync($"/fi/tarkastus/{proposed}/muutokset");
        var answer = await analyst.PostFormAsync($"/fi/tarkastus/{proposed}", new() { ["Verdict"] = "decline", ["Why"] = "Julkaisu on jo ulkona." }, form: "#decision form");

        Assert.StartsWith($"/fi/tarkastus/{proposed}", queue.QuerySelector("main tbody th a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("Versio 1 on hyväksytty ja voimassa", desk.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["accept-approve", "decline"], desk.QuerySelectorAll("#decision button").Select(button => button.GetAttribute("value")));
        Assert.DoesNotContain("return", before.QuerySelectorAll("#decision button").Select(button => button.GetAttribute("value")));
        Assert.Contains("Muutokset versiosta 1 versioon 2", changes.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith($"/fi/tarkastus/{proposed}?decided=declined", answer.Headers.Location!.PathAndQuery(), StringComparison.Ordinal);
        Assert.Equal([SubmissionState.Approved, SubmissionState.Declined], await StatesAsync(portal, approved, proposed));
    }

    private static async Task AcceptAsync(TestPortal portal, params long[] keys)
    {
        foreach (var key in keys)
            await portal.Get<WarningDesk>().AcceptAllAsync(key, "Kysytty.", new Actor("anna", ActorRole.Analyst), Cancel);
    }

    /// <summary>A second revision, as intake leaves it beside an approved one.</summary>
    private static async Task<long> ProposeAsync(TestPortal portal, long approved)
    {
        await using var context = await portal.ContextAsync();
        var first = await context.Submissions.SingleAsync(row => row.Key == approved, Cancel);
        var proposed = new Submission
        {
            Key = approved + 1, ParId = first.ParId, Side = first.Side, RoundKey = first.RoundKey, Revision = 2, FileName = "uusi.xlsx", ContentHash = new string('b', 64),
            Length = 1, ReceivedAt = first.ReceivedAt.AddDays(40), ReceivedFrom = "test", State = SubmissionState.Proposed, ClientCount = 31, WarningCount = 1,
            LateReason = "Järjestelmä vaihtui.",
        };
        var finding = await context.Findings.AsNoTracking().FirstAsync(row => row.SubmissionKey == approved, Cancel);
        context.Add(proposed);
        context.Add(new StoredFinding
        {
            SubmissionKey = proposed.Key, Number = 1, RuleId = finding.RuleId, Severity = finding.Severity, Sheet = finding.Sheet, Row = 8, Column = finding.Column,
            TextKey = finding.TextKey,
        });
        context.Add(new SubmissionFigure { SubmissionKey = proposed.Key, Figure = FigureName.Clients, Value = 31 });
        await context.SaveChangesAsync(Cancel);
        return proposed.Key;
    }

    private static async Task<IReadOnlyList<SubmissionState>> StatesAsync(TestPortal portal, params long[] keys)
    {
        await using var context = await portal.ContextAsync();
        var states = await context.Submissions.Where(row => keys.Contains(row.Key)).ToDictionaryAsync(row => row.Key, row => row.State, Cancel);
        return [.. keys.Select(key => states[key])];
    }
}
