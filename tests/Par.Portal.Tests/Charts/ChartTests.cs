using System.Xml.Linq;
using Par.Portal.Charts;
using Par.Portal.Public;
using Par.Portal.Public.Figures;
using Par.Portal.Tests.Public;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Places;

namespace Par.Portal.Tests.Charts;

public class ChartTests
{
    private static readonly PublishedView View = new(TestCountry.Statistics, TestCountry.Catalogue, TestCountry.Gazetteer);

    public static TheoryData<string, Language, ChartSize> Charts
    {
        get
        {
            var data = new TheoryData<string, Language, ChartSize>();
            foreach (var place in new[] { "SSS", "MK13", "KU179", "KU226", "ORGP0179" })
            foreach (var language in Enum.GetValues<Language>())
            foreach (var size in Enum.GetValues<ChartSize>())
                data.Add(place, language, size);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public void A_chart_is_clean_svg_within_its_frame(string place, Language language, ChartSize size)
    {
        foreach (var figure in Figures(PlaceId.Parse(place), language).Where(ChartWriter.CanDraw))
        {
            var svg = XElement.Parse(ChartWriter.Inline(figure, size));
            var width = double.Parse(svg.Attribute("viewBox")!.Value.Split(' ')[2], System.Globalization.CultureInfo.InvariantCulture);

            Assert.Equal("img", svg.Attribute("role")!.Value);
            Assert.Equal(figure.Headline, svg.Elements().First(element => element.Name.LocalName == "title").Value);
            Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName is "clipPath" or "g" or "style" or "image");
            Assert.DoesNotContain(svg.DescendantsAndSelf().Attributes(), attribute => attribute.Name.LocalName is "style" or "clip-path" or "font-family");
            foreach (var text in svg.Elements().Where(element => element.Name.LocalName == "text"))
            {
                var at = (double)text.Attribute("x")!;
                var wide = TextWidth.Of(text.Value, (double)text.Attribute("font-size")!, text.Attribute("font-weight") is not null);
                var (left, right) = (string?)text.Attribute("text-anchor") switch
                {
                    "end" => (at - wide, at), "middle" => (at - (wide / 2), at + (wide / 2)), _ => (at, at + wide),
                };
                Assert.True(left >= -1 && right <= width + 1, $"{figure.Id}: '{text.Value}' stands at {left:0}–{right:0} of {width}");
            }
        }
    }

    [Fact]
    public void The_second_series_differs_by_dash_as_well_as_colour()
    {
        var svg = XElement.Parse(ChartWriter.Inline(Figures(PlaceId.Country, Language.Fi).Single(figure => figure.Id == "trend"), ChartSize.Wide));

        Assert.Contains(svg.Elements(), element => (string?)element.Attribute("stroke") == ChartInk.Second && element.Attribute("stroke-dasharray") is not null);
        Assert.Contains(svg.Elements(), element => (string?)element.Attribute("stroke") == ChartInk.Accent && element.Attribute("stroke-dasharray") is null);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(95)]
    [InlineData(832)]
    [InlineData(25971)]
    public void Every_label_of_the_axis_is_the_number_at_its_line(double value)
    {
        var view = View with { Statistics = new PublishedBuilder().With(Warehouse.Collection.Side.Ent, 2024, "ent-reached", PlaceId.Country, value)
            .With(Warehouse.Collection.Side.Ent, 2025, "ent-reached", PlaceId.Country, value).Build() };

        var svg = XElement.Parse(ChartWriter.Inline(new FigureFactory(view, PlaceId.Country, Language.En).Find("trend")!, ChartSize.Wide));

        var labels = svg.Elements().Where(element => (string?)element.Attribute("text-anchor") == "end" && !element.Value.StartsWith("20", StringComparison.Ordinal))
            .Select(element => (Value: double.Parse(element.Value, System.Globalization.CultureInfo.InvariantCulture), Y: (double)element.Attribute("y")!)).ToList();
        Assert.InRange(labels.Count, 3, 6);
        Assert.True(labels[^1].Value >= value);
        var perUnit = (labels[0].Y - labels[^1].Y) / labels[^1].Value;
        Assert.All(labels, label => Assert.Equal(labels[0].Y - (label.Value * perUnit), label.Y, 0.2));
    }

    [Fact]
    public void Breaks_within_the_years_are_annotated()
    {
        var svg = ChartWriter.Inline(Figures(PlaceId.Country, Language.Sv).Single(figure => figure.Id == "trend"), ChartSize.Wide);

        Assert.Contains("2021: läroplikten utvidgades", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_stands_alone_with_headline_and_source()
    {
        var figure = Figures(PlaceId.Country, Language.En).Single(entry => entry.Id == "ent-placement");
        var svg = XElement.Parse(ChartWriter.File(figure)[ChartWriter.File(figure).IndexOf("<svg", StringComparison.Ordinal)..]);

        // A name that holds a number must be quoted, or readers fall back to a serif font.
        Assert.StartsWith("'Source Sans 3', ", svg.Attribute("font-family")!.Value, StringComparison.Ordinal);
        Assert.Contains(svg.Elements(), element => element.Name.LocalName == "text" && element.Value == figure.Headline);
        Assert.Contains(svg.Elements(), element => element.Name.LocalName == "text" && element.Value == figure.Source);
    }

    private static IEnumerable<Figure> Figures(PlaceId place, Language language)
    {
        var factory = new FigureFactory(View, place, language);
        return FigureFactory.Ids.Select(factory.Find).OfType<Figure>();
    }
}
