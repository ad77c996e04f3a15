using System.Globalization;
using Microsoft.AspNetCore.Components.Web;
using Par.Portal.Identity;
using Par.Portal.Reports.Printing;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Settings;

namespace Par.Portal.Reports;

/// <summary>Reports for the ministry and the authority, with their files.</summary>
internal static class ReportsSetup
{
    /// <summary>Registers the reports and the printer.</summary>
    public static void AddReports(this WebApplicationBuilder builder)
    {
        builder.Services.AddSettings<PdfOptions>(builder.Configuration).AddSingleton<PdfPrinter>();
        builder.Services.AddScoped<HtmlRenderer>();
        builder.Services.AddScoped<DocumentPrinter>();
        builder.Services.AddScoped<GrantReports>();
    }

    /// <summary>Maps the reports' files.</summary>
    public static void MapReports(this WebApplication app)
    {
        foreach (var language in Languages.All)
        {
            var address = Address.Of(language, Slug.Reports, Slug.Grants);
            app.MapGet(address + "/{year:int}.pdf", (int year, GrantReports reports, PdfPrinter printer, CancellationToken cancellation) =>
                PdfAsync(year, language, reports, printer, cancellation)).RequireAuthorization(Areas.Reports);
            app.MapGet(address + "/{year:int}.xlsx", (int year, GrantReports reports, CancellationToken cancellation) =>
                WorkbookAsync(year, language, reports, cancellation)).RequireAuthorization(Areas.Reports);
        }
    }

    private static async Task<IResult> PdfAsync(int year, Language language, GrantReports reports, PdfPrinter printer, CancellationToken cancellation)
    {
        if (printer.WhyNot is { } why)
            return Results.Text(why.In(language), statusCode: StatusCodes.Status503ServiceUnavailable);
        return await reports.PrintAsync(year, language, cancellation) is { } pdf
            ? Results.Bytes(pdf, "application/pdf", FileName(year, language, "pdf"))
            : Results.NotFound();
    }

    private static async Task<IResult> WorkbookAsync(int year, Language language, GrantReports reports, CancellationToken cancellation)
    {
        if (reports.Find(year, language) is not { } report)
            return Results.NotFound();
        var workbook = new MemoryStream();
        await GrantWorkbook.WriteAsync(report, language, workbook, cancellation);
        workbook.Position = 0;
        return Results.Stream(workbook, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", FileName(year, language, "xlsx"));
    }

    private static string FileName(int year, Language language, string kind) =>
        string.Create(CultureInfo.InvariantCulture, $"{Slug.Grants.In(language)}-{year}.{kind}");
}
