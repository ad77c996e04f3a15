using Microsoft.Playwright;
using Par.EndToEnd.Tests.Browser;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Par.EndToEnd.Tests.Browser;

/// <summary>Debian's Chromium driven by Playwright. Where it is not installed the browser tests are skipped and say so.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Candidates = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (Array.Find(Candidates, File.Exists) is not { } executable)
            return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = executable,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A new, empty window. Skips the test when there is no Chromium.</summary>
    public async Task<IPage> OpenAsync(Uri address, int width = 1280, int height = 1000, bool javaScript = true)
    {
        Assert.SkipWhen(browser is null, "Chromium is not installed (apt-get install chromium).");
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = height },
            JavaScriptEnabled = javaScript,
        });
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.CloseAsync();
        playwright?.Dispose();
    }
}
