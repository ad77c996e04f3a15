using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
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
    PublishedShelf shelf, Gazetteer gazetteer, VariableCatalogue catalogue, CurrentActor actor, PdfPrinter printer, AssetShelf assets, HtmlRenderer renderer)
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
        if (Find(year, language) is not { } report)
            return null;
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(GrantReportDocument.Report)] = report,
                [nameof(GrantReportDocument.Language)] = language,
                [nameof(GrantReportDocument.Styles)] = assets.Text("par.css"),
            });
            return (await renderer.RenderComponentAsync<GrantReportDocument>(parameters)).ToHtmlString();
        });
        return await printer.PrintAsync("<!DOCTYPE html>" + html, ReportSource.Of(report, language), language, cancellation);
    }
}
