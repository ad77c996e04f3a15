using System.Collections.Concurrent;
using Microsoft.Playwright;
using Par.EndToEnd.Tests.Browser;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Par.EndToEnd.Tests.Browser;

/// <summary>Debian's Chromium driven by Playwright. Where it is not installed the browser tests are skipped and say so.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Candidates = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly ConcurrentDictionary<(Uri Address, int Width, bool JavaScript), IBrowserContext> shared = new();
    private readonly ConcurrentDictionary<IBrowserContext, ConcurrentBag<IPage>> idle = new();
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
            Timeout = Patience.Milliseconds,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A new window with cookies of its own. Skips the test when there is no Chromium.</summary>
    public async Task<IPage> OpenAsync(Uri address) => await (await ContextAsync(address, 1280, javaScript: true)).NewPageAsync();

    /// <summary>
    /// A window that only reads: those of the same width share one cache, so that styles and type are fetched once. A window that was given
    /// back is taken again, for a new one costs more than the page that is read. Skips the test when there is no Chromium.
    /// </summary>
    public async Task<IPage> OpenToReadAsync(Uri address, int width = 1280, bool javaScript = true)
    {
        var key = (address, width, javaScript);
        if (!shared.TryGetValue(key, out var context))
            shared[key] = context = await ContextAsync(address, width, javaScript);
        return idle.TryGetValue(context, out var pages) && pages.TryTake(out var page) ? page : await context.NewPageAsync();
    }

    /// <summary>Gives a window that only read to who reads next.</summary>
    public void GiveBack(IPage page) => idle.GetOrAdd(page.Context, _ => []).Add(page);

    private async Task<IBrowserContext> ContextAsync(Uri address, int width, bool javaScript)
    {
        Assert.SkipWhen(browser is null, "Chromium is not installed (apt-get install chromium).");
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = 1000 },
            JavaScriptEnabled = javaScript,
        });
        Patience.SetOn(context);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.CloseAsync();
        playwright?.Dispose();
    }
}
