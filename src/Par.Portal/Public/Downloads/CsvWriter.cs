using System.Text;
using Par.Portal.Public.Figures;

namespace Par.Portal.Public.Downloads;

/// <summary>A figure as CSV: UTF-8, RFC 4180, decimal point, one record for each cell. Where there is no number the value is empty and the
/// status says why.</summary>
public static class CsvWriter
{
    /// <summary>Writes it.</summary>
    public static string Write(Figure figure)
    {
        var text = new StringBuilder();
        text.AppendJoin(',', FigureRecords.Headings).Append("\r\n");
        foreach (var (before, cell, quantity, after) in FigureRecords.Of(figure))
            text.AppendJoin(',', [.. before.Select(Quoted), CellText.Plain(cell, quantity), .. after.Select(Quoted)]).Append("\r\n");
        return text.ToString();
    }

    internal static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") >= 0 || text.StartsWith('\'') ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
