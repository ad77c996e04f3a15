using Par.Portal.Public.About;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Statistics;

namespace Par.Portal.Tests.Public;

/// <summary>The page that explains the symbols says nothing that its example and the rule do not bear out.</summary>
public sealed class SmallNumbersPageTests(PublicPortal fixture) : IClassFixture<PublicPortal>
{
    private static readonly IReadOnlyList<IReadOnlyList<int>> Counted = SmallNumbersExample.Counted;

    [Fact]
    public void The_invented_numbers_add_up()
    {
        Assert.All(Counted, row => Assert.Equal(row[^1], row.Take(row.Count - 1).Sum()));
        Assert.All(Enumerable.Range(0, Counted[0].Count), column => Assert.Equal(Counted[^1][column], Counted.Take(Counted.Count - 1).Sum(row => row[column])));
    }

    [Theory]
    [InlineData("/fi/tietoa/pienet-luvut", "1–4", "voi olla 1–11", "vähintään 4 mahdollista")]
    [InlineData("/sv/om/sma-tal", "från 1 till 4", "vara från 1 till 11", "minst 4 möjliga")]
    [InlineData("/en/about/small-numbers", "from 1 to 4", "from 1 to 11", "At least 4 possible")]
    public async Task The_page_tells_the_rule_of_the_catalogue_and_every_symbol(string address, params string[] sentences)
    {
        var page = await fixture.Portal.PageAsync(address);
        var text = page.QuerySelector("main")!.TextContent;

        Assert.All(sentences, sentence => Assert.Contains(sentence, text, StringComparison.Ordinal));
        var explained = page.QuerySelectorAll("table th code").Select(symbol => symbol.TextContent).ToList();
        Assert.Equal(["···", "0", "..", ".", "–", "*"], explained);
        Assert.All(Enum.GetValues<Language>(), language => Assert.All([Cell.TooFew, Cell.Missing, Cell.NotApplicable],
            cell => Assert.Contains(Portal.Public.Figures.CellText.Of(language, cell, Portal.Public.Figures.Quantity.Count), explained)));
        Assert.Equal([0, 1, 4], page.QuerySelectorAll("table caption").Select(caption => caption.ParentElement!.QuerySelectorAll(".hidden-value").Length));
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
        var statistics = new PublishedBuilder().With(Side.Ent, 2025, "ent-reached", PlaceId.Municipality("179"), Cell.Few).Build();
        await using var small = await TestPortal.StartAsync(statistics);
        var page = await small.PageAsync("/fi/kunnat/179");
        var figures = page.QuerySelectorAll("figure.figure").Where(figure => figure.QuerySelector(".hidden-value") is not null).ToList();

        Assert.NotEmpty(figures);
        Assert.All(figures, figure => Assert.NotNull(figure.QuerySelector(".legend a[href='/fi/tietoa/pienet-luvut']")));
    }
}
