using Par.Ingest.Screening;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening;

/// <summary>
/// What holds of every rule: its good file passes every rule, its failing file fails this rule, at the place that is wrong, and no other.
/// The failing file lies in <c>tests/files/failing</c> under the rule's id; run the tests with <c>PAR_WRITE_TEST_FILES</c> set to that folder to write
/// the files anew.
/// </summary>
public abstract class RuleTests<TRule>
    where TRule : ScreeningRule
{
    /// <summary>Side of the example.</summary>
    protected virtual Side Side => Side.Ent;

    /// <summary>Round of the example.</summary>
    protected virtual Round Round => Drafts.January2025;

    /// <summary>Where the failing file is wrong.</summary>
    private protected abstract Location Wrong { get; }

    /// <summary>Severity of the finding: the usual one of the example's year.</summary>
    protected virtual Severity? Seriousness => Reference.Catalogue[Round.Year].Severities[Rule.Id].Usual;

    private static TRule Rule => ScreeningRules.All.OfType<TRule>().Single();

    /// <summary>Spoils a good file so that it fails the rule.</summary>
    private protected abstract void Spoil(FileSketch file);

    /// <summary>What screening knows when it looks at the failing file.</summary>
    private protected virtual ScreeningContext Context => Reference.ContextOf(Round);

    [Fact]
    public void The_good_file_passes()
    {
        var findings = FindingsOf(new FileSketch(Drafts.Of(Side, Round)).ToWorkbook(), Reference.ContextOf(Round));

        Assert.Empty(findings);
    }

    [Fact]
    public void The_failing_file_fails_this_rule_alone_where_it_is_wrong()
    {
        var findings = FindingsOf(Failing(), Context);

        var finding = Assert.Single(findings, finding => finding.Severity != Severity.Information || finding.RuleId == Rule.Id && Seriousness == Severity.Information);
        Assert.Equal((Rule.Id, Seriousness, Wrong), (finding.RuleId, finding.Severity, finding.Location));
        foreach (var language in Enum.GetValues<Language>())
            Assert.DoesNotContain("{", finding.Message.In(language), StringComparison.Ordinal);
    }

    [Fact]
    public void The_failing_file_in_the_folder_fails_this_rule_alone()
    {
        var name = Rule.Id + ".xlsx";
        if (Environment.GetEnvironmentVariable("PAR_WRITE_TEST_FILES") is { Length: > 0 } folder)
            File.WriteAllBytes(Path.Combine(folder, name), Failing());
        var path = Path.Combine(AppContext.BaseDirectory, "files", "failing", name);

        var findings = FindingsOf(File.ReadAllBytes(path), Context);

        Assert.Equal([Rule.Id], findings.Select(finding => finding.RuleId).Distinct());
    }

    /// <summary>The findings of a good file after a change.</summary>
    private protected IReadOnlyList<Finding> FindingsAfter(Action<FileSketch> change)
    {
        var file = new FileSketch(Drafts.Of(Side, Round));
        change(file);
        return FindingsOf(file.ToWorkbook(), Context);
    }

    /// <summary>The findings of a good file, changed or not, when something else is known.</summary>
    private protected IReadOnlyList<Finding> FindingsIn(ScreeningContext context, Action<FileSketch>? change = null)
    {
        var file = new FileSketch(Drafts.Of(Side, Round));
        change?.Invoke(file);
        return FindingsOf(file.ToWorkbook(), context);
    }

    /// <summary>Ids of the rules that a good file fails after a change.</summary>
    private protected IEnumerable<string> RulesFailedAfter(Action<FileSketch> change) =>
        FindingsAfter(change).Where(finding => finding.Severity != Severity.Information).Select(finding => finding.RuleId).Distinct();

    private static IReadOnlyList<Finding> FindingsOf(byte[] content, ScreeningContext context)
    {
        var outcome = Drafts.Read(content, "toimitus.xlsx");
        return SubmissionScreening.Report("toimitus.xlsx", outcome, context).Findings;
    }

    private byte[] Failing()
    {
        var file = new FileSketch(Drafts.Of(Side, Round));
        Spoil(file);
        return file.ToWorkbook();
    }
}
