using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using Par.EndToEnd.Tests.Browser;
using Par.Warehouse.Collection;

namespace Par.EndToEnd.Tests.Season;

/// <summary>
/// An installation of the small sample country that lives through a season: its clock stands still while the portal runs and moves when it is killed and
/// started again, so that every move of the story also shows that nothing is lost in between. <c>PAR_E2E_SMALL</c> names a folder with the loaded small country
/// to begin with a copy of, while developing.
/// </summary>
internal sealed class SeasonPortal(Chromium chromium) : IAsyncDisposable
{
    /// <summary>Where the letters say that the portal is.</summary>
    public const string PublicAddress = "https://parkki.example";

    private static readonly string? Loaded = Environment.GetEnvironmentVariable("PAR_E2E_SMALL");

    private readonly string folder = Path.Combine(Path.GetTempPath(), "par-season-" + Guid.NewGuid().ToString("N"));
    private readonly Dictionary<string, IPage> windows = [];
    private readonly Dictionary<string, Authenticator> authenticators = [];
    private PortalProcess? portal;
    private DateTimeOffset now;

    private PortalProcess Portal => portal ?? throw new InvalidOperationException("The portal has not been started.");

    /// <summary>Kills the portal as a power cut does and starts it again at a time in Finland.</summary>
    public async Task MoveToAsync(DateTime here)
    {
        await StopAsync();
        if (Loaded is not null && !Directory.Exists(folder))
            Copy(Loaded, folder);
        now = new DateTimeOffset(FinnishTime.ToUtc(here) ?? throw new ArgumentException("There is no such time in Finland.", nameof(here)), TimeSpan.Zero);
        portal = PortalProcess.Start(folder, Settings());
        await portal.WaitUntilReadyAsync();
        await WaitForAsync("select count(*) from account where user_name = 'workshop'");
    }

    /// <summary>Ends the portal; its data stay.</summary>
    public async Task StopAsync()
    {
        foreach (var window in windows.Values)
            await window.Context.CloseAsync();
        windows.Clear();
        if (portal is not null)
            await portal.DisposeAsync();
        portal = null;
    }

    /// <summary>Runs the command line on the installation at the present time; the portal is down. Fails when the command does.</summary>
    /// <returns>What it printed.</returns>
    public async Task<string> CommandAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(Repository.Root, "src", "Par.Jobs", "bin", "Release", "net10.0", "Par.Jobs.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["PAR_DATA"] = folder;
        foreach (var (name, value) in Settings())
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"par {arguments[0]} ended with {process.ExitCode}:\n{output}\n{await errors}");
        return output;
    }

    /// <summary>The window of a demonstration account, signed in through the form; one for each person until the clock moves.</summary>
    public async Task<IPage> SignedInAsync(string account)
    {
        if (windows.TryGetValue(account, out var open))
            return open;
        var page = await OutsideAsync(account);
        await page.GotoAsync("/fi/kirjaudu");
        await page.GetByLabel("Käyttäjätunnus").FillAsync(account);
        await page.GetByLabel("Salasana").FillAsync(Password(account));
        await page.GetByRole(AriaRole.Button, new() { Name = "Kirjaudu sisään", Exact = true }).ClickAsync();
        if (authenticators.TryGetValue(account, out var authenticator))
        {
            await page.GetByRole(AriaRole.Heading, new() { Name = "Vahvista kirjautuminen" }).WaitForAsync();
            await page.GetByLabel("Todennussovelluksen koodi").FillAsync(authenticator.NextCode(now));
            await page.GetByRole(AriaRole.Button, new() { Name = "Kirjaudu sisään", Exact = true }).First.ClickAsync();
        }
        await page.Locator("nav.site-account").WaitForAsync();
        return page;
    }

    /// <summary>Enrols an authenticator program for the account that is signed in: from then on every sign-in of it asks for a code of the portal's own time.</summary>
    public async Task<IPage> EnrolAsync(string account)
    {
        var page = await SignedInAsync(account);
        await page.GotoAsync("/fi/oma-tunnus/kaksivaiheinen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ota todennussovellus käyttöön" }).ClickAsync();
        var authenticator = new Authenticator(await page.Locator("code.authenticator-key").InnerTextAsync());
        await page.GetByLabel("Kuusinumeroinen koodi").FillAsync(authenticator.NextCode(now));
        var proof = page.Locator("#code-password");
        if (await proof.CountAsync() > 0)
            await proof.FillAsync(Password(account));
        await page.GetByRole(AriaRole.Button, new() { Name = "Vahvista", Exact = true }).ClickAsync();
        await page.Locator("ul.codes").WaitForAsync();
        authenticators[account] = authenticator;
        return page;
    }

    /// <summary>A window of somebody who has not signed in.</summary>
    public async Task<IPage> OutsideAsync(string whose = "")
    {
        if (windows.TryGetValue(whose, out var open))
            return open;
        var page = await chromium.OpenAsync(Portal.Address);
        await page.SetViewportSizeAsync(SeasonPictures.Width, 900);
        return windows[whose] = page;
    }

    /// <summary>A single value of the installation's database.</summary>
    [SuppressMessage("Security", "CA2100", Justification = "The statements are constants of the tests.")]
    public T Scalar<T>(string sql, params (string Name, object Value)[] values)
    {
        using var database = new SqliteConnection($"Data Source={Path.Combine(folder, "par.db")};Mode=ReadOnly;Pooling=False");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        return command.ExecuteScalar() is T found ? found : throw new InvalidOperationException("Nothing is found by: " + sql);
    }

    /// <summary>Waits until a count of the database is not zero.</summary>
    public Task WaitForAsync(string sql, params (string Name, object Value)[] values) =>
        Patience.UntilAsync(() => Task.FromResult(Scalar<long>(sql, values) != 0), () => $"{sql}\n{Portal.Output}");

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private string Password(string account) => File.ReadLines(Path.Combine(folder, "demo-accounts.txt")).Select(line => line.Split('\t'))
        .First(parts => parts[0] == account)[1];

    private Dictionary<string, string> Settings() => new()
    {
        ["PAR_SAMPLE"] = "small",
        ["Clock__StoppedAt"] = now.ToString("O", CultureInfo.InvariantCulture),
        ["Portal__Address"] = PublicAddress,
    };
}
