using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using Par.Warehouse.Collection;

namespace Par.Benchmarks;

/// <summary>
/// An analyst of the authority clears the January round of outreach of the whole sample country in a real browser: approves together what has nothing to remark on, then
/// the rest one after another, and has the release built and watches it. The time of each step as the analyst waits for it.
/// </summary>
internal static partial class SeasonBenchmark
{
    private const string Why = "Luvut on tarkastettu vertailusta, eikä niissä ole korjattavaa.";
    private const int MostSubmissions = 400;

    private static readonly string[] Options =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    public static async Task<IReadOnlyList<string>> RunAsync()
    {
        await using var portal = await PortalUnderTest.StartWithWholeCountryAsync();
        var waiting = PutBack(portal.Folder);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("PAR_CHROMIUM") ?? "/usr/bin/chromium", Args = Options,
        });
        var page = await browser.NewPageAsync(new() { BaseURL = portal.Address.ToString(), Locale = "fi-FI" });
        page.SetDefaultTimeout((float)TimeSpan.FromMinutes(5).TotalMilliseconds);
        await SignInAsync(page, portal.Folder);

        var whole = Stopwatch.StartNew();
        var (listed, together, approved) = await TogetherAsync(page);
        var single = await OneByOneAsync(page);
        var cleared = whole.Elapsed.TotalSeconds;
        var (built, longest) = await BuildAsync(page);
        string[] steps =
        [
            Row("the list of those with nothing to remark on, with their figures", approved, listed), Row("approving them together", approved, together),
            Row("opening, accepting and approving the others one by one", single.Count, single.Sum()),
            Row("the longest of those", 1, single.DefaultIfEmpty().Max()), Row("all of them, from the queue to the last decision", waiting, cleared),
            Row("building the release, watched", 1, built), Row("the longest wait for a sign of life meanwhile", 1, longest),
        ];
        return [$"### An analyst clears January {Workbench.Year} of outreach, {waiting} submissions, in a browser", "", "| step | submissions | time |", "|---|---|---|", .. steps, ""];
    }

    private static string Row(string what, int amount, double seconds) => string.Create(CultureInfo.InvariantCulture, $"| {what} | {amount} | {seconds:0.0} s |");

    /// <summary>The sample's approvals are taken back, as if nobody had decided yet; how many submissions wait.</summary>
    private static int PutBack(string folder)
    {
        using var database = new SqliteConnection($"Data Source={Path.Combine(folder, "par.db")};Default Timeout=60");
        database.Open();
        using var command = new SqliteCommand("update submission set state = 4 where side = 1 and round_key = $round and state = 5", database);
        command.Parameters.AddWithValue("$round", new Round(Workbench.Year, RoundKind.January).Key);
        return command.ExecuteNonQuery();
    }

    private static async Task SignInAsync(IPage page, string folder)
    {
        var password = (await File.ReadAllLinesAsync(Path.Combine(folder, "demo-accounts.txt"))).Select(line => line.Split('\t')).First(parts => parts[0] == "analyst")[1];
        await page.GotoAsync("/fi/kirjaudu");
        await page.Locator("input[name=UserName]").First.FillAsync("analyst");
        await page.Locator("input[name=Password]").First.FillAsync(password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(new Regex("^(?!.*kirjaudu).*$"));
    }

    private static async Task<(double Listed, double Approved, int Count)> TogetherAsync(IPage page)
    {
        var watch = Stopwatch.StartNew();
        await page.GotoAsync(string.Create(CultureInfo.InvariantCulture, $"/fi/tarkastus/selvat/{Workbench.Year}/ENT"));
        var (listed, count) = (watch.Elapsed.TotalSeconds, await page.Locator("input[name=Keys]:checked").CountAsync());
        if (count == 0)
            return (listed, 0, 0);
        watch.Restart();
        await page.GetByRole(AriaRole.Button, new() { Name = "Hyväksy valitut" }).ClickAsync();
        await page.Locator(".notice[role=status]").WaitForAsync();
        return (listed, watch.Elapsed.TotalSeconds, count);
    }

    private static async Task<List<double>> OneByOneAsync(IPage page)
    {
        var times = new List<double>();
        await page.GotoAsync(string.Create(CultureInfo.InvariantCulture, $"/fi/tarkastus?year={Workbench.Year}&side=ENT&state=Loaded"));
        var first = page.Locator("tbody th a").First;
        if (await first.CountAsync() == 0)
            return times;
        await first.ClickAsync();
        while (times.Count < MostSubmissions)
        {
            var watch = Stopwatch.StartNew();
            await page.Locator("#why").FillAsync(Why);
            var before = page.Url;
            await page.Locator("#decision button[data-key=approve]").ClickAsync();
            await page.WaitForURLAsync(url => url != before && Decided().IsMatch(url));
            times.Add(watch.Elapsed.TotalSeconds);
            if (await page.Locator("#decision button[data-key=approve]").CountAsync() == 0)
                return times;
        }
        throw new InvalidOperationException("The queue does not come to an end.");
    }

    /// <summary>Asks for the release and watches its page, which loads itself anew, until it ends.</summary>
    private static async Task<(double Whole, double Longest)> BuildAsync(IPage page)
    {
        await page.GotoAsync("/fi/julkaisutyo");
        await page.Locator("#build-year").SelectOptionAsync(Workbench.Year.ToString(CultureInfo.InvariantCulture));
        await page.Locator("#build-side").SelectOptionAsync("Ent");
        var (whole, sign, longest, seen) = (Stopwatch.StartNew(), Stopwatch.StartNew(), 0.0, "");
        await page.Locator("#build form button").ClickAsync();
        while (true)
        {
            var now = await page.Locator("#build-state").InnerTextAsync();
            if (now != seen)
            {
                (longest, seen) = (Math.Max(longest, sign.Elapsed.TotalSeconds), now);
                sign.Restart();
            }
            if (now.StartsWith("Valmis", StringComparison.Ordinal))
                return (whole.Elapsed.TotalSeconds, longest);
            if (now.StartsWith("Epäonnistui", StringComparison.Ordinal))
                throw new InvalidOperationException(await page.Locator("main").InnerTextAsync());
            await Task.Delay(TimeSpan.FromMilliseconds(250));
        }
    }

    [GeneratedRegex(@"[?&]decided=\w+")]
    private static partial Regex Decided();
}
