using Par.Portal.Public.Figures;
using Par.Warehouse.Statistics;

namespace Par.Portal.Public.Downloads;

/// <summary>A figure in long form: one record for each cell, codes beside labels. Both CSV and XLSX are written from here.</summary>
internal static class FigureRecords
{
    /// <summary>Headings, in order.</summary>
    public static IReadOnlyList<string> Headings { get; } =
        ["place", "place_name", "row", "row_name", "measure", "measure_name", "unit", "obs_value", "obs_status", "partial",
            "missing_providers", "source", "note"];

    /// <summary>The records: texts made safe, the value as a cell for the writer to put.</summary>
    public static IEnumerable<(IReadOnlyList<string> Before, Cell Cell, Quantity Quantity, IReadOnlyList<string> After)> Of(Figure figure)
    {
        string[] notes =
        [
            .. figure.IsSynthetic ? [Shell.ShellTexts.SyntheticBanner.In(figure.Language)] : Array.Empty<string>(),
            .. figure.Cells.Any(cell => cell.IsRounded) ? [Legend.Rounded.In(figure.Language) + "."] : Array.Empty<string>(),
        ];
        var note = string.Join(' ', notes);
        foreach (var row in figure.Rows)
        {
            for (var index = 0; index < figure.Columns.Count; index++)
            {
                var column = figure.Columns[index];
                yield return (
                    Safe(figure.PlaceCode, figure.PlaceName, row.Code, row.Label, column.Code, column.Label, CellText.Unit(column.Quantity)),
                    row.Cells[index], column.Quantity,
                    Safe(CellText.Status(row.Cells[index]), CellText.Partial(row.Cells[index]), string.Join("; ", row.MissingFrom(index)),
                        figure.Source, note));
            }
        }
    }

    private static List<string> Safe(params ReadOnlySpan<string> texts)
    {
        var safe = new List<string>(texts.Length);
        foreach (var text in texts)
            safe.Add(SafeText.Of(text));
        return safe;
    }
}
