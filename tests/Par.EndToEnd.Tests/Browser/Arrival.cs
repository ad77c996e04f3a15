using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Par.EndToEnd.Tests.Browser;

/// <summary>
/// Waits for the page that a key or a click leads to. Playwright's own <c>WaitForURLAsync</c> looks at the address and then begins to listen: on a busy machine the page
/// arrives between the two, and it waits for an arrival that has been. This asks again and again.
/// </summary>
internal static class Arrival
{
    /// <summary>Waits until the window shows this address and all of its document.</summary>
    public static async Task ArrivesAtAsync(this IPage page, Regex address)
    {
        await Assertions.Expect(page).ToHaveURLAsync(address);
        await page.IsWholeAsync();
    }

    /// <summary>Waits until all of the document is there that the window shows: what is counted at once is counted in the whole page.</summary>
    public static async Task IsWholeAsync(this IPage page)
    {
        while (await page.EvaluateAsync<string>("() => document.readyState") != "complete")
            await Task.Delay(20, TestContext.Current.CancellationToken);
    }
}
