using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using MiniExcelLibs;
using Par.EndToEnd.Tests.Browser;

namespace Par.EndToEnd.Tests.SignedIn;

/// <summary>What each kind of user does after signing in, in a real browser over a copy of the sample country.</summary>
[Collection(OwnCopyCollection.Name)]
public sealed class SignedInTests(OwnCopy copy)
{
    [Theory]
    [MemberData(nameof(OwnCopy.Accounts), MemberType = typeof(OwnCopy))]
    public async Task A_demo_account_signs_in_and_its_work_is_accessible_to_it_alone(string account, string work)
    {
        var page = await copy.WindowAsync(account);

        var answer = (await page.GotoAsync(work))!;
        await page.AssertAccessibleAsync();
        Assert.Equal(200, answer.Status);
        Assert.EndsWith(work, page.Url, StringComparison.Ordinal);
        Assert.Equal(1, await page.Locator("nav.site-account button").CountAsync());
        Assert.NotEmpty((await page.Locator("h1").InnerTextAsync()).Trim());

        var others = OwnCopy.Accounts.Select(row => row.Data.Item2).Distinct().Where(other => other != work && !(account == "analyst" && other == "/fi/raportit"));
        foreach (var other in others)
            Assert.Equal(403, (await page.APIRequest.GetAsync(other)).Status);
    }

    [Theory]
    [InlineData("analyst", "/fi/tarkastus")]
    [InlineData("outreach", "/fi/toimitus")]
    [InlineData("workshop", "/fi/vertailu")]
    [InlineData("ministry", "/fi/raportit")]
    [InlineData("admin", "/fi/hallinta/organisaatiot")]
    [InlineData("admin", "/sv/administration/handelselogg")]
    [InlineData("admin", "/en/my-account")]
    [InlineData("analyst", "/fi/julkaisutyo")]
    [InlineData("analyst", "/en/release-desk/ent/2025/1")]
    [InlineData("analyst", "/sv/publiceringsarbete/ent/2025/1/texter")]
    [InlineData("analyst", "/fi/julkaisutyo/ent/2025/1/vertailu")]
    [InlineData("ministry", "/sv/forhandstitt")]
    [InlineData("outreach", "/sv/mitt-konto/tvasteg")]
    [InlineData("outreach-lead", "/fi/toimitus/tunnukset")]
    public async Task A_signed_in_page_is_readable_at_320_px_without_scrolling_sideways(string account, string path)
    {
        var page = await copy.WindowAsync(account);
        await page.SetViewportSizeAsync(320, 800);
        try
        {
            await page.GotoAsync(path);
            var overflow = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

            await page.AssertAccessibleAsync();
            Assert.True(overflow <= 0, $"{path} is {overflow} px wider than a 320 px window.");
        }
        finally
        {
            await page.SetViewportSizeAsync(1280, 1000);
        }
    }

    [Fact]
    public async Task The_page_for_another_role_is_reached_from_the_accounts_and_accessible_at_320_px()
    {
        var page = await copy.WindowAsync("admin");
        await page.GotoAsync("/sv/administration/konton");
        await page.SetViewportSizeAsync(320, 800);
        try
        {
            await page.Locator("td a:has-text('Byt roll: analyst')").First.ClickAsync();
            await page.ArrivesAtAsync(new Regex("/sv/administration/konton/[^/]+$"));
            var overflow = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

            await page.AssertAccessibleAsync();
            Assert.Equal(5, await page.Locator("#role option, #area option[value='']").CountAsync());
            Assert.True(overflow <= 0, $"The page is {overflow} px wider than a 320 px window.");
        }
        finally
        {
            await page.SetViewportSizeAsync(1280, 1000);
        }
    }

    [Theory]
    [InlineData("analyst", "/fi/toimitustilanne", "h1:text-is('Toimitustilanne')")]
    [InlineData("analyst", "/sv/leveranslage?round=2025-T1&state=outstanding", "h1:text-is('Leveransläge')")]
    [InlineData("admin", "/en/deliveries?round=2026-T2&side=TY&region=01", "h1:text-is('Deliveries')")]
    [InlineData("analyst", "/sv/leveranslage/paminnelse?round=2025-T1", "h1:text-is('Påminn om leveransen')")]
    [InlineData("admin", "/fi/toimitustilanne/muistutus?round=2025-T1", "button:text-is('Lähetä muistutus valituille')")]
    [InlineData("analyst", "/en/deliveries/survey/2025-T1/@missing", "button:text-is('Check')")]
    public async Task The_pages_about_deliveries_are_accessible_wide_and_at_320_px(string account, string path, string landmark)
    {
        var page = await copy.WindowAsync(account);
        var missing = (string?)Scalar("""
            select case o.side when 1 then 'ENT' else 'TY' end || '/' || o.par_id from organisation o
            where o.expected_from <= 2025 and coalesce(o.expected_to, 2025) >= 2025
              and not exists (select 1 from submission s where s.par_id = o.par_id and s.side = o.side and s.round_key = $key) order by 1 limit 1
            """, 20253);
        path = path.Replace("@missing", missing, StringComparison.Ordinal);
        try
        {
            await page.GotoAsync(path);
            await page.AssertAccessibleAsync();
            Assert.Equal(1, await page.Locator(landmark).CountAsync());
            await page.SetViewportSizeAsync(320, 800);
            await page.GotoAsync(path);
            await page.AssertAccessibleAsync();
            var overflow = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overflow <= 0, $"{path} is {overflow} px wider than a 320 px window.");
        }
        finally
        {
            await page.SetViewportSizeAsync(1280, 1000);
        }
    }

    [Fact]
    public async Task The_board_counts_what_the_database_holds_and_draws_every_municipality_of_the_mainland()
    {
        var page = await copy.WindowAsync("analyst");
        await page.GotoAsync("/en/deliveries?round=2026-T3");
        var expected = (long)Scalar("select count(*) from organisation where expected_from <= $key and coalesce(expected_to, $key) >= $key", 2026)!;
        var delivered = (long)Scalar("select count(*) from submission where round_key = $key and state in (4, 5, 6)", 20262)!;

        var total = await page.Locator("section:has(#totals) tr.total td").AllInnerTextsAsync();

        Assert.Equal([expected, delivered], total.Take(2).Select(text => long.Parse(text.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)));
        Assert.True(delivered < expected, "Nobody is missing in the sample's newest round.");
        Assert.Equal(expected, total.Skip(2).Take(3).Sum(text => long.Parse(text, CultureInfo.InvariantCulture)) + delivered);
        Assert.Equal(292, await page.Locator(".map svg path title").CountAsync());
        Assert.InRange((await page.ContentAsync()).Length, 1, 1_500_000);
    }

    [Fact]
    public async Task The_ministry_downloads_the_grant_report_as_PDF_and_as_a_workbook()
    {
        var page = await copy.WindowAsync("ministry");
        await page.GotoAsync("/fi/raportit/valtionavustukset/2025");
        await page.AssertAccessibleAsync();
        var links = page.Locator("main a[download]");
        Assert.Equal(2, await links.CountAsync());

        var pdf = await (await page.APIRequest.GetAsync((await links.Nth(0).GetAttributeAsync("href"))!)).BodyAsync();
        Assert.True(pdf.AsSpan().StartsWith("%PDF"u8));
        Assert.True(pdf.Length > 10_000, $"The PDF has {pdf.Length} bytes.");

        var body = await (await page.APIRequest.GetAsync((await links.Nth(1).GetAttributeAsync("href"))!)).BodyAsync();
        using var workbook = new MemoryStream(body);
        var sheets = workbook.GetSheetNames();
        Assert.Contains(sheets, name => name.StartsWith("ENT ", StringComparison.Ordinal));
        Assert.Contains(sheets, name => name.StartsWith("TY ", StringComparison.Ordinal));
        Assert.True(workbook.Query(sheetName: sheets.First(name => name.StartsWith("ENT ", StringComparison.Ordinal))).Count() > 15);
        Assert.Contains(workbook.Query(sheetName: sheets[0]).Cast<IDictionary<string, object?>>(),
            row => row.Values.Any(value => value is string text && text.Contains("simerkki", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("outreach")]
    [InlineData("workshop")]
    public async Task An_organisation_sees_its_own_figures_beside_those_of_its_region(string account)
    {
        var page = await copy.WindowAsync(account);
        await page.GotoAsync("/fi/vertailu?year=2025");

        var headings = await page.Locator("main section").First.Locator("thead th").AllInnerTextsAsync();
        var counts = await page.Locator("main section").First.Locator("tr.total td.number").First.InnerTextAsync();
        var clients = Scalar("""
            select s.client_count from submission s join account a on a.par_id = s.par_id and a.side = s.side
            where a.user_name = $key and s.round_key = 20253 and s.state = 5
            """, account);

        Assert.Equal(5, headings.Count);
        Assert.NotEmpty(headings[3].Trim());
        Assert.InRange(long.Parse(counts.Replace("\u00a0", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture), 1L, (long)clients!);
        // The region's shares may all be withheld; then each says so, and the country's stand beside.
        var ofRegion = await page.Locator("main section tbody td.number:nth-child(4)").AllInnerTextsAsync();
        Assert.True(ofRegion.Count > 5);
        Assert.All(ofRegion, text => Assert.NotEmpty(text.Trim()));
        Assert.True(account != "outreach" || ofRegion.Count(text => text.Contains('%', StringComparison.Ordinal)) > 5);
        Assert.True(await page.Locator("main section tbody td.number:nth-child(5):has-text('%')").CountAsync() > 5);
    }

    [SuppressMessage("Security", "CA2100", Justification = "The statements are constants of this file.")]
    private object? Scalar(string sql, object key)
    {
        using var database = new SqliteConnection(copy.DatabaseConnection);
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$key", key);
        return command.ExecuteScalar();
    }
}
