using System.Globalization;
using System.Net;
using Microsoft.Playwright;
using Par.Warehouse.Catalogue;

namespace Par.Portal.Reports.Printing;

/// <summary>
/// Prints a web page to PDF: A4, tagged and with an outline, so that a screen reader walks its headings and tables as it walks the page's. The page
/// must be complete in itself: it is printed without network and without scripts. The only class that knows the engine.
/// </summary>
internal sealed class PdfPrinter(PdfOptions options) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // One at a time: each print is a browser of some hundred megabytes.
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>Why nothing can be printed here; null when it can.</summary>
    public Label? WhyNot => Chromium.Find(options.Chromium) is null
        ? new Label(
            "PDF-tulostus vaatii Chromium-selaimen palvelimelle (asetus Pdf:Chromium). Sivu ja Excel-tiedosto ovat käytettävissä.",
            "PDF-utskrift kräver webbläsaren Chromium på servern (inställningen Pdf:Chromium). Sidan och Excelfilen kan användas.",
            "Printing to PDF needs the Chromium browser on the server (setting Pdf:Chromium). The page and the Excel file are available.")
        : null;

    /// <summary>Prints a complete HTML document.</summary>
    /// <param name="html">The document, with its language, title and styles.</param>
    /// <param name="footer">Text at the foot of each page, before the page number.</param>
    /// <param name="language">Language of the page number's words.</param>
    /// <param name="cancellation">Gives up the wait and the print.</param>
    /// <exception cref="InvalidOperationException">There is no Chromium (<see cref="WhyNot"/>).</exception>
    public async Task<byte[]> PrintAsync(string html, string footer, Language language, CancellationToken cancellation)
    {
        var executable = Chromium.Find(options.Chromium) ?? throw new InvalidOperationException(WhyNot!.En);
        await turn.WaitAsync(cancellation);
        try
        {
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await Chromium.StartAsync(playwright, executable);
            await using var stop = cancellation.Register(() => _ = browser.CloseAsync());
            await using var window = await browser.NewContextAsync(new() { JavaScriptEnabled = false, Offline = true });
            window.SetDefaultTimeout((float)Patience.TotalMilliseconds);
            await window.RouteAsync("**/*", request => request.AbortAsync());
            var page = await window.NewPageAsync();
            await page.SetContentAsync(html, new() { WaitUntil = WaitUntilState.Load });
            return await page.PdfAsync(new()
            {
                Format = "A4",
                Tagged = true,
                Outline = true,
                PrintBackground = true,
                DisplayHeaderFooter = true,
                HeaderTemplate = "<span></span>",
                FooterTemplate = Footer(footer, language),
                Margin = new() { Top = "18mm", Bottom = "20mm", Left = "16mm", Right = "16mm" },
            });
        }
        catch (PlaywrightException) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private static string Footer(string text, Language language) => string.Create(CultureInfo.InvariantCulture, $"""
        <div style="width:100%;margin:0 16mm;font:8pt 'Source Sans 3','Liberation Sans',Arial,sans-serif;color:#555;display:flex;justify-content:space-between;gap:8mm">
          <span>{WebUtility.HtmlEncode(text)}</span>
          <span style="white-space:nowrap">{new Label("Sivu", "Sida", "Page").In(language)} <span class="pageNumber"></span> / <span class="totalPages"></span></span>
        </div>
        """);
}
