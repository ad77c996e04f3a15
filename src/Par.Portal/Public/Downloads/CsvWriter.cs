using System.Text;
using Par.Portal.Public.Figures;

namespace Par.Portal.Public.Downloads;

/// <summary>A figure as CSV: one record for each cell. Where there is no number the value is empty and the status says why.</summary>
public static class CsvWriter
{
    /// <summary>Writes it in a form, without the byte order mark.</summary>
    public static string Write(Figure figure, CsvForm form)
    {
        var text = new StringBuilder(form.Headings(FileColumn.OfFigure)).Append("\r\n");
        foreach (var (before, cell, quantity, after) in FigureRecords.Of(figure))
            text.Append(form.Record(before, CellText.Exact(cell, quantity), after)).Append("\r\n");
        return text.ToString();
    }

    /// <summary>A field of RFC 4180.</summary>
    internal static string Quoted(string text) => CsvForm.Plain.Quoted(text);
}
