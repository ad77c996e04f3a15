using AngleSharp.Html.Parser;

namespace Par.EndToEnd.Tests.Browser;

/// <summary>Every kind of public page in three languages, in a real browser over the real sample country.</summary>
public sealed class PublicPageTests(SampleCountryPortal country, Chromium chromium)
{
    public static TheoryData<string> Pages =>
    [
        "/fi/", "/sv/", "/en/",
        "/fi/kunnat", "/sv/kommuner", "/en/municipalities",
        "/fi/kunnat/179", "/sv/kommuner/179", "/en/municipalities/179",
        "/fi/kunnat/049", "/sv/kommuner/049", "/fi/kunnat/890",
        "/fi/maakunnat", "/sv/landskap", "/en/regions",
        "/fi/maakunnat/13", "/sv/landskap/13", "/en/regions/13",
        "/fi/hyvinvointialueet", "/sv/valfardsomraden", "/en/wellbeing-services-counties",
        "/fi/hyvinvointialueet/02", "/sv/valfardsomraden/17", "/en/wellbeing-services-counties/90", "/fi/maakunnat/01", "/fi/kunnat/106",
        "/fi/organisaatiot", "/sv/organisationer", "/en/organisations",
        "/fi/haku?q=jyv", "/sv/sok?q=hels", "/en/search?q=xyzzy",
        "/fi/tietoa", "/sv/om", "/en/about",
        "/fi/saavutettavuus", "/sv/tillganglighet", "/en/accessibility", "/fi/tietoa/pienet-luvut", "/sv/om/sma-tal", "/en/about/small-numbers",
        "/fi/julkaisut", "/sv/publiceringar", "/en/releases",
        "/fi/julkaisut/ent/2025", "/sv/publiceringar/ty/2025/v1", "/en/releases/ent/2025/v1/ent-referral",
        "/fi/tilaus", "/sv/prenumeration/bekrafta", "/en/subscription/unsubscribe",
        "/fi/kunnat/000",
    ];

    public static TheoryData<string> PagesAndOrganisations => [.. Pages.Select(row => row.Data), "/fi/organisaatiot/@ent", "/sv/organisationer/@ty", "/en/organisations/@ent"];

    [Theory]
    [MemberData(nameof(PagesAndOrganisations))]
    public async Task A_page_has_no_accessibility_violations_and_fits_a_window_of_320_px(string path)
    {
        foreach (var width in new[] { 1280, 320 })
        {
            var page = await chromium.OpenToReadAsync(country.Address, width);
            await page.GotoAsync(country.Resolve(path));
            var overflow = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(details => details.open = true)");

            await page.AssertAccessibleAsync();
            Assert.True(overflow <= 0, $"{path} is {overflow} px wider than a window of {width} px.");
            chromium.GiveBack(page);
        }
    }

    [Theory]
    [MemberData(nameof(PagesAndOrganisations))]
    public async Task A_page_is_whole_without_JavaScript_and_marks_the_figures_as_synthetic(string path)
    {
        var page = await chromium.OpenToReadAsync(country.Address, javaScript: false);
        await page.GotoAsync(country.Resolve(path));

        Assert.Equal(1, await page.Locator("h1").CountAsync());
        Assert.NotEmpty((await page.TitleAsync()).Trim());
        Assert.Equal(path[1..3], await page.Locator("html").GetAttributeAsync("lang"));
        Assert.Contains(path[1..3] switch { "sv" => "Exempelmaterial: ", "en" => "Sample data: ", _ => "Esimerkkiaineisto: " }, await page.Locator("body").InnerTextAsync());
        chromium.GiveBack(page);
    }

    [Theory]
    [MemberData(nameof(PagesAndOrganisations))]
    public async Task A_page_is_valid_HTML_with_unique_ids(string path)
    {
        using var client = new HttpClient { BaseAddress = country.Address, Timeout = Patience.Longest };
        using var answer = await client.GetAsync(country.Resolve(path), TestContext.Current.CancellationToken);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        var document = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);

        var ids = document.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Empty(ids.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.Empty(document.QuerySelectorAll("[aria-labelledby],[aria-describedby],label[for]")
            .SelectMany(element => $"{element.GetAttribute("aria-labelledby")} {element.GetAttribute("aria-describedby")} {element.GetAttribute("for")}"
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)).Except(ids));
    }

    [Fact]
    public async Task The_first_tab_stop_skips_to_the_content_and_every_stop_shows_where_it_is()
    {
        var page = await chromium.OpenToReadAsync(country.Address);
        await page.GotoAsync("/fi/kunnat/179");

        await page.Keyboard.PressAsync("Tab");
        var first = await page.EvaluateAsync<string>("() => document.activeElement.getAttribute('href') ?? ''");
        Assert.StartsWith("#", first);
        for (var i = 0; i < 25; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var visible = await page.EvaluateAsync<bool>("() => { const e = document.activeElement, s = getComputedStyle(e); return e === document.body || s.outlineStyle !== 'none' || s.boxShadow !== 'none'; }");
            Assert.True(visible, $"Tab stop {i + 2} has no visible focus.");
        }
        chromium.GiveBack(page);
    }
}
