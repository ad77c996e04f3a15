using Par.Ingest.Formats;
using Par.Ingest.Formats.Marking;
using Par.Ingest.Formats.Template;
using Par.Ingest.Screening;
using Par.Ingest.Tests.Formats;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Fuzzing;

/// <summary>
/// Good files spoiled at random: whatever comes of them, reading and screening answer with findings, without an exception, and within bounds of memory and time. Each
/// case has a number from which it can be made again. <c>PAR_FUZZ</c> sets how many cases each family runs (300 otherwise), <c>PAR_FUZZ_FROM</c> the number of the first.
/// </summary>
[Slow]
[Collection(Alone)]
public sealed class FuzzTests
{
    private const string Alone = "memory is measured";
    private const long MostBytes = 200_000_000;

    /// <summary>Not a measure of speed: a case takes milliseconds, and one that takes this long hangs.</summary>
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(2);

    private static readonly int Cases = Setting("PAR_FUZZ", 300);
    private static readonly int First = Setting("PAR_FUZZ_FROM", 0);
    private static readonly List<(string Name, byte[] Content)> Good = [.. MakeGood()];
    private static readonly List<(string Name, byte[] Content)> GoodZips = [.. Good.Where(file => file.Name != "toimitus.json")];
    private static readonly List<(string Name, byte[] Content)> GoodJson = [.. Good.Where(file => file.Name == "toimitus.json")];

    [Fact]
    public Task Files_spoiled_in_their_bytes_are_answered() => RunAsync(1, random => Spoil(Good, random, Mutations.Bytes));

    [Fact]
    public Task Zips_spoiled_in_their_entries_are_answered() =>
        RunAsync(2, random => Spoil(GoodZips, random, (content, _) => Mutations.Entries(content, GoodZips[random.Next(GoodZips.Count)].Content, random)));

    [Fact]
    public Task Zips_spoiled_in_the_words_of_an_entry_are_answered() => RunAsync(3, random => Spoil(GoodZips, random, Mutations.EntryTokens));

    [Fact]
    public Task Json_spoiled_in_its_words_is_answered() => RunAsync(4, random => Spoil(GoodJson, random, Mutations.TextTokens));

    private static async Task RunAsync(int family, Func<Random, (string Name, byte[] Content)> make)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var documents = 0;
        for (var number = First; number < First + Cases; number++)
        {
            var (name, content) = make(new Random((number * 10) + family));
            var answer = Task.Run(() => Answer(name, content), TestContext.Current.CancellationToken);
            if (await Task.WhenAny(answer, Task.Delay(Hang, TestContext.Current.CancellationToken)) != answer)
                Assert.Fail($"Case {number} hangs.");
            var (failure, isDocument) = await answer;
            Assert.True(failure is null, $"Case {number} ({name}): {failure}");
            documents += isDocument ? 1 : 0;
        }

        // Neither so hard that nothing is read, nor so soft that nothing is spoiled.
        TestContext.Current.TestOutputHelper?.WriteLine($"{documents} of {Cases} cases were read.");
        Assert.InRange(documents, 1, Cases - 1);

        var growth = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.True(growth < 100_000_000, $"{growth:N0} bytes are held after {Cases} cases.");
    }

    /// <summary>What is wrong with the answer to a file, or null; and whether the file could be read.</summary>
    private static (string? Failure, bool IsDocument) Answer(string name, byte[] content)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            var outcome = SubmissionReader.Read(new MemoryStream(content), name, Reference.Catalogue);
            if (outcome.Document is null && outcome.Findings.Count == 0)
                return ("neither document nor finding", false);
            var report = SubmissionScreening.Report(name, outcome, Reference.ContextOf(Drafts.January2025));
            if (outcome.Document is { } document)
                MarkedCopy.Write(document, report.Findings, Language.Sv, Stream.Null);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            return (allocated < MostBytes ? null : $"{allocated:N0} bytes allocated", outcome.Document is not null);
        }
        catch (Exception failure)
        {
            return (failure.ToString(), false);
        }
    }

    private static (string Name, byte[] Content) Spoil(List<(string Name, byte[] Content)> files, Random random, Func<byte[], Random, byte[]> change)
    {
        var (name, content) = files[random.Next(files.Count)];
        return (name, change(content, random));
    }

    private static IEnumerable<(string Name, byte[] Content)> MakeGood()
    {
        foreach (var side in Sides.All)
        {
            var draft = Drafts.Of(side, Drafts.January2025);
            foreach (var kind in FileMaker.Kinds)
                yield return FileMaker.Make(kind, draft);
            using var template = new MemoryStream();
            TemplateWriter.Write(side, Drafts.January2025, Reference.Catalogue[2025], null, template);
            yield return ("toimitus.xlsx", template.ToArray());
            var document = SubmissionReader.Read(new MemoryStream(Drafts.Workbook(draft)), "toimitus.xlsx", Reference.Catalogue).Document!;
            var text = new Label("Vika", "Fel", "Wrong");
            using var copy = new MemoryStream();
            MarkedCopy.Write(document, [new Finding("PAR-999", Severity.Error, new Location("clients", 3, side.Code() + "_SEX"), text, text)], Language.Fi, copy);
            yield return ("toimitus.xlsx", copy.ToArray());
        }
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}

/// <summary>Memory is counted for the whole process: nothing else runs meanwhile.</summary>
[CollectionDefinition("memory is measured", DisableParallelization = true)]
public sealed class MemoryIsMeasured;
