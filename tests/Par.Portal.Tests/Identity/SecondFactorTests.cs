using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Par.Portal.Identity.Accounts;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Portal.Tests.Identity;

/// <summary>The second factor: who must have one, enrolling it, and signing in with it.</summary>
[EveryDatabase]
public sealed partial class SecondFactorTests(SecondFactorTests.Site site) : IClassFixture<SecondFactorTests.Site>
{
    private const string Enrolment = "/fi/oma-tunnus/kaksivaiheinen";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ActorRole.Analyst, "/fi/tarkastus")]
    [InlineData(ActorRole.Approver, "/fi/tarkastus")]
    [InlineData(ActorRole.Ministry, "/fi/raportit")]
    [InlineData(ActorRole.Administrator, "/fi/hallinta")]
    public async Task Staff_without_a_second_factor_reach_nothing_but_its_enrolment(ActorRole role, string work)
    {
        var portal = site.Portal;
        var visitor = await portal.SignedInAsync(role);

        var refused = await visitor.GetAsync(work, Cancel);
        var page = await visitor.PageAsync(Enrolment);

        Assert.Equal((HttpStatusCode.Redirect, Enrolment), (refused.StatusCode, refused.Headers.Location?.PathAndQuery()));
        Assert.NotNull(page.QuerySelector("form button"));
        Assert.Equal(Enrolment, (await visitor.GetAsync("/fi/oma-tunnus", Cancel)).Headers.Location?.PathAndQuery());
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/fi/kunnat", Cancel)).StatusCode);
    }

    [Fact]
    public async Task An_organisation_is_not_held_up_for_a_second_factor()
    {
        var portal = site.Portal;

        var visitor = await portal.SignedInAsync(ActorRole.Organisation, "P0179", Side.Ent);

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/fi/toimitus", Cancel)).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("{}")]
    public async Task A_passkeys_answer_that_is_none_or_comes_too_late_is_told_and_nothing_fails(string credential)
    {
        var portal = site.Portal;
        var (visitor, holder) = (portal.Visitor(), await portal.SignedInAsync(ActorRole.Organisation, "P0179", Side.Ent));

        using var signIn = await visitor.PostFormAsync("/en/sign-in", new() { ["Credential"] = credential }, "form[data-passkey]");
        using var enrolment = await holder.PostFormAsync(
            "/en/my-account/second-factor", new() { ["Credential"] = credential, ["PasskeyPassword"] = TestPortal.Password }, "form[data-passkey]");

        foreach (var answer in new[] { signIn, enrolment })
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.NotNull((await answer.DocumentAsync()).QuerySelector(".error-summary"));
        }
    }

    [Theory]
    [InlineData("wrong", "#passkey-password")]
    [InlineData(TestPortal.Password, "#passkey-name")]
    public async Task Whoever_finds_a_browser_open_makes_no_passkey_without_the_password(string password, string said)
    {
        var portal = site.Portal;
        var holder = await portal.SignedInAsync(ActorRole.Organisation, "P0179", Side.Ent);

        using var answer = await holder.PostFormAsync(
            "/en/my-account/second-factor", new() { ["Credential"] = "{}", ["PasskeyPassword"] = password }, "form[data-passkey]");

        Assert.Equal(said, (await answer.DocumentAsync()).QuerySelector(".error-summary a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task A_sample_installation_leaves_it_to_its_visitors()
    {
        await using var portal = new TestPortal().With("Identity:SecondFactor", "");
        await portal.BringUpAsync();
        await using (var context = await Contexts(portal).CreateDbContextAsync(Cancel))
        {
            context.Add(new Installation { IsSample = true, CreatedAt = DateTime.UnixEpoch });
            await context.SaveChangesAsync(Cancel);
        }

        var visitor = await portal.SignedInAsync(ActorRole.Analyst);

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/fi/tarkastus", Cancel)).StatusCode);
    }

    [Fact]
    public async Task An_enrolled_authenticator_opens_the_work_and_is_asked_for_from_then_on()
    {
        await using var portal = await StartAsync();
        await portal.AddAccountAsync("analyst", ActorRole.Analyst);
        var (visitor, key, codes) = await EnrolledAsync(portal);

        Assert.Equal(10, codes.Count);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/fi/tarkastus", Cancel)).StatusCode);

        var other = portal.Visitor();
        var first = await PasswordAsync(other);
        Assert.Equal("/fi/kirjaudu/vahvista", first.Headers.Location?.PathAndQuery());
        Assert.Equal(HttpStatusCode.Redirect, (await other.GetAsync("/fi/tarkastus", Cancel)).StatusCode);
        var second = await other.PostFormAsync("/fi/kirjaudu/vahvista", new() { ["Code"] = Totp(key, steps: 1) });
        Assert.Equal("/fi/oma-tyo", second.Headers.Location?.PathAndQuery());
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/fi/tarkastus", Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_code_opens_once()
    {
        await using var portal = await StartAsync();
        await portal.AddAccountAsync("analyst", ActorRole.Analyst);
        var (_, key, _) = await EnrolledAsync(portal);
        var code = Totp(key, steps: 1);
        var (one, other) = (portal.Visitor(), portal.Visitor());
        await PasswordAsync(one);
        await PasswordAsync(other);

        var first = await one.PostFormAsync("/fi/kirjaudu/vahvista", new() { ["Code"] = code });
        var again = await other.PostFormAsync("/fi/kirjaudu/vahvista", new() { ["Code"] = code });

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.NotNull((await again.DocumentAsync()).QuerySelector(".error-summary"));
    }

    [Theory]
    [InlineData("0{0}")]
    [InlineData("+{0}")]
    [InlineData("{0}\t")]
    public async Task A_code_that_has_opened_opens_in_no_other_spelling(string spelling)
    {
        await using var portal = await StartAsync();
        await portal.AddAccountAsync("analyst", ActorRole.Analyst);
        var (_, key, _) = await EnrolledAsync(portal);
        var code = Totp(key, steps: 1);
        var (one, other) = (portal.Visitor(), portal.Visitor());
        await PasswordAsync(one);
        await PasswordAsync(other);
        Assert.Equal(HttpStatusCode.Redirect, (await one.PostFormAsync("/fi/kirjaudu/vahvista", new() { ["Code"] = code })).StatusCode);

        var again = await other.PostFormAsync("/fi/kirjaudu/vahvista", new() { ["Code"] = spelling.Replace("{0}", code, StringComparison.Ordinal) });

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task Five_wrong_codes_are_enough_and_the_right_one_is_not_taken_after_them()
    {
        await using var portal = await StartAsync();
        await portal.AddAccountAsync("analyst", ActorRole.Analyst);
        var (_, key, _) = await EnrolledAsync(portal);
        var visitor = portal.Visitor();
        await PasswordAsync(visitor);
        var right = Totp(key, steps: 1);
        var wrong = right == "000000" ? "000001" : "000000";
        for (var attempt = 0; attempt < 5; attempt++)
            await visitor.PostFormAsync("/fi/kirjaudu/vahvista", new() { ["Code"] = wrong });

        var answer = await visitor.PostFormAsync("/fi/kirjaudu/vahvista", new() { ["Code"] = right });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("liian monta", (await answer.DocumentAsync()).QuerySelector(".error-summary")!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains("Locked", (await TrailAsync(portal)).Select(entry => entry.What));
    }

    [Fact]
    public async Task A_recovery_code_opens_once_in_place_of_the_device()
    {
        await using var portal = await StartAsync();
        await portal.AddAccountAsync("analyst", ActorRole.Analyst);
        var (_, _, codes) = await EnrolledAsync(portal);
        var (one, other) = (portal.Visitor(), portal.Visitor());
        await PasswordAsync(one);
        await PasswordAsync(other);

        var first = await one.PostFormAsync("/fi/kirjaudu/vahvista", new() { ["RecoveryCode"] = codes[0].ToUpperInvariant() }, "details form");
        var again = await other.PostFormAsync("/fi/kirjaudu/vahvista", new() { ["RecoveryCode"] = codes[0] }, "details form");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK), (first.StatusCode, again.StatusCode));
        Assert.Contains("Recovery code used", (await TrailAsync(portal)).Select(entry => entry.What));
    }

    [Fact]
    public async Task The_only_second_factor_of_staff_stays_and_nothing_is_taken_away_without_the_password()
    {
        await using var portal = await StartAsync();
        await portal.AddAccountAsync("analyst", ActorRole.Analyst);
        var (visitor, _, _) = await EnrolledAsync(portal);
        const string Form = "form:has(button[value=authenticator])";

        var unproven = await visitor.PostFormAsync(Enrolment, new() { ["Change"] = "authenticator", ["Password"] = "wrong" }, Form);
        var last = await visitor.PostFormAsync(Enrolment, new() { ["Change"] = "authenticator", ["Password"] = TestPortal.Password }, Form);

        Assert.Equal("#password", (await unproven.DocumentAsync()).QuerySelector(".error-summary a")?.GetAttribute("href"));
        Assert.NotNull((await last.DocumentAsync()).QuerySelector(".error-summary"));
        Assert.Equal("/fi/kirjaudu/vahvista", (await PasswordAsync(portal.Visitor())).Headers.Location?.PathAndQuery());
    }

    [SqliteOnly]
    [Fact]
    public async Task The_database_and_the_trail_hold_no_key_and_no_code()
    {
        await using var portal = await StartAsync();
        await portal.AddAccountAsync("analyst", ActorRole.Analyst);
        var (_, key, codes) = await EnrolledAsync(portal);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();

        var files = Directory.EnumerateFiles(portal.Folder, "par.db*").Select(File.ReadAllBytes).Select(bytes => System.Text.Encoding.Latin1.GetString(bytes)).ToList();

        Assert.Contains(files, file => file.Contains("Authenticator enrolled", StringComparison.Ordinal));
        Assert.DoesNotContain(files, file => file.Contains(key, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(files, file => codes.Any(code => file.Contains(code, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Without_the_first_step_the_second_is_not_there()
    {
        var portal = site.Portal;

        var page = await portal.Visitor().PageAsync("/en/sign-in/confirm");

        Assert.Null(page.QuerySelector("main form"));
    }

    private static async Task<TestPortal> StartAsync()
    {
        var portal = new TestPortal().With("Identity:SecondFactor", "RequiredForStaff");
        await portal.BringUpAsync();
        return portal;
    }

    private static Task<HttpResponseMessage> PasswordAsync(HttpClient visitor) =>
        visitor.PostFormAsync("/fi/kirjaudu", new() { ["UserName"] = "analyst", ["Password"] = TestPortal.Password });

    /// <summary>Signs the analyst in and enrols an authenticator through the pages.</summary>
    private static async Task<(HttpClient Visitor, string Key, List<string> Codes)> EnrolledAsync(TestPortal portal)
    {
        var visitor = portal.Visitor();
        await PasswordAsync(visitor);
        var page = await (await visitor.PostFormAsync(Enrolment, [])).DocumentAsync();
        var key = page.QuerySelector(".authenticator-key")!.TextContent.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        Assert.NotNull(page.QuerySelector("svg.qr path"));
        var done = await (await visitor.PostFormAsync(Enrolment, new() { ["Code"] = Totp(key) }, "form:has(#code)")).DocumentAsync();
        return (visitor, key, [.. done.QuerySelectorAll(".codes code").Select(code => code.TextContent)]);
    }

    /// <summary>The code of a key by RFC 6238, so many half minutes from now: the portal takes those next to now as well.</summary>
    private static string Totp(string key, int steps = 0)
    {
        var step = (DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30) + steps;
        var counter = BitConverter.GetBytes(step);
        if (BitConverter.IsLittleEndian)
            Array.Reverse(counter);
#pragma warning disable CA5350 // The standard's own.
        var hash = HMACSHA1.HashData(Base32(key), counter);
#pragma warning restore CA5350
        var offset = hash[^1] & 0xf;
        var number = ((hash[offset] & 0x7f) << 24) | (hash[offset + 1] << 16) | (hash[offset + 2] << 8) | hash[offset + 3];
        return (number % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static byte[] Base32(string text)
    {
        Assert.Matches(Alphabet(), text);
        var bits = string.Concat(text.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(chunk => chunk.Length == 8).Select(chunk => Convert.ToByte(new string(chunk), 2))];
    }

    private static IDbContextFactory<ParContext> Contexts(TestPortal portal) =>
        (IDbContextFactory<ParContext>)portal.Services.GetService(typeof(IDbContextFactory<ParContext>))!;

    private static async Task<IReadOnlyList<AuditEntry>> TrailAsync(TestPortal portal)
    {
        await using var context = await Contexts(portal).CreateDbContextAsync(Cancel);
        return await context.TrailAsync(AuditTrail.OfAccount, "analyst", Cancel);
    }

    public sealed class Site() : SharedPortal(StartAsync);

    [GeneratedRegex("^[A-Z2-7]{16,}$")]
    private static partial Regex Alphabet();
}
