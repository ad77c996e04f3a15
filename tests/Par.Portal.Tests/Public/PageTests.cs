using System.Net;
using AngleSharp.Dom;
using Par.Portal.Public;
using Par.Portal.Public.Figures;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Statistics;

namespace Par.Portal.Tests.Public;

public sealed class PageTests(PublicPortal fixture) : IClassFixture<PublicPortal>
{
    private readonly TestPortal portal = fixture.Portal;

    public static TheoryData<string> Addresses =>
    [
        "/fi/", "/sv/", "/en/", "/fi/kunnat", "/sv/kommuner/179", "/en/municipalities/091", "/fi/maakunnat", "/sv/landskap/13", "/en/regions/01",
        "/fi/hyvinvointialueet", "/sv/valfardsomraden/02", "/en/wellbeing-services-counties/90",
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
    public async Task A_county_shows_its_cells_its_municipalities_and_its_region()
    {
        var page = await portal.PageAsync("/fi/hyvinvointialueet/04");
        var reached = TestCountry.Statistics.Cell(Side.Ent, TestCountry.To, "ent-reached", new(PlaceId.County("04"))).Value!.Value;

        Assert.Equal("Vantaan ja Keravan hyvinvointialue", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(NumberText.Number(Language.Fi, reached), page.QuerySelector(".key-number")!.TextContent);
        Assert.Equal(["Kerava", "Vantaa"], page.QuerySelectorAll("[aria-labelledby=places] tbody th").Select(row => row.TextContent));
        Assert.NotNull(page.QuerySelector("main p a[href='/fi/maakunnat/01']"));
        Assert.Contains("Uusimaa ", page.QuerySelector(".key-figure")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("samat luvut", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_county_that_is_its_region_says_so_and_is_not_compared_with_it()
    {
        var page = await portal.PageAsync("/fi/hyvinvointialueet/15");

        Assert.Contains("samat luvut kuin maakunnassa", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Keski-Suomi", page.QuerySelector(".key-figure")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_trend_of_a_county_begins_when_counties_began()
    {
        var page = await portal.PageAsync("/fi/hyvinvointialueet/02");

        Assert.Equal(["2023", "2024", "2025"], page.QuerySelectorAll("#trend tbody th").Select(row => row.TextContent.Trim()));
    }

    [Fact]
    public async Task A_region_lists_its_counties_when_it_has_several()
    {
        Assert.Equal(5, (await portal.PageAsync("/fi/maakunnat/01")).QuerySelectorAll("[aria-labelledby=counties] tbody tr").Length);
        Assert.Empty((await portal.PageAsync("/fi/maakunnat/13")).QuerySelectorAll("[aria-labelledby=counties]"));
    }

    [Theory]
    [InlineData("106", "02", true)]
    [InlineData("091", "90", false)]
    [InlineData("179", "15", false)]
    public async Task A_municipality_says_in_which_county_it_lies_and_is_compared_with_one_that_is_more_than_itself_and_less_than_its_region(string code, string county, bool isCompared)
    {
        var page = await portal.PageAsync($"/fi/kunnat/{code}");
        var name = TestCountry.Gazetteer.Name(PlaceId.County(county))!.Fi;

        Assert.Equal(name, page.QuerySelector($"main p a[href='/fi/hyvinvointialueet/{county}']")!.TextContent);
        Assert.Equal(isCompared, page.QuerySelector(".key-figure")!.TextContent.Contains(name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/fi/maakunnat/01", null)]
    [InlineData("/fi/hyvinvointialueet/02", "/fi/maakunnat/01")]
    [InlineData("/fi/hyvinvointialueet/15", null)]
    [InlineData("/fi/kunnat/106", "/fi/maakunnat/01")]
    public async Task Where_too_few_people_are_divided_the_region_is_named_that_has_more(string address, string? region)
    {
        var place = address.Split('/') is [.., "maakunnat", var regionCode] ? PlaceId.Region(regionCode)
            : address.Split('/') is [.., "kunnat", var code] ? PlaceId.Municipality(code) : PlaceId.County(address[^2..]);
        var builder = new PublishedBuilder().With(Side.Ent, 2025, "ent-reached", place, Cell.Few)
            .With(Side.Ent, 2025, "ent-referral", place, Cell.Few);
        await using var small = await TestPortal.StartAsync(builder.Build());

        var page = await small.PageAsync(address);

        Assert.Single(page.QuerySelectorAll(".too-few"));
        Assert.Equal(region, page.QuerySelector(".too-few a[href*=maakunnat]")?.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/fi/kunnat/226", "Alle 10 ihmistä, joten lukuja ei jaotella iän, sukupuolen eikä vastausten mukaan: "
        + "etsivän tavoittamat nuoret, sijoittuminen työpajan jälkeen.")]
    [InlineData("/sv/kommuner/226", "Färre än 10 personer, så talen delas inte upp efter ålder, kön eller svar: "
        + "unga som det uppsökande arbetet nådde, placering efter verkstaden.")]
    [InlineData("/en/municipalities/226", "Fewer than 10 people, so not divided by age, gender or answer: "
        + "young people reached by outreach, placement after the workshop.")]
    public async Task Too_few_people_for_a_breakdown_is_said_in_one_sentence_and_no_symbol_stands_in_its_place(string address,
        string sentence)
    {
        var place = PlaceId.Municipality("226");
        var builder = new PublishedBuilder().With(Side.Ent, 2025, "ent-reached", place, 9).With(Side.Ent, 2025, "ent-referral", place, 9)
            .With(Side.Ent, 2025, "ent-placement", place, Cell.Few)
            .With(Side.Ty, 2025, "ty-trainees", place, 10).With(Side.Ty, 2025, "ty-trainees", place, 8, age: "U29")
                .With(Side.Ty, 2025, "ty-trainees", place, Cell.RoundedOf(10), gender: "1")
                .With(Side.Ty, 2025, "ty-placement", place, Cell.Few);
        await using var small = await TestPortal.StartAsync(builder.Build());

        var page = await small.PageAsync(address);

        Assert.Equal(sentence, page.QuerySelector(".too-few p")!.TextContent);
        Assert.Equal("9", page.QuerySelector(".key-number")!.TextContent.Trim());
        Assert.All(page.QuerySelectorAll("figure"), figure => Assert.DoesNotContain("···", figure.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Helsinki_stands_beside_the_counties_and_is_not_called_one()
    {
        var city = await portal.PageAsync("/en/wellbeing-services-counties/90");
        var municipality = await portal.PageAsync("/en/municipalities/091");
        var found = await portal.PageAsync("/en/search?q=Helsinki");

        Assert.Matches("Uusimaa\\.\\s+Municipality: Helsinki\\. The city", city.QuerySelector("main")!.TextContent);
        Assert.Contains("belongs to no wellbeing services county", city.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(city.QuerySelector("main p a[href='/en/municipalities/091']"));
        Assert.DoesNotContain("Municipalities of the county", city.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("services organised by: City of Helsinki", municipality.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(found.QuerySelectorAll("main li p"), kind => kind.TextContent == "wellbeing services county");
    }

    [Theory]
    [InlineData("fi", "kunnat", "2", "organisaatiota palvelee", "500")]
    [InlineData("en", "municipalities", "1", "organisation serves", "179")]
    public async Task An_organisation_with_both_sides_is_one_of_those_that_serve(string language, string level, string number, string words, string code)
    {
        var builder = new PublishedBuilder();
        foreach (var side in Sides.All)
        {
            var table = side == Side.Ent ? "ent-organisations" : "ty-organisations";
            builder.With(side, 2025, table, PlaceId.Municipality("179"), 1).With(side, 2025, table, PlaceId.Municipality("500"), side == Side.Ent ? 2 : 1);
            builder.With(side, 2025, "P0179", "Jyväskylän kaupunki", "179", "179 500");
        }
        builder.With(Side.Ent, 2025, "P0500", "Muuramen kunta", "500", "500").With(Side.Ent, 2025, "P0501", "Kipinä ry", "500", "500", delivered: false);
        await using var other = await TestPortal.StartAsync(builder.Build());

        var figure = (await other.PageAsync($"/{language}/{level}/{code}")).QuerySelectorAll(".key-figure").Last();

        Assert.Equal(number, figure.QuerySelector(".key-number")!.TextContent);
        Assert.Contains(words, figure.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_municipality_names_whose_figures_are_missing() => Assert.Contains(
        "Etsivän nuorisotyön luvuista vuodelta 2025 puuttuu Muuramen kunta, joka ei toimittanut tietoja.",
        (await portal.PageAsync("/fi/kunnat/500")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task What_is_said_of_the_region_comes_last()
    {
        var builder = new PublishedBuilder().With(Side.Ent, 2025, "ent-reached", PlaceId.Municipality("226"), Cell.Few)
            .With(Side.Ent, 2025, "ent-reached", PlaceId.Region("13"), 1296).With(Side.Ty, 2025, "ty-trainees", PlaceId.Municipality("226"), 22, age: "U29");
        await using var other = await TestPortal.StartAsync(builder.Build());

        var lead = (await other.PageAsync("/en/municipalities/226")).QuerySelector(".lead")!.TextContent;

        Assert.Contains("22 trainees under 29", lead, StringComparison.Ordinal);
        Assert.EndsWith("Across the region, outreach youth work reached 1,296 young people.", lead.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_find_is_said_in_the_singular() => Assert.EndsWith(
        "gav 1 träff.", (await portal.PageAsync("/sv/sok?q=L%C3%A4nsi-Uusimaa")).QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task All_22_counties_stand_side_by_side() =>
        Assert.Equal(22, (await portal.PageAsync("/sv/valfardsomraden")).QuerySelectorAll("tbody tr").Length);

    [Theory]
    [InlineData("/fi/hyvinvointialueet/91")]
    [InlineData("/fi/hyvinvointialueet/1")]
    public async Task An_area_that_is_no_county_has_no_page(string address)
    {
        using var answer = await portal.Client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("fi", "kunnat", "yhdestä neljään", "organisaatio puuttuu")]
    [InlineData("sv", "kommuner", "en till fyra", "en organisation saknas")]
    [InlineData("en", "municipalities", "one to four", "an organisation is missing")]
    public async Task One_to_four_and_a_missing_provider_are_seen_and_heard(string language, string level, string few, string missing)
    {
        var builder = new PublishedBuilder().With(Side.Ent, 2024, "ent-reached", PlaceId.Municipality("179"), 12)
            .With(Side.Ent, 2025, "ent-reached", PlaceId.Municipality("179"), Cell.Few.Partly());
        await using var small = await TestPortal.StartAsync(builder.Build());

        var page = await small.PageAsync($"/{language}/{level}/179");
        var cell = page.QuerySelectorAll("#trend tbody tr").Last().QuerySelector("td")!;

        Assert.Equal("1–4", cell.QuerySelector(".hidden-value[aria-hidden=true]")!.TextContent);
        Assert.Equal("†", cell.QuerySelector("sup[aria-hidden=true]")!.TextContent);
        Assert.Equal([few, $"({missing})"], cell.QuerySelectorAll(".visually-hidden").Select(words => words.TextContent.Trim()));
        Assert.Equal($"1–4†{few} ({missing})", page.QuerySelector(".key-number")!.TextContent.Trim());
        Assert.Contains("† = ", page.QuerySelector("#trend .legend")!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/fi/kunnat/179", "Jaottelut on pyöristetty viiteen")]
    [InlineData("/sv/landskap/13", "Uppdelningar är avrundade till fem")]
    [InlineData("/en/organisations/P0179", "Breakdowns are rounded to 5")]
    public async Task Every_figure_with_rounded_counts_says_that_they_are(string address, string words)
    {
        var page = await portal.PageAsync(address);

        var figures = page.QuerySelectorAll("figure").Where(figure => figure.Id != "trend").ToList();
        Assert.NotEmpty(figures);
        Assert.All(figures, figure => Assert.Contains(words, figure.QuerySelector(".legend:has(a)")!.TextContent,
            StringComparison.Ordinal));
        Assert.DoesNotContain(words, page.QuerySelector("#trend")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_leads_to_its_answers_by_gender_and_age_and_from_there_every_table_of_the_place()
    {
        var page = await portal.PageAsync("/en/municipalities/179");

        var table = await portal.PageAsync(page.QuerySelectorAll("#ent-referral .figure-links a")
            .Single(link => link.TextContent.StartsWith("By gender and age", StringComparison.Ordinal)).GetAttribute("href")!);
        var tables = await portal.PageAsync(page.QuerySelectorAll("#ent-ages .figure-links a")
            .Single(link => link.TextContent.StartsWith("All tables", StringComparison.Ordinal)).GetAttribute("href")!);

        Assert.Equal("By gender", table.QuerySelector("#by option[selected]")!.TextContent);
        Assert.Contains("Jyväskylä", table.QuerySelector("caption")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(table.QuerySelectorAll("tbody tr"), row => row.QuerySelectorAll("td")
            .Select(cell => cell.TextContent.Trim()).Take(2).SequenceEqual(["Female", "Total"]));
        Assert.All(tables.QuerySelectorAll("tbody th a"), link =>
            Assert.EndsWith("?place=KU179", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("gender", true)]
    [InlineData("nonsense", false)]
    public async Task A_table_of_answers_shows_one_breakdown_at_a_time(string? by, bool isDivided)
    {
        var page = await portal.PageAsync($"/fi/julkaisut/ent/2025/v1/ent-referral?place=KU179{(by is null ? "" : $"&by={by}")}");

        var genders = page.QuerySelectorAll("tbody tr").Select(row => row.QuerySelector("td")!.TextContent).Distinct().ToList();

        Assert.Equal(isDivided ? 3 : 1, genders.Count);
    }

    [Theory]
    [InlineData(9, null, "Alle 10 ihmistä, joten lukua ei jaotella vastausten mukaan.")]
    [InlineData(12, "gender", "Alle 50 ihmistä, joten vastauksia ei jaotella sukupuolen eikä iän mukaan.")]
    [InlineData(12, null, null)]
    public async Task A_table_says_why_a_place_is_not_divided(int people, string? by, string? sentence)
    {
        var place = PlaceId.Municipality("226");
        var builder = new PublishedBuilder().With(Side.Ent, 2025, "ent-referral", place, people);
        if (people >= 10)
            builder.With(Side.Ent, 2025, "ent-referral", place, Cell.RoundedOf(10), "own");
        await using var small = await TestPortal.StartAsync(builder.Build());

        var page = await small.PageAsync($"/fi/julkaisut/ent/2025/v1/ent-referral?place=KU226{(by is null ? "" : $"&by={by}")}");

        Assert.Equal(sentence, page.QuerySelector("main form + p")?.TextContent);
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
