using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using Par.EndToEnd.Tests.Browser;

namespace Par.EndToEnd.Tests.SignedIn;

/// <summary>
/// A second portal over a copy of the loaded sample country, so that decisions made by these tests change nothing that other tests count.
/// Each demonstration account signs in once and keeps its window's session.
/// </summary>
public sealed class OwnCopy(SampleCountryPortal country, Chromium chromium) : IAsyncLifetime
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "par-e2e-copy-" + Guid.NewGuid().ToString("N"));
    private readonly Dictionary<string, IPage> windows = [];
    private Dictionary<string, string> passwords = [];
    private PortalProcess? portal;

    /// <summary>Names of the accounts that the sample country has.</summary>
    public static TheoryData<string, string> Accounts => new()
    {
        { "analyst", "/fi/tarkastus" }, { "ministry", "/fi/raportit" }, { "admin", "/fi/hallinta" }, { "outreach", "/fi/vertailu" }, { "workshop", "/fi/vertailu" },
    };

    /// <summary>The copied database, read-only.</summary>
    internal string DatabaseConnection => portal!.DatabaseConnection;

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(folder);
        foreach (var kept in Directory.EnumerateFiles(country.Portal.DataFolder, "*.txt"))
            File.Copy(kept, Path.Combine(folder, Path.GetFileName(kept)));
        await using (var source = new SqliteConnection(country.Portal.DatabaseConnection))
        await using (var target = new SqliteConnection($"Data Source={Path.Combine(folder, "par.db")};Pooling=False"))
        {
            source.Open();
            target.Open();
            source.BackupDatabase(target);
        }
        passwords = (await File.ReadAllLinesAsync(Path.Combine(folder, "demo-accounts.txt"), TestContext.Current.CancellationToken))
            .Select(line => line.Split('\t')).ToDictionary(parts => parts[0], parts => parts[1]);
        var map = Path.Combine(folder, "map.json");
        await SquareMap.WriteAsync(map);
        portal = PortalProcess.Start(folder, new Dictionary<string, string> { ["Map__Boundaries"] = map });
        await portal.WaitUntilReadyAsync(TimeSpan.FromMinutes(3), TestContext.Current.CancellationToken);
    }

    /// <summary>The account's window, signed in through the form. Where the sign-in led is where the window first stands.</summary>
    internal async Task<IPage> WindowAsync(string account)
    {
        if (windows.TryGetValue(account, out var open))
            return open;
        var page = await chromium.OpenAsync(portal!.Address);
        await page.GotoAsync("/fi/kirjaudu");
        await page.FillAsync("#user-name", account);
        await page.FillAsync("#password", passwords[account]);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("nav.site-account").WaitForAsync();
        return windows[account] = page;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var window in windows.Values)
            await window.Context.CloseAsync();
        if (portal is not null)
            await portal.DisposeAsync();
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
