using System.Globalization;
using System.Xml.Linq;
using Par.Portal.Public.Figures;

namespace Par.Portal.Charts;

/// <summary>A figure as SVG: within a page, or as a file that stands alone with its headline and source.</summary>
public static class ChartWriter
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>True when the figure has a drawing and at least one number to draw.</summary>
    public static bool CanDraw(Figure figure) => figure.Drawing != Drawing.None && figure.HasNumbers;

    /// <summary>The chart for a page: one SVG element, valid inside HTML, with ids unique to figure and variant.</summary>
    /// <exception cref="InvalidOperationException">The figure cannot be drawn.</exception>
    public static string Inline(Figure figure, ChartSize size) => Canvas(figure, size).ToSvg(
        $"chart-{figure.Id}-{(size == ChartSize.Wide ? "w" : "n")}", figure.Headline, Description(figure), standsAlone: false);

    /// <summary>The chart as a file: headline above, source below, and the notice when its numbers are invented.</summary>
    /// <exception cref="InvalidOperationException">The figure cannot be drawn.</exception>
    public static string File(Figure figure)
    {
        var chart = XElement.Parse(Canvas(figure, ChartSize.Wide).ToSvg("chart-" + figure.Id, figure.Headline, Description(figure), standsAlone: true));
        var width = double.Parse(chart.Attribute("width")!.Value, CultureInfo.InvariantCulture);
        var height = double.Parse(chart.Attribute("height")!.Value, CultureInfo.InvariantCulture);
        string[] notes =
        [
            figure.PlaceName + " · " + figure.Description,
            .. figure.Notes.Concat(figure.Explained.Select(text => text + ".")).SelectMany(note => TextWidth.Lines(note, 12, width - 8)),
                figure.Source,
            .. figure.IsSynthetic ? (string[])[Shell.ShellTexts.SyntheticBanner.In(figure.Language)] : [],
        ];
        const double head = 36;
        var total = head + height + (notes.Length * 18) + 8;
        var body = chart.Elements().Where(element => element.Name.LocalName is not ("title" or "desc")).ToList();
        body.ForEach(element => element.Remove());
        chart.SetAttributeValue("height", total.ToString(CultureInfo.InvariantCulture));
        chart.SetAttributeValue("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {width} {total}"));
        chart.Add(
            new XElement(Svg + "rect", new XAttribute("width", width), new XAttribute("height", total), new XAttribute("fill", "white")),
            Text(figure.Headline, 24, 17, ChartInk.Ink, "600"),
            new XElement(Svg + "g", new XAttribute("transform", string.Create(CultureInfo.InvariantCulture, $"translate(0 {head})")), body));
        for (var index = 0; index < notes.Length; index++)
            chart.Add(Text(notes[index], head + height + 16 + (index * 18), 12, ChartInk.Muted, "400"));
        return new XDocument(new XDeclaration("1.0", "utf-8", null), chart).Declaration + "\n" + chart.ToString(SaveOptions.DisableFormatting);
    }

    private static XElement Text(string text, double y, double size, string colour, string weight) => new(Svg + "text",
        new XAttribute("x", 4), new XAttribute("y", y), new XAttribute("font-size", size), new XAttribute("fill", colour), new XAttribute("font-weight", weight), text);

    private static ChartCanvas Canvas(Figure figure, ChartSize size) => figure.Drawing switch
    {
        _ when !CanDraw(figure) => throw new InvalidOperationException($"Figure {figure.Id} has nothing to draw."),
        Drawing.Lines => LineChart.Draw(figure, size),
        _ => BarChart.Draw(figure, size),
    };

    private static string Description(Figure figure) => $"{figure.PlaceName}. {figure.Description}. " + string.Join("; ", figure.Rows.Select(row =>
        row.Label.In(figure.Language) + ": " + string.Join(", ", figure.Columns.Zip(row.Cells, (column, cell) =>
            $"{column.Direct.In(figure.Language)} {CellText.Spoken(figure.Language, cell, column.Quantity)}")))) + ".";
}
