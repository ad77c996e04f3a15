using System.Text;
using Microsoft.Playwright;
using Par.EndToEnd.Tests.Browser;
using Par.EndToEnd.Tests.Season;

namespace Par.EndToEnd.Tests.SignedIn;

/// <summary>
/// A sender's way from a refused file to an accepted one by what the page says alone, for five kinds that spreadsheets and client systems leave. With <c>PAR_WRITE_DOCS</c>
/// the pictures of <c>docs/screening.md</c> are taken on the way.
/// </summary>
public sealed class WaysToAnAcceptedFileTests(OwnCopy copy) : IClassFixture<OwnCopy>
{
    private static readonly Dictionary<string, Way> Ways = new(StringComparer.Ordinal)
    {
        ["list"] = new("a spreadsheet made a number of a list", "ENT_SUP", "01|03",
            file => Csv(file.With("ENT_SUP", "1,3")), file => Csv(file.With("ENT_SUP", "01|03"))),
        ["key-list"] = new("the zip holds a list of names", "Remove it and deliver the file again", "header that points to data that identify a person",
            file => ("delivery.zip", file.ToCsv(';', ("avain.csv", "Sukunimi;Etunimi;Tunnus\r\nVirtanen;Matti;A1\r\n"))), file => Csv(file)),
        ["separator"] = new("values are separated by bars", "Separate the values by semicolons", "separated by |",
            file => ("delivery.zip", file.ToCsv('|')), file => Csv(file)),
        ["array"] = new("JSON begins with an array", "Remove the outermost brackets", "begins with an array",
            file => ("delivery.json", Encoding.UTF8.GetBytes($"[{file.ToJson()}]")), file => ("delivery.json", Encoding.UTF8.GetBytes(file.ToJson()))),
        ["ids"] = new("a spreadsheet made dates of ids", "format the column of ids as text", "they have become dates",
            file => Csv(file.WithFirstId("12.3.2026")), file => Csv(file)),
    };

    public static TheoryData<string> Names => [.. Ways.Keys];

    [Theory, MemberData(nameof(Names))]
    public async Task What_the_page_says_leads_to_an_accepted_file(string name)
    {
        var way = Ways[name];
        var pictures = new SeasonPictures(Path.Combine("images", "ways"), name + "-");
        var page = await copy.WindowAsync("outreach");

        await DeliverAsync(page, way.Wrong(Rewritten()));
        await Assertions.Expect(page.Locator(".sent-files li.failed")).ToHaveCountAsync(1);
        await page.Locator(".sent-files li a").ClickAsync();
        var said = await page.Locator("main").InnerTextAsync();
        Assert.Contains(way.Said, said, StringComparison.Ordinal);
        Assert.Contains(way.ToDo, said, StringComparison.Ordinal);
        await page.AssertAccessibleAsync();
        await pictures.TakeAsync(page, "refused");

        await DeliverAsync(page, way.Right(Rewritten()));
        await Assertions.Expect(page.Locator(".sent-files li.done")).ToHaveCountAsync(1);
        await page.Locator(".sent-files li a").ClickAsync();
        await pictures.TakeAsync(page, "accepted");
        Assert.Contains("received", await page.Locator(".lead").InnerTextAsync(), StringComparison.Ordinal);
    }

    private RewrittenFile Rewritten() => new(copy.Delivered("outreach", "2026-T3"));

    private static async Task DeliverAsync(IPage page, (string Name, byte[] Content) file)
    {
        await page.GotoAsync("/en/submit");
        await page.SayWhyLateAsync();
        await page.SetInputFilesAsync("#files", new FilePayload { Name = file.Name, MimeType = "application/octet-stream", Buffer = file.Content });
        await page.ClickAsync("#upload button");
    }

    private static (string Name, byte[] Content) Csv(RewrittenFile file) => ("delivery.zip", file.ToCsv());

    /// <summary>One kind.</summary>
    /// <param name="Title">What is wrong.</param>
    /// <param name="ToDo">Words of the way out.</param>
    /// <param name="Said">Words of the cause.</param>
    /// <param name="Wrong">Makes the file that is refused.</param>
    /// <param name="Right">Makes the file as the message asks for it.</param>
    private sealed record Way(string Title, string ToDo, string Said, Func<RewrittenFile, (string, byte[])> Wrong, Func<RewrittenFile, (string, byte[])> Right);
}
