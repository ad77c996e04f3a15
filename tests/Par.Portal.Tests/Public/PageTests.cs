using System.Net;
using AngleSharp.Dom;
using Par.Portal.Public;
using Par.Portal.Public.Figures;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Statistics;

namespace Par.Portal.Tests.Public;

public sealed class PageTests(PublicPortal fixture) : IClassFixture<PublicPortal>
{
    private readonly TestPortal portal = fixture.Portal;

    public static TheoryData<string> Addresses =>
    [
        "/fi/", "/sv/", "/en/", "/fi/kunnat", "/sv/kommuner/179", "/en/municipalities/091", "/fi/maakunnat", "/sv/landskap/13", "/en/regions/01",
        "/fi/organisaatiot", "/sv/organisationer/P0179", "/en/organisations/P1002", "/fi/organisaatiot/P0500", "/fi/haku?q=jyv%C3%A4s", "/sv/sok", "/fi/tietoa", "/sv/om", "/en/about",
        "/fi/saavutettavuus", "/sv/tillganglighet", "/en/accessibility", "/fi/tietoa/pienet-luvut", "/sv/om/sma-tal", "/en/about/small-numbers",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_page_is_well_built(string address)
    {
        var page = await portal.PageAsync(address);

        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Equal(address[1..3], page.DocumentElement.GetAttribute("lang"));
        Assert.False(string.IsNullOrWhiteSpace(page.Title));
        Assert.Equal("#main", page.QuerySelector("body a")!.GetAttribute("href"));
        var ids = page.All.Select(element => element.Id).Where(id => !string.IsNullOrEmpty(id)).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(page.QuerySelectorAll("[aria-labelledby]"), element =>
            Assert.All(element.GetAttribute("aria-labelledby")!.Split(' '), id => Assert.Contains(id, ids)));
        Assert.All(page.QuerySelectorAll("input:not([type=hidden])"), input => Assert.NotNull(page.QuerySelector($"label[for='{input.Id}']")));
        Assert.All(page.QuerySelectorAll("nav"), nav => Assert.False(string.IsNullOrEmpty(nav.GetAttribute("aria-label"))));
        Assert.All(page.QuerySelectorAll("a"), link => Assert.False(string.IsNullOrWhiteSpace(link.TextContent)));
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]), [onclick]"));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_page_leads_to_itself_in_the_other_languages(string address)
    {
        var page = await portal.PageAsync(address);

        foreach (var link in page.QuerySelectorAll("link[hreflang]"))
        {
            var other = await portal.PageAsync(link.GetAttribute("href")!);
            Assert.Equal(link.GetAttribute("hreflang"), other.DocumentElement.GetAttribute("lang"));
        }
    }

    [Fact]
    public async Task Titles_tell_pages_apart()
    {
        var titles = new List<string?>();
        foreach (var address in new[] { "/fi/", "/fi/kunnat", "/fi/kunnat/179", "/fi/kunnat/091", "/fi/maakunnat/13", "/fi/organisaatiot/P0179", "/fi/haku", "/fi/tietoa" })
            titles.Add((await portal.PageAsync(address)).Title);

        Assert.Equal(titles.Count, titles.Distinct().Count());
    }

    [Fact]
    public async Task A_municipality_shows_its_cells()
    {
        var page = await portal.PageAsync("/fi/kunnat/179");
        var reached = TestCountry.Statistics.Cell(Warehouse.Collection.Side.Ent, TestCountry.To, "ent-reached", new(Warehouse.Places.PlaceId.Municipality("179"))).Value!.Value;

        Assert.Equal(NumberText.Number(Language.Fi, reached), page.QuerySelector(".key-number")!.TextContent);
        Assert.Contains(page.QuerySelectorAll("#ent-ages tr.total td"), cell => cell.TextContent.Trim() == NumberText.Number(Language.Fi, reached));
        Assert.Contains("Keski-Suomen nuorisosäätiö", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withheld_value_is_seen_and_heard_as_withheld()
    {
        var page = await portal.PageAsync("/fi/kunnat/179");
        var row = page.QuerySelectorAll("#ent-referral tbody tr").Single(candidate => candidate.QuerySelector("th")!.TextContent == "Oppilaitokset");

        Assert.Equal(["···tieto salattu", "23,0\u00a0%", "···tieto salattu"], row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()));
        Assert.All(row.QuerySelectorAll(".hidden-value"), symbol => Assert.Equal("true", symbol.GetAttribute("aria-hidden")));
    }

    [Fact]
    public async Task A_chart_has_its_table_in_the_page_and_its_files_beside()
    {
        var page = await portal.PageAsync("/fi/kunnat/179");

        foreach (var figure in page.QuerySelectorAll("figure"))
        {
            Assert.NotNull(figure.QuerySelector("table caption"));
            Assert.NotEmpty(figure.QuerySelectorAll("a[download]"));
            foreach (var link in figure.QuerySelectorAll("a[download]"))
            {
                using var answer = await portal.Client.GetAsync(link.GetAttribute("href"), TestContext.Current.CancellationToken);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
            }
        }
        Assert.All(page.QuerySelectorAll("svg"), svg => Assert.Equal("img", svg.GetAttribute("role")));
    }

    [Fact]
    public async Task The_sample_country_is_marked_on_every_page_and_a_real_one_is_not()
    {
        Assert.Single((await portal.PageAsync("/sv/om")).QuerySelectorAll(".synthetic-banner"));
        await using var real = await TestPortal.StartAsync(new PublishedBuilder().Real().With(Warehouse.Collection.Side.Ent, 2025, "ent-reached", Warehouse.Places.PlaceId.Country, 20000).Build());
        var front = await real.PageAsync("/fi/");
        Assert.Empty(front.QuerySelectorAll(".synthetic-banner"));
        Assert.DoesNotContain("esimerkkiaineisto", front.Body!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_empty_installation_says_that_nothing_is_published()
    {
        await using var empty = await TestPortal.StartAsync(PublishedStatistics.Empty);

        foreach (var address in new[] { "/fi/", "/fi/kunnat/179", "/fi/maakunnat/13", "/fi/organisaatiot", "/fi/maakunnat" })
        {
            var page = await empty.PageAsync(address);
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.Empty(page.QuerySelectorAll("svg"));
        }
        Assert.Contains("Tilastoja ei ole vielä julkaistu", (await empty.PageAsync("/fi/")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/fi/kunnat/000", "fi", "Sivua ei löytynyt")]
    [InlineData("/sv/organisationer/P9999", "sv", "Sidan hittades inte")]
    [InlineData("/en/nowhere/at/all", "en", "Page not found")]
    [InlineData("/nowhere", "fi", "Sivua ei löytynyt")]
    public async Task An_unknown_address_is_told_in_the_language_of_the_address(string address, string language, string heading)
    {
        using var answer = await portal.Client.GetAsync(address, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains($"lang=\"{language}\"", text, StringComparison.Ordinal);
        Assert.Contains(heading, WebUtility.HtmlDecode(text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_of_a_merged_municipality_leads_to_the_one_it_is_part_of()
    {
        using var answer = await portal.Client.GetAsync("/sv/kommuner/911?x=1", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal("/sv/kommuner/541?x=1", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Every_answer_carries_the_security_headers()
    {
        using var answer = await portal.Client.GetAsync("/fi/", TestContext.Current.CancellationToken);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public void Of_fewer_than_ten_people_no_percentage_is_shown()
    {
        var place = PlaceId.Municipality("226");
        var statistics = new PublishedBuilder().With(Side.Ent, TestCountry.To, "ent-referral", place, 8)
            .With(Side.Ent, TestCountry.To, "ent-referral", place, 8, category: "schools").Build();

        var figure = new FigureFactory(new PublishedView(statistics, TestCountry.Catalogue, TestCountry.Gazetteer), place, Language.Fi).Find("ent-referral")!;

        Assert.Equal(["count"], figure.Columns.Select(column => column.Code));
        Assert.Equal(8, figure.Rows.Single(row => row.Code == "schools").Cells[0].Value);
    }

    [Fact]
    public async Task A_figure_with_nothing_to_show_is_named_in_a_list_and_the_region_is_one_step_away()
    {
        var page = await portal.PageAsync("/fi/kunnat/226");

        var withheld = page.QuerySelector("section[aria-labelledby=withheld]")!;
        Assert.Equal("8", page.QuerySelector(".key-number")!.TextContent);
        Assert.Null(page.QuerySelector("#ent-referral"));
        Assert.Contains(withheld.QuerySelectorAll("li"), item => item.TextContent == "Mitä kautta nuoret tulivat etsivään");
        Assert.Equal("/fi/maakunnat/13", withheld.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_search_with_markup_in_it_is_only_text()
    {
        var page = await portal.PageAsync("/fi/haku?q=%3Cscript%3Ealert(1)%3C/script%3E%7B0%7D");

        Assert.Empty(page.QuerySelectorAll("main script"));
        Assert.Contains("<script>alert(1)</script>{0}", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
    }
}

/// <summary>One portal for all tests of pages: they only read.</summary>
public sealed class PublicPortal : IAsyncLifetime
{
    /// <summary>The portal.</summary>
    internal TestPortal Portal { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => Portal = await TestPortal.StartAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}
