using System.Globalization;
using Par.Portal.Public.About;
using Par.Portal.Public.Figures;
using Par.Portal.Tests.House;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Places;
using Par.Warehouse.Statistics;

namespace Par.Portal.Tests.Public;

/// <summary>The page that explains the symbols and the rounding says nothing that its example and the rule do not bear out.</summary>
public sealed class SmallNumbersPageTests(PublicPortal fixture) : IClassFixture<PublicPortal>
{
    [Fact]
    public void The_invented_numbers_are_rounded_as_real_ones_and_do_not_add_up()
    {
        Assert.All(SmallNumbersExample.Rows, row =>
        {
            Assert.Equal(CellKey.Round(row.Counted), row.Published.Value);
            Assert.InRange(row.Counted.Count, row.Reader.Low, row.Reader.High);
            Assert.True(row.Reader.Figures >= DisclosureRule.LeastFigures);
        });
        Assert.Equal(SmallNumbersExample.Rows.Sum(row => row.Counted.Count), SmallNumbersExample.Everybody.Value);
        Assert.Equal(SmallNumbersExample.Rows.Sum(row => row.Published.Value), SmallNumbersExample.SumOfParts.Value);
        Assert.NotEqual(SmallNumbersExample.Everybody.Value, SmallNumbersExample.SumOfParts.Value);
    }

    [Fact]
    public void The_correction_moves_the_total_and_no_other_number()
    {
        Assert.Equal(SmallNumbersExample.Everybody.Value + 1, SmallNumbersExample.EverybodyAfter.Value);
        Assert.All(SmallNumbersExample.Rows, row => Assert.Equal(row.Published, row.PublishedAfter));
        Assert.Equal(3, SmallNumbersExample.Rows.Count(row => row.Counted.Count != row.CountedAfter.Count));
    }

    [Fact]
    public void The_example_is_that_of_the_document()
    {
        var document = Table("An example");
        var correction = Table("The correction");

        Assert.Equal(
            SmallNumbersExample.Rows.Select(row =>
                $"{row.Counted.Count} {Key(row.Counted)} {row.Published.Value} {row.Reader.Low}–{row.Reader.High}"),
            document.SkipLast(1).Select(row => $"{row[1]} {row[2]} {row[3]} {row[4]}"));
        Assert.Equal(
            SmallNumbersExample.Rows.Select(row => $"{row.CountedAfter.Count} {row.Published.Value} {row.PublishedAfter.Value}"),
            correction.SkipLast(1).Select(row => $"{row[1]} {row[2]} {row[3]}"));
        Assert.Equal(
            SmallNumbersExample.Rows.Select(row => row.Name.En), document.SkipLast(1).Select(row => row[0]),
            StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_symbols_of_the_document_are_those_of_pages_and_files()
    {
        var symbols = Table("Symbols").Select(row => (row[0], row[1].Trim('`'))).ToList();

        Assert.All([Cell.Of(0), Cell.Few, Cell.TooFew, Cell.Missing, Cell.NotApplicable],
            cell => Assert.Contains((CellText.Of(Language.En, cell, Quantity.Count), CellText.Status(cell)), symbols));
        Assert.Contains(symbols, symbol => symbol.Item2 == CellText.Status(Cell.RoundedOf(5)));
    }

    [Theory]
    [InlineData("/fi/tietoa/pienet-luvut", "tavoitti kunnassa nimeltä Koivula vuoden aikana 31 nuorta",
        "niiden summa on 30 ja yhteismäärä 31", "10 / 31 on 32\u00a0%",
        "vähintään 10 ihmistä", "vähintään 4 mahdollista", "Jos esimerkin luku 7 on korjattuna 8, julkaistu luku on yhä 5", "31 → 32")]
    [InlineData("/sv/om/sma-tal", "I kommunen Björkby nådde det uppsökande ungdomsarbetet 31 unga",
        "deras summa 30 och totalantalet 31", "10 av 31 är 32\u00a0%",
        "minst 10 personer", "minst 4 möjliga", "Om talet 7 i exemplet rättas till 8 är det publicerade talet fortfarande 5", "31 → 32")]
    [InlineData("/en/about/small-numbers", "In the municipality of Birchby outreach reached 31 young people",
        "they make 30, and the total is 31", "10 of 31 is 32%",
        "at least 10 people", "at least 4 possible",
        "If the 7 of the example is corrected to 8, the published number is still 5", "31 → 32")]
    public async Task The_page_tells_the_rule_the_example_and_every_symbol(string address, params string[] sentences)
    {
        var page = await fixture.Portal.PageAsync(address);
        var text = page.QuerySelector("main")!.TextContent;

        Assert.All(sentences, sentence => Assert.Contains(sentence, text, StringComparison.Ordinal));
        var explained = page.QuerySelectorAll("table th code").Select(symbol => symbol.TextContent).ToList();
        Assert.Equal(["0", "1–4", "···", "..", "†", ".", "–", "*"], explained);
        Assert.All(Enum.GetValues<Language>(), language => Assert.All([Cell.Few, Cell.TooFew, Cell.Missing, Cell.NotApplicable],
            cell => Assert.Contains(CellText.Of(language, cell, Quantity.Count), explained)));
        var example = page.QuerySelectorAll("table:has(caption) tbody tr")
            .Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(["12 10 6–14", "9 10 6–14", "7 5 1–9", "3 5 1–9", "31 31 31"], example.Select(row => string.Join(' ', row)));
    }

    [Theory]
    [InlineData("/fi/")]
    [InlineData("/fi/kunnat/179")]
    [InlineData("/fi/maakunnat/13")]
    [InlineData("/fi/organisaatiot")]
    [InlineData("/fi/organisaatiot/P0179")]
    [InlineData("/fi/julkaisut/ent/2025")]
    [InlineData("/fi/julkaisut/ent/2025/v1/ent-referral")]
    [InlineData("/fi/tietoa")]
    public async Task Pages_with_symbols_lead_to_it_from_their_legend_and_from_the_footer(string address)
    {
        var page = await fixture.Portal.PageAsync(address);

        Assert.NotEmpty(page.QuerySelectorAll("main a[href='/fi/tietoa/pienet-luvut']"));
        Assert.NotNull(page.QuerySelector("footer a[href='/fi/tietoa/pienet-luvut']"));
    }

    [Fact]
    public async Task Every_figure_with_a_withheld_number_has_its_legend()
    {
        var builder = new PublishedBuilder().With(Side.Ent, 2025, "ent-reached", PlaceId.Municipality("179"), Cell.Few);
        await using var portal = await TestPortal.StartAsync(builder.Build());
        var page = await portal.PageAsync("/fi/kunnat/179");
        var figures = page.QuerySelectorAll("figure.figure").Where(figure => figure.QuerySelector(".hidden-value") is not null).ToList();

        Assert.NotEmpty(figures);
        Assert.All(figures, figure => Assert.NotNull(figure.QuerySelector(".legend a[href='/fi/tietoa/pienet-luvut']")));
    }

    /// <summary>The key as a fraction of 2⁶⁴, with the decimals of the document.</summary>
    private static string Key(Tally people) => (people.Key / Math.Pow(2, 64)).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>The rows of the first table below a heading of <c>docs/disclosure.md</c>, without its head.</summary>
    private static List<string[]> Table(string heading)
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "disclosure.md"));
        var below = page[page.IndexOf($"# {heading}\n", StringComparison.Ordinal)..].Split('\n');
        return [.. below.SkipWhile(line => !line.StartsWith('|')).TakeWhile(line => line.StartsWith('|')).Skip(2)
            .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim().Trim('*')).ToArray())];
    }
}
