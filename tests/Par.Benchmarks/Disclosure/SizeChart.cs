using System.Globalization;
using System.Text;

namespace Par.Benchmarks.Disclosure;

/// <summary>Draws processor time against number of cells, both logarithmic, as SVG: a straight line at 45° is time in proportion to cells.</summary>
internal static class SizeChart
{
    private const double Width = 760, Height = 460, Left = 70, Right = 170, Top = 30, Bottom = 50;
    private const double LeastCells = 1_000, MostCells = 3_000_000, LeastSeconds = 0.1, MostSeconds = 10_000, Allowed = 300;

    private static readonly string[] Colours = ["#1f4e79", "#b5530f", "#2d6a3f", "#6b3b87"];

    public static string Draw(IReadOnlyList<SizePoint> points)
    {
        var svg = new StringBuilder();
        Add(svg, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" role="img" font-family="sans-serif" font-size="12">""");
        Add(svg, $"<title>Processor seconds to protect a system, by number of its cells</title>");
        Add(svg, $"""<rect width="{Width}" height="{Height}" fill="#ffffff"/>""");
        foreach (var cells in (double[])[1_000, 10_000, 100_000, 1_000_000])
            Grid(svg, X(cells), Top, X(cells), Height - Bottom, X(cells), Height - Bottom + 18, "middle", cells.ToString("#,0", CultureInfo.InvariantCulture));
        foreach (var seconds in (double[])[0.1, 1, 10, 100, 1_000, 10_000])
            Grid(svg, Left, Y(seconds), Width - Right, Y(seconds), Left - 8, Y(seconds) + 4, "end", seconds.ToString("#,0.#", CultureInfo.InvariantCulture));
        Add(svg, $"""<text x="{(Left + Width - Right) / 2}" y="{Height - 10}" text-anchor="middle">cells</text><text x="{Left - 60}" y="{Top - 12}" text-anchor="start">processor seconds</text>""");
        Add(svg, $"""<line x1="{Left}" y1="{Y(Allowed)}" x2="{Width - Right}" y2="{Y(Allowed)}" stroke="#a00000" stroke-dasharray="6 4"/><text x="{Width - Right + 8}" y="{Y(Allowed) + 4}" fill="#a00000">5 minutes of one</text>""");
        foreach (var (series, index) in points.GroupBy(point => point.Series).Select((series, index) => (series, index)))
        {
            var colour = Colours[index % Colours.Length];
            Series(svg, series.Key, [.. series.Select(point => (X(point.Cells), Y(point.Protect)))], colour, "");
            Series(svg, $"{series.Key}: one audit", [.. series.Select(point => (X(point.Cells), Y(point.Audit)))], colour, " stroke-dasharray=\"2 3\"");
        }
        return svg.Append("</svg>\n").ToString();
    }

    private static void Series(StringBuilder svg, string name, (double X, double Y)[] at, string colour, string dashes)
    {
        Add(svg, $"""<polyline fill="none" stroke="{colour}" stroke-width="2"{dashes} points="{string.Join(' ', at.Select(point => FormattableString.Invariant($"{point.X:0.#},{point.Y:0.#}")))}"/>""");
        foreach (var (x, y) in at)
            Add(svg, $"""<circle cx="{x:0.#}" cy="{y:0.#}" r="3.5" fill="{colour}"/>""");
        Add(svg, $"""<text x="{at[^1].X + 8:0.#}" y="{at[^1].Y + 4:0.#}" fill="{colour}">{name}</text>""");
    }

    private static void Grid(StringBuilder svg, double x1, double y1, double x2, double y2, double textX, double textY, string anchor, string text) =>
        Add(svg, $"""<line x1="{x1:0.#}" y1="{y1:0.#}" x2="{x2:0.#}" y2="{y2:0.#}" stroke="#d0d0d0"/><text x="{textX:0.#}" y="{textY:0.#}" text-anchor="{anchor}">{text}</text>""");

    private static double X(double cells) => Left + (Math.Log(cells / LeastCells) / Math.Log(MostCells / LeastCells) * (Width - Left - Right));

    private static double Y(double seconds) => Height - Bottom - (Math.Log(Math.Max(seconds, LeastSeconds) / LeastSeconds) / Math.Log(MostSeconds / LeastSeconds) * (Height - Top - Bottom));

    private static void Add(StringBuilder svg, FormattableString text) => svg.AppendLine(FormattableString.Invariant(text));
}
