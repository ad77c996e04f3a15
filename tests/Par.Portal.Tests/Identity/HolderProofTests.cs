using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Portal.Identity.Accounts;
using Par.Portal.Identity.Mine;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Collection;

namespace Par.Portal.Tests.Identity;

/// <summary>A way into an account is added by its holder, and not by whoever finds a browser open.</summary>
public sealed class HolderProofTests
{
    private const string SecondFactor = "/en/my-account/second-factor";
    private const string Own = "/en/my-account";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(SecondFactor, "form:has(#code)", "#code-password")]
    [InlineData(Own, "form:has(#new-email)", "#email-password")]
    public async Task An_account_with_a_password_is_asked_for_it(string address, string form, string field)
    {
        await using var portal = await TestPortal.StartAsync();
        var visitor = await portal.SignedInAsync(ActorRole.Ministry);
        await visitor.PostFormAsync(SecondFactor, []);

        var page = await (await visitor.PostFormAsync(address, new() { ["NewEmail"] = "thief@elsewhere.example", ["Code"] = "123456" },
            form)).DocumentAsync();

        Assert.Equal("true", page.QuerySelector(field)?.GetAttribute("aria-invalid"));
        Assert.Null(page.QuerySelector(".notice[role=status]"));
    }

    [Fact]
    public async Task An_account_without_a_password_is_asked_to_sign_in_again_once_the_last_time_is_long_ago()
    {
        var clock = new SetClock(DateTimeOffset.UtcNow);
        await using var portal = await StartAsync(clock);
        var visitor = await portal.SignedInAsync(ActorRole.Organisation, "P0179", Side.Ent);
        await portal.InScopeAsync<AccountsContext, int>(context =>
            context.Users.ExecuteUpdateAsync(set => set.SetProperty(user => user.PasswordHash, (string?)null), Cancel));
        var fresh = await visitor.PageAsync(Own);
        clock.Now += HolderProof.Fresh + TimeSpan.FromSeconds(1);

        var late = await visitor.PageAsync(Own);
        var refused = await (await visitor.PostFormAsync(Own, new() { ["NewEmail"] = "thief@elsewhere.example" },
            "form:has(#new-email)")).DocumentAsync();

        Assert.Null(fresh.QuerySelector("#email-password"));
        Assert.Equal("/en/sign-in?returnUrl=%2Fen%2Fmy-account", late.QuerySelector("#email-password a")?.GetAttribute("href"));
        Assert.NotNull(refused.QuerySelector(".error-summary"));
    }

    [Fact]
    public async Task Who_must_enrol_is_asked_for_the_password_once_the_sign_in_is_long_ago()
    {
        var clock = new SetClock(DateTimeOffset.UtcNow);
        await using var portal = await StartAsync(clock, demand: "RequiredForStaff");
        var visitor = await portal.SignedInAsync(ActorRole.Ministry);
        await visitor.PostFormAsync(SecondFactor, []);
        var fresh = await visitor.PageAsync(SecondFactor);
        clock.Now += HolderProof.Fresh + TimeSpan.FromSeconds(1);

        var late = await visitor.PageAsync(SecondFactor);

        Assert.NotNull(fresh.QuerySelector("#code"));
        Assert.Null(fresh.QuerySelector("#code-password"));
        Assert.NotNull(late.QuerySelector("#code-password"));
    }

    [Fact]
    public async Task Signing_in_again_in_the_same_browser_is_fresh_and_renewing_a_session_is_not()
    {
        var clock = new SetClock(DateTimeOffset.UtcNow);
        await using var portal = await StartAsync(clock);
        var name = await portal.NewAccountAsync(ActorRole.Ministry);
        var visitor = portal.Visitor();
        Dictionary<string, string> fields = new() { ["UserName"] = name, ["Password"] = TestPortal.Password };
        await visitor.PostFormAsync("/fi/kirjaudu", fields);
        var first = await StartedAsync(portal);
        clock.Now += TimeSpan.FromMinutes(20);

        // A new password renews the session under a new key.
        const string other = "quite another phrase of mine";
        await visitor.PostFormAsync(Own, new()
        {
            ["PresentPassword"] = TestPortal.Password, ["NewPassword"] = other, ["PasswordAgain"] = other,
        }, "form:has(#present-password)");
        var renewed = await StartedAsync(portal);
        fields["Password"] = other;
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.PostFormAsync("/fi/kirjaudu", fields)).StatusCode);

        Assert.Equal(first, renewed);
        Assert.Equal(clock.Now.UtcDateTime, await StartedAsync(portal), TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData(ActorRole.Administrator, "/en/admin/accounts")]
    [InlineData(ActorRole.OrganisationLead, "/en/submit/accounts")]
    public async Task Nobody_gets_a_link_for_another_password_of_their_own_account_on_the_screen(ActorRole role, string address)
    {
        await using var portal = await TestPortal.StartAsync();
        var visitor = role == ActorRole.Administrator ? await portal.SignedInAsync(role) : await portal.SignedInAsync(role, "P0179",
            Side.Ent);
        var id = await portal.InScopeAsync<AccountsContext, string>(context => context.Users.Select(user => user.Id).SingleAsync(Cancel));

        var page = await (await visitor.PostFormAsync(
            address, new() { ["_handler"] = "accounts", ["Change"] = $"link:{id}" }, "main form[method=post]")).DocumentAsync();

        Assert.NotNull(page.QuerySelector(".error-summary"));
        Assert.DoesNotContain("?token=", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_a_computer_of_many_a_browser_keeps_few_of_those_who_signed_in()
    {
        await using var portal = await TestPortal.StartAsync();
        var visitor = portal.Visitor();
        var kept = new HashSet<string>();
        for (var person = 0; person < 12; person++)
        {
            var name = await portal.NewAccountAsync(ActorRole.Ministry);
            var answer = await visitor.PostFormAsync("/fi/kirjaudu", new() { ["UserName"] = name, ["Password"] = TestPortal.Password });
            foreach (var cookie in answer.Headers.GetValues("Set-Cookie").Where(value => value.StartsWith("par-browser-",
                StringComparison.Ordinal)))
                _ = cookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase) ? kept.Remove(cookie.Split('=')[0])
                    : kept.Add(cookie.Split('=')[0]);
        }

        Assert.Equal(8, kept.Count);
    }

    private static Task<DateTime> StartedAsync(TestPortal portal) =>
        portal.InScopeAsync<AccountsContext, DateTime>(context => context.Sessions.Select(session =>
            session.StartedAt).SingleAsync(Cancel));

    private static async Task<TestPortal> StartAsync(SetClock clock, string demand = "Optional")
    {
        var portal = new TestPortal().With("Identity:SecondFactor", demand).MadeWith(services =>
            services.AddSingleton<TimeProvider>(clock));
        await portal.BringUpAsync();
        return portal;
    }
}
