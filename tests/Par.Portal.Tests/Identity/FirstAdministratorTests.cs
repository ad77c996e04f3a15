using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Portal.Identity;
using Par.Portal.Identity.Accounts;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Portal.Tests.Identity;

[EveryDatabase]
public sealed class FirstAdministratorTests
{
    private static readonly Uri Base = new("http://127.0.0.1:5080");

    [Fact]
    public async Task The_link_makes_one_administrator_and_works_once()
    {
        await using var portal = await TestPortal.StartAsync();
        var link = (await LinkAsync(portal))!.PathAndQuery;

        var first = await (await portal.Visitor().PostFormAsync(link, Form("boss"))).DocumentAsync();
        var second = await portal.Visitor().PageAsync(link);

        Assert.Equal("Tunnus on valmis", first.QuerySelector("main h1")?.TextContent);
        Assert.Equal("Linkki ei ole voimassa", second.QuerySelector("main h1")?.TextContent);
        Assert.Null(await LinkAsync(portal));
        Assert.Equal(["boss"], await NamesAsync(portal));
        await using var context = await portal.Services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["First administrator made"], (await context.TrailAsync(AuditTrail.OfAccount, "boss", TestContext.Current.CancellationToken)).Select(entry => entry.What));
    }

    [Fact]
    public async Task A_weak_password_leaves_the_link_working()
    {
        await using var portal = await TestPortal.StartAsync();
        var link = (await LinkAsync(portal))!.PathAndQuery;

        var refused = await (await portal.Visitor().PostFormAsync(link, Form("boss", "short"))).DocumentAsync();
        var accepted = await (await portal.Visitor().PostFormAsync(link, Form("boss"))).DocumentAsync();

        Assert.Equal("#new-password", refused.QuerySelector(".error-summary a")?.GetAttribute("href"));
        Assert.Equal("Tunnus on valmis", accepted.QuerySelector("main h1")?.TextContent);
    }

    [Fact]
    public async Task Two_people_with_the_link_at_once_make_one_administrator()
    {
        await using var portal = await TestPortal.StartAsync();
        var link = (await LinkAsync(portal))!.PathAndQuery;
        var visitors = new[] { portal.Visitor(), portal.Visitor() };
        var forms = await Task.WhenAll(visitors.Select(visitor => visitor.PageAsync(link)));

        await Task.WhenAll(visitors.Select((visitor, index) => visitor.SendFormAsync(link, forms[index].QuerySelector("main form")!, Form($"boss{index}"))));

        Assert.Single(await NamesAsync(portal));
    }

    [Fact]
    public async Task A_newer_link_ends_the_older_one()
    {
        await using var portal = await TestPortal.StartAsync();
        var older = (await LinkAsync(portal))!.PathAndQuery;
        var newer = (await LinkAsync(portal))!.PathAndQuery;

        var pages = await Task.WhenAll(portal.Visitor().PageAsync(older), portal.Visitor().PageAsync(newer));

        Assert.Null(pages[0].QuerySelector("main form"));
        Assert.NotNull(pages[1].QuerySelector("main form"));
    }

    [Fact]
    public async Task The_database_holds_no_token()
    {
        await using var portal = await TestPortal.StartAsync();
        var token = (await LinkAsync(portal))!.Query["?token=".Length..];

        var stored = await portal.InScopeAsync<AccountsContext, OneTimeLink>(context => context.OneTimeLinks.SingleAsync());

        Assert.NotEqual(token, stored.TokenHash);
        Assert.Equal(43, token.Length);
    }

    [Fact]
    public async Task An_empty_installation_has_no_account_at_all()
    {
        await using var portal = await TestPortal.StartAsync();

        Assert.Empty(await NamesAsync(portal));
        Assert.False(File.Exists(Path.Combine(portal.Folder, "demo-accounts.txt")));
    }

    private static Task<Uri?> LinkAsync(TestPortal portal) =>
        portal.InScopeAsync<FirstAdministrator, Uri?>(first => first.OneTimeLinkAsync(Base));

    private static Task<List<string>> NamesAsync(TestPortal portal) =>
        portal.InScopeAsync<AccountsContext, List<string>>(context => context.Users.Select(account => account.UserName!).ToListAsync());

    private static Dictionary<string, string> Form(string name, string password = TestPortal.Password) =>
        new() { ["UserName"] = name, ["NewPassword"] = password, ["PasswordAgain"] = password };
}
