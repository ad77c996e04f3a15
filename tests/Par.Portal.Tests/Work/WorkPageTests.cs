using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Portal.Admin;
using Par.Portal.Tests.SignedIn;
using Par.Portal.Work;
using Par.Warehouse.Collection;
using Par.Warehouse.Collection.Review;
using Par.Warehouse.Releases;
using Par.Warehouse.Storage;

namespace Par.Portal.Tests.Work;

/// <summary>Where signing in leads each role, and what waits there.</summary>
public sealed class WorkPageTests
{
    private static readonly Actor Analyst = new("analyst", ActorRole.Analyst);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ActorRole.Organisation, "/fi/oma-tyo")]
    [InlineData(ActorRole.OrganisationLead, "/fi/oma-tyo")]
    [InlineData(ActorRole.Analyst, "/fi/oma-tyo")]
    [InlineData(ActorRole.Approver, "/fi/oma-tyo")]
    [InlineData(ActorRole.Administrator, "/fi/hallinta")]
    [InlineData(ActorRole.Ministry, "/fi/raportit")]
    public async Task Signing_in_leads_to_what_waits(ActorRole role, string start)
    {
        await using var portal = await TestPortal.StartAsync();
        var isOrganisation = role.Includes(ActorRole.Organisation);
        var name = await portal.NewAccountAsync(role, isOrganisation ? "P0179" : null, isOrganisation ? Side.Ent : null);

        var answer = await portal.Visitor().PostFormAsync("/fi/kirjaudu", new() { ["UserName"] = name,
            ["Password"] = TestPortal.Password });

        Assert.Equal(start, answer.Headers.Location!.PathAndQuery());
    }

    [Fact]
    public async Task An_organisation_lands_on_what_was_returned_to_it_and_otherwise_on_its_rounds()
    {
        await using var portal = await StartAsync();
        var key = await portal.LoadedAsync("P0179", "Esimerkki", clients: 3);
        var organisation = await portal.SignedInAsync(ActorRole.Organisation, "P0179", Side.Ent);

        var before = await organisation.GetAsync("/sv/mitt-arbete", Cancel);
        await portal.Services.GetRequiredService<ReviewDesk>().ReturnAsync(key, Analyst, "Korjaa työntekijät.", Cancel);
        var after = await organisation.GetAsync("/sv/mitt-arbete", Cancel);
        var other = await (await portal.SignedInAsync(ActorRole.Organisation, "P0256", Side.Ent)).GetAsync("/fi/oma-tyo", Cancel);

        Assert.Equal(["/sv/leverans", $"/sv/leverans/{key}", "/fi/toimitus"],
            new[] { before, after, other }.Select(answer => answer.Headers.Location!.PathAndQuery()));
    }

    [Fact]
    public async Task An_analyst_reads_how_many_submissions_wait_and_since_when_and_one_of_an_area_only_those()
    {
        await using var portal = await StartAsync();
        await portal.LoadedAsync("P0179", "Esimerkki", clients: 3);
        var returned = await portal.LoadedAsync("P0256", "Toinen", clients: 3);
        await portal.Services.GetRequiredService<ReviewDesk>().ReturnAsync(returned, Analyst, "Korjaa työntekijät.", Cancel);
        await using (var context = await ContextAsync(portal))
        {
            context.Add(new Submission
            {
                Key = 77, ParId = "P0256", Side = Side.Ent, RoundKey = new Round(2025, RoundKind.January).Key, Revision = 2,
                    FileName = "new.xlsx", ContentHash = "77",
                Length = 1, ReceivedAt = DateTime.UtcNow, ReceivedFrom = "test", State = SubmissionState.Proposed,
            });
            await context.SaveChangesAsync(Cancel);
        }

        var page = await (await portal.SignedInAsync(ActorRole.Analyst)).PageAsync("/en/my-work");
        var elsewhere = await (await portal.SignedInAsync(ActorRole.Analyst, area: "6")).PageAsync("/en/my-work");

        Assert.Equal(["1 wait, the oldest since", "1 new revisions of approved ones", "1 returned for correction"],
            page.QuerySelectorAll("section:has(#reviews) li a").Select(link => link.TextContent.Split(" 15")[0]));
        Assert.Equal(System.Net.HttpStatusCode.OK,
            (await (await portal.SignedInAsync(ActorRole.Analyst))
                .GetAsync(page.QuerySelector("section:has(#reviews) li a")!.GetAttribute("href"), Cancel)).StatusCode);
        Assert.Empty(elsewhere.QuerySelectorAll("section:has(#reviews) li a"));
        Assert.Contains(WorkTexts.NothingToReview.En, elsewhere.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_approver_begins_with_the_releases_to_approve()
    {
        await using var portal = await StartAsync();
        await using (var context = await ContextAsync(portal))
        {
            context.AddRange(Release(1, ReleaseState.InReview), Release(2, ReleaseState.Built));
            await context.SaveChangesAsync(Cancel);
        }

        var approver = await (await portal.SignedInAsync(ActorRole.Approver)).PageAsync("/en/my-work");
        var analyst = await (await portal.SignedInAsync(ActorRole.Analyst)).PageAsync("/en/my-work");
        var bound = await (await portal.SignedInAsync(ActorRole.Analyst, area: "4")).PageAsync("/en/my-work");

        Assert.Equal(WorkTexts.ToApprove.En, approver.QuerySelector("main h2")!.TextContent);
        Assert.Equal(["/en/release-desk/ENT/2025/1"], Links(approver, "#approve"));
        Assert.Equal(["/en/release-desk/ENT/2025/2", "/en/release-desk/ENT/2025/1"], Links(analyst, "#releases"));
        Assert.Empty(Links(bound, "#releases"));
    }

    [Fact]
    public async Task An_administrator_begins_with_letters_invitations_and_organisations_that_need_a_hand()
    {
        await using var portal = await StartAsync();
        var admin = await portal.SignedInAsync(ActorRole.Administrator);
        Assert.Contains("2 organisations have no account that works", await WaitingAsync(admin));
        await portal.AddAccountAsync("first", ActorRole.Organisation, "P0179", Side.Ent);
        await admin.PostFormAsync("/en/admin/accounts", new() { ["UserName"] = "invited", ["Role"] = "Ministry", ["Side"] = "Ent" },
            "form:has(#user-name)");
        await using (var context = await ContextAsync(portal))
        {
            context.Add(new OutboxMail
            {
                Key = 1, Kind = "reminder-before", Subject = "20253 P0179 ENT", To = "a@example.fi", Title = "t", Text = "t",
                    CreatedAt = DateTime.UtcNow, DueAt = DateTime.UtcNow,
                Attempts = OutboxMail.MostAttempts,
            });
            await context.SaveChangesAsync(Cancel);
        }

        var waiting = await WaitingAsync(admin);

        Assert.Equal(
            [WaitingTexts.Letters.With(1).En, WaitingTexts.Invitations.With(1).En, WaitingTexts.Without.With(1).En,
                WaitingTexts.WithoutAddress.With(2).En], waiting);
        foreach (var link in (await admin.PageAsync("/en/admin")).QuerySelectorAll("main a"))
            Assert.Equal(System.Net.HttpStatusCode.OK, (await admin.GetAsync(link.GetAttribute("href"), Cancel)).StatusCode);
    }

    private static async Task<List<string>> WaitingAsync(HttpClient admin) =>
        [.. (await admin.PageAsync("/en/admin")).QuerySelectorAll("section:has(#waiting) li").Select(item => item.TextContent.Trim())];

    private static IEnumerable<string?> Links(IDocument page, string heading) =>
        page.QuerySelectorAll($"section:has({heading}) li a").Select(link => link.GetAttribute("href"));

    private static Release Release(int version, ReleaseState state) => new()
    {
        Key = version, Side = Side.Ent, Year = 2025, Version = version, State = state, BasisHash = "", KeyFingerprint = "",
            IsSynthetic = false,
    };

    private static async Task<TestPortal> StartAsync()
    {
        var portal = new TestPortal().With("Clock:StoppedAt", "2026-01-18T09:00:00Z");
        await portal.BringUpAsync();
        await portal.Services.GetRequiredService<OrganisationRegister>().SaveAsync(
            from parId in new[] { "P0179", "P0256" } select new Organisation
            {
                ParId = parId, Side = Side.Ent, Name = parId, BusinessId = "0201256-6", HomeMunicipality = "179", ExpectedFrom = 2015,
            }, Actor.System("test"), cancel: Cancel);
        return portal;
    }

    private static Task<ParContext> ContextAsync(TestPortal portal) =>
        portal.Services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync(Cancel);
}
