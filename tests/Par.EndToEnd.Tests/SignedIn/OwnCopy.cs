using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using Par.EndToEnd.Tests.Browser;
using Par.EndToEnd.Tests.Recount;

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
        foreach (var delivered in Directory.EnumerateFiles(Path.Combine(country.Portal.DataFolder, "files"), "*", SearchOption.AllDirectories))
        {
            var copied = Path.Combine(folder, Path.GetRelativePath(country.Portal.DataFolder, delivered));
            Directory.CreateDirectory(Path.GetDirectoryName(copied)!);
            File.Copy(delivered, copied);
        }
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
        await portal.WaitUntilReadyAsync();
    }

    /// <summary>The account's window, signed in through the form. Where the sign-in led is where the window first stands.</summary>
    internal async Task<IPage> WindowAsync(string account)
    {
        if (windows.TryGetValue(account, out var open))
            return open;
        return windows[account] = await SignInAsync(await chromium.OpenAsync(portal!.Address), account);
    }

    /// <summary>A window of somebody who has not signed in.</summary>
    internal Task<IPage> VisitorAsync() => chromium.OpenAsync(portal!.Address);

    /// <summary>The password that the account was made with.</summary>
    internal string PasswordOf(string account) => passwords[account];

    /// <summary>A window in which no script runs, signed in likewise.</summary>
    internal async Task<IPage> PlainWindowAsync(string account) =>
        await SignInAsync(await chromium.OpenToReadAsync(portal!.Address, javaScript: false), account);

    /// <summary>A window of its own at the name of this machine, for which browsers make passkeys, signed in likewise.</summary>
    internal async Task<IPage> NamedWindowAsync(string account) =>
        await SignInAsync(await chromium.OpenAsync(new UriBuilder(portal!.Address) { Host = "localhost" }.Uri), account);

    private async Task<IPage> SignInAsync(IPage page, string account)
    {
        await page.GotoAsync("/fi/kirjaudu");
        await page.FillAsync("#user-name", account);
        await page.FillAsync("#password", passwords[account]);
        await page.Keyboard.PressAsync("Enter");
        try
        {
            await page.Locator("nav.site-account").WaitForAsync();
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{account} did not get in: {page.Url} says {await page.Locator("body").InnerTextAsync()}\n{portal!.Output}");
        }
        return page;
    }

    /// <summary>The newest file of the sample country that the account's organisation delivered of a round, read by the recount's own route.</summary>
    internal RawSubmission Delivered(string account, string round)
    {
        using var database = new SqliteConnection(DatabaseConnection);
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = """
            select s.file_name from submission s join account a on a.par_id = s.par_id and a.side = s.side join dim_round r on r.round_key = s.round_key
            where a.user_name = $account and r.code = $round and s.received_from = 'sample' order by s.revision desc limit 1
            """;
        command.Parameters.AddWithValue("$account", account);
        command.Parameters.AddWithValue("$round", round);
        var name = command.ExecuteScalar() as string ?? throw new InvalidOperationException($"{account} has delivered nothing of {round}.");
        return RawSubmission.Read(Path.Combine(country.Portal.DataFolder, "sample", round, name));
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
