using Microsoft.EntityFrameworkCore;
using Par.Ingest.Screening;
using Par.Ingest.Tests.Loading;
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
        PersonalData.All(), WhatPeopleHave.All(),
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

    /// <summary>
    /// Nothing of a file with identifying content is on the disk, neither its content nor its name, and none of what it says is in the database, its findings included.
    /// </summary>
    [Fact]
    public async Task Nothing_of_a_file_that_identifies_a_person_is_kept()
    {
        string[] words = ["Virtanen", "Meikäläinen", "Esimerkki", GoodFiles.MadeUpCode, "liisa@example.fi"];
        var personal = Files.Values.Where(file => file.Rule == "PAR-005").ToList();
        Assert.True(personal.Count >= 150, $"{personal.Count} files");
        await using var installation = await TestInstallation.CreateAsync();

        foreach (var file in personal)
        {
            var received = await installation.Intake.ReceiveAsync(file.Name, new MemoryStream(file.Make()),
                new Delivery(Actor.System("intake"), ReceivedAt: TestInstallation.January), TestContext.Current.CancellationToken);
            var ended = await installation.Intake.ContinueAsync(received.Key, TestContext.Current.CancellationToken);
            Assert.True(ended.State == SubmissionState.Rejected, file.Title);
        }

        // An open connection keeps the files of the database where they are.
        await using var context = installation.Context();
        await context.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", TestContext.Current.CancellationToken);
        var kept = Directory.EnumerateFiles(installation.Folder.Root, "*", SearchOption.AllDirectories).ToList();
        Assert.DoesNotContain(kept, path => path.Contains($"{Path.DirectorySeparatorChar}files{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
        foreach (var path in kept)
        {
            var content = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
            foreach (var word in words)
                Assert.True(content.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(word)) < 0, $"{word} in {Path.GetFileName(path)}");
        }
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
