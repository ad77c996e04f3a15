using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Par.Ingest.Formats;
using Par.Ingest.Formats.Document;
using Par.Ingest.Screening;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Formats;

/// <summary>The page that vendors read, <c>docs/submission-format.md</c>: its examples work as they stand and its limits are the real ones.</summary>
public sealed partial class SubmissionFormatPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "submission-format.md"));

    [Fact]
    public void The_JSON_example_passes_every_rule()
    {
        var example = Assert.Single(Examples("json"));

        var document = Passes(Encoding.UTF8.GetBytes(example.Content), "esimerkki.json");

        Assert.Equal((Side.Ty, 2, 2), (document.Header.Side, document.Rows(RecordLevel.Client).Count, document.Rows(RecordLevel.Measure).Count));
    }

    [Fact]
    public void The_CSV_example_passes_every_rule()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in Examples("csv"))
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(content);
            }
        }

        var document = Passes(stream.ToArray(), "esimerkki.zip");

        Assert.Equal((Side.Ent, 2, 1), (document.Header.Side, document.Rows(RecordLevel.Client).Count, document.Rows(RecordLevel.Measure).Count));
    }

    [Fact]
    public void The_limits_on_the_page_are_those_of_the_reader()
    {
        var limits = ReadLimits.Standard;

        Assert.Contains(
            FormattableString.Invariant($"at most {limits.FileBytes / 1_000_000} MB ({limits.InflatedBytes / 1_000_000} MB unpacked), {limits.Entries:N0} parts, {limits.Sheets:N0} sheets and {limits.Cells:N0} cells"),
            Page, StringComparison.Ordinal);
    }

    private static SubmissionDocument Passes(byte[] content, string name)
    {
        var outcome = Drafts.Read(content, name);
        var round = new Round(2025, RoundKind.May);

        Assert.Empty(SubmissionScreening.Report(name, outcome, Reference.ContextOf(round)).Findings);
        return outcome.Document!;
    }

    private static IEnumerable<(string Name, string Content)> Examples(string language) =>
        from Match match in Fence().Matches(Page)
        where match.Groups["language"].Value == language
        select (match.Groups["name"].Value, match.Groups["content"].Value);

    [GeneratedRegex("^```(?<language>[a-z]+) ?(?<name>[a-z.]*)\n(?<content>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
