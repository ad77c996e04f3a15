using Par.Ingest.Screening;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Formats;

/// <summary>
/// The good files in <c>tests/files/good</c>, one for each format and side. Run with <c>PAR_WRITE_GOOD_FILES</c> set to that folder to write them anew.
/// </summary>
public sealed class GoodFileTests
{
    public static TheoryData<Side, string> FilesOfBothSides => WritingTests.FilesOfBothSides;

    [Theory, MemberData(nameof(FilesOfBothSides))]
    public void A_good_file_in_the_folder_passes_every_rule(Side side, string kind)
    {
        var (made, content) = FileMaker.Make(kind, Drafts.Of(side, Drafts.January2025));
        var name = $"{side.Code()}-{kind.Replace(" ; ", "-semicolon-", StringComparison.Ordinal).Replace(" , ", "-comma-", StringComparison.Ordinal).Replace(' ', '-')}{Path.GetExtension(made)}".ToLowerInvariant();
        if (Environment.GetEnvironmentVariable("PAR_WRITE_GOOD_FILES") is { Length: > 0 } folder)
            File.WriteAllBytes(Path.Combine(folder, name), content);

        var stored = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "files", "good", name));

        var report = SubmissionScreening.Report(name, Drafts.Read(stored, name), Reference.ContextOf(Drafts.January2025));
        Assert.Equal((ScreeningVerdict.Accepted, 0), (report.Verdict, report.Findings.Count));
    }
}
