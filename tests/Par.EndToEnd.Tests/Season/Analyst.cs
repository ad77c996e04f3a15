using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Par.EndToEnd.Tests.Browser;

namespace Par.EndToEnd.Tests.Season;

/// <summary>An analyst at the review desk.</summary>
internal sealed class Analyst(IPage page)
{
    private const int MostSubmissions = 60;

    /// <summary>The queue of a state, by the page's own links.</summary>
    public async Task OpenQueueAsync(string state)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Tarkastus", Exact = true }).First.ClickAsync();
        await page.ArrivesAtAsync(new Regex("/fi/tarkastus$"));
        var link = page.GetByRole(AriaRole.Navigation, new() { Name = "Tila" }).GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^" + Regex.Escape(state) + @" \(") });
        if (await link.CountAsync() > 0)
            await link.ClickAsync();
    }

    /// <summary>Opens an organisation of the queue.</summary>
    public async Task OpenAsync(string name)
    {
        await page.Locator("table").GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = name, Level = 1 }).WaitForAsync();
        await page.IsWholeAsync();
    }

    /// <summary>Writes to the organisation whose submission is open.</summary>
    public async Task WriteAsync(string text)
    {
        await page.GetByLabel("Kirjoita organisaatiolle").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Lähetä viesti" }).ClickAsync();
        await page.Locator(".comments li", new() { HasTextString = text }).WaitForAsync();
    }

    /// <summary>Fills in a return; <see cref="ReturnAsync"/> sends it.</summary>
    public async Task FillReturnAsync(string why, string dueOn)
    {
        await Decision.GetByLabel("Perustelu", new() { Exact = true }).FillAsync(why);
        await Decision.GetByLabel("Korjattava viimeistään").FillAsync(dueOn);
    }

    /// <summary>Returns the open submission and reads the answer.</summary>
    public async Task<string> ReturnAsync()
    {
        await Decision.GetByRole(AriaRole.Button, new() { Name = "Palauta korjattavaksi" }).ClickAsync();
        return await NoticeAsync();
    }

    /// <summary>Accepts each open warning of the submission, with a reason of its own.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> AcceptWarningsAsync(string why)
    {
        for (var accepted = 0; ; accepted++)
        {
            await page.IsWholeAsync();
            var next = page.Locator(".accept:has(textarea[data-accept])").First;
            if (await next.CountAsync() == 0)
                return accepted;
            Assert.True(accepted < MostSubmissions, "The warnings do not come to an end.");
            await next.GetByRole(AriaRole.Textbox).FillAsync(why);
            var accept = next.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Hyväksy huomautus") });
            var rule = await accept.GetAttributeAsync("value");
            await accept.ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^Peru hyväksyntä.*{rule}$") }).WaitForAsync();
        }
    }

    /// <summary>Approves the open submission, with its open warnings if there are any.</summary>
    public async Task<string> ApproveAsync(string why)
    {
        await Decision.GetByLabel("Perustelu", new() { Exact = true }).FillAsync(why);
        await Decision.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Hyväksy( huomautukset ja (toimitus|uusi versio)| uusi versio)?$") }).ClickAsync();
        return await NoticeAsync();
    }

    /// <summary>Approves together what has nothing to remark on, after its list with the figures.</summary>
    /// <returns>How many were approved.</returns>
    public async Task<int> ApproveTogetherAsync()
    {
        await OpenQueueAsync("Odottaa hyväksyntää");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Hyväksy yhdessä ne") }).ClickAsync();
        await page.ArrivesAtAsync(new Regex("/fi/tarkastus/selvat/"));
        await page.AssertAccessibleAsync();
        var chosen = await page.Locator("input[name=Keys]:checked").CountAsync();
        if (chosen == 0)
            return 0;
        await page.GetByRole(AriaRole.Button, new() { Name = "Hyväksy valitut" }).ClickAsync();
        await page.Locator(".notice[role=status]", new() { HasTextString = $"Hyväksytty {chosen}." }).WaitForAsync();
        return chosen;
    }

    /// <summary>Looks at what changed in the open submission, and comes back.</summary>
    /// <returns>What the page says.</returns>
    public async Task<string> ChangesAsync(Func<Task>? picture = null)
    {
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Katso, mikä muuttui versiosta") }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { NameRegex = new Regex("^Muutokset versiosta"), Level = 1 }).WaitForAsync();
        await page.AssertAccessibleAsync();
        if (picture is not null)
            await picture();
        var text = await page.Locator("main").InnerTextAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Päätökseen" }).ClickAsync();
        await page.ArrivesAtAsync(new Regex("#decision$"));
        return text;
    }

    /// <summary>Approves whatever the desk shows next until nothing awaits approval.</summary>
    /// <returns>How many were approved.</returns>
    public async Task<int> ApproveAllAsync(string why)
    {
        await OpenQueueAsync("Odottaa hyväksyntää");
        if (await page.Locator("tbody th a").CountAsync() == 0)
            return 0;
        await page.Locator("tbody th a").First.ClickAsync();
        for (var approved = 1; approved < MostSubmissions; approved++)
        {
            if (!(await ApproveAsync(why)).Contains("Tässä on jonon seuraava", StringComparison.Ordinal))
                return approved;
        }
        throw new InvalidOperationException("The queue does not come to an end.");
    }

    /// <summary>Explains every organisation of the queue that is missing without an explanation.</summary>
    /// <returns>How many were explained.</returns>
    public async Task<int> ExplainMissingAsync(string why)
    {
        for (var explained = 0; ; explained++)
        {
            await page.GotoAsync("/fi/tarkastus");
            var link = page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex(@"^Puuttuu ilman selitystä \([1-9]") });
            if (await link.CountAsync() == 0)
                return explained;
            Assert.True(explained < MostSubmissions, "The explanations do not come to an end.");
            await link.ClickAsync();
            await page.Locator("tbody th a").First.ClickAsync();
            await page.GetByLabel("Selitys").FillAsync(why);
            await page.GetByRole(AriaRole.Button, new() { Name = "Tallenna selitys" }).ClickAsync();
            await page.Locator(".notice", new() { HasTextString = why }).WaitForAsync();
        }
    }

    private ILocator Decision => page.Locator("#decision");

    private async Task<string> NoticeAsync()
    {
        var notice = page.Locator("p.notice[role=status]");
        await page.ArrivesAtAsync(new Regex(@"[?&]decided=\w+"));
        return await notice.InnerTextAsync();
    }
}
