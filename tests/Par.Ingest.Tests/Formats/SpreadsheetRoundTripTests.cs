using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Par.Ingest.Tests.Corpus;

namespace Par.Ingest.Tests.Formats;

/// <summary>
/// Our own CSV, opened and saved as CSV by a spreadsheet with Finnish and with American settings, which takes for numbers and dates what looks like them. Asked where
/// LibreOffice is installed.
/// </summary>
[Slow]
public sealed class SpreadsheetRoundTripTests
{
    private const int Finnish = 1035, American = 1033;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private static readonly string? Program = Array.Find(["/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice"], File.Exists);

    [Theory]
    [InlineData("csv ; utf-8", ';', Finnish)]
    [InlineData("csv ; utf-8", ';', American)]
    [InlineData("csv , utf-8", ',', Finnish)]
    [InlineData("csv , utf-8", ',', American)]
    public async Task A_file_of_ours_means_the_same_when_a_spreadsheet_has_saved_it(string kind, char separator, int language)
    {
        Assert.SkipWhen(Program is null, "LibreOffice (soffice) is not installed.");
        var cancel = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("par-round-trip-");
        var (name, content) = FileMaker.Make(kind, GoodFiles.Draft);
        var (before, after) = (Path.Combine(folder.FullName, "before"), Path.Combine(folder.FullName, "after"));
        await ZipFile.ExtractToDirectoryAsync(new MemoryStream(content), before, cancel);

        await SaveAnewAsync(folder.FullName, Directory.GetFiles(before), after, separator, language, cancel);
        using var saved = new MemoryStream();
        await ZipFile.CreateFromDirectoryAsync(after, saved, cancel);

        folder.Delete(recursive: true);
        Assert.Equal(ValuesAsLoaded.Of(Drafts.ReadGood(content, name)), ValuesAsLoaded.Of(Drafts.ReadGood(saved.ToArray(), "toimitus.zip")));
    }

    private static async Task SaveAnewAsync(string folder, string[] files, string target, char separator, int language, CancellationToken cancel)
    {
        // Separator, quotation mark, UTF-8, first line, no column formats, language, quotes where needed, numbers and dates found out.
        var tokens = string.Create(CultureInfo.InvariantCulture, $"{(int)separator},34,76,1,,{language},false,true");
        using var process = Process.Start(new ProcessStartInfo(Program!,
        [
            $"-env:UserInstallation=file://{folder}/profile", "--headless", $"--infilter=CSV:{tokens}",
            "--convert-to", $"csv:Text - txt - csv (StarCalc):{tokens}", "--outdir", target, .. files,
        ])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(cancel), process.StandardError.ReadToEndAsync(cancel));
        await process.WaitForExitAsync(cancel).WaitAsync(Patience, cancel);
        Assert.True(process.ExitCode == 0 && Directory.Exists(target), $"{await output}\n{await error}");
    }
}
