using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Portal.Identity.Accounts;
using Par.Portal.Identity.People;
using Par.Portal.Identity.Sessions;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Collection;

namespace Par.Portal.Tests.Identity;

/// <summary>Wrong tries are limited where they come from, and nobody outside keeps the holder of an account out.</summary>
public sealed class LockOutTests
{
    private const string Office = "192.0.2.7";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Five_wrong_passwords_close_the_account_for_their_address_and_for_no_other()
    {
        await using var portal = await StartAsync();
        var outsider = portal.VisitorAt("203.0.113.9");
        await WrongAsync(outsider, SignInTries.MostOfSource);

        Assert.False(await GetsInAsync(outsider));
        Assert.True(await GetsInAsync(portal.VisitorAt(Office)));
    }

    [Fact]
    public async Task A_browser_that_the_account_knows_gets_in_past_others_at_the_same_address()
    {
        await using var portal = await StartAsync();
        var own = portal.VisitorAt(Office);
        Assert.True(await GetsInAsync(own));
        await SignOutAsync(own);
        var colleague = portal.VisitorAt(Office);
        await WrongAsync(colleague, SignInTries.MostOfSource);

        Assert.False(await GetsInAsync(colleague));
        Assert.True(await GetsInAsync(own));
    }

    [Fact]
    public async Task A_known_browser_is_held_to_its_own_five_tries()
    {
        await using var portal = await StartAsync();
        var own = portal.VisitorAt(Office);
        Assert.True(await GetsInAsync(own));
        await SignOutAsync(own);
        await WrongAsync(own, SignInTries.MostOfSource);

        Assert.False(await GetsInAsync(own));
    }

    [Fact]
    public async Task Twenty_wrong_passwords_from_many_addresses_close_it_to_unknown_browsers_for_an_hour_and_not_to_known_ones()
    {
        var clock = new SetClock(new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
        await using var portal = await StartAsync(portal => portal.MadeWith(services => services.AddSingleton<TimeProvider>(clock)));
        var own = portal.VisitorAt(Office);
        Assert.True(await GetsInAsync(own));
        await SignOutAsync(own);
        for (var place = 1; place <= SignInTries.MostOfAccount; place++)
            await WrongAsync(portal.VisitorAt($"203.0.113.{place}"), 1);

        Assert.False(await GetsInAsync(portal.VisitorAt("198.51.100.1")));
        Assert.True(await GetsInAsync(own));
        clock.Now += SignInTries.AccountWindow;
        Assert.True(await GetsInAsync(portal.VisitorAt("198.51.100.1")));
    }

    [Fact]
    public async Task Who_has_a_second_factor_is_asked_for_it_however_many_addresses_try_passwords()
    {
        await using var portal = await StartAsync();
        await portal.InScopeAsync<UserManager<Account>, IdentityResult>(async accounts =>
        {
            var holder = (await accounts.FindByNameAsync("holder"))!;
            await accounts.ResetAuthenticatorKeyAsync(holder);
            return await accounts.SetTwoFactorEnabledAsync(holder, true);
        });
        for (var place = 1; place <= SignInTries.MostOfAccount + 1; place++)
            await WrongAsync(portal.VisitorAt($"203.0.113.{place}"), 1);

        var answer = await SignInAsync(portal.VisitorAt("198.51.100.1"), TestPortal.Password);

        Assert.Equal("/fi/kirjaudu/vahvista", answer.Headers.Location?.PathAndQuery());
    }

    [Fact]
    public async Task Of_many_tries_at_the_same_moment_no_more_are_looked_at_than_one_after_the_other()
    {
        var hasher = new SignInTests.CountingHasher();
        await using var portal = await StartAsync(portal => portal.MadeWith(services =>
            services.AddSingleton<IPasswordHasher<Account>>(hasher)));
        var visitors = await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            var visitor = portal.VisitorAt("203.0.113.9");
            return (visitor, Form: (await visitor.PageAsync("/fi/kirjaudu")).QuerySelector("main form")!);
        }));

        await Task.WhenAll(visitors.Select(one =>
            one.visitor.SendFormAsync("/fi/kirjaudu", one.Form, new() { ["UserName"] = "holder", ["Password"] = "wrong" })));

        var counted = await portal.InScopeAsync<AccountsContext, int>(context => context.SignInTries.CountAsync(Cancel));
        Assert.InRange(counted, 0, SignInTries.MostOfSource);
    }

    [Fact]
    public async Task Who_chooses_a_password_by_the_link_of_a_letter_gets_in_although_others_have_used_up_the_tries()
    {
        await using var portal = await StartAsync();
        var admin = new Actor("admin", ActorRole.Administrator, null);
        var id = await portal.InScopeAsync<AccountsContext, string>(context => context.Users.Select(user => user.Id).SingleAsync(Cancel));
        var token = await portal.InScopeAsync<AccountRegister, string?>(register => register.NewLinkAsync(id, admin, Cancel));
        await WrongAsync(portal.VisitorAt(Office), SignInTries.MostOfSource);
        var own = portal.VisitorAt(Office);

        const string chosen = "a password of the holder's own choice";
        await own.PostFormAsync($"/fi/aseta-salasana?token={token}", new() { ["NewPassword"] = chosen, ["PasswordAgain"] = chosen });

        Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(own, chosen)).StatusCode);
    }

    [Theory]
    [InlineData("holder")]
    [InlineData("nobody-has-this-name")]
    public async Task A_name_that_nobody_has_is_counted_like_one_that_somebody_has(string name)
    {
        await using var portal = await StartAsync();
        var visitor = portal.VisitorAt(Office);

        for (var time = 0; time < SignInTries.MostOfSource + 2; time++)
            await visitor.PostFormAsync("/fi/kirjaudu", new() { ["UserName"] = name, ["Password"] = "wrong" });

        Assert.Equal(SignInTries.MostOfSource, await portal.InScopeAsync<AccountsContext, int>(context =>
            context.SignInTries.CountAsync(Cancel)));
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", true)]
    public async Task Of_long_addresses_the_network_counts(string wrong, string right, bool getsIn)
    {
        await using var portal = await StartAsync();
        await WrongAsync(portal.VisitorAt(wrong), SignInTries.MostOfSource);

        Assert.Equal(getsIn, await GetsInAsync(portal.VisitorAt(right)));
    }

    [Fact]
    public async Task The_cookie_of_a_known_browser_is_closed_to_scripts_bound_to_the_host_and_opens_nothing()
    {
        await using var portal = await StartAsync();
        var visitor = portal.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost"), HandleCookies =
            true });

        var answer = await SignInAsync(visitor, TestPortal.Password);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), value => value.Contains("par-browser",
            StringComparison.Ordinal));
        Assert.StartsWith("__Host-par-browser-", cookie, StringComparison.Ordinal);
        Assert.All(["httponly", "secure", "samesite=lax"], word => Assert.Contains(word, cookie, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("holder", cookie, StringComparison.Ordinal);
        var bare = portal.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost"), HandleCookies =
            false });
        bare.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        Assert.StartsWith("/fi/kirjaudu", (await bare.GetAsync("/fi/raportit", Cancel)).Headers.Location?.PathAndQuery(),
            StringComparison.Ordinal);
    }

    private static async Task<TestPortal> StartAsync(Action<TestPortal>? change = null)
    {
        var portal = new TestPortal().WithAddresses();
        change?.Invoke(portal);
        await portal.BringUpAsync();
        await portal.AddAccountAsync("holder", ActorRole.Ministry);
        return portal;
    }

    private static Task<HttpResponseMessage> SignInAsync(HttpClient visitor, string password) =>
        visitor.PostFormAsync("/fi/kirjaudu", new() { ["UserName"] = "holder", ["Password"] = password });

    private static async Task WrongAsync(HttpClient visitor, int times)
    {
        for (var time = 0; time < times; time++)
            Assert.Equal(HttpStatusCode.OK, (await SignInAsync(visitor, "wrong")).StatusCode);
    }

    private static async Task<bool> GetsInAsync(HttpClient visitor) => (await SignInAsync(visitor, TestPortal.Password)).StatusCode ==
        HttpStatusCode.Redirect;

    private static Task SignOutAsync(HttpClient visitor) => visitor.PostFormAsync("/fi/", [], ".site-account form");
}
