using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Par.EndToEnd.Tests.Browser;
using Par.EndToEnd.Tests.Season;
using Par.Jobs.Tests.Mail;
using Par.Portal.Tests.Identity;

namespace Par.EndToEnd.Tests.Doors;

/// <summary>
/// A real installation from its first start, as an authority sets it up: no sample, second factor enforced, letters through a mail server,
/// an identity provider; and logged at Trace, so that what must not be logged would be.
/// </summary>
internal sealed partial class RealInstallation : IAsyncDisposable
{
    public const string Administrator = "chief";
    public const string AdministratorsPassword = "a heron stands in the shallow bay";

    private readonly string folder = Path.Combine(Path.GetTempPath(), "par-doors-" + Guid.NewGuid().ToString("N"));
    private readonly List<string> tokens = [];
    private readonly Chromium chromium;
    private PortalProcess portal = default!;

    private RealInstallation(Chromium chromium, LocalProvider provider) => (this.chromium, Provider) = (chromium, provider);

    public LocalProvider Provider { get; }

    public MailListener Post { get; } = new();

    public string Folder => folder;

    /// <summary>What the portal logged and printed, but for the one link that its operator is to see on the console.</summary>
    public string Log => portal.Output.Replace(FirstLink, "", StringComparison.Ordinal);

    /// <summary>The one-time tokens that were used so far.</summary>
    public IReadOnlyList<string> Tokens => tokens;

    private string FirstLink => FirstLinkPattern().Match(portal.Output).Value;

    public static async Task<RealInstallation> StartAsync(Chromium chromium)
    {
        var made = new RealInstallation(chromium, await LocalProvider.StartAsync());
        made.portal = PortalProcess.Start(made.folder, new Dictionary<string, string>
        {
            ["Logging__LogLevel__Default"] = "Trace",
            ["Mail__Host"] = "127.0.0.1",
            ["Mail__Port"] = $"{made.Post.Port}",
            ["Mail__Security"] = "None",
            ["Mail__From"] = "par@agency.example",
            ["Portal__Address"] = "https://parkki.example",
            ["Oidc__Authority"] = made.Provider.Address.ToString(),
            ["Oidc__ClientId"] = LocalProvider.Client,
            ["Oidc__ClientSecret"] = LocalProvider.Secret,
            ["Oidc__Name"] = "Virtu",
            ["Oidc__SecondFactorAmr"] = "mfa",
        }, "--empty");
        await made.portal.WaitUntilReadyAsync();
        return made;
    }

    /// <summary>A window of somebody who has not signed in.</summary>
    public Task<IPage> OpenAsync() => chromium.OpenAsync(portal.Address);

    /// <summary>Makes the first administrator by the link of the console and signs them in: the window stands where a second factor is
    /// enrolled.</summary>
    public async Task<IPage> FirstAdministratorAsync()
    {
        var page = await OpenAsync();
        tokens.Add(FirstLink[(FirstLink.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        await page.GotoAsync(FirstLink);
        await page.FillAsync("#user-name", Administrator);
        await page.FillAsync("#new-password", AdministratorsPassword);
        await page.FillAsync("#password-again", AdministratorsPassword);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("[role=status]").WaitForAsync();
        await SignInAsync(page, Administrator, AdministratorsPassword);
        await page.ArrivesAtAsync(new Regex("/en/my-account/second-factor$"));
        return page;
    }

    /// <summary>Types name and password into the sign-in page.</summary>
    public static async Task SignInAsync(IPage page, string name, string password)
    {
        await page.GotoAsync("/en/sign-in");
        await page.FillAsync("#user-name", name);
        await page.FillAsync("#password", password);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Enrols an authenticator on the page that asks for it.</summary>
    public static async Task<Authenticator> EnrolAsync(IPage page)
    {
        await page.GotoAsync("/en/my-account/second-factor");
        await page.GetByRole(AriaRole.Button, new() { Name = "Set up an authenticator app" }).ClickAsync();
        var program = new Authenticator(await page.Locator("code.authenticator-key").InnerTextAsync());
        await page.AssertAccessibleAsync();
        await page.GetByLabel("Six-digit code").FillAsync(program.NextCode(DateTimeOffset.UtcNow));
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm", Exact = true }).ClickAsync();
        await page.Locator("ul.codes").WaitForAsync();
        return program;
    }

    /// <summary>Invites somebody of the ministry from the administrator's page.</summary>
    public static async Task InviteAsync(IPage administrator, string name, string email)
    {
        await administrator.GotoAsync("/en/admin/accounts");
        var form = administrator.Locator("form:has(input[name=_handler][value=add-account])");
        await form.Locator("#user-name").FillAsync(name);
        await form.Locator("#email").FillAsync(email);
        await form.Locator("#role").SelectOptionAsync("Ministry");
        await form.Locator("button[type=submit]").ClickAsync();
        await administrator.GetByText("The account has been made").WaitForAsync();
    }

    /// <summary>The path of the link in the newest letter to an address that has not been followed yet.</summary>
    public async Task<string> LinkToAsync(string email, string page)
    {
        var link = "";
        await Patience.UntilAsync(() =>
        {
            link = Post.Letters.Where(letter => letter.To == email).Select(letter => Regex.Match(letter.Content,
                $@"https://parkki\.example(/en/{page}\?token=(\S+))"))
                .Where(found => found.Success && !tokens.Contains(found.Groups[2].Value)).Select(found =>
                    found.Groups[1].Value).LastOrDefault() ?? "";
            return Task.FromResult(link.Length > 0);
        }, () => $"A letter with a link comes to {email}.");
        tokens.Add(link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        return link;
    }

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        await Provider.DisposeAsync();
        await Post.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [GeneratedRegex(@"http://\S+\?token=\S+")]
    private static partial Regex FirstLinkPattern();
}
