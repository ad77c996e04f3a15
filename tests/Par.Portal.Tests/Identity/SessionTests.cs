using System.Net;
using Microsoft.EntityFrameworkCore;
using Par.Portal.Identity;
using Par.Portal.Identity.Accounts;
using Par.Portal.Identity.People;
using Par.Portal.Identity.Sessions;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Collection;

namespace Par.Portal.Tests.Identity;

/// <summary>Sessions: how many, how long, and ending them at once.</summary>
[EveryDatabase]
public sealed class SessionTests
{
    private const string Work = "/fi/raportit";

    private static readonly Actor Admin = new("admin", ActorRole.Administrator);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_six_sessions_of_an_account_the_oldest_ends()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddAccountAsync("ministry", ActorRole.Ministry);
        var visitors = new List<HttpClient>();
        for (var number = 0; number <= RunningSessions.MostAtOnce; number++)
            visitors.Add(await SignInAsync(portal));

        var answers = new List<HttpStatusCode>();
        foreach (var visitor in visitors)
            answers.Add((await visitor.GetAsync(Work, Cancel)).StatusCode);

        Assert.Equal(1, answers.Count(answer => answer == HttpStatusCode.Redirect));
        Assert.Equal(RunningSessions.MostAtOnce, answers.Count(answer => answer == HttpStatusCode.OK));
    }

    [Fact]
    public async Task My_account_lists_the_sessions_and_ends_another_one_at_once()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddAccountAsync("ministry", ActorRole.Ministry);
        var (here, there) = (await SignInAsync(portal, "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0"), await SignInAsync(portal, "Mozilla/5.0 (iPhone) Safari/600"));

        var page = await here.PageAsync("/en/my-account");
        Assert.Equal(["Firefox, Windows", "Safari, iOS"], page.QuerySelectorAll("main table tbody th").Select(cell => cell.TextContent).Order(StringComparer.Ordinal));
        var button = Assert.Single(page.QuerySelectorAll("button[name=End]"), button => button.GetAttribute("value") != "others");
        await here.PostFormAsync("/en/my-account", new() { ["End"] = button.GetAttribute("value")! }, "form:has(button[name=End])");

        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync(Work, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync(Work, Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_session_of_somebody_else_is_not_ended_by_its_key()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddAccountAsync("ministry", ActorRole.Ministry);
        var theirs = await SignInAsync(portal);
        var own = await portal.SignedInAsync(ActorRole.Analyst);
        var hash = await portal.InScopeAsync<AccountsContext, string>(context =>
            context.Sessions.Where(row => context.Users.Any(user => user.Id == row.AccountId && user.UserName == "ministry")).Select(row => row.KeyHash).SingleAsync(Cancel));

        await own.PostFormAsync("/en/my-account", new() { ["End"] = hash }, "form:has(table)");

        Assert.Equal(HttpStatusCode.OK, (await theirs.GetAsync(Work, Cancel)).StatusCode);
    }

    [Fact]
    public async Task Disabling_an_account_ends_its_sessions_with_the_next_request()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddAccountAsync("ministry", ActorRole.Ministry);
        var visitor = await SignInAsync(portal);
        await portal.InScopeAsync<AccountRegister, bool>(async register =>
        {
            var account = (await register.ListAsync(Admin, Cancel)).Single(account => account.UserName == "ministry");
            await register.DisableAsync(account.Id, Admin, Cancel);
            return true;
        });

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync(Work, Cancel)).StatusCode);
    }

    [Theory]
    [InlineData(29, 9.9, true)]
    [InlineData(32, 1, false)]
    [InlineData(5, 10.1, false)]
    public async Task A_session_ends_after_half_an_hour_without_use_and_after_ten_hours_in_all(int minutesUnused, double hoursInAll, bool runs)
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddAccountAsync("ministry", ActorRole.Ministry);
        var visitor = await SignInAsync(portal);
        var (seen, started) = (DateTime.UtcNow.AddMinutes(-minutesUnused), DateTime.UtcNow.AddHours(-hoursInAll));
        await portal.InScopeAsync<AccountsContext, int>(context => context.Sessions.ExecuteUpdateAsync(
            set => set.SetProperty(row => row.SeenAt, seen).SetProperty(row => row.StartedAt, started), Cancel));

        var answer = await visitor.GetAsync(Work, Cancel);

        Assert.Equal(runs ? HttpStatusCode.OK : HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task A_planted_session_key_is_not_the_one_that_signing_in_gives()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddAccountAsync("ministry", ActorRole.Ministry);
        await portal.AddAccountAsync("other", ActorRole.Ministry);
        var browser = await SignInAsync(portal);
        var planted = await HashesAsync(portal);

        await browser.PostFormAsync("/fi/kirjaudu", new() { ["UserName"] = "other", ["Password"] = TestPortal.Password });

        var running = await HashesAsync(portal);
        Assert.Single(running);
        Assert.Empty(running.Intersect(planted));
    }

    [Fact]
    public async Task A_signed_in_page_says_when_the_session_is_about_to_end_and_a_public_one_does_not()
    {
        await using var portal = await TestPortal.StartAsync();
        var visitor = await portal.SignedInAsync(ActorRole.Ministry);

        var status = (await visitor.PageAsync(Work)).QuerySelector("[data-session]");

        Assert.Equal(("status", "1800", "300"), (status?.GetAttribute("role"), status?.GetAttribute("data-idle"), status?.GetAttribute("data-warning")));
        Assert.Equal(HttpStatusCode.NoContent, (await visitor.PostAsync(IdentitySetup.GoOn, null, Cancel)).StatusCode);
        Assert.Null((await portal.Visitor().PageAsync("/fi/kunnat")).QuerySelector("[data-session]"));
    }

    private static async Task<HttpClient> SignInAsync(TestPortal portal, string agent = "test")
    {
        var visitor = portal.Visitor();
        visitor.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", agent);
        var answer = await visitor.PostFormAsync("/fi/kirjaudu", new() { ["UserName"] = "ministry", ["Password"] = TestPortal.Password });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return visitor;
    }

    private static Task<List<string>> HashesAsync(TestPortal portal) =>
        portal.InScopeAsync<AccountsContext, List<string>>(context => context.Sessions.Select(row => row.KeyHash).ToListAsync(Cancel));
}
