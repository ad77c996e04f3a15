using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using MiniExcelLibs;
using Par.EndToEnd.Tests.Recount;

namespace Par.EndToEnd.Tests.Browser;

/// <summary>From the front page to a municipality by keyboard alone, and the files beside what the page shows.</summary>
public sealed class SearchAndDownloadTests(SampleCountryPortal country, Chromium chromium)
{
    private static readonly Dictionary<string, string> Symbols = new() { ["few"] = "1–4", ["too_few"] = "···", ["missing"] = "..", ["not_applicable"] = "." };

    public static TheoryData<string, string> Figures => new()
    {
        { "/fi/kunnat/179", "ent-referral" }, { "/fi/kunnat/179", "ent-ages" }, { "/fi/maakunnat/13", "ty-placement" }, { "/fi/", "trend" },
    };

    [Fact]
    public async Task A_municipality_is_found_from_the_front_page_by_keyboard_alone()
    {
        var page = await chromium.OpenToReadAsync(country.Address);
        await page.GotoAsync("/fi/");

        await TabToAsync("e => e.id === 'q'");
        await page.Keyboard.TypeAsync("jyväskylä");
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivesAtAsync(new Regex("/fi/haku[?]q="));
        await TabToAsync("e => e.tagName === 'A' && e.closest('main') !== null && e.textContent.trim() === 'Jyväskylä'");
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivesAtAsync(new Regex("/fi/kunnat/179$"));

        Assert.Equal("Jyväskylä", (await page.Locator("h1").InnerTextAsync()).Trim());
        chromium.GiveBack(page);

        async Task TabToAsync(string isThere)
        {
            for (var stop = 0; stop < 40; stop++)
            {
                await page.Keyboard.PressAsync("Tab");
                if (await page.EvaluateAsync<bool>($"() => ({isThere})(document.activeElement)"))
                    return;
            }
            Assert.Fail($"40 tab stops on {page.Url} did not reach {isThere}.");
        }
    }

    [Theory]
    [MemberData(nameof(Figures))]
    public async Task The_files_of_a_figure_hold_what_its_table_shows_and_say_that_it_is_synthetic(string path, string figure)
    {
        using var client = new HttpClient { BaseAddress = country.Address, Timeout = Patience.Longest };
        var cancellation = TestContext.Current.CancellationToken;
        var shown = Table(await client.GetStringAsync(path, cancellation), figure);
        var file = $"{path.TrimEnd('/')}/tiedot/{figure}";

        var csv = PlainCsv.Parse((await client.GetStringAsync(file + ".csv", cancellation)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
        using var workbook = new MemoryStream(await client.GetByteArrayAsync(file + ".xlsx", cancellation));
        var sheet = workbook.Query(useHeaderRow: true, sheetName: "Tiedot").Cast<IDictionary<string, object?>>()
            .Select(row => row.ToDictionary(cell => cell.Key, cell => Convert.ToString(cell.Value, CultureInfo.InvariantCulture) ?? "")).ToList();

        Assert.True(shown.Count > 2);
        Assert.Contains(shown.Values, text => !Symbols.ContainsValue(text) && text != "0");
        foreach (var records in new[] { csv, sheet })
        {
            Assert.Equal(shown, records.ToDictionary(record => (record["row_name_fi"], record["measure_name_fi"]), Written));
            Assert.All(records, record => Assert.StartsWith("Esimerkkiaineisto", record["note"], StringComparison.Ordinal));
        }
    }

    // The cell as the page would write it: decimal comma, non-breaking spaces, per cent sign.
    private static string Written(Dictionary<string, string> record)
    {
        var mark = record["partial"] == "yes" ? "†" : "";
        if (Symbols.TryGetValue(record["obs_status"], out var symbol))
        {
            Assert.Empty(record["obs_value"]);
            return symbol + mark;
        }
        var value = decimal.Parse(record["obs_value"], CultureInfo.InvariantCulture);
        return mark.Insert(0, record["unit"] == "%"
            ? value.ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',') + "\u00a0%"
            : value.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '\u00a0'));
    }

    // What one sees: without the words for those who hear the page.
    private static Dictionary<(string Row, string Column), string> Table(string html, string figure)
    {
        var table = new HtmlParser().ParseDocument(html).QuerySelector($"#{figure} table")!;
        foreach (var words in table.QuerySelectorAll("td .visually-hidden").ToList())
            words.Remove();
        var columns = table.QuerySelectorAll("thead th").Skip(1).Select(heading => heading.TextContent.Trim()).ToList();
        return table.QuerySelectorAll("tbody tr").SelectMany(row => columns.Zip(row.QuerySelectorAll("td"), (column, cell) =>
            KeyValuePair.Create((row.QuerySelector("th")!.TextContent.Trim(), column), cell.TextContent.Trim()))).ToDictionary();
    }
}
