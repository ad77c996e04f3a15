using Par.Ingest.Screening;
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
    public void Every_finding_has_a_title_that_is_not_its_id() => Assert.All(
        RulePage.ReadingFindings().Select(finding => finding.RuleId)
            .Concat(RulePage.CellFindingIds()).Concat(ScreeningRules.All.Select(rule => rule.Id)).Append("PAR-000").Distinct(),
        id =>
        {
            var title = RuleTitles.Of(id);
            Assert.Equal(3, new[] { title.Fi, title.Sv, title.En }.Where(text => !text.StartsWith("PAR-", StringComparison.Ordinal)).Distinct().Count());
        });

    [Fact]
    public void Every_finding_has_a_heading_that_says_what_is_wrong_in_three_languages() => Assert.All(
        RulePage.ReadingFindings().Select(finding => finding.RuleId)
            .Concat(RulePage.CellFindingIds()).Concat(ScreeningRules.All.Select(rule => rule.Id)).Append("PAR-000").Distinct(),
        id =>
        {
            var (fault, title) = (RuleTitles.FaultOf(id), RuleTitles.Of(id));
            Assert.Equal(3, new[] { fault.Fi, fault.Sv, fault.En }.Where(text => text.Length > 0 && !text.StartsWith("PAR-", StringComparison.Ordinal)).Distinct().Count());
            Assert.All(new[] { (fault.Fi, title.Fi), (fault.Sv, title.Sv), (fault.En, title.En) }, pair => Assert.NotEqual(pair.Item2, pair.Item1));
        });

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
