using Par.Portal.Public.Figures;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Statistics;

namespace Par.Portal.Reports;

/// <summary>One column of the report's tables: the same on the page, in the PDF and in the workbook.</summary>
/// <param name="Label">Heading.</param>
/// <param name="Quantity">What its numbers are.</param>
/// <param name="Figure">The cell of a line.</param>
internal sealed record GrantColumn(Label Label, Quantity Quantity, Func<GrantLine, Cell> Figure)
{
    /// <summary>The columns of a side.</summary>
    public static IReadOnlyList<GrantColumn> Of(Side side) =>
    [
        new(GrantTexts.Granted, Quantity.Euros, line => line.Granted),
        new(GrantTexts.GrantedPersonYears, Quantity.PersonYears, line => line.GrantedPersonYears),
        new(GrantTexts.PersonYears, Quantity.PersonYears, line => line.PersonYears),
        new(GrantTexts.Clients(side), Quantity.Count, line => line.Clients),
        new(GrantTexts.EurosPerPersonYear, Quantity.Euros, line => line.EurosPerPersonYear),
        new(GrantTexts.ClientsPerPersonYear(side), Quantity.Rate, line => line.ClientsPerPersonYear),
        new(GrantTexts.EurosPer(side), Quantity.Euros, line => line.EurosPerClient),
    ];
}
