using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Par.EndToEnd.Tests.Browser;

namespace Par.EndToEnd.Tests.Doors;

/// <summary>The ways into a real installation, each once in a real browser.</summary>
public sealed partial class DoorTests(Chromium chromium)
{
    [Fact]
    public async Task The_first_administrator_reaches_nothing_before_enrolling_a_second_factor_and_is_asked_for_it_from_then_on()
    {
        await using var installation = await RealInstallation.StartAsync(chromium);
        var page = await installation.FirstAdministratorAsync();
        await page.GotoAsync("/en/admin");
        await page.ArrivesAtAsync(new Regex("/en/my-account/second-factor$"));
        await page.AssertAccessibleAsync();

        var program = await RealInstallation.EnrolAsync(page);
        Assert.Equal(10, await page.Locator("ul.codes code").CountAsync());
        await page.GotoAsync("/en/admin");
        await page.ArrivesAtAsync(new Regex("/en/admin$"));

        await page.Locator("nav.site-account button").ClickAsync();
        await RealInstallation.SignInAsync(page, RealInstallation.Administrator, RealInstallation.AdministratorsPassword);
        await page.ArrivesAtAsync(new Regex("/en/sign-in/confirm"));
        await page.GotoAsync("/en/admin");
        await page.ArrivesAtAsync(new Regex("/en/sign-in\\?"));
        await page.GotoAsync("/en/sign-in/confirm");
        await page.GetByLabel("Code from the authenticator app").FillAsync(program.NextCode(DateTimeOffset.UtcNow));
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivesAtAsync(new Regex("/en/admin$"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_invitation_and_a_forgotten_password_go_by_letter_and_nothing_of_them_stands_in_a_log_at_Trace()
    {
        const string common = "password2026";
        const string chosen = "three cranes over the northern mire";
        const string later = "wooden boats rest on the sandy shore";
        await using var installation = await RealInstallation.StartAsync(chromium);
        var administrator = await installation.FirstAdministratorAsync();
        await RealInstallation.EnrolAsync(administrator);
        await RealInstallation.InviteAsync(administrator, "minna", "minna@ministry.example");

        var page = await installation.OpenAsync();
        await page.GotoAsync(await installation.LinkToAsync("minna@ministry.example", "set-password"));
        await ChooseAsync(page, common);
        await Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync("easy to guess");
        await page.AssertAccessibleAsync();
        await ChooseAsync(page, chosen);
        await page.GetByText("The account is ready").WaitForAsync();
        await RealInstallation.SignInAsync(page, "minna", chosen);
        await page.ArrivesAtAsync(new Regex("/en/my-account/second-factor$"));

        var elsewhere = await installation.OpenAsync();
        await elsewhere.GotoAsync("/en/sign-in");
        await elsewhere.GetByRole(AriaRole.Link, new() { Name = "Forgotten password" }).ClickAsync();
        await elsewhere.GetByLabel("E-mail").FillAsync("minna@ministry.example");
        await elsewhere.Keyboard.PressAsync("Enter");
        await elsewhere.GetByText("If the address belongs to an account").WaitForAsync();
        var link = await installation.LinkToAsync("minna@ministry.example", "set-password");
        await elsewhere.GotoAsync(link);
        await ChooseAsync(elsewhere, later);
        await elsewhere.GetByText("The account is ready").WaitForAsync();
        await elsewhere.GotoAsync(link);
        await elsewhere.GetByRole(AriaRole.Heading, new() { Name = "The link does not work" }).WaitForAsync();

        // Whoever sat in the former session is out, and the former password opens nothing.
        await page.GotoAsync("/en/my-account/second-factor");
        await page.ArrivesAtAsync(new Regex("/en/sign-in\\?"));
        await RealInstallation.SignInAsync(page, "minna", chosen);
        await page.Locator(".error-summary").WaitForAsync();
        await RealInstallation.SignInAsync(elsewhere, "minna", later);
        await elsewhere.ArrivesAtAsync(new Regex("/en/my-account/second-factor$"));

        Assert.Contains(" trce: ", installation.Log, StringComparison.Ordinal);
        Assert.Equal(3, installation.Tokens.Count);
        Assert.All([.. installation.Tokens, common, chosen, later, RealInstallation.AdministratorsPassword],
            secret => Assert.DoesNotContain(secret, installation.Log, StringComparison.Ordinal));
        Assert.Empty(Warning().Matches(installation.Log).Select(match => match.Value));
        AssertForOwnerOnly(installation.Folder);
        await page.Context.CloseAsync();
        await elsewhere.Context.CloseAsync();
        await administrator.Context.CloseAsync();
    }

    [Fact]
    public async Task Somebody_joins_the_identity_provider_by_the_invitation_and_signs_in_with_it_alone_from_then_on()
    {
        await using var installation = await RealInstallation.StartAsync(chromium);
        installation.Provider.Person = new("person-7", "minna@ministry.example", IsVerified: true, Amr: "mfa");
        var administrator = await installation.FirstAdministratorAsync();
        await RealInstallation.EnrolAsync(administrator);
        await RealInstallation.InviteAsync(administrator, "minna", "minna@ministry.example");

        var page = await installation.OpenAsync();
        await page.GotoAsync(await installation.LinkToAsync("minna@ministry.example", "set-password"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in with Virtu" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Join the identification to the account" }).WaitForAsync();
        await page.AssertAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Join", Exact = true }).ClickAsync();
        await page.ArrivesAtAsync(new Regex("/en/reports$"));

        await page.Locator("nav.site-account button").ClickAsync();
        await page.GotoAsync("/en/reports");
        await page.ArrivesAtAsync(new Regex("/en/sign-in\\?"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in with Virtu" }).ClickAsync();
        await page.ArrivesAtAsync(new Regex("/en/reports$"));

        installation.Provider.Person = new("stranger", "minna@ministry.example", IsVerified: true, Amr: "mfa");
        var stranger = await installation.OpenAsync();
        await stranger.GotoAsync("/en/sign-in");
        await stranger.GetByRole(AriaRole.Link, new() { Name = "Sign in with Virtu" }).ClickAsync();
        await Assertions.Expect(stranger.Locator(".error-summary")).ToContainTextAsync("opened no account");
        Assert.Contains(" trce: ", installation.Log, StringComparison.Ordinal);
        Assert.DoesNotMatch(Code(), installation.Log);
        await page.Context.CloseAsync();
        await stranger.Context.CloseAsync();
        await administrator.Context.CloseAsync();
    }

    private static async Task ChooseAsync(IPage page, string password)
    {
        await page.FillAsync("#new-password", password);
        await page.FillAsync("#password-again", password);
        await page.Keyboard.PressAsync("Enter");
    }

    private static void AssertForOwnerOnly(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        const UnixFileMode others = (UnixFileMode)0b000_111_111;
        var made = Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Append(folder).ToList();
        Assert.Contains(Path.Combine(folder, "par.db-wal"), made);
#pragma warning disable CA1416 // Asked above.
        Assert.All(made, entry => Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(entry) & others));
#pragma warning restore CA1416
    }

    [GeneratedRegex("[?&]code=[^&]{8}")]
    private static partial Regex Code();

    [GeneratedRegex(@"(?m)^\S+ (warn|fail|crit): .*$")]
    private static partial Regex Warning();
}
