using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Portal.Identity.Accounts;
using Par.Portal.Identity.People;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Portal.Tests.Identity;

/// <summary>An administrator changes what somebody else may do.</summary>
[EveryDatabase]
public sealed class RoleChangeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_role_changed_on_its_page_ends_the_sessions_opens_the_new_work_and_stands_in_the_trail()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddAccountAsync("holder", ActorRole.Ministry);
        var holder = await SignedInAsync(portal, "holder");
        var admin = await portal.SignedInAsync(ActorRole.Administrator);
        var link = (await admin.PageAsync("/en/admin/accounts")).QuerySelectorAll("td a").Single(one =>
            one.TextContent == "Change role: holder").GetAttribute("href")!;

        var answer = await (await admin.PostFormAsync(link, new() { ["Role"] = "Analyst", ["Area"] = "2" })).DocumentAsync();

        Assert.Equal("The role has been saved.", answer.QuerySelector(".notice")!.TextContent);
        Assert.Equal(["Analyst", "2"], answer.QuerySelectorAll("option[selected]").Select(option => option.GetAttribute("value")));
        Assert.Equal(HttpStatusCode.Redirect, (await holder.GetAsync("/fi/raportit", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await (await SignedInAsync(portal, "holder")).GetAsync("/fi/tarkastus", Cancel)).StatusCode);
        var told = Assert.Single(await ChangesAsync(portal, "holder"));
        Assert.StartsWith("administrator-", told.Actor, StringComparison.Ordinal);
        Assert.Equal(("role=Ministry", "role=Analyst; area=2"), (told.Before, told.After));
    }

    [Fact]
    public async Task The_same_role_again_changes_nothing_and_ends_no_session()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddAccountAsync("holder", ActorRole.Ministry);
        var holder = await SignedInAsync(portal, "holder");
        var admin = await portal.SignedInAsync(ActorRole.Administrator);

        await admin.PostFormAsync(await PageOfAsync(portal, "holder"), new() { ["Role"] = "Ministry", ["Area"] = "" });

        Assert.Equal(HttpStatusCode.OK, (await holder.GetAsync("/fi/raportit", Cancel)).StatusCode);
        Assert.Empty(await ChangesAsync(portal, "holder"));
    }

    [Fact]
    public async Task Nobody_changes_their_own_role_by_the_page_or_past_it()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddAccountAsync("boss", ActorRole.Administrator);
        await portal.AddAccountAsync("holder", ActorRole.Ministry);
        var boss = await SignedInAsync(portal, "boss");
        var (own, other) = (await PageOfAsync(portal, "boss"), await PageOfAsync(portal, "holder"));

        var form = (await boss.PageAsync(other)).QuerySelector("main form")!;
        await boss.SendFormAsync(own, form, new() { ["Role"] = "Approver", ["Area"] = "" });

        Assert.Null((await boss.PageAsync(own)).QuerySelector("main form"));
        await Assert.ThrowsAsync<NotAllowedException>(async () => await portal.InScopeAsync<AccountRegister, bool>(async register =>
        {
            await register.ChangeRoleAsync((await FindAsync(portal, "boss")).Id, ActorRole.Approver, null, new Actor("BOSS", ActorRole.Administrator), Cancel);
            return true;
        }));
        Assert.Equal(ActorRole.Administrator, (await FindAsync(portal, "boss")).Role);
    }

    [Theory]
    [InlineData("Organisation", "")]
    [InlineData("System", "")]
    [InlineData("0", "")]
    [InlineData("Analyst", "77")]
    public async Task A_role_that_the_form_does_not_offer_is_not_given(string role, string area)
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddAccountAsync("holder", ActorRole.Ministry);
        var admin = await portal.SignedInAsync(ActorRole.Administrator);

        await admin.PostFormAsync(await PageOfAsync(portal, "holder"), new() { ["Role"] = role, ["Area"] = area });

        var account = await FindAsync(portal, "holder");
        Assert.Equal((ActorRole.Ministry, null), (account.Role, account.Area));
        Assert.Empty(await ChangesAsync(portal, "holder"));
    }

    [Fact]
    public async Task An_organisations_account_changes_between_its_own_roles_and_a_closed_one_has_no_page()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddAccountAsync("worker", ActorRole.Organisation, "P0179", Side.Ent);
        var admin = await portal.SignedInAsync(ActorRole.Administrator);
        var address = await PageOfAsync(portal, "worker");

        var offered = (await admin.PageAsync(address)).QuerySelectorAll("select option").Select(option => option.GetAttribute("value"));
        await admin.PostFormAsync(address, new() { ["Role"] = "OrganisationLead" });
        var changed = await FindAsync(portal, "worker");
        await portal.InScopeAsync<AccountsContext, int>(context => context.Users.Where(user => user.UserName == "worker")
            .ExecuteUpdateAsync(set => set.SetProperty(user => user.DisabledAt, TimeProvider.System.GetUtcNow().UtcDateTime), Cancel));

        Assert.Equal(["Organisation", "OrganisationLead"], offered);
        Assert.Equal((ActorRole.OrganisationLead, "P0179", (Side?)Side.Ent), (changed.Role, changed.ParId, changed.Side));
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(address, Cancel)).StatusCode);
    }

    private static async Task<HttpClient> SignedInAsync(TestPortal portal, string name)
    {
        var visitor = portal.Visitor();
        await visitor.PostFormAsync("/fi/kirjaudu", new() { ["UserName"] = name, ["Password"] = TestPortal.Password });
        return visitor;
    }

    private static async Task<string> PageOfAsync(TestPortal portal, string name) => $"/en/admin/accounts/{(await FindAsync(portal, name)).Id}";

    private static Task<Account> FindAsync(TestPortal portal, string name) =>
        portal.InScopeAsync<AccountsContext, Account>(context => context.Users.AsNoTracking().SingleAsync(user => user.UserName == name, Cancel));

    private static async Task<List<AuditEntry>> ChangesAsync(TestPortal portal, string name)
    {
        await using var context = await portal.Services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync(Cancel);
        return (await context.TrailAsync(AuditTrail.OfAccount, name, Cancel)).Where(entry => entry.What == "Role changed").ToList();
    }
}
