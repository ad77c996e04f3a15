using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using Par.EndToEnd.Tests.Browser;
using Par.EndToEnd.Tests.Recount;

namespace Par.EndToEnd.Tests.SignedIn;

/// <summary>An organisation's worker delivers: drops files, sees what is wrong, corrects, sends again and takes the receipt.</summary>
[Collection(OwnCopyCollection.Name)]
public sealed class DeliveryTests(OwnCopy copy)
{
    private const string Round = "2026-T3";

    [Fact]
    public async Task Two_dropped_files_are_sent_followed_and_answered_and_the_corrected_one_gets_a_receipt()
    {
        var page = await copy.WindowAsync("outreach");
        await page.GotoAsync("/fi/toimitus");
        await page.AssertAccessibleAsync();
        var original = copy.Delivered("outreach", Round);
        var wrong = Json(original, "77");

        await page.SayWhyLateAsync();
        await DropAsync(page, ("vaara.json", wrong), ("rikki.json", "{\"organisation\":"));
        await page.Locator("#upload button").PressAsync("Enter");
        await Assertions.Expect(page.Locator(".sent-files li.failed")).ToHaveCountAsync(2);
        await page.AssertAccessibleAsync();
        var answers = await page.Locator(".sent-files li").AllInnerTextsAsync();
        Assert.Contains("1 virhe.", answers[0], StringComparison.Ordinal);
        Assert.Contains("Tiedostoa ei voitu lukea", answers[1], StringComparison.Ordinal);
        var announced = await page.Locator("#sent-news p").AllTextContentsAsync();
        Assert.Contains("vaara.json: " + await page.Locator(".sent-files .sent-state").First.InnerTextAsync(), announced);
        Assert.Contains(announced, text => text.StartsWith("rikki.json: Tiedostoa ei voitu lukea", StringComparison.Ordinal));
        Assert.Equal(0, await page.Locator(".sent-files button:visible").CountAsync());

        await page.Locator(".sent-files li", new() { HasTextString = "vaara.json" }).Locator("a").ClickAsync();
        await page.AssertAccessibleAsync();
        Assert.Contains("ENT_EDU", await page.Locator("article.finding.error").First.InnerTextAsync(), StringComparison.Ordinal);

        await page.ClickAsync("text=Lähetä korjattu tiedosto");
        await page.SayWhyLateAsync();
        await page.SetInputFilesAsync("#files", File("korjattu.json", Json(original, null)));
        await page.ClickAsync("#upload button");
        await Assertions.Expect(page.Locator(".sent-files li.done")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("#rounds")).ToContainTextAsync("Versio");
        await page.Locator(".sent-files li a").ClickAsync();
        Assert.StartsWith("Tiedot on vastaanotettu", await page.Locator(".lead").InnerTextAsync(), StringComparison.Ordinal);
        await page.ClickAsync("text=Katso rivi riviltä");
        await page.AssertAccessibleAsync();
        Assert.Contains("ENT_EDU", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await page.GoBackAsync();
        await page.ClickAsync("text=Kuitti");
        await page.AssertAccessibleAsync();
        var pdf = await (await page.APIRequest.GetAsync((await page.Locator("main a[download]").GetAttributeAsync("href"))!)).BodyAsync();
        Assert.True(pdf.AsSpan().StartsWith("%PDF"u8));
        Assert.Contains("/StructTreeRoot", Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
        Assert.InRange(pdf.Length, 5_000, 200_000);
    }

    [Fact]
    public async Task Without_a_script_several_files_are_sent_in_a_plain_form_and_each_is_answered()
    {
        var page = await copy.PlainWindowAsync("workshop");
        await page.GotoAsync("/fi/toimitus");

        await page.SetInputFilesAsync("#files", [File("rikki.json", "{"), File("vieras.json", """{"organisation":{"PAR_FORMAT":"1","PAR_ROUND":"2026-T3","ORG_PARID":"P9999","ORG_SIDE":"TY"}}""")]);
        await page.ClickAsync("#upload button");

        Assert.StartsWith("vieras.json: Tiedosto on toisen organisaation", await page.Locator(".error-summary a").InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator(".notice[role=status] a").ClickAsync();
        Assert.Contains("Tiedostoa ei voitu lukea", await page.Locator(".lead").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("ei tallennettu mitään", await page.Locator(".notice").First.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_delivery_page_is_accessible_and_fits_320_px_in_each_language()
    {
        var page = await copy.WindowAsync("workshop");
        await page.GotoAsync("/fi/toimitus");
        await page.SetInputFilesAsync("#files", File("rikki.json", "{\"clients\":["));
        await page.ClickAsync("#upload button");
        await Assertions.Expect(page.Locator(".sent-files li.failed")).ToHaveCountAsync(1);
        var key = (await page.Locator(".sent-files li a").GetAttributeAsync("href"))!.Split('/')[^1];
        await page.SetViewportSizeAsync(320, 800);
        try
        {
            string[] addresses =
            [
                "/fi/toimitus", "/sv/leverans", "/en/submit", "/fi/toimitus/ohje", "/sv/leverans/hjalp", "/en/submit/help", "/fi/toimitus/historia",
                $"/sv/leverans/{key}", $"/en/submit/{key}/receipt", $"/fi/toimitus/{key}/muutokset",
            ];
            foreach (var address in addresses)
            {
                Assert.Equal(200, (await page.GotoAsync(address))!.Status);
                await page.AssertAccessibleAsync();
                var overflow = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
                Assert.True(overflow <= 0, $"{address} is {overflow.ToString(CultureInfo.InvariantCulture)} px wider than a 320 px window.");
            }
        }
        finally
        {
            await page.SetViewportSizeAsync(1280, 1000);
        }
    }

    /// <summary>The delivered content as JSON, with the first client's education spoiled, or otherwise changed to another answer.</summary>
    private static string Json(RawSubmission delivered, string? education)
    {
        var content = new RewrittenFile(delivered);
        // A right file differs from what counted before, with which the page of changes compares it: a rejected file is nothing to compare with.
        var client = content["clients"][0];
        client["ENT_EDU"] = education ?? (client.GetValueOrDefault("ENT_EDU") == "2" ? "3" : "2");
        return content.ToJson();
    }

    private static FilePayload File(string name, string content) => new() { Name = name, MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(content) };

    private static async Task DropAsync(IPage page, params (string Name, string Content)[] files)
    {
        var transfer = await page.EvaluateHandleAsync(
            "files => { const transfer = new DataTransfer(); for (const [name, content] of files) transfer.items.add(new File([content], name)); return transfer; }",
            files.Select(file => new[] { file.Name, file.Content }).ToArray());
        await page.DispatchEventAsync(".drop-zone", "drop", new { dataTransfer = transfer });
    }
}
