using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using Par.EndToEnd.Tests.Browser;

namespace Par.EndToEnd.Tests.SignedIn;

/// <summary>Ways through the authority's pages that nobody goes every day, each once in a browser, over a copy of the sample country of their own.</summary>
public sealed class RareWaysTests(OwnCopy copy) : IClassFixture<OwnCopy>
{
    private const string Password = "three cranes over the northern mire";

    [Fact]
    public async Task An_analyst_of_an_area_reviews_that_area_and_finds_nothing_else()
    {
        var admin = await copy.WindowAsync("admin");
        await admin.GotoAsync("/fi/hallinta/tunnukset");
        var form = admin.Locator("form:has(input[name=_handler][value=add-account])");
        await form.Locator("#user-name").FillAsync("lapin-tarkastaja");
        await form.Locator("#role").SelectOptionAsync("Analyst");
        await form.Locator("#area").SelectOptionAsync("6");
        await form.Locator("button[type=submit]").ClickAsync();
        var link = await admin.Locator(".notice code").InnerTextAsync();

        var page = await copy.VisitorAsync();
        await page.GotoAsync(new Uri(link).PathAndQuery);
        foreach (var field in await page.Locator("input[type=password]").AllAsync())
            await field.FillAsync(Password);
        await page.Locator("main form button[type=submit]").First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Kirjaudu sisään" }).First.ClickAsync();
        await page.FillAsync("#user-name", "lapin-tarkastaja");
        await page.FillAsync("#password", Password);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("nav.site-account button").WaitForAsync();

        await page.GotoAsync("/fi/tarkastus?year=2025&side=ENT");
        await page.AssertAccessibleAsync();
        var own = await page.Locator("main tbody th a").CountAsync();
        var all = (long)Scalar("select count(distinct par_id) from submission where side = 1 and round_key = 20253")!;
        Assert.InRange(own, 0, (int)all - 1);
        Assert.Equal(0, await page.Locator("#area optgroup[label='AVI-alueet']").CountAsync());
        Assert.Equal(404, (await page.GotoAsync("/fi/julkaisutyo/ENT/2025/1"))!.Status);
    }

    [Fact]
    public async Task A_survey_answer_is_checked_entered_and_found_on_the_review_desk()
    {
        var missing = (string)Scalar("""
            select o.par_id from organisation o where o.side = 1 and o.expected_from <= 2025 and coalesce(o.expected_to, 2025) >= 2025
              and not exists (select 1 from submission s where s.par_id = o.par_id and s.side = o.side and s.round_key = 20253) order by 1 limit 1
            """)!;
        var page = await copy.WindowAsync("analyst");
        await page.GotoAsync($"/fi/toimitustilanne/kysely/2025-T1/ENT/{missing}");
        if (await page.Locator("#service-name").InputValueAsync() == "")
            await page.FillAsync("#service-name", "Etsivä nuorisotyö");
        if (await page.Locator("#area").InputValueAsync() == "")
            await page.FillAsync("#area", "179");
        var cells = await page.Locator("table.counts tbody tr").Nth(1).Locator("input").AllAsync();
        foreach (var cell in cells)
            await cell.FillAsync("3");
        await page.FillAsync("#workers", "1");
        await page.FillAsync("#person-years", "1");

        await page.GetByRole(AriaRole.Button, new() { Name = "Tarkista" }).ClickAsync();
        await page.AssertAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Tallenna vastaus" }).ClickAsync();
        await page.ArrivesAtAsync(new Regex("[?&]entered="));
        await page.AssertAccessibleAsync();

        Assert.Equal(3L, Scalar("select source from submission where par_id = $own and side = 1 and round_key = 20253", missing));
        await page.Locator("main ul.inline-list a").First.ClickAsync();
        Assert.Contains("Kysely", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_is_withdrawn_with_a_public_reason_and_its_address_says_so()
    {
        var page = await copy.WindowAsync("approver");
        await page.GotoAsync("/fi/julkaisutyo/TY/2024/1");
        foreach (var language in new[] { "fi", "sv", "en" })
            await page.FillAsync($"#reason-{language}", "Luvuissa on virhe / fel / error.");
        await page.AssertAccessibleAsync();
        await page.Locator("#steps button[value=Withdraw]").ClickAsync();
        await page.ArrivesAtAsync(new Regex("[?]done=Withdraw"));

        var visitor = await copy.VisitorAsync();
        await visitor.GotoAsync("/fi/julkaisut/ty/2024/v1");
        await visitor.AssertAccessibleAsync();
        Assert.Contains("Luvuissa on virhe", await visitor.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [SuppressMessage("Security", "CA2100", Justification = "The statements are constants of the tests.")]
    private object? Scalar(string query, string? own = null)
    {
        using var database = new SqliteConnection(copy.DatabaseConnection);
        database.Open();
        using var command = new SqliteCommand(query, database);
        command.Parameters.AddWithValue("$own", own ?? "");
        return command.ExecuteScalar();
    }
}
