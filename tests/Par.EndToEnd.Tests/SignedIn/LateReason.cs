using Microsoft.Playwright;

namespace Par.EndToEnd.Tests.SignedIn;

/// <summary>The sample's rounds may be closed on the day of a run.</summary>
internal static class LateReason
{
    /// <summary>Writes why a file comes late, where the page asks for it.</summary>
    public static async Task SayWhyLateAsync(this IPage page)
    {
        var field = page.Locator("#late-reason");
        if (await field.CountAsync() > 0)
            await field.FillAsync("Kokeilu.");
    }
}
