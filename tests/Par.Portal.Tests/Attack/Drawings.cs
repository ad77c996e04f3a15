using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Par.Portal.Tests.Attack;

/// <summary>
/// Drawings, in files and on pages: how long bars are, where ticks, dots and lines stand, where the axis ends, and what titles, descriptions and labels say of rows that
/// are withheld.
/// </summary>
internal static partial class Drawings
{
    private const double RightPadding = 66;
    private static readonly string[] SeriesColours = ["#2A6EBB", "#E86317"];

    public static Findings Run(Loot loot) => Run(loot, loot.Files.Values);

    /// <summary>The same for some of the files only.</summary>
    public static Findings Run(Loot loot, IEnumerable<LootFile> files)
    {
        var tally = new Tally();
        return tally.Of(Charts(loot, files).SelectMany(chart => chart.Id == "trend" ? Lines(loot, chart, tally) : Bars(loot, chart, tally)));
    }

    /// <summary>The drawings of some files.</summary>
    internal static IEnumerable<Chart> Charts(Loot loot, IEnumerable<LootFile> files)
    {
        foreach (var file in files)
        {
            if (FilePath().Match(file.Path) is { Success: true } match && loot.Files.ContainsKey(Path.ChangeExtension(file.Path, ".csv")))
                yield return new Chart(match.Groups["id"].Value, FigureFiles.PlaceOf(match.Groups["kind"].Value, match.Groups["code"].Value), FigureFiles.Lines(loot.Files[Path.ChangeExtension(file.Path, ".csv")].Text), XElement.Parse(file.Text[file.Text.IndexOf("<svg", StringComparison.Ordinal)..]));
            if (PagePath().Match(file.Path) is { Success: true } page)
                foreach (Match drawn in Inline().Matches(file.Text))
                    if (loot.Files.TryGetValue($"{file.Path}/data/{drawn.Groups["id"].Value}.csv", out var csv))
                        yield return new Chart(drawn.Groups["id"].Value, FigureFiles.PlaceOf(page.Groups["kind"].Value, page.Groups["code"].Value), FigureFiles.Lines(csv.Text), XElement.Parse(drawn.Value));
        }
    }

    private static IEnumerable<Claim> Bars(Loot loot, Chart chart, Tally tally)
    {
        var issue = loot.Newest(chart.Id.Split('-')[0]);
        var rows = chart.Lines.Select(line => line.Row).Distinct().ToList();
        if (loot.Row(issue, new Spot(chart.Id, chart.Place))?.Value is not { } total || chart.Lines.All(line => line.Measure != "share"))
            yield break;
        double? Shown(int row, string measure) => chart.Lines.First(line => line.Row == rows[row] && line.Measure == measure).Value;
        Spot SpotOf(int row) => new(chart.Id, chart.Place, rows[row]);
        tally.Look("rows of bars", rows.Index().Count(row => Shown(row.Index, "share") is null));
        foreach (var (row, number) in chart.Said(rows, "Share"))
            if (Shown(row, "share") is null)
                yield return Rates.Of(issue, "the description of a drawing", SpotOf(row), number, 0.05, total / 100);
        foreach (var (row, number) in chart.Said(rows, "Number"))
            if (Shown(row, "count") is null)
                yield return new Valued(issue, "the description of a drawing", SpotOf(row), number, number);
        var (axis, bottom) = chart.Axis();
        var pitch = bottom / rows.Count;
        var bars = chart.Shapes("rect").Where(bar => Math.Abs(Number(bar, "x") - axis) < 0.1 && Number(bar, "height") is > 10 and < 30)
            .Select(bar => (Row: (int)((Number(bar, "y") + (Number(bar, "height") / 2)) / pitch), Width: Number(bar, "width"), Bar: bar)).ToList();
        // The scale, from the longest bar of a row that is shown.
        var scale = bars.Where(bar => Shown(bar.Row, "share") > 0).Select(bar => (bar.Width, Share: Shown(bar.Row, "share")!.Value)).OrderByDescending(bar => bar.Share).Select(bar => bar.Width / bar.Share).FirstOrDefault();
        foreach (var (row, width, bar) in bars)
        {
            if (Shown(row, "share") is null && scale > 0)
                yield return Rates.Of(issue, "the length of a bar", SpotOf(row), width / scale, 0.05, total / 100);
            foreach (var told in Told(bar).Where(_ => Shown(row, "share") is null))
                yield return new Valued(issue, "the title of a bar", SpotOf(row), told, told);
        }
        foreach (var text in chart.Shapes("text").Where(text => Number(text, "x") > axis && Number(text, "y") < bottom && Digits().IsMatch(text.Value)))
            if (Shown((int)(Number(text, "y") / pitch), "share") is null && PlainText.Number(text.Value.Replace("%", "", StringComparison.Ordinal)) is { } share)
                yield return Rates.Of(issue, "a label in a drawing", SpotOf((int)(Number(text, "y") / pitch)), share, 0.05, total / 100);
        if (scale <= 0)
            yield break;
        // The axis ends at the largest; when nothing that is shown is so large, it is one that is withheld.
        var end = (chart.Width - RightPadding - axis) / scale;
        var largest = chart.Lines.Where(line => line.Measure is "share" or "share-country").Max(line => line.Value ?? 0);
        if (end > largest + 0.2)
            foreach (var row in Enumerable.Range(0, rows.Count).Where(row => Shown(row, "share") is null))
                yield return Rates.Of(issue, "the end of the axis", SpotOf(row), end, 0.05, total / 100);
        if (loot.Row(issue, new Spot(chart.Id, "SSS"))?.Value is not { } nationwide || chart.Lines.All(line => line.Measure != "share-country"))
            yield break;
        foreach (var (x, y) in chart.Ticks())
            if (y < bottom && Shown((int)(y / pitch), "share-country") is null)
                yield return Rates.Of(issue, "the country's tick", new Spot(chart.Id, "SSS", rows[(int)(y / pitch)]), (x - axis) / scale, 0.05, nationwide / 100);
    }

    /// <summary>Dots and lines over the years: one that stands at a year whose number is withheld.</summary>
    private static IEnumerable<Claim> Lines(Loot loot, Chart chart, Tally tally)
    {
        var measures = chart.Lines.Select(line => line.Measure).Distinct().ToList();
        var years = chart.Lines.Select(line => line.Row).Distinct().ToList();
        if (years.Count < 2 || chart.Unit() is not { } unit)
            yield break;
        var (left, bottom, right) = chart.Floor();
        tally.Look("years of lines", chart.Lines.Count(line => line.Value is null));
        foreach (var claim in EndLabels(loot, chart, tally))
            yield return claim;
        foreach (var (x, y, colour) in chart.Points())
        {
            var series = Array.IndexOf(SeriesColours, colour);
            var at = (x - left) / (right - left) * (years.Count - 1);
            if (series < 0 || series >= measures.Count || Math.Abs(at - Math.Round(at)) > 0.02)
                continue;
            var line = chart.Lines.First(line => line.Row == years[(int)Math.Round(at)] && line.Measure == measures[series]);
            if (line.Value is null && SpotOf(loot, chart, line) is var (issue, spot))
                yield return new Valued(issue, "a point of a line", spot,
                    Math.Ceiling(((bottom - y) / unit) - 0.3), Math.Floor(((bottom - y) / unit) + 0.3));
        }
    }

    /// <summary>The labels at the ends of lines: one with a number for a series whose newest is withheld.</summary>
    private static IEnumerable<Claim> EndLabels(Loot loot, Chart chart, Tally tally)
    {
        var right = chart.Floor().Right;
        foreach (var last in chart.Lines.GroupBy(line => line.Measure).Select(series => series.Last()).Where(last => last.Value is null))
            foreach (var label in chart.Shapes("text").Where(text => Number(text, "x") > right && text.Value.StartsWith(last.Measure == "reached" ? "Outreach " : "Workshops ", StringComparison.Ordinal)))
            {
                tally.Look("labels of lines");
                if (PlainText.Number(label.Value.Split(' ')[^1]) is { } number && SpotOf(loot, chart, last) is var (issue, spot))
                    yield return new Valued(issue, "the label of a line", spot, number, number);
            }
    }

    /// <summary>The number of a year in a trend; null when its version is not there.</summary>
    internal static (Issue Issue, Spot Spot)? SpotOf(Loot loot, Chart chart, FigureLine line)
    {
        var side = line.Measure == "reached" ? "ent" : "ty";
        return loot.Issues.LastOrDefault(issue => issue.Side == side && issue.Year == int.Parse(line.Row, CultureInfo.InvariantCulture)) is { Side: not null } issue
            ? (issue, new Spot(side == "ent" ? "ent-reached" : "ty-trainees", chart.Place, Age: side == "ty" ? "U29" : "T"))
            : null;
    }

    private static IEnumerable<double> Told(XElement shape) => shape.Attributes().Where(attribute => attribute.Name.LocalName is "title" or "alt" || attribute.Name.LocalName.StartsWith("aria-", StringComparison.Ordinal)
        || attribute.Name.LocalName.StartsWith("data-", StringComparison.Ordinal)).Select(attribute => attribute.Value).Concat(shape.Elements().Select(child => child.Value))
        .SelectMany(text => Digits().Matches(text)).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture));

    private static double Number(XElement shape, string attribute) => double.Parse(shape.Attribute(attribute)?.Value ?? "-1", CultureInfo.InvariantCulture);

    /// <summary>A drawing, with the lines of the file beside it.</summary>
    internal sealed record Chart(string Id, string Place, IReadOnlyList<FigureLine> Lines, XElement Svg)
    {
        public double Width => double.Parse(Svg.Attribute("viewBox")!.Value.Split(' ')[2], CultureInfo.InvariantCulture);

        public IEnumerable<XElement> Shapes(string name) => Body.Where(element => element.Name.LocalName == name);

        /// <summary>A file draws within a group; a page does not.</summary>
        private IEnumerable<XElement> Body => (Svg.Elements().FirstOrDefault(element => element.Name.LocalName == "g") ?? Svg).Elements();

        /// <summary>How far apart two numbers lie of which one is one more, from the labels of an axis upwards; null when it has none.</summary>
        public double? Unit()
        {
            var labels = Shapes("text").Where(text => text.Attribute("text-anchor")?.Value == "end" && PlainText.Number(text.Value) is < 1900).ToList();
            if (labels.Count < 2)
                return null;
            var (zero, top) = (labels.MinBy(label => PlainText.Number(label.Value))!, labels.MaxBy(label => PlainText.Number(label.Value))!);
            return (Number(zero, "y") - Number(top, "y")) / PlainText.Number(top.Value);
        }

        /// <summary>The line that bars stand on: its place and its length.</summary>
        public (double X, double Bottom) Axis() => Strokes().Where(stroke => stroke.Width == 1 && stroke.Points.Count == 2 && Math.Abs(stroke.Points[0].X - stroke.Points[1].X) < 0.1)
            .Select(stroke => (stroke.Points[0].X, stroke.Points.Max(point => point.Y))).MaxBy(line => line.Item2);

        /// <summary>The lowest line across, where zero is.</summary>
        public (double Left, double Bottom, double Right) Floor() => Strokes().Where(stroke => stroke.Points.Count == 2 && Math.Abs(stroke.Points[0].Y - stroke.Points[1].Y) < 0.1 && stroke.Width == 1)
            .Select(stroke => (stroke.Points.Min(point => point.X), stroke.Points[0].Y, stroke.Points.Max(point => point.X))).MaxBy(line => line.Y);

        public IEnumerable<(double X, double Y)> Ticks() => Strokes().Where(stroke => stroke.Width == 2 && stroke.Points.Count == 2).Select(stroke => (stroke.Points[0].X, stroke.Points.Average(point => point.Y)));

        public IEnumerable<(double X, double Y, string Colour)> Points() => Shapes("ellipse").Concat(Shapes("circle")).Select(dot => (Number(dot, "cx"), Number(dot, "cy"), dot.Attribute("fill")?.Value ?? ""))
            .Concat(Strokes().Where(stroke => stroke.Width > 2).SelectMany(stroke => stroke.Points.Select(point => (point.X, point.Y, stroke.Colour))));

        /// <summary>Numbers that title and description give for a row.</summary>
        public IEnumerable<(int Row, double Number)> Said(List<string> rows, string column)
        {
            var text = string.Join(' ', Svg.Elements().Where(element => element.Name.LocalName is "desc" or "title").Select(element => element.Value));
            foreach (var (row, code) in rows.Index())
            {
                var name = Lines.First(line => line.Row == code).RowName + ": ";
                foreach (var part in text.Split("; ").Where(part => part.Contains(name, StringComparison.Ordinal)).SelectMany(part => part[part.IndexOf(name, StringComparison.Ordinal)..][name.Length..].Split(", ")))
                    if (part.StartsWith(column + " ", StringComparison.Ordinal) && PlainText.Number(part[(column.Length + 1)..].TrimEnd('.', '%')) is { } number)
                        yield return (row, number);
            }
        }

        private IEnumerable<(IReadOnlyList<(double X, double Y)> Points, double Width, string Colour)> Strokes() => Shapes("path").Where(path => path.Attribute("stroke") is not null).Select(path => (
            (IReadOnlyList<(double, double)>)[.. Point().Matches(path.Attribute("d")!.Value).Select(match => (double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), double.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)))],
            path.Attribute("stroke-width") is null ? 1 : Number(path, "stroke-width"), path.Attribute("stroke")!.Value));
    }

    [GeneratedRegex("^/en(?:/(?<kind>" + FigureFiles.Kinds + ")/(?<code>[^/]+))?/data/(?<id>[a-z-]+)\\.svg$")]
    private static partial Regex FilePath();

    [GeneratedRegex("^/en(?:/(?<kind>" + FigureFiles.Kinds + ")/(?<code>[^/]+))?$")]
    private static partial Regex PagePath();

    [GeneratedRegex("<svg viewBox=\"0 0 612 (?:(?!</svg>).)*?id=\"chart-(?<id>[a-z-]+)-w-t\".*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Inline();

    [GeneratedRegex("\\d+(\\.\\d+)?")]
    private static partial Regex Digits();

    [GeneratedRegex("(-?[\\d.]+)[ ,](-?[\\d.]+)")]
    private static partial Regex Point();
}
