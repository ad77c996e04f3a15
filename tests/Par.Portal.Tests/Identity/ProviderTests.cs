using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Par.Portal.Identity.Accounts;
using Par.Portal.Identity.People;
using Par.Portal.Identity.Providers;
using Par.Portal.Shell;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Collection;

namespace Par.Portal.Tests.Identity;

/// <summary>Signing in with an identity provider, against a real server on this machine.</summary>
[Slow]
public sealed class ProviderTests
{
    private const string Refused = "/fi/kirjaudu?provider=refused";

    private const string Unreachable = "/fi/kirjaudu?provider=unreachable";

    private const string Join = "/fi/kirjaudu/tunnistus/liita";

    private static readonly Actor Admin = new("admin", ActorRole.Administrator);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_invited_person_joins_their_identity_by_the_one_time_link_and_signs_in_by_it_from_then_on()
    {
        await using var provider = await LocalProvider.StartAsync();
        await using var portal = await StartAsync(provider);
        provider.Person = new("person-1");
        var token = await InvitedAsync(portal, "holder");

        Assert.Equal("/fi/raportit", await GoAsync(portal.Visitor(), $"/fi/kirjaudu/tunnistus?token={token}"));
        var again = portal.Visitor();
        Assert.Equal("/fi/raportit", await GoAsync(again, "/fi/kirjaudu/tunnistus"));

        Assert.Equal(HttpStatusCode.OK, (await again.GetAsync("/fi/raportit", Cancel)).StatusCode);
        Assert.Equal(Join, await GoAsync(portal.Visitor(), $"/fi/kirjaudu/tunnistus?token={token}", () => provider.Person = new("person-2")));
        Assert.Equal(1, await LoginsAsync(portal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_link_that_somebody_follows_joins_nothing_before_they_press_the_button_of_our_own_page(bool own)
    {
        await using var provider = await LocalProvider.StartAsync();
        await using var portal = await StartAsync(provider);
        provider.Person = new("person-1", "person@agency.example", IsVerified: true);
        var visitor = own ? await portal.SignedInAsync(ActorRole.Ministry) : portal.Visitor();
        var start = own ? "/fi/kirjaudu/tunnistus?own=1" : $"/fi/kirjaudu/tunnistus?token={await InvitedAsync(portal, "holder")}";

        var back = await visitor.GetAsync(await AskAsync(visitor, start), Cancel);
        var step = await visitor.GetAsync(back.Headers.Location, Cancel);
        var page = await visitor.PageAsync(Join);
        var forged = await visitor.PostAsync(Join, new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = "join" }), Cancel);

        Assert.Equal(Join, step.Headers.Location?.PathAndQuery());
        Assert.Contains("person@agency.example", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Equal(0, await LoginsAsync(portal));

        // The identity opens the account from then on: from one's own page the password is asked for.
        if (own)
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.SendFormAsync(Join, page.QuerySelector("main form")!, [])).StatusCode);
            Assert.Equal(0, await LoginsAsync(portal));
        }
        var joined = await visitor.SendFormAsync(Join, page.QuerySelector("main form")!, own ? new() { ["Password"] =
            TestPortal.Password } : []);

        Assert.Equal("/fi/raportit", joined.Headers.Location?.PathAndQuery());
        Assert.Equal(1, await LoginsAsync(portal));
        Assert.Equal("/fi/raportit", await GoAsync(portal.Visitor(), "/fi/kirjaudu/tunnistus"));
    }

    [Fact]
    public async Task Joining_from_ones_own_page_is_over_once_somebody_else_sits_there()
    {
        await using var provider = await LocalProvider.StartAsync();
        await using var portal = await StartAsync(provider);
        provider.Person = new("person-1");
        var visitor = await portal.SignedInAsync(ActorRole.Ministry);
        var back = await visitor.GetAsync(await AskAsync(visitor, "/fi/kirjaudu/tunnistus?own=1"), Cancel);
        await visitor.GetAsync(back.Headers.Location, Cancel);
        var form = (await visitor.PageAsync(Join)).QuerySelector("main form")!;
        await portal.AddAccountAsync("another", ActorRole.Ministry);
        await visitor.PostFormAsync("/fi/kirjaudu", new() { ["UserName"] = "another", ["Password"] = TestPortal.Password });

        await visitor.SendFormAsync(Join, form, []);
        var page = await visitor.PageAsync(Join);

        Assert.Null(page.QuerySelector("main form"));
        Assert.Equal(0, await LoginsAsync(portal));
    }

    [Fact]
    public async Task Somebody_whom_nobody_has_invited_is_refused_and_gets_no_account()
    {
        await using var provider = await LocalProvider.StartAsync();
        await using var portal = await StartAsync(provider);
        provider.Person = new("stranger", "stranger@elsewhere.example", IsVerified: true, Role: "Administrator");
        var visitor = portal.Visitor();

        Assert.Equal(Refused, await GoAsync(visitor, "/fi/kirjaudu/tunnistus"));

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/fi/raportit", Cancel)).StatusCode);
        Assert.Equal(0, await portal.InScopeAsync<AccountsContext, int>(context => context.Users.CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_role_that_the_provider_claims_gives_none_here()
    {
        await using var provider = await LocalProvider.StartAsync();
        await using var portal = await StartAsync(provider);
        provider.Person = new("person-1", Role: "Administrator");
        var visitor = portal.Visitor();

        await GoAsync(visitor, $"/fi/kirjaudu/tunnistus?token={await InvitedAsync(portal, "holder")}");

        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync("/fi/hallinta", Cancel)).StatusCode);
    }

    [Theory]
    [InlineData("https://other.example/", null)]
    [InlineData(null, "another-client")]
    public async Task An_answer_of_another_issuer_or_for_another_client_is_refused(string? issuer, string? audience)
    {
        await using var provider = await LocalProvider.StartAsync();
        await using var portal = await StartAsync(provider);
        provider.Person = new("person-1");
        await GoAsync(portal.Visitor(), $"/fi/kirjaudu/tunnistus?token={await InvitedAsync(portal, "holder")}");
        (provider.FalseIssuer, provider.FalseAudience) = (issuer, audience);

        var visitor = portal.Visitor();

        Assert.Equal(Refused, await GoAsync(visitor, "/fi/kirjaudu/tunnistus"));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/fi/raportit", Cancel)).StatusCode);
    }

    [Fact]
    public async Task An_answer_is_taken_once_and_by_the_browser_that_asked()
    {
        await using var provider = await LocalProvider.StartAsync();
        await using var portal = await StartAsync(provider);
        provider.Person = new("person-1");
        await GoAsync(portal.Visitor(), $"/fi/kirjaudu/tunnistus?token={await InvitedAsync(portal, "holder")}");
        var (browser, thief) = (portal.Visitor(), portal.Visitor());
        var answer = await AskAsync(browser, "/fi/kirjaudu/tunnistus");

        var stolen = await thief.GetAsync(answer, Cancel);
        var first = await browser.GetAsync(answer, Cancel);
        var replayed = await browser.GetAsync(answer, Cancel);

        Assert.EndsWith("provider=refused", stolen.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.Equal("/fi/kirjaudu/tunnistus/vahvista", first.Headers.Location?.PathAndQuery());
        Assert.EndsWith("provider=refused", replayed.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task An_address_finds_the_account_only_when_the_provider_has_verified_it_and_the_settings_say_so(bool isVerified, bool isFound)
    {
        await using var provider = await LocalProvider.StartAsync();
        await using var portal = await StartAsync(provider, ("Oidc:Match", "VerifiedEmail"));
        await InvitedAsync(portal, "holder", "holder@agency.example");
        await portal.InScopeAsync<AccountsContext, int>(context => context.Users.ExecuteUpdateAsync(set => set.SetProperty(user => user.EmailConfirmed, true), Cancel));
        provider.Person = new("person-1", "Holder@agency.example", isVerified);

        Assert.Equal(isFound ? "/fi/raportit" : Refused, await GoAsync(portal.Visitor(), "/fi/kirjaudu/tunnistus"));
        // Another person to whom the address was given later does not inherit the account.
        provider.Person = new("person-2", "holder@agency.example", IsVerified: true);
        Assert.Equal(isFound ? Refused : "/fi/raportit", await GoAsync(portal.Visitor(), "/fi/kirjaudu/tunnistus"));
    }

    [Fact]
    public async Task A_disabled_account_stays_closed_and_a_provider_for_staff_opens_no_organisations_account()
    {
        await using var provider = await LocalProvider.StartAsync();
        await using var portal = await StartAsync(provider, ("Oidc:StaffOnly", "true"));
        provider.Person = new("worker");
        var worker = await InvitedAsync(portal, "worker", role: ActorRole.Organisation);
        Assert.Equal(Refused, await GoAsync(portal.Visitor(), $"/fi/kirjaudu/tunnistus?token={worker}"));
        Assert.NotNull((await portal.Visitor().PageAsync($"/fi/aseta-salasana?token={worker}")).QuerySelector("main form"));

        provider.Person = new("official");
        await GoAsync(portal.Visitor(), $"/fi/kirjaudu/tunnistus?token={await InvitedAsync(portal, "official")}");
        await portal.InScopeAsync<AccountsContext, int>(context => context.Users.ExecuteUpdateAsync(set => set.SetProperty(user => user.DisabledAt, DateTime.UtcNow), Cancel));

        Assert.Equal(Refused, await GoAsync(portal.Visitor(), "/fi/kirjaudu/tunnistus"));
    }

    [Theory]
    [InlineData("mfa", "/fi/raportit")]
    [InlineData("pwd", "/fi/oma-tunnus/kaksivaiheinen")]
    public async Task A_second_factor_at_the_provider_counts_when_the_settings_name_it(string amr, string expected)
    {
        await using var provider = await LocalProvider.StartAsync();
        await using var portal = await StartAsync(provider, ("Identity:SecondFactor", "RequiredForStaff"), ("Oidc:SecondFactorAmr", "mfa"));
        provider.Person = new("person-1", Amr: amr);
        var visitor = portal.Visitor();

        await GoAsync(visitor, $"/fi/kirjaudu/tunnistus?token={await InvitedAsync(portal, "holder")}");
        var answer = await visitor.GetAsync("/fi/raportit", Cancel);

        Assert.Equal(expected, answer.Headers.Location?.PathAndQuery() ?? "/fi/raportit");
    }

    [Theory]
    [InlineData("fi", "Tunnistuspalvelu Virtu ei vastaa juuri nyt.")]
    [InlineData("sv", "Identifieringstjänsten Virtu svarar inte just nu.")]
    [InlineData("en", "The identification service Virtu does not answer just now.")]
    public async Task A_provider_that_nobody_reaches_is_a_sentence_on_the_sign_in_page_and_the_way_on_is_kept(string language, string expected)
    {
        var provider = await LocalProvider.StartAsync();
        await provider.DisposeAsync();
        await using var portal = await StartAsync(provider);
        var visitor = portal.Visitor();

        var answer = await visitor.GetAsync(ProviderEndpoints.Start(Languages.Find(language)!.Value, "/fi/raportit"), Cancel);
        var page = await visitor.GetAsync(answer.Headers.Location, Cancel);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.EndsWith("?provider=unreachable&returnUrl=%2Ffi%2Fraportit", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains(expected, WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(Cancel)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/.well-known/openid-configuration")]
    [InlineData("/.well-known/jwks")]
    public async Task A_provider_that_fails_when_asked_opens_again_as_soon_as_it_is_well(string part)
    {
        await using var provider = await LocalProvider.StartAsync();
        await using var portal = await StartAsync(provider);
        provider.Person = new("person-1");
        provider.OutOfOrder = part;
        var start = $"/fi/kirjaudu/tunnistus?token={await InvitedAsync(portal, "holder")}";

        var failed = await portal.Visitor().GetAsync(start, Cancel);
        provider.OutOfOrder = null;

        Assert.Equal(Unreachable, failed.Headers.Location?.PathAndQuery());
        Assert.Equal("/fi/raportit", await GoAsync(portal.Visitor(), start));
    }

    [Fact]
    public async Task A_provider_that_fails_after_it_was_asked_is_told_apart_from_a_refusal()
    {
        await using var provider = await LocalProvider.StartAsync();
        await using var portal = await StartAsync(provider);
        provider.Person = new("person-1");
        var visitor = portal.Visitor();
        await GoAsync(visitor, $"/fi/kirjaudu/tunnistus?token={await InvitedAsync(portal, "holder")}");

        var answer = await AskAsync(visitor, "/fi/kirjaudu/tunnistus");
        var gaveUp = await visitor.GetAsync(With(await AskAsync(visitor, "/fi/kirjaudu/tunnistus"), "temporarily_unavailable"), Cancel);
        var declined = await visitor.GetAsync(With(await AskAsync(visitor, "/fi/kirjaudu/tunnistus"), "access_denied"), Cancel);
        provider.OutOfOrder = "/token";
        var failed = await visitor.GetAsync(answer, Cancel);

        Assert.Equal(Unreachable, failed.Headers.Location?.PathAndQuery());
        Assert.Equal(Unreachable, gaveUp.Headers.Location?.PathAndQuery());
        Assert.Equal(Refused, declined.Headers.Location?.PathAndQuery());

        static string With(string answer, string error) =>
            QueryHelpers.AddQueryString("/signin-oidc", QueryHelpers.ParseQuery(answer[answer.IndexOf('?', StringComparison.Ordinal)..])
                .Where(part => part.Key is "state" or "iss").Append(new("error", error)));
    }

    [Theory]
    [InlineData("http://provider.example")]
    [InlineData("not an address")]
    public void A_provider_that_is_not_reached_by_https_is_refused_at_the_start(string authority)
    {
        var configuration = new Microsoft.Extensions.Configuration.ConfigurationManager { ["Oidc:Authority"] = authority, ["Oidc:ClientId"] = "par" };

        Assert.Throws<Warehouse.Settings.SettingsException>(() => OidcSettings.Read(configuration));
    }

    private static async Task<TestPortal> StartAsync(LocalProvider provider, params (string Setting, string Value)[] settings)
    {
        var portal = new TestPortal().With("Oidc:Authority", provider.Address.ToString()).With("Oidc:ClientId", LocalProvider.Client)
            .With("Oidc:ClientSecret", LocalProvider.Secret).With("Oidc:Name", "Virtu")
            .With("Oidc:AnswerWithin", "00:05:00");
        foreach (var (setting, value) in settings)
            portal.With(setting, value);
        await portal.BringUpAsync();
        return portal;
    }

    private static Task<string> InvitedAsync(TestPortal portal, string name, string? email = null, ActorRole role = ActorRole.Ministry) =>
        portal.InScopeAsync<AccountRegister, string>(async register =>
        {
            var isOrganisation = role.Includes(ActorRole.Organisation);
            return (await register.AddAsync(
                new NewAccount(name, role, isOrganisation ? "P0179" : null, isOrganisation ? Side.Ent : null, Email: email), Admin, Cancel)).Token!;
        });

    private static Task<int> LoginsAsync(TestPortal portal) => portal.InScopeAsync<AccountsContext, int>(context => context.UserLogins.CountAsync(Cancel));

    /// <summary>Goes to the provider and comes back with its answer: the address that the provider sends the browser to.</summary>
    private static async Task<string> AskAsync(HttpClient visitor, string start)
    {
        var away = (await visitor.GetAsync(start, Cancel)).Headers.Location!;
        Assert.Contains("code_challenge=", away.Query, StringComparison.Ordinal);
        using var provider = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        var answer = await provider.GetAsync(away, Cancel);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync(Cancel));
        return answer.Headers.Location!.PathAndQuery;
    }

    /// <summary>The whole way to the provider and back, the button for joining pressed where there is one; gives where it ends.</summary>
    private static async Task<string?> GoAsync(HttpClient visitor, string start, Action? before = null)
    {
        before?.Invoke();
        var step = await visitor.GetAsync(await AskAsync(visitor, start), Cancel);
        if (step.Headers.Location!.PathAndQuery() == "/fi/kirjaudu/tunnistus/vahvista")
            step = await visitor.GetAsync(step.Headers.Location, Cancel);
        if (step.Headers.Location!.PathAndQuery() == Join)
        {
            if ((await visitor.PageAsync(Join)).QuerySelector("main form") is not { } form)
                return Join;
            step = await visitor.SendFormAsync(Join, form, []);
        }
        return step.Headers.Location?.PathAndQuery();
    }
}
