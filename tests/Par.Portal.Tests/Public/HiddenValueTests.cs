using MiniExcelLibs;
using Par.Portal.Charts;
using Par.Portal.Public;
using Par.Portal.Public.Downloads;
using Par.Portal.Public.Figures;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Statistics;

namespace Par.Portal.Tests.Public;

/// <summary>What is not told leaves no number in any form of a figure, and what is rounded or lacks a provider says so in all of
/// them.</summary>
public class HiddenValueTests
{
    private const int Year = TestCountry.To;

    private static readonly PublishedView View = new(TestCountry.Statistics, TestCountry.Catalogue, TestCountry.Gazetteer);
    private static readonly PlaceId Jyväskylä = PlaceId.Municipality("179");

    public static TheoryData<Language, string> RoundedWords => new()
    {
        { Language.Fi, "Jaottelut on pyöristetty viiteen" }, { Language.Sv, "Uppdelningar är avrundade till fem" },
            { Language.En, "Breakdowns are rounded to 5" },
    };

    [Fact]
    public void One_to_four_is_an_empty_value_in_csv_with_its_status()
    {
        var figure = Of(builder => builder.With(Side.Ent, Year, "ent-reached", Jyväskylä, Cell.Few)).Find("trend")!;

        Assert.Contains(CsvWriter.Write(figure, CsvForm.Plain).Split("\r\n"),
            line => line.Contains(",reached,Etsivä: tavoitetut nuoret,Uppsökande: nådda unga,Outreach: young people reached,n,,few,no,",
                StringComparison.Ordinal));
    }

    [Fact]
    public void One_to_four_is_an_empty_cell_in_the_workbook()
    {
        var figure = Of(builder => builder.With(Side.Ent, Year, "ent-reached", Jyväskylä, Cell.Few)
            .With(Side.Ent, Year - 1, "ent-reached", Jyväskylä, 7)).Find("trend")!;

        var rows = Rows(figure);

        Assert.Equal(["value", "few"], rows.Select(row => (string)row["obs_status"]!));
        Assert.Equal([7.0, null], rows.Select(row => row["obs_value"]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(9)]
    public void Of_fewer_than_ten_people_there_is_no_breakdown_and_no_file_of_one(int people)
    {
        var factory = Of(builder => Totals(builder, people == 1 ? Cell.Few : Cell.Of(people)));

        Assert.All(FigureFactory.Ids.Where(id => id != "trend"), id => Assert.Null(factory.Find(id)));
    }

    [Theory]
    [InlineData(10, new[] { "count" })]
    [InlineData(19, new[] { "count" })]
    [InlineData(20, new[] { "share", "share-country", "count" })]
    public void Shares_are_told_from_twenty_people_on(int people, string[] columns)
    {
        var figure = Of(builder => Divided(builder, people)).Find("ent-referral")!;

        Assert.Equal(columns, figure.Columns.Select(column => column.Code));
        Assert.Equal(people >= 20, figure.Rows[0].Cells[0].Value < 1);
    }

    [Fact]
    public void A_part_that_rounding_made_greater_than_its_whole_is_all_of_it() =>
        Assert.Equal(1, Cell.RoundedOf(25).ShareOf(Cell.Of(21)).Value);

    [Theory]
    [InlineData(Language.Fi, "0,0\u00a0%", "pyöristetty nollaan")]
    [InlineData(Language.Sv, "0,0\u00a0%", "avrundat till noll")]
    [InlineData(Language.En, "0.0%", "rounded to zero")]
    public void A_zero_that_came_of_rounding_has_no_bar_and_says_so(Language language, string zero, string words)
    {
        var figure = Of(builder => Divided(builder, 40), language).Find("ent-referral")!;

        foreach (var size in Enum.GetValues<ChartSize>())
        {
            var svg = System.Xml.Linq.XElement.Parse(ChartWriter.Inline(figure, size));
            var texts = svg.Elements().Where(element => element.Name.LocalName == "text").Select(element => element.Value).ToList();

            Assert.Equal(2, svg.Elements().Count(element => element.Name.LocalName is "rect" or "path"
                && (string?)element.Attribute("fill") == ChartInk.Accent));
            Assert.Contains(zero, texts);
            Assert.Contains(words, texts);
        }
    }

    [Theory]
    [MemberData(nameof(RoundedWords))]
    public void Every_form_of_a_figure_with_rounded_counts_says_that_they_are(Language language, string words)
    {
        foreach (var figure in FigureFactory.Ids.Where(id => id != "trend")
            .Select(id => new FigureFactory(View, Jyväskylä, language).Find(id)!))
        {
            Assert.All(CsvWriter.Write(figure, CsvForm.Plain).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1),
                line => Assert.Contains(words, line, StringComparison.Ordinal));
            using var stream = new MemoryStream(WorkbookWriter.Write(figure));
            Assert.Contains(stream.Query(sheetName: stream.GetSheetNames()[0]).Cast<IDictionary<string, object?>>(),
                row => row.Values.Any(text => text is string said && said.Contains(words, StringComparison.Ordinal)));
            if (ChartWriter.CanDraw(figure))
                Assert.Contains(words, Unbroken(ChartWriter.File(figure)), StringComparison.Ordinal);
        }
        Assert.DoesNotContain(words, CsvWriter.Write(new FigureFactory(View, Jyväskylä, language).Find("trend")!, CsvForm.Plain),
            StringComparison.Ordinal);
    }

    [Fact]
    public void That_a_provider_is_missing_travels_with_the_number_into_every_form()
    {
        var figure = Of(builder => Divided(builder, 40, cell => cell.Partly())).Find("ent-referral")!;

        var svg = System.Xml.Linq.XElement.Parse(ChartWriter.Inline(figure, ChartSize.Wide));

        Assert.Contains(svg.Elements(), element => element.Name.LocalName == "text" && element.Value == "62,5\u00a0%†");
        Assert.Contains("Osuus 62,5\u00a0% (organisaatio puuttuu)",
            svg.Elements().Single(element => element.Name.LocalName == "desc").Value, StringComparison.Ordinal);
        Assert.Contains("† = ", Unbroken(ChartWriter.File(figure)), StringComparison.Ordinal);
        Assert.Contains(",share,Osuus,Andel,Share,%,62.5,rounded,yes,", CsvWriter.Write(figure, CsvForm.Plain), StringComparison.Ordinal);
        Assert.All(Rows(figure).Where(row => (string?)row["measure"] != "share-country"), row => Assert.Equal("yes", row["partial"]));
        Assert.EndsWith("\u00a0%†", CellText.WholePercent(Language.Fi, figure.Rows[0].Cells[0]), StringComparison.Ordinal);
        Assert.Equal("1–4†", CellText.Of(Language.Fi, Cell.Few.Partly(), Quantity.Count));
    }

    [Fact]
    public void What_is_computed_of_what_is_not_told_is_not_told()
    {
        Assert.Equal(CellStatus.TooFew, Cell.Few.Per(Cell.Of(500)).Status);
        Assert.Equal(CellStatus.TooFew, Cell.RoundedOf(5).ShareOf(Cell.Of(19)).Status);
        Assert.Null(Interval.Wilson(Cell.Few, Cell.Of(100)));
        Assert.Null(Interval.Wilson(Cell.Of(3), Cell.TooFew));
    }

    [Fact]
    public void A_year_of_one_to_four_breaks_the_line_and_is_a_mark_of_its_own()
    {
        var builder = new PublishedBuilder();
        foreach (var year in Enumerable.Range(2018, 8))
            builder.With(Side.Ent, year, "ent-reached", Jyväskylä, year == 2021 ? Cell.Few : Cell.Of(100 + year - 2018));
        var view = View with { Statistics = builder.Build() };

        var svg = System.Xml.Linq.XElement.Parse(ChartWriter.Inline(new FigureFactory(view, Jyväskylä, Language.Fi).Find("trend")!, ChartSize.Wide));

        Assert.Equal(3, svg.Elements().Count(element => (string?)element.Attribute("stroke") == ChartInk.Accent));
        Assert.Single(svg.Elements(), element => element.Name.LocalName == "text" && element.Value == "1–4");
    }

    [Fact]
    public void A_text_that_looks_like_a_formula_is_made_harmless_in_files()
    {
        var figure = new FigureFactory(View, PlaceId.Organisation("P0092"), Language.Fi).Find("trend")!;

        Assert.StartsWith("=HYPERLINK", figure.PlaceName, StringComparison.Ordinal);
        Assert.Contains(",\"'=HYPERLINK(\"\"http://evil\"\")\",", CsvWriter.Write(figure, CsvForm.Plain), StringComparison.Ordinal);
        using var stream = new MemoryStream(WorkbookWriter.Write(figure));
        Assert.All(stream.Query(useHeaderRow: true, sheetName: "Tiedot").Cast<IDictionary<string, object?>>(),
            row => Assert.All(new[] { "fi", "sv", "en" },
                language => Assert.StartsWith("'=", (string)row["place_name_" + language]!, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("-5")]
    [InlineData("@x")]
    [InlineData("\tx")]
    [InlineData("＝x")]
    public void Every_beginning_of_a_formula_is_caught(string text) => Assert.Equal("'" + text, SafeText.Of(text));

    [Fact]
    public void Files_of_the_sample_country_say_that_they_are_invented()
    {
        var figure = Referral();
        var notice = ShellTexts.SyntheticBanner.Fi;

        Assert.Contains(notice, CsvWriter.Write(figure, CsvForm.Plain), StringComparison.Ordinal);
        Assert.Contains(notice, ChartWriter.File(figure), StringComparison.Ordinal);
        using var stream = new MemoryStream(WorkbookWriter.Write(figure));
        Assert.Contains(stream.Query(sheetName: "Tietoa").Cast<IDictionary<string, object?>>(), row => row.Values.Contains(notice));
    }

    private static Figure Referral() => new FigureFactory(View, Jyväskylä, Language.Fi).Find("ent-referral")!;

    private static FigureFactory Of(Action<PublishedBuilder> publish, Language language = Language.Fi)
    {
        var builder = new PublishedBuilder();
        publish(builder);
        return new FigureFactory(View with { Statistics = builder.Build() }, Jyväskylä, language);
    }

    private static void Totals(PublishedBuilder builder, Cell total) =>
        builder.With(Side.Ent, Year, "ent-reached", Jyväskylä, total).With(Side.Ent, Year, "ent-referral", Jyväskylä, total)
            .With(Side.Ent, Year, "ent-placement", Jyväskylä, total);

    // In Jyväskylä five eighths themselves, the rest from schools and, rounded away, social services; the country has twice as many.
    private static void Divided(PublishedBuilder builder, int people, Func<Cell, Cell>? of = null)
    {
        foreach (var (place, times) in new[] { (Jyväskylä, 1), (PlaceId.Country, 2) })
        {
            Cell Cell(Cell cell) => place == Jyväskylä && of is not null ? of(cell) : cell;
            var own = Math.Ceiling(people * times / 8.0) * 5;
            builder.With(Side.Ent, Year, "ent-referral", place, Cell(Warehouse.Statistics.Cell.Of(people * times)))
                .With(Side.Ent, Year, "ent-referral", place, Cell(Warehouse.Statistics.Cell.RoundedOf(own)), "own")
                .With(Side.Ent, Year, "ent-referral", place, Cell(Warehouse.Statistics.Cell.RoundedOf(15)), "schools")
                .With(Side.Ent, Year, "ent-referral", place, Cell(Warehouse.Statistics.Cell.RoundedOf(0)), "social-health");
        }
    }

    private static List<IDictionary<string, object?>> Rows(Figure figure)
    {
        using var stream = new MemoryStream(WorkbookWriter.Write(figure));
        return [.. stream.Query(useHeaderRow: true, sheetName: "Tiedot").Cast<IDictionary<string, object?>>()];
    }

    // The texts of a drawing as one reads them on: a sentence may stand on two lines.
    private static string Unbroken(string svg) => string.Join(' ',
        System.Xml.Linq.XElement.Parse(svg[svg.IndexOf("<svg", StringComparison.Ordinal)..]).Descendants()
        .Where(element => element.Name.LocalName == "text").Select(element => element.Value));
}
