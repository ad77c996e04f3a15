using MiniExcelLibs;
using Par.Portal.Public.Figures;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;

namespace Par.Portal.Public.Downloads;

/// <summary>A figure as a workbook: first a sheet that says what it is and where it comes from, then the data in long form.</summary>
public static class WorkbookWriter
{
    private static readonly Label About = new("Tietoa", "Information", "About");
    private static readonly Label Data = new("Tiedot", "Data", "Data");

    /// <summary>Writes it. Values are numbers; where there is none, the cell is empty and its status stands beside.</summary>
    public static byte[] Write(Figure figure)
    {
        using var stream = new MemoryStream();
        stream.SaveAs(new Dictionary<string, object>
        {
            [About.In(figure.Language)] = Header(figure).Select(text => new Dictionary<string, object?> { [SafeText.Of(figure.PlaceName)] = SafeText.Of(text) }).ToList(),
            [Data.In(figure.Language)] = Records(figure).ToList(),
        });
        return stream.ToArray();
    }

    private static IEnumerable<string> Header(Figure figure)
    {
        yield return figure.Headline;
        yield return figure.Description;
        foreach (var note in figure.Notes)
            yield return note;
        yield return figure.Source;
        if (figure.IsSynthetic)
            yield return ShellTexts.SyntheticBanner.In(figure.Language);
        foreach (var explained in figure.Explained)
            yield return explained + ".";
        yield return ShellTexts.Licence.In(figure.Language);
    }

    private static IEnumerable<Dictionary<string, object?>> Records(Figure figure)
    {
        foreach (var (before, cell, quantity, after) in FigureRecords.Of(figure))
        {
            object?[] values = [.. before, CellText.Exact(cell, quantity), .. after];
            yield return FileColumn.OfFigure.Zip(values).ToDictionary(pair => pair.First.Name, pair => pair.Second);
        }
    }
}
