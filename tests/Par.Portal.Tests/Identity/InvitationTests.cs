using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Portal.Identity.Accounts;
using Par.Portal.Identity.People;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Portal.Tests.Identity;

/// <summary>Invitations, letters with one-time links, and who may look after whose account.</summary>
[EveryDatabase]
public sealed partial class InvitationTests
{
    private const string New = "somebody quite new here";

    private static readonly Actor Admin = new("admin", ActorRole.Administrator);
    private static readonly Actor Lead = new("lead", ActorRole.OrganisationLead, "P0179", [new("P0179", Side.Ent)]);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_administrator_invites_by_letter_and_the_link_confirms_the_address_and_chooses_the_password()
    {
        await using var portal = await StartAsync();
        var admin = await portal.SignedInAsync(ActorRole.Administrator);

        var answer = await (await admin.PostFormAsync("/en/admin/accounts",
            new() { ["UserName"] = "new-analyst", ["Email"] = "new@agency.example", ["Role"] = "Analyst", ["Area"] = "1", ["Side"] = "Ent" }, "form:has(#user-name)")).DocumentAsync();

        var letter = Assert.Single(await LettersAsync(portal));
        Assert.Null(answer.QuerySelector(".notice code"));
        Assert.Equal("new@agency.example", letter.To);
        var links = Links(letter);
        Assert.Equal(["https://par.example/fi/aseta-salasana", "https://par.example/sv/ange-losenord", "https://par.example/en/set-password"],
            links.Select(link => link.GetLeftPart(UriPartial.Path)));
        await portal.Visitor().PostFormAsync(links[0].PathAndQuery, new() { ["NewPassword"] = New, ["PasswordAgain"] = New });
        var account = await FindAsync(portal, "new-analyst");
        Assert.True(account.EmailConfirmed);
        Assert.Equal("1", account.Area);
        Assert.Equal("/fi/oma-tyo", (await SignInAsync(portal.Visitor(), "new-analyst", New)).Headers.Location?.PathAndQuery());
        Assert.Equal(["Invited", "Address confirmed", "Password chosen", "Signed in"], (await TrailAsync(portal, "new-analyst")).Select(entry => entry.What));
        Assert.DoesNotContain(await LettersAsync(portal), kept => kept.Text.Contains("token=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_mail_server_the_link_is_shown_to_who_made_the_account()
    {
        await using var portal = await TestPortal.StartAsync();
        var admin = await portal.SignedInAsync(ActorRole.Administrator);

        var answer = await (await admin.PostFormAsync("/en/admin/accounts",
            new() { ["UserName"] = "new-ministry", ["Email"] = "new@ministry.example", ["Role"] = "Ministry", ["Side"] = "Ent" }, "form:has(#user-name)")).DocumentAsync();

        var link = new Uri(answer.QuerySelector(".notice code")!.TextContent);
        Assert.Empty(await LettersAsync(portal));
        await portal.Visitor().PostFormAsync(link.PathAndQuery, new() { ["NewPassword"] = New, ["PasswordAgain"] = New });
        Assert.False((await FindAsync(portal, "new-ministry")).EmailConfirmed);
        Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(portal.Visitor(), "new-ministry", New)).StatusCode);
    }

    [Fact]
    public async Task An_organisations_lead_invites_for_its_own_organisation_and_side_whatever_the_form_says()
    {
        await using var portal = await StartAsync();
        var lead = await portal.SignedInAsync(ActorRole.OrganisationLead, "P0179", Side.Ent);

        await lead.PostFormAsync("/fi/toimitus/tunnukset", new()
        {
            ["UserName"] = "colleague", ["Email"] = "colleague@city.example", ["Role"] = "Organisation", ["ParId"] = "P0256", ["Side"] = "Ty",
        }, "form:has(#user-name)");

        var made = await FindAsync(portal, "colleague");
        Assert.Equal((ActorRole.Organisation, "P0179", Side.Ent), (made.Role, made.ParId, made.Side));
    }

    [Theory]
    [InlineData(ActorRole.Administrator, "P0179", Side.Ent)]
    [InlineData(ActorRole.Analyst, "P0179", Side.Ent)]
    [InlineData(ActorRole.Organisation, "P0256", Side.Ent)]
    [InlineData(ActorRole.Organisation, "P0179", Side.Ty)]
    public async Task A_lead_makes_no_account_beyond_its_own_organisation_side_and_roles(ActorRole role, string parId, Side side)
    {
        await using var portal = await StartAsync();

        await Assert.ThrowsAsync<NotAllowedException>(() => portal.InScopeAsync<AccountRegister, bool>(async register =>
        {
            await register.AddAsync(new NewAccount("intruder", role, parId, side), Lead, Cancel);
            return true;
        }));
    }

    [Fact]
    public async Task A_lead_neither_sees_nor_changes_accounts_of_others()
    {
        await using var portal = await StartAsync();
        await portal.AddAccountAsync("neighbour", ActorRole.Organisation, "P0256", Side.Ent);
        await portal.AddAccountAsync("other-side", ActorRole.Organisation, "P0179", Side.Ty);
        await portal.AddAccountAsync("analyst", ActorRole.Analyst);
        await portal.AddAccountAsync("colleague", ActorRole.Organisation, "P0179", Side.Ent);

        var seen = await portal.InScopeAsync<AccountRegister, IReadOnlyList<Account>>(register => register.ListAsync(Lead, Cancel));
        foreach (var name in new[] { "neighbour", "other-side", "analyst" })
        {
            var id = (await FindAsync(portal, name)).Id;
            var link = await portal.InScopeAsync<AccountRegister, string?>(async register =>
            {
                await register.DisableAsync(id, Lead, Cancel);
                return await register.NewLinkAsync(id, Lead, Cancel);
            });
            Assert.Null(link);
            Assert.Null((await FindAsync(portal, name)).DisabledAt);
        }

        Assert.Equal(["colleague"], seen.Select(account => account.UserName));
    }

    [Fact]
    public async Task A_forgotten_password_is_asked_for_by_address_and_the_answer_tells_nobody_who_has_an_account()
    {
        await using var portal = await StartAsync();
        await InviteAsync(portal, "holder", "holder@agency.example");
        await ClearLettersAsync(portal);
        var visitor = portal.Visitor();

        var known = await (await visitor.PostFormAsync("/en/forgotten-password", new() { ["Email"] = "HOLDER@agency.example" })).Content.ReadAsStringAsync(Cancel);
        var unknown = await (await visitor.PostFormAsync("/en/forgotten-password", new() { ["Email"] = "nobody@agency.example" })).Content.ReadAsStringAsync(Cancel);
        await visitor.PostFormAsync("/en/forgotten-password", new() { ["Email"] = "holder@agency.example" });
        var letters = await WaitForLettersAsync(portal);

        Assert.Equal(known, unknown);
        var letter = Assert.Single(letters);
        Assert.Equal("holder@agency.example", letter.To);
        await portal.Visitor().PostFormAsync(Links(letter)[0].PathAndQuery, new() { ["NewPassword"] = New, ["PasswordAgain"] = New });
        Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(portal.Visitor(), "holder", New)).StatusCode);
    }

    [Fact]
    public async Task A_link_in_a_letter_never_takes_its_host_from_the_request()
    {
        await using var portal = await StartAsync();
        await InviteAsync(portal, "holder", "holder@agency.example");
        await ClearLettersAsync(portal);
        var visitor = portal.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("http://evil.example") });

        await visitor.PostFormAsync("/en/forgotten-password", new() { ["Email"] = "holder@agency.example" });

        Assert.DoesNotContain("evil.example", Assert.Single(await WaitForLettersAsync(portal)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_address_is_the_accounts_when_its_reader_has_confirmed_it_and_the_former_one_is_told()
    {
        await using var portal = await StartAsync();
        await InviteAsync(portal, "holder", "old@agency.example");
        await portal.Visitor().PostFormAsync(Links(Assert.Single(await LettersAsync(portal)))[0].PathAndQuery, new() { ["NewPassword"] = New, ["PasswordAgain"] = New });
        var visitor = portal.Visitor();
        await SignInAsync(visitor, "holder", New);

        await visitor.PostFormAsync("/en/my-account", new() { ["NewEmail"] = "new@agency.example", ["EmailPassword"] = New }, "form:has(#new-email)");
        Assert.Equal("old@agency.example", (await FindAsync(portal, "holder")).Email);
        var letter = Assert.Single(await LettersAsync(portal), letter => letter.To == "new@agency.example");
        var reader = portal.Visitor();
        await reader.GetAsync(Links(letter)[0].PathAndQuery, Cancel);
        Assert.Equal("old@agency.example", (await FindAsync(portal, "holder")).Email);
        await reader.PostFormAsync(Links(letter)[0].PathAndQuery, []);

        var account = await FindAsync(portal, "holder");
        Assert.Equal(("new@agency.example", true), (account.Email, account.EmailConfirmed));
        Assert.Single(await LettersAsync(portal), told => told.To == "old@agency.example" && told.Text.Contains("holder", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_finds_a_browser_open_moves_no_address_without_the_password()
    {
        await using var portal = await StartAsync();
        await portal.AddAccountAsync("holder", ActorRole.Organisation, "P0179", Side.Ent);
        var visitor = portal.Visitor();
        await SignInAsync(visitor, "holder", TestPortal.Password);

        foreach (var password in new[] { "", "wrong" })
        {
            var answer = await visitor.PostFormAsync("/en/my-account", new() { ["NewEmail"] = "thief@elsewhere.example", ["EmailPassword"] = password }, "form:has(#new-email)");
            Assert.Equal("#email-password", (await answer.DocumentAsync()).QuerySelector(".error-summary a")?.GetAttribute("href"));
        }

        Assert.Empty(await LettersAsync(portal));
        Assert.False(await portal.InScopeAsync<AccountsContext, bool>(context => context.OneTimeLinks.AnyAsync(Cancel)));
    }

    [Theory]
    [InlineData("changed")]
    [InlineData("reset")]
    [InlineData("sessions ended")]
    public async Task Once_the_holder_has_taken_the_account_back_no_earlier_letter_moves_its_address(string how)
    {
        await using var portal = await StartAsync();
        await InviteAsync(portal, "holder", "holder@agency.example");
        await portal.Visitor().PostFormAsync(Links(Assert.Single(await LettersAsync(portal)))[0].PathAndQuery, new() { ["NewPassword"] = New, ["PasswordAgain"] = New });
        var visitor = portal.Visitor();
        await SignInAsync(visitor, "holder", New);
        await visitor.PostFormAsync("/en/my-account", new() { ["NewEmail"] = "thief@elsewhere.example", ["EmailPassword"] = New }, "form:has(#new-email)");
        var planted = Links(Assert.Single(await LettersAsync(portal), letter => letter.To == "thief@elsewhere.example"))[0].PathAndQuery;
        await ClearLettersAsync(portal);

        const string Newer = "quite another one than before";
        var id = (await FindAsync(portal, "holder")).Id;
        if (how == "changed")
        {
            await visitor.PostFormAsync("/en/my-account", new() { ["PresentPassword"] = New, ["NewPassword"] = Newer, ["PasswordAgain"] = Newer }, "form:has(#present-password)");
            Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(portal.Visitor(), "holder", Newer)).StatusCode);
        }
        else if (how == "reset")
        {
            await portal.Visitor().PostFormAsync("/en/forgotten-password", new() { ["Email"] = "holder@agency.example" });
            await portal.Visitor().PostFormAsync(Links(Assert.Single(await WaitForLettersAsync(portal)))[0].PathAndQuery, new() { ["NewPassword"] = Newer, ["PasswordAgain"] = Newer });
            Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(portal.Visitor(), "holder", Newer)).StatusCode);
        }
        else
        {
            await portal.InScopeAsync<AccountRegister, bool>(async register =>
            {
                await register.EndSessionsAsync(id, Admin, Cancel);
                return true;
            });
        }
        var closed = await portal.Visitor().PageAsync(planted);

        Assert.Null(closed.QuerySelector("main form"));
        Assert.Equal("holder@agency.example", (await FindAsync(portal, "holder")).Email);
    }

    [Fact]
    public async Task The_letter_that_tells_a_former_address_is_not_taken_back_with_those_that_hold_links()
    {
        await using var portal = await StartAsync();
        await InviteAsync(portal, "holder", "old@agency.example");
        await portal.Visitor().PostFormAsync(Links(Assert.Single(await LettersAsync(portal)))[0].PathAndQuery, new() { ["NewPassword"] = New, ["PasswordAgain"] = New });
        var visitor = portal.Visitor();
        await SignInAsync(visitor, "holder", New);
        await visitor.PostFormAsync("/en/my-account", new() { ["NewEmail"] = "new@agency.example", ["EmailPassword"] = New }, "form:has(#new-email)");
        await portal.Visitor().PostFormAsync(Links(Assert.Single(await LettersAsync(portal), letter => letter.To == "new@agency.example"))[0].PathAndQuery, []);

        await portal.InScopeAsync<AccountRegister, string?>(async register => await register.NewLinkAsync((await FindAsync(portal, "holder")).Id, Admin, Cancel));

        var told = Assert.Single(await LettersAsync(portal), letter => letter.To == "old@agency.example" && letter.SentAt is null);
        Assert.Contains("holder", told.Text, StringComparison.Ordinal);
    }

    [SqliteOnly]
    [Fact]
    public async Task An_account_its_link_its_letter_and_the_line_that_tells_of_it_are_written_together_or_not_at_all()
    {
        await using var portal = await StartAsync();
        var contexts = portal.Services.GetRequiredService<IDbContextFactory<ParContext>>();
        await using (var context = await contexts.CreateDbContextAsync(Cancel))
            await context.Database.ExecuteSqlRawAsync("CREATE TRIGGER no_letters BEFORE INSERT ON outbox_mail BEGIN SELECT RAISE(ABORT, 'killed'); END", Cancel);

        await Assert.ThrowsAnyAsync<DbUpdateException>(() => InviteAsync(portal, "holder", "holder@agency.example"));

        Assert.False(await portal.InScopeAsync<AccountsContext, bool>(context => context.Users.AnyAsync(user => user.UserName == "holder", Cancel)));
        Assert.False(await portal.InScopeAsync<AccountsContext, bool>(context => context.OneTimeLinks.AnyAsync(Cancel)));
        Assert.Empty(await TrailAsync(portal, "holder"));
    }

    [Fact]
    public async Task A_change_of_role_ends_the_sessions_and_tells_before_and_after()
    {
        await using var portal = await StartAsync();
        await portal.AddAccountAsync("holder", ActorRole.Ministry);
        var visitor = portal.Visitor();
        await SignInAsync(visitor, "holder", TestPortal.Password);
        var id = (await FindAsync(portal, "holder")).Id;

        await portal.InScopeAsync<AccountRegister, bool>(async register =>
        {
            await register.ChangeRoleAsync(id, ActorRole.Analyst, "2", Admin, Cancel);
            return true;
        });

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/fi/raportit", Cancel)).StatusCode);
        var told = (await TrailAsync(portal, "holder")).Single(entry => entry.What == "Role changed");
        Assert.Equal(("admin", "role=Ministry", "role=Analyst; area=2"), (told.Actor, told.Before, told.After));
    }

    private static async Task<TestPortal> StartAsync()
    {
        var portal = new TestPortal().With("Portal:Address", "https://par.example").With("Mail:Host", "127.0.0.1").With("Mail:From", "par@agency.example");
        await portal.BringUpAsync();
        return portal;
    }

    private static Task<bool> InviteAsync(TestPortal portal, string name, string email) => portal.InScopeAsync<AccountRegister, bool>(async register =>
        (await register.AddAsync(new NewAccount(name, ActorRole.Ministry, null, null, Email: email), Admin, Cancel)).Outcome.Succeeded);

    private static Task<HttpResponseMessage> SignInAsync(HttpClient visitor, string name, string password) =>
        visitor.PostFormAsync("/fi/kirjaudu", new() { ["UserName"] = name, ["Password"] = password });

    private static Task<Account> FindAsync(TestPortal portal, string name) =>
        portal.InScopeAsync<AccountsContext, Account>(context => context.Users.AsNoTracking().SingleAsync(user => user.UserName == name, Cancel));

    private static async Task<List<OutboxMail>> LettersAsync(TestPortal portal)
    {
        await using var context = await portal.Services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync(Cancel);
        return await context.OutboxMails.AsNoTracking().ToListAsync(Cancel);
    }

    /// <summary>Letters that are written after the answer has been given.</summary>
    private static async Task<List<OutboxMail>> WaitForLettersAsync(TestPortal portal)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            if (await LettersAsync(portal) is { Count: > 0 } letters)
                return letters;
            await Task.Delay(50, Cancel);
        }
        return [];
    }

    private static async Task ClearLettersAsync(TestPortal portal)
    {
        await using var context = await portal.Services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync(Cancel);
        await context.OutboxMails.ExecuteDeleteAsync(Cancel);
    }

    private static List<Uri> Links(OutboxMail letter) => [.. Link().Matches(letter.Text).Select(match => new Uri(match.Value))];

    private static async Task<IReadOnlyList<AuditEntry>> TrailAsync(TestPortal portal, string name)
    {
        await using var context = await portal.Services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync(Cancel);
        return await context.TrailAsync(AuditTrail.OfAccount, name, Cancel);
    }

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link();
}
