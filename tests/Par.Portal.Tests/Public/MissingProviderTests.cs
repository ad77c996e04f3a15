using System.Text.RegularExpressions;
using System.Xml.Linq;
using MiniExcelLibs;
using Par.Portal.Charts;
using Par.Portal.Public;
using Par.Portal.Public.Downloads;
using Par.Portal.Public.Figures;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Statistics;

namespace Par.Portal.Tests.Public;

/// <summary>
/// A region of three municipalities, of which providers are missing in 2025: of Äänekoski its only one, of Laukaa the larger of two, of
/// Jyväskylä a small one that does not weigh.
/// </summary>
public sealed partial class MissingProviderTests : IAsyncLifetime
{
    private static readonly PlaceId Äänekoski = PlaceId.Municipality("992");
    private static readonly PlaceId Laukaa = PlaceId.Municipality("410");
    private static readonly PlaceId Jyväskylä = PlaceId.Municipality("179");
    private static readonly PlaceId Region = PlaceId.Region("13");
    private static readonly PublishedStatistics Statistics = Build();
    private static readonly PublishedView View = new(Statistics, TestCountry.Catalogue, TestCountry.Gazetteer);
    private TestPortal portal = null!;

    public async ValueTask InitializeAsync() => portal = await TestPortal.StartAsync(Statistics);

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData("/fi/kunnat/992", "Etsivän nuorisotyön luvut vuodelta 2025 puuttuvat: Äänekosken kaupunki ei toimittanut tietoja.",
        "yhtään nuorta")]
    [InlineData("/sv/kommuner/992", "Det uppsökande ungdomsarbetets siffror för 2025 saknas: Äänekosken kaupunki lämnade inte uppgifter.",
        "inga unga")]
    [InlineData("/en/municipalities/992",
        "The figures of outreach youth work for 2025 are missing: Äänekosken kaupunki did not deliver data.", "no young people")]
    public async Task Where_nobody_delivered_the_page_says_so_first_and_never_that_nobody_was_reached(string address, string sentence,
        string never)
    {
        var page = await portal.PageAsync(address);

        Assert.StartsWith(sentence, page.QuerySelector(".lead")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.DoesNotContain(never, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("..", page.QuerySelector(".key-number [aria-hidden]")!.TextContent);
        Assert.Equal(["trend"], page.QuerySelectorAll("figure").Select(figure => figure.Id));
    }

    [Theory]
    [InlineData("/fi/kunnat/410",
        "12 nuorta. Vuotta 2025 ei voi verrata vuoteen 2024: Laukaan kunta ei toimittanut tietoja vuodelta 2025.", "puuttuu Laukaan kunta, joka")]
    [InlineData("/sv/kommuner/410", "12 unga år 2025. År 2025 kan inte jämföras med 2024: Laukaan kunta lämnade inte uppgifter för 2025.",
        "saknas Laukaan kunta, som")]
    [InlineData("/en/municipalities/410",
        "12 young people in 2025. 2025 cannot be compared with 2024: Laukaan kunta did not deliver data for 2025.",
        "lack Laukaan kunta, which")]
    public async Task Where_one_that_weighs_is_missing_the_number_is_shown_and_not_compared(string address, string end, string lacks)
    {
        var page = await portal.PageAsync(address);

        Assert.NotNull(page.QuerySelector(".lead strong sup"));
        foreach (var mark in page.QuerySelectorAll(".lead sup, .lead .visually-hidden").ToList())
            mark.Remove();
        Assert.EndsWith(end, Spaces().Replace(page.QuerySelector(".lead")!.TextContent, " ").Trim(), StringComparison.Ordinal);
        Assert.Contains(lacks, page.QuerySelector(".lead + p")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("%", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_one_that_does_not_weigh_is_missing_it_is_named_and_the_change_told()
    {
        var page = await portal.PageAsync("/en/municipalities/179");

        Assert.Contains("5% more than the year before.", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("lack Kipinä ry, which did not deliver data.", page.QuerySelector(".lead + p")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_region_names_all_who_are_missing_and_its_table_names_them_by_municipality()
    {
        var page = await portal.PageAsync("/en/regions/13");

        Assert.Contains("lack Kipinä ry, Laukaan kunta and Äänekosken kaupunki, which", page.QuerySelector(".lead + p")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal(
            ["Äänekoski: Outreach 2025: Äänekosken kaupunki", "Jyväskylä: Outreach 2025: Kipinä ry",
                "Laukaa: Outreach 2025: Laukaan kunta"],
            page.QuerySelectorAll("section:has(#places) details li").Select(item => item.TextContent.Trim()));
        Assert.Contains((await portal.PageAsync("/en/regions")).QuerySelectorAll("section details li"),
            item => item.TextContent.Trim() == "Central Finland: Outreach 2025: Kipinä ry, Laukaan kunta, Äänekosken kaupunki");
    }

    [Fact]
    public async Task An_organisation_that_did_not_deliver_says_so_with_the_year()
    {
        var page = await portal.PageAsync("/fi/organisaatiot/P992");

        Assert.StartsWith("Etsivän nuorisotyön luvut vuodelta 2025 puuttuvat: Äänekosken kaupunki ei toimittanut tietoja.",
            page.QuerySelector(".lead")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("ei toimittanut tietoja 2025", page.QuerySelector(".key-figure")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_stops_between_years_that_cannot_be_compared_and_says_who_is_missing()
    {
        var trend = Trend(Laukaa);
        var chart = XElement.Parse(ChartWriter.Inline(trend, ChartSize.Narrow));

        Assert.Equal([new FigureBreak(2025, "2025: Laukaan kunta puuttuu", 0)], trend.Breaks.Where(entry => entry.Column is not null));
        Assert.Contains(chart.Elements(), element => element.Value == "2025: Laukaan kunta puuttuu");
        Assert.Single(Lines(chart));
        Assert.Equal("Tavoitettujen määrä 2023–2025", trend.Headline);
        Assert.Contains("Vuotta 2025 ei voi verrata vuoteen 2024: Laukaan kunta ei toimittanut tietoja vuodelta 2025.", trend.Notes);
    }

    [Fact]
    public void A_line_goes_on_where_one_that_does_not_weigh_is_missing()
    {
        var trend = Trend(Jyväskylä);

        Assert.DoesNotContain(trend.Breaks, entry => entry.Column is not null);
        Assert.Equal(3, Points(Lines(XElement.Parse(ChartWriter.Inline(trend, ChartSize.Wide))).Single()));
        Assert.Equal("Tavoitettujen määrä on kasvanut 10\u00a0% vuodesta 2023", trend.Headline);
    }

    [Fact]
    public void A_missing_year_is_a_gap_and_no_zero()
    {
        var svg = XElement.Parse(ChartWriter.Inline(Trend(Äänekoski), ChartSize.Wide));

        Assert.Equal(2, Points(Lines(svg).Single()));
        Assert.Equal(CellStatus.Missing, Trend(Äänekoski).Rows[^1].Cells[0].Status);
        Assert.Contains(svg.Elements(), element => element.Value.StartsWith("Etsivä", StringComparison.Ordinal)
            && element.Value.Contains("..", StringComparison.Ordinal));
    }

    [Fact]
    public void Files_of_a_figure_name_who_is_missing_from_each_number()
    {
        var trend = Trend(Laukaa);
        using var workbook = new MemoryStream(WorkbookWriter.Write(trend));

        var rows = workbook.Query(useHeaderRow: true, sheetName: "Tiedot").Cast<IDictionary<string, object?>>().ToList();

        Assert.Equal([null, null, "Laukaan kunta"],
            rows.Select(row => (row["missing_providers"] as string) is { Length: > 0 } names ? names : null));
        Assert.Contains(",Laukaan kunta,", CsvWriter.Write(trend, CsvForm.Plain).Split("\r\n")[3], StringComparison.Ordinal);
        Assert.DoesNotContain(",Laukaan kunta,", CsvWriter.Write(trend, CsvForm.Plain).Split("\r\n")[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_of_a_table_name_who_is_missing_from_each_place()
    {
        var lines = (await portal.Client
            .GetStringAsync("/en/releases/ent/2025/v1/data/ent-reached.csv", TestContext.Current.CancellationToken)).Split("\r\n");
        var column = Array.IndexOf(lines[0].Split(','), "missing_providers");

        string Of(PlaceId place) => lines.Single(line =>
            line.StartsWith($"ent-reached,2025,1,{place},", StringComparison.Ordinal)).Split(',')[column];
        Assert.Equal(("Äänekosken kaupunki", "Laukaan kunta", "Kipinä ry; Laukaan kunta; Äänekosken kaupunki"),
            (Of(Äänekoski), Of(Laukaa), Of(Region)));
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    private static Figure Trend(PlaceId place) => new FigureFactory(View, place, Language.Fi).Find("trend")!;

    private static List<XElement> Lines(XElement chart) =>
        [.. chart.Elements().Where(element => element.Name.LocalName == "path" && (string?)element.Attribute("stroke") == ChartInk.Accent)];

    private static int Points(XElement line) => ((string)line.Attribute("d")!).Count(letter => letter is 'M' or 'L');

    private static PublishedStatistics Build()
    {
        var builder = new PublishedBuilder();
        foreach (var year in new[] { 2023, 2024, 2025 })
        {
            var delivered = year < 2025;
            builder.With(Side.Ent, year, "P992", "Äänekosken kaupunki", "992", "992", delivered)
                .With(Side.Ent, year, "P410", "Laukaan kunta", "410", "410", delivered)
                .With(Side.Ent, year, "P411", "Nuoret ry", "410", "410")
                .With(Side.Ent, year, "P179", "Jyväskylän kaupunki", "179", "179")
                .With(Side.Ent, year, "P180", "Kipinä ry", "179", "179", delivered);
            foreach (var place in new[] { Jyväskylä, Region, PlaceId.Country })
                builder.WithProvider(Side.Ent, year, place, "P179");
            builder.WithProvider(Side.Ent, year, Laukaa, "P411");
            if (delivered)
                builder.WithProvider(Side.Ent, year, Äänekoski, "P992").WithProvider(Side.Ent, year, Laukaa, "P410");
        }
        Reached(Äänekoski, Cell.Of(40), Cell.Of(44), Cell.Missing);
        Reached(Laukaa, Cell.Of(31), Cell.Of(33), Cell.Of(12).Partly());
        Reached(Jyväskylä, Cell.Of(500), Cell.Of(522), Cell.Of(550).Partly());
        Reached(Region, Cell.Of(571), Cell.Of(599), Cell.Of(562).Partly());
        return builder.Build();

        void Reached(PlaceId place, params Cell[] cells)
        {
            foreach (var (number, cell) in cells.Index())
                builder.With(Side.Ent, 2023 + number, "ent-reached", place, cell);
        }
    }
}
