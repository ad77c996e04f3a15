using System.Text;
using AngleSharp.Dom;
using MiniExcelLibs;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Collection;

namespace Par.Portal.Tests.Deliveries;

public sealed class DeliveriesPageTests(DeliveriesPageTests.Site site) : IClassFixture<DeliveriesPageTests.Site>
{
    private readonly TestPortal portal = site.Portal;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/fi/toimitustilanne", "Maanantaina 26.1.2026 kierroksen 2025-T1 odotettuja toimituksia on 5, ja niistä on saatu 2. Muiden tilanne: puuttuu 2, virheitä 1. Määräaika oli 21.1.2026.")]
    [InlineData("/sv/leveranslage", "Måndagen den 26.1.2026 väntas 5 leveranser för omgång 2025-T1, och 2 av dem har tagits emot. De övriga: 2 saknas, 1 med fel. Tidsfristen gick ut 21.1.2026.")]
    [InlineData("/en/deliveries", "On Monday 26 January 2026, 2 of the 5 deliveries expected for the round 2025-T1 have been received. The others: 2 missing, 1 in error. The deadline was 21 January 2026.")]
    public async Task The_board_says_in_a_sentence_how_things_stand(string address, string sentence)
    {
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);

        var page = await analyst.PageAsync(address);

        Assert.Equal(sentence, page.QuerySelector(".lead")?.TextContent);
    }

    [Theory]
    [InlineData("", new[] { "=Kaava ry", "Osoitteeton yhdistys", "Virheellinen säätiö", "Jyväskylän kaupunki", "Muuramen kunta" })]
    [InlineData("?sort=Name", new[] { "=Kaava ry", "Jyväskylän kaupunki", "Muuramen kunta", "Osoitteeton yhdistys", "Virheellinen säätiö" })]
    [InlineData("?sort=Clients", new[] { "Jyväskylän kaupunki", "Muuramen kunta", "Virheellinen säätiö", "=Kaava ry", "Osoitteeton yhdistys" })]
    [InlineData("?state=outstanding", new[] { "=Kaava ry", "Osoitteeton yhdistys", "Virheellinen säätiö" })]
    [InlineData("?state=InError", new[] { "Virheellinen säätiö" })]
    [InlineData("?region=01", new[] { "=Kaava ry" })]
    [InlineData("?side=TY", new string[0])]
    [InlineData("?state=%3Cb%3E&sort=9&region=x", new[] { "=Kaava ry", "Osoitteeton yhdistys", "Virheellinen säätiö", "Jyväskylän kaupunki", "Muuramen kunta" })]
    public async Task The_list_is_chosen_and_ordered_by_the_address_alone(string query, string[] names)
    {
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);

        var page = await analyst.PageAsync("/fi/toimitustilanne" + query);

        Assert.Equal(names, Rows(page).Select(row => row.QuerySelector("th")!.FirstElementChild is { LocalName: "a" } link ? link.TextContent : row.QuerySelector("th")!.FirstChild!.TextContent.Trim()));
    }

    [Fact]
    public async Task An_analyst_goes_on_to_review_reminder_and_survey_and_an_administrator_to_the_reminder_only()
    {
        var analyst = await (await portal.SignedInAsync(ActorRole.Analyst)).PageAsync("/fi/toimitustilanne");
        var administrator = await (await portal.SignedInAsync(ActorRole.Administrator)).PageAsync("/fi/toimitustilanne");

        string[] Links(IDocument page) => [.. Rows(page).SelectMany(row => row.QuerySelectorAll("a")).Select(link => link.GetAttribute("href")!)
            .Select(href => href.Split('/', '?')[2] == "tarkastus" ? "review" : href.Contains("/kysely/", StringComparison.Ordinal) ? "survey" : "reminder")];

        Assert.Equal(3, Links(analyst).Count(kind => kind == "survey"));
        Assert.Equal(3, Links(analyst).Count(kind => kind == "review"));
        Assert.Equal(["reminder", "reminder", "reminder"], Links(administrator));
    }

    [Fact]
    public async Task The_files_hold_what_the_page_shows_and_no_formula()
    {
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);

        var csv = Encoding.UTF8.GetString(await analyst.GetByteArrayAsync("/fi/toimitustilanne/2025-T1.csv?state=outstanding", Cancel));
        using var workbook = new MemoryStream(await analyst.GetByteArrayAsync("/en/deliveries/2025-T1.xlsx", Cancel));

        var lines = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, lines.Length);
        Assert.Contains("\"'=Kaava ry\"", lines[1], StringComparison.Ordinal);
        var rows = workbook.Query(useHeaderRow: true).Cast<IDictionary<string, object?>>().ToList();
        Assert.Equal(5, rows.Count);
        Assert.Equal(["Missing", "Missing", "In error, no accepted file", "Delivered in time", "Delivered in time"], rows.Select(row => row["State"]));
    }

    [Fact]
    public async Task Without_boundaries_the_page_says_so_and_its_table_says_the_same_as_the_map()
    {
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);

        var page = await analyst.PageAsync("/en/deliveries");

        Assert.Empty(page.QuerySelectorAll(".map svg"));
        Assert.Contains("no map", page.QuerySelector("section:has(#coverage)")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Helsinki", page.QuerySelector("section:has(#coverage) table")!.TextContent, StringComparison.Ordinal);
    }

    private static IEnumerable<IElement> Rows(IDocument page) =>
        page.QuerySelectorAll("section:has(#organisations) tbody tr");

    public sealed class Site() : SharedPortal(() => DeliveriesScene.StartAsync());
}
