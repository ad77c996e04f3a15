using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Par.EndToEnd.Tests.Browser;

namespace Par.EndToEnd.Tests.Season;

/// <summary>Somebody at the release desk: whoever prepares a release, or whoever approves it.</summary>
internal sealed class ReleaseWork(IPage page)
{
    private const int MostWarnings = 10;

    /// <summary>Asks for the outreach release of a year to be built, and watches until it is.</summary>
    public async Task BuildAsync(int year)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Julkaisutyö", Exact = true }).First.ClickAsync();
        var form = page.Locator("#build");
        await form.GetByLabel("Tilastovuosi").SelectOptionAsync(year.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await form.GetByLabel("Toiminta").SelectOptionAsync(new SelectOptionValue { Label = "Etsivä nuorisotyö" });
        await form.GetByRole(AriaRole.Button, new() { Name = "Muodosta julkaisu" }).ClickAsync();
        await page.ArrivesAtAsync(new Regex("/fi/julkaisutyo/muodostus/"));
        await page.Locator("#build-state", new() { HasTextString = "Valmis" }).WaitForAsync();
    }

    /// <summary>Opens a release from the list of the desk.</summary>
    public async Task OpenAsync(string name)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Julkaisutyö", Exact = true }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = name, Level = 1 }).WaitForAsync();
        await page.IsWholeAsync();
    }

    /// <summary>Goes to a page of the open release.</summary>
    public async Task FollowAsync(string link)
    {
        await page.Locator("ul.inline-list").GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync();
        await page.IsWholeAsync();
    }

    /// <summary>The checks that hold the open release back.</summary>
    public async Task<IReadOnlyList<string>> HoldingAsync() =>
        await page.Locator("tr[data-outcome=holds]").EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.check)");

    /// <summary>Writes a text of the open release in three languages.</summary>
    public async Task WriteAsync(string kind, string finnish, string swedish, string english)
    {
        await FollowAsync("Tekstit");
        await page.GetByRole(AriaRole.Link, new() { Name = kind, Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = kind, Level = 1 }).WaitForAsync();
        await page.GetByLabel("Suomi", new() { Exact = true }).FillAsync(finnish);
        await page.GetByLabel("Svenska", new() { Exact = true }).FillAsync(swedish);
        await page.GetByLabel("English", new() { Exact = true }).FillAsync(english);
        await page.GetByRole(AriaRole.Button, new() { Name = "Tallenna", Exact = true }).ClickAsync();
        await page.GetByText("Tekstit on tallennettu.").WaitForAsync();
    }

    /// <summary>Answers for every warning that holds the open release back.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> AnswerWarningsAsync(string why)
    {
        var list = page.Locator("#checklist");
        for (var answered = 0; answered < MostWarnings; answered++)
        {
            await page.IsWholeAsync();
            if (await list.GetByLabel("Varoitus", new() { Exact = true }).CountAsync() == 0)
                return answered;
            var code = await list.GetByLabel("Varoitus", new() { Exact = true }).InputValueAsync();
            await list.GetByLabel("Perustelu", new() { Exact = true }).FillAsync(why);
            await list.GetByRole(AriaRole.Button, new() { Name = "Kuittaa varoitus" }).ClickAsync();
            await page.Locator($"tr[data-check={code}][data-outcome=answered]").WaitForAsync();
        }
        throw new InvalidOperationException("The warnings do not come to an end.");
    }

    /// <summary>Presses the button of a step and waits until the page tells that it is taken.</summary>
    public async Task StepAsync(string step)
    {
        await Steps.GetByRole(AriaRole.Button, new() { Name = step, Exact = true }).ClickAsync();
        await page.ArrivesAtAsync(new Regex("[?]done="));
    }

    /// <summary>Presses the button of a step that is refused.</summary>
    /// <returns>What the page says against it.</returns>
    public async Task<string> RefusedStepAsync(string step)
    {
        await Steps.GetByRole(AriaRole.Button, new() { Name = step, Exact = true }).ClickAsync();
        return await page.GetByRole(AriaRole.Alert).InnerTextAsync();
    }

    /// <summary>Approves the open release for a day at nine.</summary>
    public async Task ApproveAsync(string day)
    {
        await Steps.GetByLabel("Julkaisupäivä").FillAsync(day);
        await Steps.GetByLabel("Kellonaika Suomessa").FillAsync("09:00");
        await Steps.GetByLabel("Perustelu", new() { Exact = true }).FillAsync("Tarkistuslista on käyty läpi ja luvut vastaavat vertailua.");
        await StepAsync("Hyväksy ja ajasta");
    }

    /// <summary>Sends the step of approval through the form of another step, as somebody would who knows what the form sends.</summary>
    /// <returns>The status of the answer.</returns>
    public async Task<int> ForgeApprovalAsync(string day)
    {
        var button = Steps.GetByRole(AriaRole.Button, new() { Name = "Palauta valmisteluun", Exact = true });
        await button.EvaluateAsync("""
            (button, day) => {
              button.value = 'Approve';
              for (const [name, value] of [['Day', day], ['Time', '09:00']])
                button.form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
            }
            """, day);
        var answer = await page.RunAndWaitForResponseAsync(() => button.ClickAsync(), response => response.Request.Method == "POST");
        return answer.Status;
    }

    /// <summary>Names somebody of the ministry who sees the figures from nine to nine.</summary>
    public async Task NameReaderAsync(string account, string opensOn, string closesOn)
    {
        var form = page.Locator("#pre-release");
        await form.GetByLabel("Ministeriön käyttäjätunnus").FillAsync(account);
        await form.GetByLabel("Alkaa", new() { Exact = true }).FillAsync(opensOn);
        await form.GetByLabel("Päättyy", new() { Exact = true }).FillAsync(closesOn);
        await form.GetByRole(AriaRole.Button, new() { Name = "Nimeä katselija" }).ClickAsync();
        await form.Locator("li", new() { HasTextString = account }).WaitForAsync();
    }

    /// <summary>What the open release's state is called.</summary>
    public Task<string> StateAsync() => page.Locator("p.lead").InnerTextAsync();

    private ILocator Steps => page.Locator("#steps");
}
