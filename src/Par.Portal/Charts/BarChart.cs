using Par.Portal.Public.Figures;
using Par.Warehouse.Statistics;
using ScottPlot;

namespace Par.Portal.Charts;

/// <summary>
/// Horizontal bars of the first column, zero-based, with a tick where the country is (the column <c>share-country</c>). Where there is no
/// number, the symbol and its
/// words stand and no bar: nothing unknown is drawn as zero. A zero that came of rounding says so.
/// </summary>
internal static class BarChart
{
    private const double Font = 14;
    private const double WidestLabel = 215;

    public static ChartCanvas Draw(Figure figure, ChartSize size)
    {
        var wide = size == ChartSize.Wide;
        var country = Country(figure);
        var largest = new Shown(figure.Rows.SelectMany(row => country >= 0 ? new[] { row.Cells[0], row.Cells[country] } : [row.Cells[0]])).Largest;
        var width = wide ? 612 : 340;
        var labels = figure.Rows
            .Select(row => TextWidth.Lines(row.Label.In(figure.Language), Font, wide ? WidestLabel : width - 4)).ToList();
        var most = labels.Max(lines => lines.Count);
        var pitch = wide ? (most > 1 ? 36 : 28) : 28 + (most * 17);
        var legend = country >= 0 ? 26 : 6;
        var height = (figure.Rows.Count * pitch) + legend;
        var left = wide ? labels.SelectMany(lines => lines).Max(line => TextWidth.Of(line, Font)) + 14 : 1;
        var canvas = new ChartCanvas(width, height, new PixelPadding((float)left, 66, 0, 0),
            new AxisLimits(0, largest <= 0 ? 1 : largest, -height, 0));

        for (var index = 0; index < figure.Rows.Count; index++)
        {
            var row = figure.Rows[index];
            var lines = labels[index];
            var top = (-index * pitch) - (wide ? (pitch - 18) / 2 : 5 + (most * 17));
            var bottom = top - 18;
            var nationwide = country >= 0 ? row.Cells[country].Value : null;
            var middle = canvas.Y((top + bottom) / 2.0) + (Font * 0.35);
            for (var line = 0; line < lines.Count; line++)
            {
                if (wide)
                    canvas.Text(left - 8, middle + ((line - ((lines.Count - 1) / 2.0)) * 15), lines[line], ChartInk.Ink, Font, Anchor.End);
                else
                    canvas.Text(1, canvas.Y(top) - 6 - ((lines.Count - 1 - line) * 16), lines[line], ChartInk.Ink, Font);
            }
            if (row.Cells[0].Value is { } value)
            {
                if (value > 0)
                    canvas.Bar(0, value, bottom, top, ChartInk.Accent);
                var text = CellText.Of(figure.Language, row.Cells[0], figure.Columns[0].Quantity);
                var words = CellText.ZeroWords(figure.Language, row.Cells[0]);
                var x = LabelAt(canvas, value, nationwide, $"{text}  {words}");
                canvas.Text(x, middle, text, ChartInk.Ink, Font, bold: true);
                if (words is not null)
                    canvas.Text(x + TextWidth.Of(text, Font, bold: true) + 6, middle, words, ChartInk.Muted, Font, italic: true);
            }
            else
            {
                var symbol = CellText.Of(figure.Language, row.Cells[0], figure.Columns[0].Quantity);
                var text = wide ? $"{symbol} {CellText.Words(figure.Language, row.Cells[0])}" : symbol;
                var x = LabelAt(canvas, 0, nationwide, text);
                // Where the words do not fit beside the tick, the symbol alone stands; its words are in the legend and the table.
                if (x + TextWidth.Of(text, Font, bold: true) > width)
                    (x, text) = (LabelAt(canvas, 0, nationwide, symbol), symbol);
                canvas.Text(x, middle, text, ChartInk.Muted, Font, italic: true);
            }
            if (nationwide is { } tick)
                canvas.Line(tick, bottom - 3, tick, top + 3, ChartInk.Ink, 2);
        }
        canvas.Line(0, -figure.Rows.Count * pitch, 0, 0, ChartInk.Axis, 1);
        if (country >= 0)
            DrawLegend(canvas, figure, country, height);
        return canvas;
    }

    // Right of the bar, or right of the tick when the tick would cross the number.
    private static double LabelAt(ChartCanvas canvas, double value, double? tick, string text)
    {
        var x = canvas.X(value) + 7;
        return tick is { } nationwide && canvas.X(nationwide) is var at && at > x - 5 && at < x + TextWidth.Of(text, Font, bold: true) + 3 ? at + 7 : x;
    }

    private static void DrawLegend(ChartCanvas canvas, Figure figure, int country, int height)
    {
        var unit = 1 / (canvas.X(1) - canvas.X(0));
        canvas.Line(4 * unit, -height + 3, 4 * unit, -height + 17, ChartInk.Ink, 2);
        var mark = figure.Rows.Any(row => row.Cells[country].IsPartial) ? CellText.PartialMark : "";
        canvas.Text(canvas.X(0) + 11, height - 6, figure.Columns[country].Label.In(figure.Language) + mark, ChartInk.Muted, 12);
    }

    private static int Country(Figure figure)
    {
        for (var column = 0; column < figure.Columns.Count; column++)
        {
            if (figure.Columns[column].Code == Figure.CountryShare)
                return column;
        }
        return -1;
    }
}
