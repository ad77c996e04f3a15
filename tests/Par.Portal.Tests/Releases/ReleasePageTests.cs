using System.Net;
using Microsoft.EntityFrameworkCore;
using Par.Jobs.Publication;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Desk;
using Par.Warehouse.Releases.PreRelease;

namespace Par.Portal.Tests.Releases;

[Slow]
public sealed class ReleasePageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_says_what_holds_the_release_back_and_where_that_is_mended()
    {
        var (portal, _) = await ReleasePortal.BuiltAsync();
        await using var _1 = portal;
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);

        var list = await analyst.PageAsync("/fi/julkaisutyo");
        var page = await analyst.PageAsync(ReleasePortal.Page);

        Assert.Equal(ReleasePortal.Page, list.QuerySelector("#releases tbody a")?.GetAttribute("href"));
        var quality = page.QuerySelector("tr[data-check=QualityTextMissing]")!;
        Assert.Equal(("holds", $"{ReleasePortal.Page}/tekstit?kind=Quality"), (quality.GetAttribute("data-outcome"), quality.QuerySelector("a")!.GetAttribute("href")));
        Assert.Equal("passes", page.QuerySelector("tr[data-check=DisclosureAuditFailing]")?.GetAttribute("data-outcome"));
    }

    [Fact]
    public async Task Texts_are_previewed_without_saving_and_saved_harmless()
    {
        var (portal, release) = await ReleasePortal.BuiltAsync();
        await using var _1 = portal;
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);
        Dictionary<string, string> texts = new()
        {
            ["Fi"] = "## Kattavuus\n<script>alert(1)</script> [hyvä](https://oph.fi) [paha](javascript:alert(1))", ["Sv"] = "Täckning", ["En"] = "",
        };

        var preview = await (await analyst.PostFormAsync($"{ReleasePortal.Page}/tekstit", new(texts) { ["Do"] = "preview" })).DocumentAsync();
        await using (var context = await portal.ContextAsync())
            Assert.False(await context.ReleaseTexts.AnyAsync(Cancel));
        var saved = await analyst.PostFormAsync($"{ReleasePortal.Page}/tekstit", new(texts) { ["Do"] = "save" });
        var after = await portal.Get<ReleaseTexts>().ReadAsync(release.Key, new Actor("x", ActorRole.Analyst), Cancel);

        var shown = preview.QuerySelector("#preview [lang=fi]")!;
        Assert.Equal("Kattavuus", shown.QuerySelector("h3")?.TextContent);
        Assert.Null(shown.QuerySelector("script"));
        Assert.Equal(["https://oph.fi"], shown.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Contains("paha", shown.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal([Language.Fi, Language.Sv], after.Select(text => text.Language));
    }

    [Fact]
    public async Task An_analyst_hands_over_and_another_person_approves_to_the_minute_in_Finnish_time()
    {
        var (portal, release) = await ReleasePortal.BuiltAsync();
        await using var _1 = portal;
        var (analyst, approver) = (await portal.SignedInAsync(ActorRole.Analyst), await portal.SignedInAsync(ActorRole.Approver));

        var early = await (await analyst.PostFormAsync(ReleasePortal.Page, new() { ["Step"] = "HandOver" }, "#steps form")).DocumentAsync();
        await portal.ReadyAsync(release);
        var handedOver = await analyst.PostFormAsync(ReleasePortal.Page, new() { ["Step"] = "HandOver", ["Why"] = "Valmis." }, "#steps form");
        await approver.PostFormAsync(ReleasePortal.Page, new() { ["Warning"] = "NoPreReleaseList", ["AnswerWhy"] = "Ei tarvita." }, "#checklist form");
        var unread = await (await approver.PostFormAsync(ReleasePortal.Page, new() { ["Step"] = "Approve", ["Day"] = "", ["Time"] = "09:00" }, "#steps form")).DocumentAsync();
        var approved = await approver.PostFormAsync(ReleasePortal.Page, new() { ["Step"] = "Approve", ["Day"] = "2030-03-20", ["Time"] = "09:00" }, "#steps form");

        Assert.Contains("#checklist", early.QuerySelectorAll("#steps .error-summary a").Select(link => link.GetAttribute("href")));
        Assert.Equal($"{ReleasePortal.Page}?done=HandOver", handedOver.Headers.Location?.PathAndQuery());
        Assert.Equal("#day", unread.QuerySelector("#steps .error-summary a")?.GetAttribute("href"));
        Assert.Equal($"{ReleasePortal.Page}?done=Approve", approved.Headers.Location?.PathAndQuery());
        var scheduled = await portal.FindAsync(release);
        Assert.Equal((ReleaseState.Scheduled, new DateTime(2030, 3, 20, 7, 0, 0, DateTimeKind.Utc)), (scheduled.State, scheduled.PublishAt!.Value));
    }

    [Fact]
    public async Task What_changed_after_the_approver_looked_is_not_approved_unseen()
    {
        var (portal, release) = await ReleasePortal.BuiltAsync();
        await using var _1 = portal;
        await portal.HandOverAsync(release);
        var (approver, analyst) = (await portal.SignedInAsync(ActorRole.Approver), new Actor("anna", ActorRole.Analyst));
        Dictionary<string, string> approval = new() { ["Step"] = "Approve", ["Day"] = "2030-03-20", ["Time"] = "09:00" };
        var seen = (await approver.PageAsync(ReleasePortal.Page)).QuerySelector("#steps form")!;
        await portal.Get<ReleaseDesk>().GiveBackAsync(release.Key, analyst, "Täydennetään.", Cancel);
        await portal.Get<ReleaseTexts>().SaveAsync(release.Key, ReleaseTextKind.Notes, new Dictionary<Language, string> { [Language.Fi] = "Aivan toista." }, analyst, Cancel);
        await portal.HandOverAsync(release);

        var unseen = await (await approver.SendFormAsync(ReleasePortal.Page, seen, approval)).DocumentAsync();
        var between = (await portal.FindAsync(release)).State;
        var looked = await approver.PostFormAsync(ReleasePortal.Page, approval, "#steps form");

        Assert.NotNull(unseen.QuerySelector("#steps .error-summary"));
        Assert.Equal(ReleaseState.InReview, between);
        Assert.Equal($"{ReleasePortal.Page}?done=Approve", looked.Headers.Location?.PathAndQuery());
    }

    [Fact]
    public async Task What_is_withdrawn_is_out_of_sight_with_the_answer_that_says_so()
    {
        var (portal, _) = await ReleasePortal.BuiltAsync();
        await using var _1 = portal;
        await portal.PublishedLastYearAsync();
        await portal.InScopeAsync<ShelfReader, bool>(async shelf =>
        {
            await shelf.RunAsync(Cancel);
            return true;
        });
        var (approver, reader) = (await portal.SignedInAsync(ActorRole.Approver), portal.Visitor());
        const string File = "/fi/julkaisut/ent/2024/v1/tiedot/ent-reached.csv";
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(File, Cancel)).StatusCode);

        var done = await approver.PostFormAsync("/fi/julkaisutyo/ENT/2024/1",
            new() { ["Step"] = "Withdraw", ["ReasonFi"] = "Virhe.", ["ReasonSv"] = "Fel.", ["ReasonEn"] = "An error." }, "#steps form");

        Assert.Equal("/fi/julkaisutyo/ENT/2024/1?done=Withdraw", done.Headers.Location?.PathAndQuery());
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(File, Cancel)).StatusCode);
        Assert.Contains("Virhe.", (await reader.PageAsync("/fi/julkaisut/ent/2024/v1")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_public_calendar_follows_each_step_at_once()
    {
        var (portal, release) = await ReleasePortal.BuiltAsync();
        await using var _1 = portal;
        await portal.HandOverAsync(release);
        var (approver, visitor) = (await portal.SignedInAsync(ActorRole.Approver), portal.Visitor());

        await approver.PostFormAsync(ReleasePortal.Page, new() { ["Step"] = "Approve", ["Day"] = "2030-03-20", ["Time"] = "09:00" }, "#steps form");
        var approved = await UpcomingAsync();
        await approver.PostFormAsync(ReleasePortal.Page, new() { ["Step"] = "Reschedule", ["Day"] = "2030-03-21", ["Time"] = "09:00", ["Why"] = "Kiire." }, "#steps form");
        var moved = await UpcomingAsync();
        await approver.PostFormAsync(ReleasePortal.Page, new() { ["Step"] = "Cancel", ["Why"] = "Virhe." }, "#steps form");
        var cancelled = await UpcomingAsync();
        await approver.PostFormAsync("/fi/julkaisutyo", new() { ["PlanYear"] = "2025", ["PlanSide"] = "ENT", ["PlanDay"] = "2030-04-02" }, "form:has(#plan-day)");
        var planned = await UpcomingAsync();

        Assert.Contains("20.3.2030", approved, StringComparison.Ordinal);
        Assert.Contains("21.3.2030", moved, StringComparison.Ordinal);
        Assert.DoesNotContain("2030", cancelled, StringComparison.Ordinal);
        Assert.Contains("2.4.2030", planned, StringComparison.Ordinal);

        async Task<string> UpcomingAsync() => (await visitor.PageAsync("/fi/julkaisut")).QuerySelector("main")!.TextContent;
    }

    [Fact]
    public async Task An_analyst_is_offered_no_approval_and_an_administrator_looks_on()
    {
        var (portal, release) = await ReleasePortal.BuiltAsync();
        await using var _1 = portal;
        await portal.HandOverAsync(release);
        var (analyst, administrator) = (await portal.SignedInAsync(ActorRole.Analyst), await portal.SignedInAsync(ActorRole.Administrator));

        var analysts = await analyst.PageAsync(ReleasePortal.Page);
        var administrators = await administrator.PageAsync(ReleasePortal.Page);

        Assert.Equal(["GiveBack"], analysts.QuerySelectorAll("#steps button").Select(button => button.GetAttribute("value")));
        Assert.Null(administrators.QuerySelector("main form"));
        Assert.NotNull(administrators.QuerySelector("#history tbody tr"));
        foreach (var address in new[] { "/tekstit", "/vertailu", "/vertailu.csv" })
            Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync(ReleasePortal.Page + address, Cancel)).StatusCode);
    }

    [Fact]
    public async Task Figures_before_their_hour_open_for_the_named_person_only_and_are_not_kept()
    {
        var (portal, release) = await ReleasePortal.BuiltAsync();
        await using var _1 = portal;
        await portal.HandOverAsync(release);
        var approver = new Actor("aarne", ActorRole.Approver);
        await portal.Get<ReleaseDesk>().ApproveAsync(release.Key, new DateTime(2030, 3, 20, 7, 0, 0, DateTimeKind.Utc), approver, "", Cancel);
        await portal.AddAccountAsync("minna", ActorRole.Ministry);
        await portal.Get<PreReleaseDesk>().GrantAsync(release.Key, "minna", DateTime.UtcNow.AddHours(-1), DateTime.UtcNow.AddHours(1), approver, Cancel);
        var minna = portal.Visitor();
        await minna.PostFormAsync("/fi/kirjaudu", new() { ["UserName"] = "minna", ["Password"] = TestPortal.Password });
        var other = await portal.SignedInAsync(ActorRole.Ministry);

        var answer = await minna.GetAsync("/fi/ennakko/ENT/2025/1", Cancel);
        var page = await answer.DocumentAsync();
        await minna.GetAsync($"/fi/ennakko/ENT/2025/1?place={new string('x', 5000)}", Cancel);

        Assert.Contains("no-store", answer.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("EI JULKAISTU", page.QuerySelector(".unpublished")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("30", page.QuerySelector("#key-figures tbody tr td")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync("/fi/ennakko/ENT/2025/1", Cancel)).StatusCode);
        Assert.Empty((await other.PageAsync("/fi/ennakko")).QuerySelectorAll("main a"));
        await using var context = await portal.ContextAsync();
        var looks = await context.AuditEntries.Where(entry => entry.What == ReleasePreview.Saw).ToListAsync(Cancel);
        Assert.All(looks, look => Assert.Equal(("minna", true), (look.Actor, look.Why.Length <= 200)));
        Assert.Equal(2, looks.Count);
    }

    [Fact]
    public async Task An_approver_names_people_of_the_ministry_and_nobody_else()
    {
        var (portal, release) = await ReleasePortal.BuiltAsync();
        await using var _1 = portal;
        await portal.AddAccountAsync("minna", ActorRole.Ministry);
        await portal.AddAccountAsync("olli", ActorRole.Organisation, "P0179", Side.Ent);
        var approver = await portal.SignedInAsync(ActorRole.Approver);
        Dictionary<string, string> window = new() { ["OpensDay"] = "2030-03-19", ["OpensTime"] = "09:00", ["ClosesDay"] = "2030-03-20", ["ClosesTime"] = "09:00" };

        var refused = await (await approver.PostFormAsync(ReleasePortal.Page, new(window) { ["UserName"] = "olli" }, "#pre-release form:last-of-type")).DocumentAsync();
        await approver.PostFormAsync(ReleasePortal.Page, new(window) { ["UserName"] = "minna" }, "#pre-release form:last-of-type");

        Assert.Equal("#user-name", refused.QuerySelector("#pre-release .error-summary a")?.GetAttribute("href"));
        await using var context = await portal.ContextAsync();
        var access = await context.PreReleaseAccesses.SingleAsync(Cancel);
        Assert.Equal((release.Key, "minna", new DateTime(2030, 3, 19, 7, 0, 0, DateTimeKind.Utc)), (access.ReleaseKey, access.UserName, access.OpensAt));
    }

    [Fact]
    public async Task A_comparison_is_filtered_and_its_file_holds_the_same()
    {
        var (portal, release) = await ReleasePortal.BuiltAsync();
        await using var _1 = portal;
        await portal.PublishedLastYearAsync();
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);
        const string Query = "?with=LastYear&table=ent-reached&level=Country&kind=Moved";
        // The name of an organisation is as the organisation wrote it.
        await using (var context = await portal.ContextAsync())
            await context.PublishedOrganisations.Where(row => row.ReleaseKey == release.Key).ExecuteUpdateAsync(row => row.SetProperty(known => known.Name, "=1+1"), Cancel);

        var page = await analyst.PageAsync($"{ReleasePortal.Page}/vertailu{Query}");
        var file = await analyst.GetStringAsync($"{ReleasePortal.Page}/vertailu.csv{Query}", Cancel);
        var previous = await analyst.PageAsync($"{ReleasePortal.Page}/vertailu?with=PreviousVersion");
        var named = await analyst.GetStringAsync($"{ReleasePortal.Page}/vertailu.csv?with=LastYear&table=ent-reached&level=Organisation&floor=0", Cancel);

        var row = page.QuerySelectorAll("#changes tbody tr").First(row => row.QuerySelectorAll("td")[2].TextContent.Trim() == "Yhteensä");
        Assert.Equal(["20", "30", "10", "50\u00a0%"], row.QuerySelectorAll("td.number").Select(cell => cell.TextContent.Trim()));
        Assert.Contains("ent-reached,SSS,Koko maa,total,Yhteensä,total,total,moved,20,value,30,value,10", file, StringComparison.Ordinal);
        Assert.Contains(",\"'=1+1\",", named, StringComparison.Ordinal);
        Assert.Equal("Vertailtavaa julkaisua ei ole.", previous.QuerySelector(".lead")?.TextContent);
    }
}
