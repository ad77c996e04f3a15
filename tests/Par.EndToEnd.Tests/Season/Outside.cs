using Microsoft.Playwright;

namespace Par.EndToEnd.Tests.Season;

/// <summary>Somebody who reads the public pages and has not signed in.</summary>
internal sealed class Outside(IPage page)
{
    /// <summary>The status of an address.</summary>
    public async Task<int> StatusAsync(string address) => (await page.APIRequest.GetAsync(address)).Status;

    /// <summary>The text of an address that is no page.</summary>
    public async Task<string> TextAsync(string address) => await (await page.APIRequest.GetAsync(address)).TextAsync();

    /// <summary>Opens an address, again and again until what is to be read stands there: the shelf is filled behind the job that publishes.</summary>
    public Task WaitForAsync(string address, string text) => Patience.UntilAsync(
        async () => (await page.GotoAsync(address))!.Status == 200 && (await page.Locator("main").InnerTextAsync()).Contains(text, StringComparison.Ordinal),
        () => $"{address} says \"{text}\".");

    /// <summary>The versions that the front page calls the newest.</summary>
    public async Task<string> NewestAsync()
    {
        await page.GotoAsync("/fi");
        return await page.Locator("section", new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = "Uusimmat" }) }).Last.InnerTextAsync();
    }

    /// <summary>What the calendar says is to come.</summary>
    public async Task<string> UpcomingAsync()
    {
        await page.GotoAsync("/fi/julkaisut");
        return await page.Locator("section", new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = "Tulossa" }) }).InnerTextAsync();
    }

    /// <summary>Asks for letters about releases.</summary>
    public async Task SubscribeAsync(string email)
    {
        await page.GotoAsync("/fi/julkaisut");
        await page.GetByRole(AriaRole.Link, new() { Name = "Tilaa ilmoitukset sähköpostiin" }).ClickAsync();
        await page.GetByLabel("Sähköpostiosoite").FillAsync(email);
        await page.GetByRole(AriaRole.Button, new() { Name = "Tilaa" }).ClickAsync();
        await page.GetByText("Lähetimme osoitteeseen vahvistusviestin").WaitForAsync();
    }

    /// <summary>Follows the link of the letter and confirms.</summary>
    public async Task ConfirmAsync(string address)
    {
        await page.GotoAsync(address);
        await page.GetByRole(AriaRole.Button, new() { Name = "Vahvista tilaus" }).ClickAsync();
        await page.GetByText("Tilaus on vahvistettu").WaitForAsync();
    }
}
