using System.Globalization;
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

/// <summary>What is withheld leaves no number in any form of a figure.</summary>
public class HiddenValueTests
{
    private static readonly PublishedView View = new(TestCountry.Statistics, TestCountry.Catalogue, TestCountry.Gazetteer);
    private static readonly PlaceId Jyväskylä = PlaceId.Municipality("179");

    [Fact]
    public void A_withheld_row_is_empty_in_csv_with_its_status()
    {
        var lines = CsvWriter.Write(Referral()).Split("\r\n");

        var schools = lines.Where(line => line.Contains(",schools,", StringComparison.Ordinal)).ToList();
        Assert.Contains(schools, line => line.Contains(",share,Osuus,%,,suppressed,", StringComparison.Ordinal));
        Assert.Contains(schools, line => line.Contains(",count,Määrä,n,,suppressed,", StringComparison.Ordinal));
        Assert.Contains(schools, line => line.Contains(",share-country,Koko maa,%,23.0,value,", StringComparison.Ordinal));
    }

    [Fact]
    public void A_withheld_row_is_an_empty_cell_in_the_workbook()
    {
        using var stream = new MemoryStream(WorkbookWriter.Write(Referral()));

        var rows = stream.Query(useHeaderRow: true, sheetName: "Tiedot").Cast<IDictionary<string, object?>>().ToList();

        var withheld = rows.Where(row => (string?)row["obs_status"] == "suppressed").ToList();
        Assert.Equal(4, withheld.Count);
        Assert.All(withheld, row => Assert.Null(row["obs_value"]));
        Assert.All(rows.Where(row => (string?)row["obs_status"] == "value"), row => Assert.IsType<double>(row["obs_value"]));
    }

    [Fact]
    public void A_withheld_bar_has_no_length_and_no_number()
    {
        var figure = Referral();
        var shown = figure.Rows.Count(row => row.Cells[0].Value > 0);

        foreach (var size in Enum.GetValues<ChartSize>())
        {
            var svg = System.Xml.Linq.XElement.Parse(ChartWriter.Inline(figure, size));
            var bars = svg.Elements().Count(element => element.Name.LocalName is "rect" or "path" && (string?)element.Attribute("fill") == ChartInk.Accent);

            Assert.Equal(shown, bars);
            Assert.Equal(2, svg.Elements().Count(element => element.Name.LocalName == "text" && element.Value.Contains("···", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void The_number_behind_a_withheld_cell_is_in_no_form_of_the_figure()
    {
        // The published cells leave this much for the two withheld categories; nobody may have subtracted.
        var figure = Referral();
        var total = View.Reached(Jyväskylä, TestCountry.To).Value!.Value;
        var left = total - figure.Rows.Sum(row => row.Cells[^1].Value ?? 0);
        var number = left.ToString(CultureInfo.InvariantCulture);

        Assert.True(left > 100);
        Assert.DoesNotContain(number, CsvWriter.Write(figure), StringComparison.Ordinal);
        foreach (var text in System.Xml.Linq.XElement.Parse(ChartWriter.Inline(figure, ChartSize.Wide)).Elements().Where(element => element.Name.LocalName is "text" or "desc"))
            Assert.DoesNotContain(number, text.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_of_a_withheld_count_is_withheld_and_so_is_a_rate()
    {
        Assert.Equal(CellStatus.TooFew, Cell.TooFew.Per(Cell.Of(500)).Status);
        Assert.Null(Interval.Wilson(Cell.TooFew, Cell.Of(100)));
        Assert.Null(Interval.Wilson(Cell.Of(3), Cell.TooFew));
    }

    [Fact]
    public void Withheld_categories_keep_the_order_of_the_list_and_not_of_their_size()
    {
        var codes = Referral().Rows.Select(row => row.Code).ToList();

        Assert.Equal(["schools", "authorities", "other", "no-information"], codes[^4..]);
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
        Assert.Contains(",\"'=HYPERLINK(\"\"http://evil\"\")\",", CsvWriter.Write(figure), StringComparison.Ordinal);
        using var stream = new MemoryStream(WorkbookWriter.Write(figure));
        Assert.All(stream.Query(useHeaderRow: true, sheetName: "Tiedot").Cast<IDictionary<string, object?>>(),
            row => Assert.StartsWith("'=", (string)row["place_name"]!, StringComparison.Ordinal));
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

        Assert.Contains(notice, CsvWriter.Write(figure), StringComparison.Ordinal);
        Assert.Contains(notice, ChartWriter.File(figure), StringComparison.Ordinal);
        using var stream = new MemoryStream(WorkbookWriter.Write(figure));
        Assert.Contains(stream.Query(sheetName: "Tietoa").Cast<IDictionary<string, object?>>(), row => row.Values.Contains(notice));
    }

    private static Figure Referral() => new FigureFactory(View, Jyväskylä, Language.Fi).Find("ent-referral")!;
}
