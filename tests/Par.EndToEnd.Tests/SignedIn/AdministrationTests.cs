using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using MiniExcelLibs;
using Par.EndToEnd.Tests.Browser;

namespace Par.EndToEnd.Tests.SignedIn;

/// <summary>
/// An administrator's pages in a real browser over a copy of the sample country: read at both widths, used with and without scripts and by
/// keyboard.
/// </summary>
[Collection(OwnCopyCollection.Name)]
public sealed class AdministrationTests(OwnCopy copy)
{
    [Theory]
    [InlineData("admin", "/fi/hallinta")]
    [InlineData("admin", "/sv/administration/konton?state=never")]
    [InlineData("admin", "/en/admin/accounts/invitations?all=1")]
    [InlineData("admin", "/fi/hallinta/organisaatiot?which=active")]
    [InlineData("admin", "/sv/administration/organisationer/import")]
    [InlineData("admin", "/en/admin/rounds?edit=2026-T1")]
    [InlineData("admin", "/fi/hallinta/kirjeet?state=Waiting")]
    [InlineData("admin", "/sv/administration/prenumeranter")]
    [InlineData("admin", "/en/admin/messages")]
    [InlineData("admin", "/fi/hallinta/tapahtumaloki")]
    [InlineData("analyst", "/sv/mitt-arbete")]
    [InlineData("analyst", "/en/deliveries/reminder?round=2025-T1")]
    public async Task A_page_is_accessible_and_fits_its_window_wide_and_at_320_px(string account, string path)
    {
        var page = await copy.WindowAsync(account);
        try
        {
            foreach (var width in new[] { 1280, 320 })
            {
                await page.SetViewportSizeAsync(width, 900);
                var answer = await page.GotoAsync(path);
                var overflow = await page.EvaluateAsync<int>(
                    "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

                await page.AssertAccessibleAsync();
                Assert.Equal(200, answer!.Status);
                Assert.True(overflow <= 0, $"{path} is {overflow} px wider than a {width} px window.");
            }
        }
        finally
        {
            await page.SetViewportSizeAsync(1280, 1000);
        }
    }

    [Fact]
    public async Task Without_scripts_the_register_is_downloaded_edited_sent_back_looked_at_and_taken()
    {
        var page = await copy.PlainWindowAsync("admin");
        var (parId, rows) = await PreviewAsync(page, "Renamed in the browser");
        Assert.Contains($"New 0, changed 1, unchanged {rows - 1}.", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.NotEqual("Renamed in the browser", NameOf(parId));

        await page.Locator("button:text-is('Take the changes into the register')").ClickAsync();
        await page.Locator(".notice[role=status]").WaitForAsync();

        Assert.Equal("Renamed in the browser", NameOf(parId));
    }

    [Fact]
    public async Task The_preview_of_an_import_is_accessible()
    {
        var page = await copy.WindowAsync("admin");
        await PreviewAsync(page, "Never taken");

        await page.AssertAccessibleAsync();
        Assert.Equal(1, await page.Locator("td:text-is('Never taken')").CountAsync());
    }

    [Fact]
    public async Task An_account_is_closed_by_keyboard_after_a_question_and_opened_again()
    {
        var page = await copy.WindowAsync("admin");
        await page.GotoAsync("/en/admin/accounts?words=ministry");
        await page.Locator("td button:has-text('Close the account: ministry')").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#sure").WaitForAsync();
        await page.AssertAccessibleAsync();
        Assert.Null(Scalar("select disabled_at from account where user_name = 'ministry'"));

        await page.Locator(".notice button").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("td:text-is('Closed')").WaitForAsync();
        Assert.NotNull(Scalar("select disabled_at from account where user_name = 'ministry'"));

        await page.Locator("td button:has-text('Open the account: ministry')").ClickAsync();
        await page.Locator("#sure").WaitForAsync();
        await page.Locator(".notice button").First.ClickAsync();
        await page.Locator("td:text-is('Open')").WaitForAsync();

        Assert.Null(Scalar("select disabled_at from account where user_name = 'ministry'"));
    }

    [Fact]
    public async Task Organisations_are_invited_from_the_list_of_those_without_an_account()
    {
        var page = await copy.WindowAsync("admin");
        await page.GotoAsync("/en/admin/accounts/invitations");
        Assert.Equal(0, await page.Locator("input[name=Chosen]:checked").CountAsync());
        foreach (var number in new[] { 0, 1 })
            await page.Locator("input[name=Chosen]:not([disabled])").Nth(number).CheckAsync();
        await page.Locator("button:text-is('Show who is invited')").ClickAsync();
        await page.Locator("#preview").WaitForAsync();
        await page.AssertAccessibleAsync();
        await page.Locator("button:text-is('Send 2 invitations')").ClickAsync();
        await page.Locator(".notice[role=status]").WaitForAsync();
        await page.AssertAccessibleAsync();

        // No letter leaves the sample country, so that the links are shown.
        Assert.Equal(2, await page.Locator("dd code").CountAsync());
        Assert.Equal(2L, Scalar("select count(*) from account where password_hash is null"));
    }

    [Fact]
    public async Task Days_of_a_round_are_set_and_the_organisations_page_shows_them()
    {
        var page = await copy.WindowAsync("admin");
        await page.GotoAsync("/en/admin/rounds?edit=2026-T1");
        await page.FillAsync("#deadline", "2027-01-31");
        await page.Locator("button:text-is('Save the days')").ClickAsync();
        await page.Locator(".notice[role=status]").WaitForAsync();
        await page.AssertAccessibleAsync();

        var organisation = await copy.WindowAsync("outreach");
        await organisation.GotoAsync("/en/my-work");
        await organisation.ArrivesAtAsync(new Regex("/en/submit"));
        await organisation.GotoAsync("/en/submit");
        Assert.Contains("31", await organisation.Locator("table.rounds tr:has-text('2026-T1'), table.rounds tr:has-text('January')")
            .Last.InnerTextAsync(), StringComparison.Ordinal);
    }

    /// <summary>Downloads the register, renames its first organisation and sends it back; gives its PAR id and the number of rows.</summary>
    private static async Task<(string ParId, int Rows)> PreviewAsync(IPage page, string name)
    {
        await page.GotoAsync("/en/admin/organisations/import");
        var book = await (await page.APIRequest.GetAsync((await page.Locator("main a[download]").GetAttributeAsync("href"))!)).BodyAsync();
        var rows = MiniExcel.Query(new MemoryStream(book), useHeaderRow: true).Cast<IDictionary<string, object?>>().ToList();
        rows[0]["Name"] = name;
        using var edited = new MemoryStream();
        edited.SaveAs(rows.Select(row => new Dictionary<string, object?>(row)));
        await page.SetInputFilesAsync("#file", new FilePayload
        {
            Name = "register.xlsx", MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Buffer = edited.ToArray(),
        });
        await page.Locator("button:text-is('Show the changes')").ClickAsync();
        await page.Locator("#changes").WaitForAsync();
        return ((string)rows[0]["PAR id"]!, rows.Count);
    }

    private string? NameOf(string parId) => (string?)Scalar("select name from organisation where par_id = $key order by side limit 1",
        parId);

    private object? Scalar(string sql, string? key = null)
    {
        using var database = new SqliteConnection(copy.DatabaseConnection);
        database.Open();
        using var command = database.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("$key", key ?? "");
        return command.ExecuteScalar() is var found and not DBNull ? found : null;
    }
}
