using System.Diagnostics;
using System.Net;
using MiniExcelLibs;
using Par.Portal.Reports.Printing;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Collection;

namespace Par.Portal.Tests.Reports;

public sealed class GrantReportFilesTests
{
    private const string Report = "/fi/raportit/valtionavustukset/2025";

    [Fact]
    public async Task The_page_shows_the_figures_and_links_to_their_files()
    {
        await using var portal = await TestPortal.StartAsync(GrantFigures.Published());
        var ministry = await portal.SignedInAsync(ActorRole.Ministry);

        var page = await ministry.PageAsync(Report);

        Assert.Equal("Valtionavustusraportti 2025", page.QuerySelector("main h1")?.TextContent);
        Assert.Contains("90\u00a0000\u00a0€", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='{Report}.xlsx']"));
    }

    [Fact]
    public async Task The_workbook_holds_numbers_as_numbers_and_a_symbol_for_what_is_withheld()
    {
        await using var portal = await TestPortal.StartAsync(GrantFigures.Published());
        var ministry = await portal.SignedInAsync(ActorRole.Ministry);

        await using var file = new MemoryStream(await ministry.GetByteArrayAsync(Report + ".xlsx", TestContext.Current.CancellationToken));

        var rows = (await file.QueryAsync(useHeaderRow: true, sheetName: "ENT Organisaatioittain", cancellationToken: TestContext.Current.CancellationToken))
            .Cast<IDictionary<string, object>>().ToDictionary(row => (string)row["Koodi"]);
        Assert.Equal(90_000.0, rows[GrantFigures.Jyväskylä]["Myönnetty, €"]);
        Assert.Equal("···", rows[GrantFigures.Small]["Tavoitetut nuoret"]);
        Assert.Equal("'=HYPERLINK(\"x\")", rows[GrantFigures.Small]["Organisaatio"]);
    }

    [Fact]
    public async Task Without_Chromium_the_page_says_why_there_is_no_pdf_and_the_workbook_still_works()
    {
        await using var portal = new TestPortal().With("Pdf:Chromium", "/nowhere/chromium");
        await portal.BringUpAsync(GrantFigures.Published());
        var ministry = await portal.SignedInAsync(ActorRole.Ministry);

        var page = await ministry.PageAsync(Report);
        var pdf = await ministry.GetAsync(Report + ".pdf", TestContext.Current.CancellationToken);
        var workbook = await ministry.GetAsync(Report + ".xlsx", TestContext.Current.CancellationToken);

        Assert.Null(page.QuerySelector($"a[href='{Report}.pdf']"));
        Assert.Contains("Chromium", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, pdf.StatusCode);
        Assert.Equal(HttpStatusCode.OK, workbook.StatusCode);
    }

    [Fact, Slow]
    public async Task The_pdf_is_tagged_titled_and_contains_the_figures_of_the_page()
    {
        Assert.SkipUnless(Chromium.Find(setting: null) is not null, "Chromium is not installed.");
        Assert.SkipUnless(File.Exists("/usr/bin/pdftotext"), "poppler-utils (pdfinfo, pdftotext) are not installed.");
        await using var portal = await TestPortal.StartAsync(GrantFigures.Published());
        var ministry = await portal.SignedInAsync(ActorRole.Ministry);

        var pdf = Path.Combine(portal.Folder, "report.pdf");
        await File.WriteAllBytesAsync(pdf, await ministry.GetByteArrayAsync(Report + ".pdf", TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

        var information = await RunAsync("pdfinfo", pdf);
        var text = string.Join(' ', (await RunAsync("pdftotext", pdf, "-")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Matches(@"Tagged:\s+yes", information);
        Assert.Matches(@"Title:\s+Valtionavustusraportti 2025", information);
        Assert.Contains("Jyväskylän kaupunki", text, StringComparison.Ordinal);
        Assert.Contains("90 000 €", text, StringComparison.Ordinal);
        Assert.Contains("Esimerkkiaineisto", text, StringComparison.Ordinal);
        Assert.Contains("Sivu 1 / ", text, StringComparison.Ordinal);
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var text = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return text;
    }
}
