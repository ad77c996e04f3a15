using System.Net;
using Microsoft.EntityFrameworkCore;
using Par.Jobs.Queue;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Desk;

namespace Par.Portal.Tests.Releases;

public sealed class BuildPageTests
{
    private static readonly Actor Analyst = new("anna", ActorRole.Analyst);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_year_with_nothing_approved_is_refused_at_once()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.LoadedAsync("P0179", "Jyväskylän kaupunki", clients: 30);
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);

        var answer = await analyst.PostFormAsync("/fi/julkaisutyo", new() { ["Year"] = "2025", ["Side"] = "Ent" }, form: "#build form");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("ei ole mitään julkaistavaa", (await answer.DocumentAsync()).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        await using var context = await portal.ContextAsync();
        Assert.False(await context.ReleaseBuilds.AnyAsync(Cancel));
    }

    [Fact]
    public async Task A_build_is_watched_from_waiting_to_its_release()
    {
        var (portal, release) = await ReleasePortal.BuiltAsync();
        await using var _1 = portal;
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);

        var asked = await analyst.PostFormAsync("/fi/julkaisutyo", new() { ["Year"] = "2025", ["Side"] = "Ent" }, form: "#build form");
        var address = asked.Headers.Location!.PathAndQuery();
        var again = await analyst.PostFormAsync("/fi/julkaisutyo", new() { ["Year"] = "2025", ["Side"] = "Ent" }, form: "#build form");
        var waiting = await analyst.PageAsync(address);
        var build = await BuildAsync(portal);
        await portal.Get<ReleaseJob>().BuildAsync(build.Key, Cancel);
        var ended = await analyst.PageAsync(address);

        Assert.Equal(address, again.Headers.Location!.PathAndQuery());
        Assert.NotNull(waiting.QuerySelector("meta[http-equiv=refresh]"));
        Assert.Equal("Odottaa", waiting.QuerySelector("#build-state")?.TextContent);
        // The figures of the release are those of the same approved submissions.
        Assert.Equal("Valmis: mikään ei ollut muuttunut", ended.QuerySelector("#build-state")?.TextContent);
        Assert.Null(ended.QuerySelector("meta[http-equiv=refresh]"));
        Assert.NotNull(ended.QuerySelector($"main a[href='{ReleasePortal.Page}']"));
        Assert.Equal(release.Key, (await BuildAsync(portal)).ReleaseKey);
    }

    [Fact]
    public async Task A_build_that_waits_is_stopped_at_once_and_can_be_asked_for_again()
    {
        var (portal, _) = await ReleasePortal.BuiltAsync();
        await using var _1 = portal;
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);
        var asked = await analyst.PostFormAsync("/fi/julkaisutyo", new() { ["Year"] = "2025", ["Side"] = "Ent" }, form: "#build form");
        var address = asked.Headers.Location!.PathAndQuery();

        await analyst.PostFormAsync(address, new() { ["Do"] = "stop" }, form: "main form");
        var stopped = await analyst.PageAsync(address);
        var again = await analyst.PostFormAsync(address, new() { ["Do"] = "again" }, form: "main form");

        Assert.Equal("Keskeytetty", stopped.QuerySelector("#build-state")?.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.NotEqual(address, again.Headers.Location!.PathAndQuery());
    }

    [Fact]
    public async Task A_failure_is_told_with_its_cause_on_the_page_and_by_letter_once()
    {
        var (portal, _) = await ReleasePortal.BuiltAsync(portal => portal.With("Releases:AlertTo", "duty@example.fi"));
        await using var _1 = portal;
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);
        var build = await portal.Get<BuildDesk>().AskAsync(Side.Ent, 2025, Analyst, Cancel);
        await using (var context = await portal.ContextAsync())
            await context.Submissions.ExecuteUpdateAsync(row => row.SetProperty(submission => submission.State, SubmissionState.Loaded), Cancel);

        await portal.Get<ReleaseJob>().BuildAsync(build.Key, Cancel);
        await portal.Get<ReleaseJob>().BuildAsync(build.Key, Cancel);

        var page = await analyst.PageAsync($"/fi/julkaisutyo/muodostus/{build.Key}");
        Assert.Equal("Epäonnistui", page.QuerySelector("#build-state")?.TextContent);
        Assert.Contains("ei ole mitään julkaistavaa", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        await using var after = await portal.ContextAsync();
        var letter = await after.OutboxMails.SingleAsync(mail => mail.Kind == "release-build-failed", Cancel);
        Assert.Equal("duty@example.fi", letter.To);
        Assert.Contains("nothing to release", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_looks_on_and_an_analyst_of_an_area_sees_nothing()
    {
        var (portal, _) = await ReleasePortal.BuiltAsync();
        await using var _1 = portal;
        var build = await portal.Get<BuildDesk>().AskAsync(Side.Ent, 2025, Analyst, Cancel);
        var administrator = await portal.SignedInAsync(ActorRole.Administrator);

        var page = await administrator.PageAsync($"/fi/julkaisutyo/muodostus/{build.Key}");

        Assert.NotNull(page.QuerySelector("#build-state"));
        Assert.Null(page.QuerySelector("main form"));
        await Assert.ThrowsAsync<NotAllowedException>(() => portal.Get<BuildDesk>().CancelAsync(build.Key, new Actor("admin", ActorRole.Administrator), Cancel));
        await Assert.ThrowsAsync<NotAllowedException>(
            () => portal.Get<BuildDesk>().FindAsync(build.Key, new Actor("area", ActorRole.Analyst, null, null, "1"), Cancel));
    }

    private static async Task<ReleaseBuild> BuildAsync(TestPortal portal)
    {
        await using var context = await portal.ContextAsync();
        return await context.ReleaseBuilds.AsNoTracking().SingleAsync(Cancel);
    }
}
