using Par.Warehouse.Catalogue;
using Par.Ingest.Screening;

namespace Par.Ingest.Tests.Screening;

/// <summary>What must hold of the set of rules, whoever adds the next one.</summary>
public sealed class EveryRuleTests
{
    [Fact]
    public void Every_rule_class_stands_in_the_list_once()
    {
        var classes = typeof(ScreeningRules).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(ScreeningRule)));

        Assert.Equal(classes.Select(type => type.Name).Order(), ScreeningRules.All.Select(rule => rule.GetType().Name).Order());
    }

    [Fact]
    public void Every_rule_has_an_id_of_its_own_in_the_agreed_form()
    {
        Assert.All(ScreeningRules.All, rule => Assert.Matches("^PAR-[0-9]{3}$", rule.Id));
        Assert.Equal(ScreeningRules.All.Count, ScreeningRules.All.Select(rule => rule.Id).Distinct().Count());
    }

    [Fact]
    public void Every_rule_has_a_good_and_a_failing_example()
    {
        var tested = typeof(EveryRuleTests).Assembly.GetTypes()
            .Select(type => type.BaseType)
            .Where(type => type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(RuleTests<>))
            .Select(type => type!.GetGenericArguments()[0].Name);

        Assert.Equal(ScreeningRules.All.Select(rule => rule.GetType().Name).Order(), tested.Order());
    }

    [Fact]
    public void Every_rule_says_in_three_languages_what_it_asks_and_what_to_do()
    {
        Assert.All(ScreeningRules.All, rule =>
        {
            foreach (var text in (Label[])[rule.Title, rule.Guidance])
            {
                Assert.All(Enum.GetValues<Language>(), language => Assert.False(string.IsNullOrWhiteSpace(text.In(language))));
                Assert.Equal(3, new[] { text.Fi, text.Sv, text.En }.Distinct().Count());
            }
        });
    }

    [Fact]
    public void Every_failing_file_in_the_folder_belongs_to_a_rule()
    {
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "files", "failing"), "PAR-*.xlsx");

        Assert.Equal(ScreeningRules.All.Select(rule => rule.Id).Order(), files.Select(file => Path.GetFileNameWithoutExtension(file)!).Order());
    }

    [Fact]
    public void Every_rule_stands_on_the_page_of_the_rules()
    {
        var page = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "docs", "screening-rules.md"));

        Assert.All(ScreeningRules.All, rule =>
        {
            var row = Assert.Single(page, line => line.StartsWith($"| {rule.Id} |", StringComparison.Ordinal)).Split(" | ");
            Assert.StartsWith(Reference.Catalogue[2026].Severities[rule.Id].Usual.ToString()!, row[1], StringComparison.OrdinalIgnoreCase);
            Assert.StartsWith(rule.Title.En, row[2], StringComparison.Ordinal);
            Assert.All(Enum.GetValues<Language>(), language => Assert.Single(
                page, line => line == $"- **{rule.Title.In(language)}.** {rule.Guidance.In(language)}"));
            Assert.Contains($"`{rule.GetType().Name}`", row[4], StringComparison.Ordinal);
        });
    }
}
