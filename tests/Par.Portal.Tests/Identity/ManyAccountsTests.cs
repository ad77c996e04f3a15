using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;
using Par.Portal.Identity.Accounts;
using Par.Portal.Identity.People;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Portal.Tests.Identity;

/// <summary>Hundreds of accounts in an administrator's hand: found, invited many at once, closed and opened.</summary>
public sealed class ManyAccountsTests
{
    private const string Accounts = "/en/admin/accounts";
    private const string Invitations = "/en/admin/accounts/invitations";
    private const string ShowForm = "form[enctype]";
    private const string ConfirmForm = "form:has(input[name=Draft])";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Accounts_are_found_by_name_organisation_municipality_role_and_state()
    {
        await using var portal = await StartAsync();
        await portal.AddAccountAsync("etsiva", ActorRole.Organisation, "P0100", Side.Ent);
        await portal.AddAccountAsync("paja", ActorRole.OrganisationLead, "P0101", Side.Ty);
        await portal.AddAccountAsync("analyst", ActorRole.Analyst);
        var admin = await portal.SignedInAsync(ActorRole.Administrator);
        await admin.PostFormAsync(Accounts, new() { ["UserName"] = "invited", ["Role"] = "Ministry", ["Side"] = "Ent" },
            "form:has(#user-name)");

        Assert.Equal(["etsiva"], await NamesAsync(admin, "words=ETSI"));
        Assert.Equal(["paja"], await NamesAsync(admin, "words=p0101"));
        Assert.Equal(["etsiva"], await NamesAsync(admin, "words=jyv%C3%A4skyl%C3%A4&role=Organisation"));
        Assert.Equal(["paja"], await NamesAsync(admin, "words=second"));
        Assert.Equal(["analyst"], await NamesAsync(admin, "role=Analyst"));
        Assert.Equal(["invited"], await NamesAsync(admin, "state=Waiting"));
        Assert.Equal(["analyst", "etsiva", "invited", "paja"], await NamesAsync(admin, "state=never"));
        Assert.Empty(await NamesAsync(admin, "state=Disabled"));
    }

    [Fact]
    public async Task A_long_list_comes_in_pages_that_keep_the_search()
    {
        await using var portal = await StartAsync();
        foreach (var number in Enumerable.Range(1, 60))
            await portal.AddAccountAsync($"many-{number:00}", ActorRole.Ministry);
        var admin = await portal.SignedInAsync(ActorRole.Administrator);

        var first = await admin.PageAsync(Accounts + "?words=many");
        var next = first.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        var second = await admin.PageAsync(next);

        Assert.Equal(["many-01", "many-50"], [Names(first)[0], Names(first)[^1]]);
        Assert.Equal(Enumerable.Range(51, 10).Select(number => $"many-{number:00}"), Names(second));
        Assert.Null(second.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task Closing_and_opening_an_account_ask_first_and_say_what_it_means()
    {
        await using var portal = await StartAsync();
        await portal.AddAccountAsync("holder", ActorRole.Ministry);
        var (admin, id) = (await portal.SignedInAsync(ActorRole.Administrator), (await FindAsync(portal, "holder")).Id);

        var asked = await (await admin.PostFormAsync(Accounts, new() { ["Change"] = $"disable:{id}" }, "form:has(table)")).DocumentAsync();
        Assert.Contains(PeopleTexts.DisableMeans.En, asked.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await FindAsync(portal, "holder")).DisabledAt);

        await admin.SendFormAsync(Accounts, asked.QuerySelector(".notice form")!,
            new() { ["Change"] = asked.QuerySelector(".notice button")!.GetAttribute("value")! });
        Assert.NotNull((await FindAsync(portal, "holder")).DisabledAt);

        var opening = await (await admin.PostFormAsync(Accounts, new() { ["Change"] = $"enable:{id}" }, "form:has(table)")).DocumentAsync();
        Assert.Contains(PeopleTexts.EnableMeans.En, opening.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await FindAsync(portal, "holder")).DisabledAt);
        await admin.SendFormAsync(Accounts, opening.QuerySelector(".notice form")!,
            new() { ["Change"] = opening.QuerySelector(".notice button")!.GetAttribute("value")! });

        Assert.Null((await FindAsync(portal, "holder")).DisabledAt);
        var entered = await portal.Visitor().PostFormAsync("/fi/kirjaudu", new() { ["UserName"] = "holder",
            ["Password"] = TestPortal.Password });
        Assert.Equal(System.Net.HttpStatusCode.Redirect, entered.StatusCode);
        Assert.Equal(["Disabled", "Enabled", "Signed in"], (await TrailAsync(portal.Services)).Where(entry => entry.Subject == "holder")
            .Select(entry => entry.What));
    }

    [Fact]
    public async Task Organisations_without_an_account_are_invited_after_a_preview_and_none_is_ticked_by_itself()
    {
        await using var portal = await StartAsync();
        await portal.AddAccountAsync("works", ActorRole.Organisation, "P0101", Side.Ty);
        var admin = await portal.SignedInAsync(ActorRole.Administrator);

        var page = await admin.PageAsync(Invitations);
        Assert.Equal(["P0100-ENT", "P0102-ENT", "P0102-TY"], page.QuerySelectorAll("input[type=checkbox]").Select(box => box.Id)
            .Order(StringComparer.Ordinal));
        Assert.Empty(page.QuerySelectorAll("input[checked]"));
        var all = await admin.PageAsync(Invitations + "?all=1");
        Assert.Equal(["P0100-ENT", "P0102-ENT"], all.QuerySelectorAll("input[checked]").Select(box => box.Id)
            .Order(StringComparer.Ordinal));

        var preview = await (await admin.PostFormAsync(Invitations, new() { ["Chosen"] = "P0100-ENT", ["Role"] = "OrganisationLead" },
            ShowForm)).DocumentAsync();
        Assert.Equal("first@city.example", preview.QuerySelector("table tbody th")!.TextContent);
        Assert.Empty(await LettersAsync(portal.Services));

        await admin.SendFormAsync(Invitations, preview.QuerySelector(ConfirmForm)!, []);

        var made = await FindAsync(portal, "first@city.example");
        Assert.Equal((ActorRole.OrganisationLead, "P0100", Side.Ent, "first@city.example"), (made.Role, made.ParId, made.Side, made.Email));
        Assert.Equal("first@city.example", Assert.Single(await LettersAsync(portal.Services)).To);
    }

    [Fact]
    public async Task A_list_that_is_pasted_or_a_workbook_invites_each_once_and_the_same_confirmation_twice_writes_no_second_letter()
    {
        await using var portal = await StartAsync();
        var admin = await portal.SignedInAsync(ActorRole.Administrator);

        var preview = await SendListAsync(admin,
            "E-mail;PAR\nAino@City.example; p0100\nboth@city.example\tP0102\tENT\nP0102 TY both@city.example\naino@city.example P0100 ENT",
            ("list.xlsx", [new { Address = "", Organisation = "", Side = "" }, new { Address = "book@city.example", Organisation = "P0101",
                Side = "ty" }]));
        Assert.Equal(
            ["aino@city.example P0100 ENT aino@city.example", "both@city.example P0102 ENT both@city.example",
                "both@city.example P0102 TY p0102.ty", "book@city.example P0101 TY book@city.example"],
            preview.QuerySelectorAll("section:has(#preview) tbody tr").Select(row =>
                $"{row.Children[0].TextContent} {row.Children[1].QuerySelector("span")!.TextContent} {row.Children[2].TextContent}"));
        var form = preview.QuerySelector(ConfirmForm)!;

        await admin.SendFormAsync(Invitations, form, []);
        var again = await (await admin.SendFormAsync(Invitations, form, [])).DocumentAsync();

        Assert.Contains(InvitationTexts.Sent.With(0).En, again.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["aino@city.example", "book@city.example", "both@city.example", "both@city.example"],
            (await LettersAsync(portal.Services)).Select(letter => letter.To).Order(StringComparer.Ordinal));
        Assert.Equal(4, (await TrailAsync(portal.Services)).Count(entry => entry.What == "Invited"));
    }

    [Fact]
    public async Task An_invitation_that_nobody_answered_is_renewed_and_one_with_an_account_is_left_alone()
    {
        await using var portal = await StartAsync();
        await portal.AddAccountAsync("aino@city.example", ActorRole.Organisation, "P0100", Side.Ent);
        await portal.InScopeAsync<AccountsContext, int>(context => context.Users.Where(account => account.UserName == "aino@city.example")
            .ExecuteUpdateAsync(set => set.SetProperty(account => account.Email, "aino@city.example"), Cancel));
        var admin = await portal.SignedInAsync(ActorRole.Administrator);
        await admin.SendFormAsync(Invitations, (await SendListAsync(admin, "late@city.example P0101")).QuerySelector(ConfirmForm)!, []);
        await ClearAsync(portal.Services);

        var preview = await SendListAsync(admin, "late@city.example P0101\naino@city.example P0100");
        Assert.Equal([InvitationTexts.Of(InvitationStep.Renew).En, InvitationTexts.Of(InvitationStep.HasAccount).En],
            preview.QuerySelectorAll("section:has(#preview) tbody td:last-child").Select(cell => cell.TextContent));
        await admin.SendFormAsync(Invitations, preview.QuerySelector(ConfirmForm)!, []);

        var letter = Assert.Single(await LettersAsync(portal.Services));
        Assert.Equal(("account-invitation", "late@city.example"), (letter.Kind, letter.To));
    }

    [Fact]
    public async Task What_is_wrong_with_a_list_is_told_by_line_and_nobody_is_invited()
    {
        await using var portal = await StartAsync();
        var admin = await portal.SignedInAsync(ActorRole.Administrator);

        var page = await SendListAsync(admin, "good@city.example P0100\nno-address P0100\nlost@city.example\nfar@city.example P0999\nboth@city.example P0102\nother@city.example P0100 TY");

        Assert.Equal(["Line 2", "Line 3", "Line 4", "Line 5", "Line 6"], page.QuerySelectorAll("section ul.bullets li").Select(item =>
            item.TextContent.Split(':')[0]));
        Assert.Null(page.QuerySelector(ConfirmForm));
    }

    [Fact]
    public async Task Without_a_mail_server_each_link_is_shown_once_to_be_handed_over()
    {
        await using var portal = await StartAsync(withMail: false);
        var admin = await portal.SignedInAsync(ActorRole.Administrator);

        var page = await (await admin.SendFormAsync(Invitations, (await SendListAsync(admin, "a@city.example P0100\nb@city.example P0101"))
            .QuerySelector(ConfirmForm)!, [])).DocumentAsync();

        Assert.Equal(2, page.QuerySelectorAll("dd code").Select(code => code.TextContent).Distinct().Count());
        Assert.Empty(await LettersAsync(portal.Services));
    }

    [Fact]
    public async Task The_same_list_confirmed_twice_at_the_same_moment_invites_once()
    {
        await using var portal = await StartAsync();
        List<Wanted> wanted = [new("a@city.example", "P0100", Side.Ent), new("b@city.example", "P0101", Side.Ty)];
        var admin = new Actor("admin", ActorRole.Administrator);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => portal.InScopeAsync<InvitationDesk, IReadOnlyList<SentInvitation>>(desk =>
            desk.SendAsync(wanted, ActorRole.OrganisationLead, DateTime.UtcNow.AddMinutes(-1), admin, Cancel))));

        Assert.Equal(2, await portal.InScopeAsync<AccountsContext, int>(context => context.Users.CountAsync(Cancel)));
        Assert.Equal(2, (await LettersAsync(portal.Services)).Count);
        Assert.Equal(2, (await TrailAsync(portal.Services)).Count);
    }

    private static async Task<TestPortal> StartAsync(bool withMail = true)
    {
        var portal = new TestPortal();
        if (withMail)
            portal.With("Portal:Address", "https://par.example").With("Mail:Host", "mail.example").With("Mail:From", "par@agency.example");
        await portal.BringUpAsync();
        await portal.Services.GetRequiredService<OrganisationRegister>().SaveAsync(
        [
            Organisation("P0100", Side.Ent, "First", "179", "first@city.example"), Organisation("P0101", Side.Ty, "Second", "091", null),
            Organisation("P0102", Side.Ent, "Third", "091", "third@city.example"), Organisation("P0102", Side.Ty, "Third", "091", null),
            Organisation("P0103", Side.Ty, "Ended", "091", "ended@city.example", 2016),
        ], Actor.System("test"), cancel: Cancel);
        return portal;
    }

    private static Organisation Organisation(string parId, Side side, string name, string home, string? email, int? to = null) => new()
    {
        ParId = parId, Side = side, Name = name, BusinessId = "0201256-6", HomeMunicipality = home, ExpectedFrom = 2015, ExpectedTo = to,
            ContactEmail = email,
    };

    private static async Task<IDocument> SendListAsync(HttpClient client, string lines, (string Name, object[] Rows)? book = null)
    {
        var form = (await client.PageAsync(Invitations)).QuerySelector(ShowForm)!;
        using var content = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]"))
            content.Add(new StringContent(hidden.GetAttribute("value")!), hidden.GetAttribute("name")!);
        content.Add(new StringContent("Organisation"), "Role");
        content.Add(new StringContent(lines), "Lines");
        if (book is { } sent)
        {
            using var stream = new MemoryStream();
            stream.SaveAs(sent.Rows);
            content.Add(new ByteArrayContent(stream.ToArray()), "File", sent.Name);
        }
        return await (await client.PostAsync(Invitations, content, Cancel)).DocumentAsync();
    }

    private static async Task<List<string>> NamesAsync(HttpClient admin, string query) =>
        [.. Names(await admin.PageAsync($"{Accounts}?{query}")).Where(name => !name.StartsWith("administrator-",
            StringComparison.Ordinal))];

    private static List<string> Names(IDocument page) => [.. page.QuerySelectorAll("tbody th").Select(cell => cell.TextContent)];

    private static Task<Account> FindAsync(TestPortal portal, string name) =>
        portal.InScopeAsync<AccountsContext, Account>(context => context.Users.AsNoTracking().SingleAsync(account =>
            account.UserName == name, Cancel));

    private static async Task<List<OutboxMail>> LettersAsync(IServiceProvider services)
    {
        await using var context = await services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync(Cancel);
        return await context.OutboxMails.AsNoTracking().ToListAsync(Cancel);
    }

    private static async Task ClearAsync(IServiceProvider services)
    {
        await using var context = await services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync(Cancel);
        await context.OutboxMails.ExecuteDeleteAsync(Cancel);
    }

    private static async Task<List<AuditEntry>> TrailAsync(IServiceProvider services)
    {
        await using var context = await services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync(Cancel);
        return await context.AuditEntries.AsNoTracking().Where(entry => entry.SubjectKind == AuditTrail.OfAccount).OrderBy(entry =>
            entry.Sequence).ToListAsync(Cancel);
    }
}
