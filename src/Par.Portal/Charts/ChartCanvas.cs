using System.Globalization;
using System.Text;
using System.Xml.Linq;
using ScottPlot;

namespace Par.Portal.Charts;

/// <summary>Where a text is fastened.</summary>
internal enum Anchor
{
    Start,
    Middle,
    End,
}

/// <summary>
/// A drawing in plot coordinates. ScottPlot draws the marks; texts are written as SVG text by this class, because Skia places every glyph by
/// the fonts of the server, which are not the reader's. The result is clean SVG: no style attributes, no ids but those of title and description.
/// </summary>
internal sealed class ChartCanvas
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private readonly Plot plot = new();
    private readonly List<XElement> texts = [];
    private readonly int width;
    private readonly int height;
    private readonly PixelPadding padding;
    private readonly AxisLimits limits;

    /// <summary>An empty drawing.</summary>
    /// <param name="width">Width in units.</param>
    /// <param name="height">Height in units.</param>
    /// <param name="padding">Space around the plot area.</param>
    /// <param name="limits">Coordinates of the plot area.</param>
    public ChartCanvas(int width, int height, PixelPadding padding, AxisLimits limits)
    {
        (this.width, this.height, this.padding, this.limits) = (width, height, padding, limits);
        plot.HideAxesAndGrid();
        plot.Layout.Fixed(padding);
        plot.Axes.SetLimits(limits);
        plot.FigureBackground.Color = Colors.White;
        plot.DataBackground.Color = Colors.Transparent;
    }

    /// <summary>Horizontal unit of a coordinate.</summary>
    public double X(double x) => padding.Left + ((x - limits.Left) / (limits.Right - limits.Left) * (width - padding.Left - padding.Right));

    /// <summary>Vertical unit of a coordinate.</summary>
    public double Y(double y) => padding.Top + ((limits.Top - y) / (limits.Top - limits.Bottom) * (height - padding.Top - padding.Bottom));

    /// <summary>A straight line.</summary>
    public void Line(double x1, double y1, double x2, double y2, string colour, float thickness)
    {
        var line = plot.Add.Line(x1, y1, x2, y2);
        line.Color = Color.FromHex(colour);
        line.LineWidth = thickness;
        line.MarkerSize = 0;
    }

    /// <summary>Points joined by a line.</summary>
    public void Path(IReadOnlyList<(double X, double Y)> points, string colour, float thickness)
    {
        var line = plot.Add.ScatterLine(points.Select(point => new Coordinates(point.X, point.Y)).ToArray());
        line.Color = Color.FromHex(colour);
        line.LineWidth = thickness;
    }

    /// <summary>A point.</summary>
    public void Dot(double x, double y, string colour, float size) => plot.Add.Marker(x, y, MarkerShape.FilledCircle, size, Color.FromHex(colour));

    /// <summary>A filled bar.</summary>
    public void Bar(double left, double right, double bottom, double top, string colour)
    {
        var bar = plot.Add.Rectangle(left, right, bottom, top);
        bar.FillColor = Color.FromHex(colour);
        bar.LineWidth = 0;
    }

    /// <summary>A text at a place in units, its baseline on <paramref name="y"/>.</summary>
    public void Text(double x, double y, string text, string colour, double size, Anchor anchor = Anchor.Start, bool bold = false, bool italic = false) =>
        texts.Add(new XElement(Svg + "text",
            new XAttribute("x", Number(x)), new XAttribute("y", Number(y)), new XAttribute("fill", colour), new XAttribute("font-size", Number(size)),
            anchor == Anchor.Start ? null : new XAttribute("text-anchor", anchor == Anchor.End ? "end" : "middle"),
            bold ? new XAttribute("font-weight", "600") : null,
            italic ? new XAttribute("font-style", "italic") : null,
            text));

    /// <summary>The drawing as one SVG element.</summary>
    /// <param name="id">Unique in the page.</param>
    /// <param name="title">Name of the picture for those who do not see it.</param>
    /// <param name="description">What it shows, in words.</param>
    /// <param name="standsAlone">True for a file, which has no style sheet and must name its fonts.</param>
    public string ToSvg(string id, string title, string description, bool standsAlone)
    {
        var drawn = XDocument.Parse(plot.GetSvgXml(width, height)).Root!;
        var root = new XElement(Svg + "svg",
            new XAttribute("viewBox", $"0 0 {Number(width)} {Number(height)}"),
            standsAlone ? new[] { new XAttribute("width", Number(width)), new XAttribute("height", Number(height)) } : null,
            standsAlone ? new XAttribute("font-family", "'Source Sans 3', 'Segoe UI', Roboto, 'Liberation Sans', Arial, sans-serif") : null,
            new XAttribute("role", "img"),
            new XAttribute("aria-labelledby", $"{id}-t {id}-d"),
            new XElement(Svg + "title", new XAttribute("id", id + "-t"), title),
            new XElement(Svg + "desc", new XAttribute("id", id + "-d"), description),
            Marks(drawn), texts);
        return root.ToString(SaveOptions.DisableFormatting);
    }

    // Clip paths are dropped (nothing is drawn outside the plot area, and their ids would collide between charts), groups are opened,
    // and nothing but shapes is kept.
    private static IEnumerable<XElement> Marks(XElement parent)
    {
        foreach (var element in parent.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "g":
                    foreach (var inner in Marks(element))
                        yield return inner;
                    break;
                case "path" or "rect" or "ellipse" or "circle" or "line" or "polygon" or "polyline":
                    yield return Mark(element);
                    break;
            }
        }
    }

    private static XElement Mark(XElement element)
    {
        var mark = new XElement(element.Name, element.Attributes().Where(attribute => attribute.Name.LocalName is not ("clip-path" or "id" or "style")));
        if (mark.Attribute("stroke")?.Value is { } stroke && ChartInk.Dashes.TryGetValue(stroke, out var dashes))
            mark.SetAttributeValue("stroke-dasharray", dashes);
        return mark;
    }

    private static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);
}
