using Par.Ingest.Screening;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Corpus;

/// <summary>
/// The corpus of bad files: every one is answered with the finding that says what is wrong and where, in three languages, without an exception and within a bound of
/// memory. Run with <c>PAR_WRITE_CORPUS</c> set to a folder to have the files themselves.
/// </summary>
public sealed class CorpusTests
{
    private static readonly Dictionary<string, BadFile> Files = new[]
    {
        KindsOfFile.All(), ZipFiles.All(), WorkbookPackages.All(), WorkbookXml.All(), WorkbookCells.All(), CsvFiles.All(), JsonFiles.All(), BesideTheCells.All(),
    }.SelectMany(files => files).ToDictionary(file => file.Title);

    public static TheoryData<string> Titles => [.. Files.Keys];

    [Theory, MemberData(nameof(Titles))]
    public void A_bad_file_is_answered_with_the_finding_that_says_what_is_wrong(string title)
    {
        var file = Files[title];
        var content = file.Make();
        if (Environment.GetEnvironmentVariable("PAR_WRITE_CORPUS") is { Length: > 0 } folder)
            File.WriteAllBytes(Path.Combine(folder, $"{file.Rule} {string.Concat(title.Select(letter => char.IsLetterOrDigit(letter) ? letter : '-'))}{Path.GetExtension(file.Name)}"), content);
        var context = Reference.ContextOf(Drafts.January2025);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var outcome = Drafts.Read(content, file.Name);
        var findings = SubmissionScreening.Report(file.Name, outcome, context).Findings;

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Contains((file.Rule, file.Where), findings.Select(finding => (finding.RuleId, finding.Location)));
        Assert.True(allocated < file.MostBytes, $"{allocated:N0} bytes");
        Assert.All(findings, AssertSaysWhatToDo);
    }

    [Fact]
    public void There_are_at_least_150_files_and_one_for_every_finding_of_reading()
    {
        string[] ofReading = ["PAR-002", "PAR-101", "PAR-102", "PAR-103", "PAR-104", "PAR-105", "PAR-106", "PAR-107", "PAR-108", "PAR-109", "PAR-151"];

        Assert.True(Files.Count >= 150, $"{Files.Count} files");
        Assert.Empty(ofReading.Except(Files.Values.Select(file => file.Rule)));
    }

    [Fact]
    public void The_files_that_the_corpus_spoils_are_good()
    {
        foreach (var (name, content) in ((string, byte[])[])[("a.xlsx", GoodFiles.Workbook), ("a.zip", GoodFiles.CsvZip), ("a.json", System.Text.Encoding.UTF8.GetBytes(GoodFiles.Json))])
            Assert.Empty(SubmissionScreening.Report(name, Drafts.Read(content, name), Reference.ContextOf(Drafts.January2025)).Findings);
    }

    private static void AssertSaysWhatToDo(Finding finding)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            Assert.False(string.IsNullOrWhiteSpace(finding.Message.In(language)));
            Assert.False(string.IsNullOrWhiteSpace(finding.Guidance.In(language)));
            Assert.DoesNotContain("{", finding.Message.In(language) + finding.Guidance.In(language), StringComparison.Ordinal);
            Assert.DoesNotContain(GoodFiles.MadeUpCode, finding.Message.In(language), StringComparison.Ordinal);
            Assert.DoesNotContain("Esimerkki", finding.Message.In(language), StringComparison.Ordinal);
        }
    }
}
