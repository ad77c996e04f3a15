using Microsoft.Playwright;

namespace Par.EndToEnd.Tests.Season;

/// <summary>An outreach organisation's worker at the delivery page.</summary>
internal sealed class Worker(IPage page)
{
    /// <summary>Sends a file, with the reason why it is late when one is asked for, and opens its result.</summary>
    /// <returns>What the page says of it, in one sentence.</returns>
    public async Task<string> SendAsync(FilePayload file, string? whyLate = null)
    {
        await page.GotoAsync("/fi/toimitus");
        if (whyLate is not null)
            await page.GetByLabel("Miksi tiedot tulevat näin myöhään").FillAsync(whyLate);
        await page.GetByLabel("Valitse yksi tai useampi tiedosto").SetInputFilesAsync(file);
        await page.GetByRole(AriaRole.Button, new() { Name = "Lähetä", Exact = true }).ClickAsync();
        var result = page.GetByRole(AriaRole.Link, new() { Name = "Katso tulos: " + file.Name });
        await result.ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = file.Name }).WaitForAsync();
        return await page.Locator("p.lead").InnerTextAsync();
    }

    /// <summary>Sends a file that is refused.</summary>
    /// <returns>What the page says against it.</returns>
    public async Task<string> SendInVainAsync(FilePayload file)
    {
        await page.GotoAsync("/fi/toimitus");
        await page.GetByLabel("Valitse yksi tai useampi tiedosto").SetInputFilesAsync(file);
        await page.GetByRole(AriaRole.Button, new() { Name = "Lähetä", Exact = true }).ClickAsync();
        var line = page.Locator(".sent-files li.failed");
        await line.WaitForAsync();
        return await line.InnerTextAsync();
    }

    /// <summary>What the front of the delivery pages says is to be done next.</summary>
    public async Task<string> NextStepAsync()
    {
        await page.GotoAsync("/fi/toimitus");
        return await page.Locator("#next-step").InnerTextAsync();
    }

    /// <summary>Answers the authority on the page of the delivery that it asks about.</summary>
    public async Task AnswerAsync(string text)
    {
        await page.GetByLabel("Kirjoita viranomaiselle").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Lähetä viesti" }).ClickAsync();
        await page.Locator(".comments li.own", new() { HasTextString = text }).WaitForAsync();
    }
}
