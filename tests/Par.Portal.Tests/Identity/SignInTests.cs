using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Portal.Identity.Accounts;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Collection;

namespace Par.Portal.Tests.Identity;

[EveryDatabase]
public sealed class SignInTests(SignInTests.Site site, SignInTests.CountingSite counting)
    : IClassFixture<SignInTests.Site>, IClassFixture<SignInTests.CountingSite>
{
    private readonly TestPortal portal = site.Portal;

    [Theory]
    [InlineData("/fi/kirjaudu", "Kirjaudu sisään")]
    [InlineData("/sv/logga-in", "Logga in")]
    [InlineData("/en/sign-in", "Sign in")]
    public async Task The_sign_in_page_lets_password_managers_work(string address, string title)
    {
        var page = await portal.Visitor().PageAsync(address);

        Assert.Equal(title, page.QuerySelector("main h1")?.TextContent);
        Assert.Equal("username", page.QuerySelector("input[name=UserName]")?.GetAttribute("autocomplete"));
        Assert.Equal("current-password", page.QuerySelector("input[name=Password]")?.GetAttribute("autocomplete"));
    }

    [Fact]
    public async Task A_wrong_password_is_said_in_a_summary_and_does_not_sign_in()
    {
        var name = await portal.NewAccountAsync(ActorRole.Analyst);
        var visitor = portal.Visitor();

        var answer = await visitor.PostFormAsync("/fi/kirjaudu", new() { ["UserName"] = name, ["Password"] = "wrong" });

        var page = await answer.DocumentAsync();
        Assert.Equal("alert", page.QuerySelector(".error-summary")?.GetAttribute("role"));
        Assert.Equal("true", page.QuerySelector("#user-name")?.GetAttribute("aria-invalid"));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/fi/tarkastus", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Five_wrong_passwords_are_enough_and_the_right_one_is_not_taken_after_them()
    {
        var name = await portal.NewAccountAsync(ActorRole.Analyst);
        var visitor = portal.Visitor();
        for (var attempt = 0; attempt < 5; attempt++)
            await visitor.PostFormAsync("/fi/kirjaudu", new() { ["UserName"] = name, ["Password"] = "wrong" });

        var answer = await visitor.PostFormAsync("/fi/kirjaudu", new() { ["UserName"] = name, ["Password"] = TestPortal.Password });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull((await answer.DocumentAsync()).QuerySelector(".error-summary"));
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("open")]
    [InlineData("locked")]
    [InlineData("closed")]
    [InlineData("invited")]
    public async Task One_password_is_worked_out_whoever_the_name_belongs_to_so_that_time_does_not_tell(string name)
    {
        var before = counting.Hasher.Verified;

        await counting.Portal.Visitor().PostFormAsync("/fi/kirjaudu", new() { ["UserName"] = name, ["Password"] = "wrong" });

        Assert.Equal(before + 1, counting.Hasher.Verified);
    }

    [Fact]
    public async Task Attempts_from_one_address_are_limited()
    {
        await using var portal = new TestPortal().With("Identity:SignInAttemptsPerMinute", "3");
        await portal.BringUpAsync();
        var visitor = portal.Visitor();
        var answers = new List<HttpStatusCode>();
        for (var attempt = 0; attempt < 4; attempt++)
            answers.Add((await visitor.PostFormAsync("/fi/kirjaudu", new() { ["UserName"] = "nobody", ["Password"] = "wrong" })).StatusCode);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], answers);
    }

    [Fact]
    public async Task After_signing_in_the_page_that_was_asked_for_comes()
    {
        var name = await portal.NewAccountAsync(ActorRole.Ministry);
        var visitor = portal.Visitor();
        var refused = await visitor.GetAsync("/sv/rapporter", TestContext.Current.CancellationToken);

        var answer = await visitor.PostFormAsync(refused.Headers.Location!.OriginalString, new() { ["UserName"] = name, ["Password"] = TestPortal.Password });

        Assert.StartsWith("/sv/logga-in?", refused.Headers.Location!.PathAndQuery(), StringComparison.Ordinal);
        Assert.Equal("/sv/rapporter", answer.Headers.Location?.PathAndQuery());
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    public async Task A_link_cannot_lead_elsewhere_after_signing_in(string returnUrl)
    {
        var name = await portal.NewAccountAsync(ActorRole.Ministry);

        var answer = await portal.Visitor().PostFormAsync("/fi/kirjaudu?returnUrl=" + Uri.EscapeDataString(returnUrl),
            new() { ["UserName"] = name, ["Password"] = TestPortal.Password });

        Assert.Equal("/fi/raportit", answer.Headers.Location?.PathAndQuery());
    }

    [Fact]
    public async Task A_form_without_its_token_does_not_sign_in()
    {
        var name = await portal.NewAccountAsync(ActorRole.Analyst);

        var answer = await portal.Visitor().PostAsync("/fi/kirjaudu", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "sign-in", ["UserName"] = name, ["Password"] = TestPortal.Password,
        }), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        var analyst = await portal.SignedInAsync(ActorRole.Ministry);

        await analyst.PostFormAsync("/fi/", [], ".site-account form");

        Assert.Equal(HttpStatusCode.Redirect, (await analyst.GetAsync("/fi/raportit", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task The_session_cookie_is_closed_to_scripts_and_bound_to_the_host_on_https()
    {
        var name = await portal.NewAccountAsync(ActorRole.Analyst);
        var visitor = portal.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });

        var answer = await visitor.PostFormAsync("/fi/kirjaudu", new() { ["UserName"] = name, ["Password"] = TestPortal.Password });

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), value => value.Contains("par-session", StringComparison.Ordinal));
        Assert.StartsWith("__Host-par-session=", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    public sealed class Site() : SharedPortal(() => TestPortal.StartAsync());

    /// <summary>A portal that counts the passwords it works out, with an account of every state.</summary>
    public sealed class CountingSite : SharedPortal
    {
        public CountingSite()
            : this(new CountingHasher())
        {
        }

        private CountingSite(CountingHasher hasher)
            : base(() => StartAsync(hasher)) => Hasher = hasher;

        internal CountingHasher Hasher { get; }

        private static async Task<TestPortal> StartAsync(CountingHasher hasher)
        {
            var portal = new TestPortal().MadeWith(services => services.AddSingleton<IPasswordHasher<Account>>(hasher));
            await portal.BringUpAsync();
            foreach (var account in new[] { "open", "locked", "closed", "invited" })
                await portal.AddAccountAsync(account, ActorRole.Ministry);
            await portal.InScopeAsync<AccountsContext, int>(async context =>
            {
                await context.Users.Where(user => user.UserName == "locked")
                    .ExecuteUpdateAsync(set => set.SetProperty(user => user.LockoutEnd, DateTimeOffset.MaxValue));
                await context.Users.Where(user => user.UserName == "closed")
                    .ExecuteUpdateAsync(set => set.SetProperty(user => user.DisabledAt, DateTime.UnixEpoch));
                return await context.Users.Where(user => user.UserName == "invited")
                    .ExecuteUpdateAsync(set => set.SetProperty(user => user.PasswordHash, (string?)null));
            });
            return portal;
        }
    }

    internal sealed class CountingHasher : PasswordHasher<Account>
    {
        private int verified;

        public int Verified => verified;

        public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref verified);
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
