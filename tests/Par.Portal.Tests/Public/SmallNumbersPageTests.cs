using Par.Portal.Public.About;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Disclosure;
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

    [Fact]
    public void The_small_number_is_given_away_when_it_alone_is_withheld_and_in_the_range_that_is_said_when_not()
    {
        var rule = DisclosureRule.Of(TestCountry.Catalogue.Years.Last());
        var (row, column) = Assert.Single(SmallNumbersExample.Small);

        Assert.True(rule.IsSmall(Counted[row][column]));
        Assert.Equal([Counted[row][column]], PossibleAt(SmallNumbersExample.Small, row, column));
        var possible = PossibleAt(SmallNumbersExample.Withheld, row, column);
        Assert.Equal(SmallNumbersExample.Range, (possible.Min(), possible.Max()));
        Assert.True(possible.Count > rule.Width);
        Assert.All(Enumerable.Range(0, Counted.Count).SelectMany(_ => Enumerable.Range(0, Counted[0].Count), (one, other) => (one, other)), cell =>
            Assert.True(!rule.IsSmall(Counted[cell.one][cell.other]) || SmallNumbersExample.Withheld.Contains(cell)));
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
        Assert.All(Enum.GetValues<Language>(), language => Assert.All([Cell.Suppressed, Cell.Missing, Cell.NotApplicable],
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
        var page = await fixture.Portal.PageAsync("/fi/kunnat/179");
        var figures = page.QuerySelectorAll("figure.figure").Where(figure => figure.QuerySelector(".hidden-value") is not null).ToList();

        Assert.NotEmpty(figures);
        Assert.All(figures, figure => Assert.NotNull(figure.QuerySelector(".legend a[href='/fi/tietoa/pienet-luvut']")));
    }

    /// <summary>Every number that a withheld cell may be for a reader who knows the shown ones, every sum, and that a withheld number is at least 1.</summary>
    private static IReadOnlyList<int> PossibleAt(IReadOnlyList<(int Row, int Column)> withheld, int row, int column)
    {
        var possible = new SortedSet<int>();
        var values = Counted.Select(counts => counts.ToArray()).ToArray();
        Try(0);
        return [.. possible];

        void Try(int number)
        {
            if (number < withheld.Count)
            {
                for (values[withheld[number].Row][withheld[number].Column] = 1; values[withheld[number].Row][withheld[number].Column] <= 30; values[withheld[number].Row][withheld[number].Column]++)
                    Try(number + 1);
                return;
            }
            if (values.All(counts => counts[0] + counts[1] == counts[2]) && Enumerable.Range(0, 3).All(at => values[0][at] + values[1][at] + values[2][at] == values[3][at]))
                possible.Add(values[row][column]);
        }
    }
}
