using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Par.EndToEnd.Tests.Browser;

namespace Par.EndToEnd.Tests.SignedIn;

/// <summary>The review desk in a real browser over a copy of the sample country: read, decided on by keyboard, and accessible at both widths.</summary>
[Collection(OwnCopyCollection.Name)]
public sealed class ReviewDeskTests(OwnCopy copy)
{
    [Theory]
    [InlineData("/fi/tarkastus", 1200)]
    [InlineData("/sv/granskning?sort=Name&state=Approved", 320)]
    [InlineData("/en/review/@", 1200)]
    [InlineData("/fi/tarkastus/@", 320)]
    [InlineData("/sv/granskning/@", 1200)]
    [InlineData("/en/review/missing/2025/ENT/@org", 320)]
    public async Task Queue_desk_and_the_page_of_the_missing_are_accessible_and_fit_their_window(string path, int width)
    {
        var page = await copy.WindowAsync("analyst");
        await page.SetViewportSizeAsync(width, 900);
        try
        {
            var (key, parId, _) = January("s.side = 1 and f.severity = 2");
            var answer = await page.GotoAsync(path.Replace("@org", parId, StringComparison.Ordinal).Replace("@", key.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
            var overflow = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

            await page.AssertAccessibleAsync();
            Assert.Equal(200, answer!.Status);
            Assert.True(overflow <= 0, $"{path} is {overflow} px wider than a {width} px window.");
        }
        finally
        {
            await page.SetViewportSizeAsync(1280, 1000);
        }
    }

    [Fact]
    public async Task An_analyst_accepts_the_warnings_of_a_January_submission_and_approves_it_by_keyboard_alone()
    {
        var page = await copy.WindowAsync("analyst");
        var (key, _, findings) = January("s.state = 4 and f.severity = 2");
        await page.GotoAsync($"/fi/tarkastus/{key.ToString(CultureInfo.InvariantCulture)}");
        Assert.Equal(findings, await page.Locator("article.finding > p:first-of-type:not(.accepted, .muted), article.finding details li").CountAsync());

        await page.Keyboard.PressAsync("w");
        await page.Keyboard.TypeAsync("Tarkistettu päästä päähän -kokeessa");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".accepted").First.WaitForAsync();
        await page.AssertAccessibleAsync();
        await page.Keyboard.PressAsync("a");
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivesAtAsync(new Regex("decided=approved"));
        await page.AssertAccessibleAsync();

        Assert.Contains("hyväksytty", await page.Locator(".notice[role=status]").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(5L, Scalar("select state from submission where submission_key = $key", key));
        Assert.Equal("Tarkistettu päästä päähän -kokeessa", Scalar("select distinct why from accepted_warning where submission_key = $key", key));
        Assert.Equal("analyst", Scalar("select decided_by from review_decision where submission_key = $key", key));
    }

    [Fact]
    public async Task Keys_walk_the_queue_and_can_be_switched_off()
    {
        var page = await copy.WindowAsync("analyst");
        await page.GotoAsync("/fi/tarkastus?sort=Name");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        var second = await page.EvaluateAsync<string>("() => document.activeElement.innerText");
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivesAtAsync(new Regex("/fi/tarkastus/[^/]*sort=Name$"));
        var opened = await page.Locator("h1").InnerTextAsync();

        await page.Keyboard.PressAsync("?");
        await page.Locator("#shortcuts-on").UncheckAsync();
        await page.ReloadAsync();
        await page.Keyboard.PressAsync("c");
        var whenOff = await page.EvaluateAsync<string>("() => document.activeElement.id");
        await page.Locator("#shortcuts summary").ClickAsync();
        await page.Locator("#shortcuts-on").CheckAsync();
        await page.Keyboard.PressAsync("c");
        var whenOn = await page.EvaluateAsync<string>("() => document.activeElement.id");
        await page.Keyboard.TypeAsync("jk?");

        Assert.Equal(second, opened);
        Assert.Equal(("", "comment"), (whenOff, whenOn));
        Assert.Equal("jk?", await page.InputValueAsync("#comment"));
    }

    /// <summary>A January submission with findings, of those that the condition leaves the one with the fewest.</summary>
    private (long Key, string ParId, int Findings) January(string condition)
    {
        using var database = new SqliteConnection(copy.DatabaseConnection);
        database.Open();
        using var command = database.CreateCommand();
#pragma warning disable CA2100 // The conditions are constants of this file.
        command.CommandText = $"""
            select s.submission_key, s.par_id, (select count(*) from finding a where a.submission_key = s.submission_key)
            from submission s join finding f on f.submission_key = s.submission_key
            where s.round_key = 20253 and s.state in (4, 5) and {condition} group by s.submission_key order by 3, 1 limit 1
            """;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read(), $"The sample country has no January submission with {condition}.");
        return (reader.GetInt64(0), reader.GetString(1), reader.GetInt32(2));
    }

    private object? Scalar(string sql, long key)
    {
        using var database = new SqliteConnection(copy.DatabaseConnection);
        database.Open();
        using var command = database.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("$key", key);
        return command.ExecuteScalar();
    }
}
