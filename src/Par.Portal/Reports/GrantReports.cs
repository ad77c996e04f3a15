using System.Globalization;
using Par.Portal.Identity;
using Par.Portal.Reports.Printing;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Published;

namespace Par.Portal.Reports;

/// <summary>The grant reports of the published years, as page, print and workbook. For those whose role opens the reports, and nobody else.</summary>
internal sealed class GrantReports(
    PublishedShelf shelf, Gazetteer gazetteer, VariableCatalogue catalogue, CurrentActor actor, DocumentPrinter printer)
{
    /// <summary>Years with a report, newest first.</summary>
    public IReadOnlyList<int> Years => GrantReport.YearsOf(shelf.Current);

    /// <summary>Address of a year's report.</summary>
    public static string AddressOf(Language language, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"{Address.Of(language, Slug.Reports, Slug.Grants)}/{year}");

    /// <summary>The report of a year, of the newest when none is named; null when there is none.</summary>
    /// <exception cref="NotAllowedException">The signed-in role may not read reports.</exception>
    public GrantReport? Find(int? year, Language language)
    {
        actor.Required.MustBe(ActorRole.Ministry, ActorRole.Analyst);
        var wanted = year ?? Years.FirstOrDefault();
        return catalogue.Find(wanted) is { } ofYear ? GrantReport.Of(shelf.Current, wanted, language, gazetteer, ofYear) : null;
    }

    /// <summary>The report as a print of the page, or null when there is no such report.</summary>
    public async Task<byte[]?> PrintAsync(int year, Language language, CancellationToken cancellation)
    {
        return Find(year, language) is { } report
            ? await printer.PrintAsync<GrantReportDocument>(
                new() { [nameof(GrantReportDocument.Report)] = report }, ReportSource.Of(report, language), language, cancellation)
            : null;
    }
}
