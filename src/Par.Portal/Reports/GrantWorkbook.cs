using MiniExcelLibs;
using Par.Portal.Public.Downloads;
using Par.Portal.Public.Figures;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;

namespace Par.Portal.Reports;

/// <summary>The grant report as a workbook: numbers as numbers, and the symbol in place of a number that is withheld or missing.</summary>
internal static class GrantWorkbook
{
    private static readonly Label Information = new("Tietoja", "Uppgifter", "About");
    private static readonly Label Code = new("Koodi", "Kod", "Code");

    /// <summary>Writes the workbook.</summary>
    public static async Task WriteAsync(GrantReport report, Language language, Stream target, CancellationToken cancellation)
    {
        var sheets = new Dictionary<string, object> { [Information.In(language)] = About(report, language) };
        foreach (var part in report.Sides)
        {
            var prefix = part.Side == Warehouse.Collection.Side.Ent ? "ENT " : "TY ";
            sheets[prefix + GrantTexts.ByRegion.In(language)] = Rows(part, GrantTexts.Region, [.. part.Regions, part.Country], language);
            sheets[prefix + GrantTexts.ByType.In(language)] = Rows(part, GrantTexts.Type, part.Types, language);
            sheets[prefix + GrantTexts.ByOrganisation.In(language)] = Rows(part, GrantTexts.Organisation, [.. part.Organisations, .. part.NotDelivered], language);
        }
        await target.SaveAsAsync(sheets, cancellationToken: cancellation);
    }

    private static List<Dictionary<string, object?>> About(GrantReport report, Language language)
    {
        Label[] lines = [GrantTexts.Title.With(report.Year), GrantTexts.Lead.With(report.Year), .. GrantTexts.Caveats, GrantTexts.Symbols];
        return [.. lines.Select(line => line.In(language)).Append(ReportSource.Of(report, language))
            .Select(text => new Dictionary<string, object?> { [ShellTexts.SiteName.In(language)] = text })];
    }

    private static List<Dictionary<string, object?>> Rows(GrantReportSide part, Label rowTitle, IReadOnlyList<GrantLine> lines, Language language)
    {
        var columns = GrantColumn.Of(part.Side);
        return [.. lines.Select(line =>
        {
            var row = new Dictionary<string, object?> { [rowTitle.In(language)] = SafeText.Of(line.Name), [Code.In(language)] = line.Code };
            foreach (var column in columns)
                row[column.Label.In(language)] = Value(column, line, language);
            return row;
        })];
    }

    private static object Value(GrantColumn column, GrantLine line, Language language) =>
        CellText.Exact(column.Figure(line), column.Quantity) is { } number ? number : CellText.Of(language, column.Figure(line), column.Quantity);
}
