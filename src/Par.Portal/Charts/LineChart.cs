using System.Globalization;
using Par.Portal.Public.Figures;
using Par.Portal.Shell;
using Par.Warehouse.Statistics;
using ScottPlot;

namespace Par.Portal.Charts;

/// <summary>
/// Lines over years: zero-based, labelled at their ends, with breaks annotated. A line stops between years that cannot be compared and at a
/// year without figures; a year of 1–4 people is a short mark that says so.
/// </summary>
internal static class LineChart
{
    private const int FewYears = 6;
    private const double BreakFont = 13;
    private const double LineOfBreak = 16;
    private const double LeastMark = 6;

    public static ChartCanvas Draw(Figure figure, ChartSize size)
    {
        var years = figure.Rows.Select(row => int.Parse(row.Code, CultureInfo.InvariantCulture)).ToList();
        var top = NiceTop(new Shown(figure.Rows.SelectMany(row => row.Cells)).Largest);
        var wide = size == ChartSize.Wide;
        var font = 14.0;
        var breaks = Annotations(figure, wide);
        var breakHeight = (int)LineOfBreak * breaks.Sum(entry => entry.Lines.Count);
        var labelWidth = EndLabels(figure).Max(label => TextWidth.Of(label.Text, font, bold: true)) + 16;
        var axisWidth = TextWidth.Of(Label(figure, top), font) + 10;
        var padding = new PixelPadding((float)axisWidth, (float)labelWidth, 24, 14 + breakHeight);
        var canvas = new ChartCanvas(wide ? 612 : 340, (wide ? 240 : 230) + breakHeight, padding, years.Count == 1
            ? new AxisLimits(years[0] - 0.5, years[0] + 0.5, 0, top) : new AxisLimits(years[0], years[^1], 0, top));

        DrawGrid(canvas, figure, years, top, font, wide);
        DrawBreaks(canvas, breaks, years, top, wide);
        for (var column = 0; column < figure.Columns.Count; column++)
            DrawSeries(canvas, figure, years, column, font);
        DrawEndLabels(canvas, figure, years, font);
        return canvas;
    }

    private static void DrawGrid(ChartCanvas canvas, Figure figure, List<int> years, double top, double font, bool wide)
    {
        var step = Step(top);
        var margin = years.Count == 1 ? 0.5 : 0;
        for (var y = 0.0; y <= top + (step / 2); y += step)
        {
            canvas.Line(years[0] - margin, y, years[^1] + margin, y, y == 0 ? ChartInk.Axis : ChartInk.Grid, 1);
            canvas.Text(canvas.X(years[0] - margin) - 8, canvas.Y(y) + (font * 0.35), Label(figure, y), ChartInk.Muted, font, Anchor.End);
        }
        foreach (var year in YearLabels(years, wide ? 4 : 3))
            canvas.Text(canvas.X(year), canvas.Y(0) + 19, year.ToString(CultureInfo.InvariantCulture), ChartInk.Muted, font,
                years.Count == 1 ? Anchor.Middle : year == years[0] ? Anchor.Start : year == years[^1] ? Anchor.End : Anchor.Middle);
    }

    // A break that is told of two years, one of which a provider is missing from, is annotated once and drawn twice.
    private static List<(IReadOnlyList<int> Years, IReadOnlyList<string> Lines)> Annotations(Figure figure, bool wide) =>
        [.. figure.Breaks.GroupBy(entry => entry.Title).Select(same => (
            (IReadOnlyList<int>)[.. same.Select(entry => entry.Year).Distinct()], TextWidth.Lines(same.Key, BreakFont, Frame(wide) - 8)))];

    private static double Frame(bool wide) => wide ? 612 : 340;

    // Lines of text of their own for each break, so that neighbouring ones never write over each other.
    private static void DrawBreaks(
        ChartCanvas canvas, List<(IReadOnlyList<int> Years, IReadOnlyList<string> Lines)> breaks, List<int> years, double top, bool wide)
    {
        var baseline = 12.0;
        foreach (var (at, lines) in breaks)
        {
            foreach (var year in at)
                canvas.Line(Math.Max(year - 0.5, years[0]), 0, Math.Max(year - 0.5, years[0]), top, ChartInk.Break, 1);
            var x = canvas.X(Math.Max(at[0] - 0.5, years[0]));
            var width = lines.Max(line => TextWidth.Of(line, BreakFont));
            var start = Math.Max(0, Math.Min(x, Frame(wide) - 8 - width));
            foreach (var line in lines)
            {
                canvas.Text(start, baseline, line, ChartInk.Muted, BreakFont);
                baseline += LineOfBreak;
            }
        }
    }

    private static void DrawSeries(ChartCanvas canvas, Figure figure, List<int> years, int column, double font)
    {
        var colour = column == 0 ? ChartInk.Accent : ChartInk.Second;
        var run = new List<(double X, double Y)>();
        for (var row = 0; row < years.Count; row++)
        {
            var cell = figure.Rows[row].Cells[column];
            if (figure.Breaks.Any(entry => entry.Column == column && entry.Year == years[row]))
                Finish();
            if (cell.Value is { } value)
            {
                run.Add((years[row], value));
                if (years.Count <= FewYears)
                    canvas.Dot(years[row], value, colour, 7);
                continue;
            }
            Finish();
            if (cell.Status == CellStatus.Few)
                DrawFew(canvas, figure, years, row, column, font);
        }
        Finish();

        void Finish()
        {
            if (run.Count > 1)
                canvas.Path([.. run], colour, 2.5f);
            if (run.Count > 0)
                canvas.Dot(run[^1].X, run[^1].Y, colour, 8);
            run.Clear();
        }
    }

    // From 1 to 4 on the axis, or where that is too low to be seen a little more. The newest year is named by the label at the end.
    private static void DrawFew(ChartCanvas canvas, Figure figure, List<int> years, int row, int column, double font)
    {
        var perUnit = canvas.Y(0) - canvas.Y(1);
        var x = years[row] + (column * LeastMark / (canvas.X(1) - canvas.X(0)));
        var high = Math.Max(4, 1 + (LeastMark / perUnit));
        canvas.Line(x, 1, x, high, column == 0 ? ChartInk.Accent : ChartInk.Second, 4);
        if (row < years.Count - 1)
            canvas.Text(canvas.X(years[row]), canvas.Y(high) - 4 - (column * 14),
                CellText.Of(figure.Language, figure.Rows[row].Cells[column], Quantity.Count),
                column == 0 ? ChartInk.AccentText : ChartInk.SecondText, font, Anchor.Middle, bold: true);
    }

    private static void DrawEndLabels(ChartCanvas canvas, Figure figure, List<int> years, double font)
    {
        var labels = EndLabels(figure).OrderByDescending(label => label.Value ?? -1).ThenByDescending(label => label.Column).ToList();
        var previous = double.NegativeInfinity;
        for (var index = 0; index < labels.Count; index++)
        {
            var (column, text, value) = labels[index];
            var height = value is { } shown ? canvas.Y(shown) : canvas.Y(0) - ((labels.Count - 1 - index) * (font + 4));
            var y = Math.Max(height + (font * 0.35), previous + font + 4);
            previous = y;
            canvas.Text(canvas.X(years[^1] + (years.Count == 1 ? 0.5 : 0)) + 10, y, text, column == 0 ? ChartInk.AccentText : ChartInk.SecondText, font, bold: true);
        }
    }

    // The label stands at the height of the last number that is shown; the series' newest value is named only when it is that number. When the
    // newest value is 1–4 the label stands at the axis.
    private static IEnumerable<(int Column, string Text, double? Value)> EndLabels(Figure figure)
    {
        for (var column = 0; column < figure.Columns.Count; column++)
        {
            var cells = figure.Rows.Select(row => row.Cells[column]).ToList();
            var height = cells[^1].IsWithheld ? null : cells.FindLast(cell => cell.IsShown).Value;
            var name = figure.Columns[column].Direct.In(figure.Language);
            yield return (column, $"{name} {CellText.Of(figure.Language, cells[^1], figure.Columns[column].Quantity)}", height);
        }
    }

    private static string Label(Figure figure, double value) => NumberText.Number(figure.Language, value);

    private static IEnumerable<int> YearLabels(List<int> years, int most)
    {
        if (years.Count <= most)
            return years;
        var step = (int)Math.Ceiling((years.Count - 1) / (double)(most - 1));
        return years.Where((year, index) => (years.Count - 1 - index) % step == 0 && (index == 0 || index >= step / 2)).Append(years[0]).Distinct().Order();
    }

    // About four steps of 1, 2, 2½ or 5 times a power of ten, and never less than one: the axis counts people, so every label is true.
    private static double Step(double top)
    {
        var raw = top / 4;
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var step = (raw / magnitude) switch
        {
            <= 1 => 1,
            <= 2 => 2,
            <= 2.5 when magnitude >= 10 => 2.5,
            <= 5 => 5,
            _ => 10,
        };
        return Math.Max(1, step * magnitude);
    }

    private static double NiceTop(double largest)
    {
        var enough = Math.Max(largest * 1.05, 4);
        var step = Step(enough);
        return Math.Ceiling(enough / step) * step;
    }
}
