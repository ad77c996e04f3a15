using System.Net;
using Microsoft.EntityFrameworkCore;
using Par.Portal.Identity;
using Par.Portal.Identity.Accounts;
using Par.Portal.Tests.Reports;
using Par.Portal.Tests.SignedIn;

namespace Par.Portal.Tests.Identity;

public sealed class DemoAccountsTests
{
    [Fact]
    public async Task There_is_one_for_each_kind_of_user_and_its_password_signs_in()
    {
        await using var portal = await TestPortal.StartAsync(GrantFigures.Published());

        var made = await EnsureAsync(portal);

        Assert.Equal(["analyst", "approver", "ministry", "admin", "outreach", "outreach-lead"], made.Select(account => account.Name));
        var analyst = made.Single(account => account.Name == "analyst");
        var answer = await portal.Visitor().PostFormAsync("/fi/kirjaudu", new() { ["UserName"] = analyst.Name, ["Password"] = analyst.Password });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task A_second_start_makes_none_and_keeps_the_passwords()
    {
        await using var portal = await TestPortal.StartAsync(GrantFigures.Published());
        await EnsureAsync(portal);
        var file = await File.ReadAllTextAsync(PasswordFile(portal), TestContext.Current.CancellationToken);

        var again = await EnsureAsync(portal);

        Assert.Empty(again);
        Assert.Equal(file, await File.ReadAllTextAsync(PasswordFile(portal), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_start_killed_half_way_goes_on_with_the_passwords_of_the_file()
    {
        await using var portal = await TestPortal.StartAsync(GrantFigures.Published());
        var first = await EnsureAsync(portal);
        await portal.InScopeAsync<AccountsContext, int>(context => context.Users.Where(account => account.UserName == "ministry").ExecuteDeleteAsync());

        var rest = await EnsureAsync(portal);

        Assert.Equal(first.Single(account => account.Name == "ministry"), Assert.Single(rest));
    }

    [Fact]
    public async Task The_password_file_is_readable_by_its_owner_only()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");
        await using var portal = await TestPortal.StartAsync();

        await EnsureAsync(portal);

#pragma warning disable CA1416 // Skipped on Windows above.
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(PasswordFile(portal)));
#pragma warning restore CA1416
    }

    private static Task<IReadOnlyList<DemoAccount>> EnsureAsync(TestPortal portal) =>
        portal.InScopeAsync<DemoAccounts, IReadOnlyList<DemoAccount>>(accounts => accounts.EnsureAsync(TestContext.Current.CancellationToken));

    private static string PasswordFile(TestPortal portal) => Path.Combine(portal.Folder, "demo-accounts.txt");
}
