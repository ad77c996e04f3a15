using Par.Portal.Public.Figures;
using Par.Warehouse.Statistics;

namespace Par.Portal.Public.Downloads;

/// <summary>A figure in long form: one record for each cell, codes beside names. CSV and XLSX are written from here, in the columns of
/// <see cref="FileColumn.OfFigure"/>.</summary>
internal static class FigureRecords
{
    /// <summary>The records: texts made safe, the value as a cell for the writer to put.</summary>
    public static IEnumerable<(IReadOnlyList<string> Before, Cell Cell, Quantity Quantity, IReadOnlyList<string> After)> Of(Figure figure)
    {
        var note = NoteOf(figure);
        foreach (var row in figure.Rows)
        {
            for (var index = 0; index < figure.Columns.Count; index++)
            {
                var column = figure.Columns[index];
                yield return (
                    Safe([
                        .. figure.Place.Texts, row.Code, .. FileColumn.Texts(row.Label), column.Code, .. FileColumn.Texts(column.Label),
                        CellText.Unit(column.Quantity),
                    ]),
                    row.Cells[index], column.Quantity,
                    Safe([
                        CellText.Status(row.Cells[index]), CellText.Partial(row.Cells[index]), string.Join("; ", row.MissingFrom(index)),
                        figure.Source, note,
                    ]));
            }
        }
    }

    /// <summary>What a reader of the file must know: that it is invented, that it is rounded.</summary>
    public static string NoteOf(Figure figure)
    {
        string[] notes =
        [
            .. figure.IsSynthetic ? [Shell.ShellTexts.SyntheticBanner.In(figure.Language)] : Array.Empty<string>(),
            .. figure.Cells.Any(cell => cell.IsRounded) ? [Legend.Rounded.In(figure.Language) + "."] : Array.Empty<string>(),
        ];
        return string.Join(' ', notes);
    }

    private static List<string> Safe(IEnumerable<string> texts) => [.. texts.Select(SafeText.Of)];
}
