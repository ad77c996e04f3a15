using System.Diagnostics;
using System.Net;
using Par.Portal.Reports.Printing;
using Par.Portal.Tests.SignedIn;

namespace Par.Portal.Tests.Leaks;

/// <summary>Files that are made for an organisation: tables of findings, marked copies, receipts, templates. Its own are full and hold nothing of another; another's are not there.</summary>
public sealed class ExportLeakTests(LeakScene scene) : IClassFixture<LeakScene>
{
    private static readonly string[] Files = ["havainnot.csv", "havainnot.xlsx", "merkitty.xlsx", "kuitti", "kuitti.pdf", "muutokset", "tila"];

    [Theory]
    [InlineData("submitter")]
    [InlineData("lead")]
    [InlineData("other side")]
    public async Task No_file_of_another_organisation_is_made(string who)
    {
        var reader = await scene.ReaderAsync(who);

        foreach (var file in Files)
            foreach (var key in new[] { scene.January, scene.September })
            {
                using var answer = await reader.GetAsync($"/fi/toimitus/{key}/{file}", TestContext.Current.CancellationToken);
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
                Assert.Empty(await Marks.FoundAsync(answer));
                Assert.Null(answer.Content.Headers.ContentDisposition);
            }
    }

    [Fact]
    public async Task The_files_of_ones_own_hold_nothing_of_another()
    {
        var reader = await scene.ReaderAsync("submitter");

        foreach (var address in Files.Where(file => !file.EndsWith(".pdf", StringComparison.Ordinal)).Select(file => $"/fi/toimitus/{scene.OwnSeptember}/{file}").Append("/fi/toimitus/2026-T3.xlsx").Append("/fi/toimitus/2025-T1.xlsx"))
        {
            using var answer = await reader.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Empty(await Marks.FoundAsync(answer));
            Assert.DoesNotContain("Helsingin", Marks.Text(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_owners_files_hold_the_marks_that_strangers_do_not_find()
    {
        var owner = await scene.OwnerAsync();

        var found = await LeakWalk.FindAsync(owner, new[] { "havainnot.csv", "havainnot.xlsx", "merkitty.xlsx" }.Select(file => $"/fi/toimitus/{scene.September}/{file}"));

        Assert.Equal(3, found.Count);
        Assert.All(found.Values, marks => Assert.Contains(Marks.Word + "-havainto", marks));
    }

    [Fact, Slow]
    public async Task A_printed_receipt_holds_its_own_submission_and_nothing_of_another()
    {
        Assert.SkipUnless(Chromium.Find(setting: null) is not null, "Chromium is not installed.");
        Assert.SkipUnless(File.Exists("/usr/bin/pdftotext"), "poppler-utils (pdftotext) are not installed.");
        var own = await PrintedAsync(await scene.ReaderAsync("submitter"), scene.OwnSeptember);
        var foreign = await PrintedAsync(await scene.OwnerAsync(), scene.September);

        Assert.Empty(Marks.Found(own));
        Assert.Contains("oma.json", own, StringComparison.Ordinal);
        Assert.Contains(Marks.Word + "-tiedosto", Marks.Found(foreign));
    }

    private async Task<string> PrintedAsync(HttpClient reader, long key)
    {
        var file = Path.Combine(scene.Portal.Folder, $"{key}.pdf");
        await File.WriteAllBytesAsync(file, await reader.GetByteArrayAsync($"/fi/toimitus/{key}/kuitti.pdf", TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        using var process = Process.Start(new ProcessStartInfo("pdftotext", [file, "-"]) { RedirectStandardOutput = true })!;
        var text = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return text;
    }
}
