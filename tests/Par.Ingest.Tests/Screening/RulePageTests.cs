using Par.Warehouse.Catalogue;

namespace Par.Ingest.Tests.Screening;

/// <summary>The page of the rules is what the program does.</summary>
public sealed class RulePageTests
{
    [Fact]
    public void The_page_says_what_the_rules_and_the_catalogue_say()
    {
        var current = RulePage.Write();
        if (Environment.GetEnvironmentVariable("PAR_WRITE_DOCS") is { Length: > 0 } folder)
            File.WriteAllText(Path.Combine(folder, "screening-rules.md"), current);

        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "screening-rules.md"));

        Assert.True(page == current, "docs/screening-rules.md is out of date: run this test with PAR_WRITE_DOCS=$PWD/docs.");
    }

    [Fact]
    public void Everything_that_reading_finds_is_said_in_three_languages() => Assert.All(RulePage.ReadingFindings(), finding =>
    {
        foreach (var text in (Label[])[finding.Message, finding.Guidance])
        {
            Assert.Equal(3, new[] { text.Fi, text.Sv, text.En }.Distinct().Count());
            Assert.DoesNotContain("{", text.Fi + text.Sv + text.En, StringComparison.Ordinal);
        }
    });
}
