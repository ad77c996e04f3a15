using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Par.Ingest.Formats;
using Par.Ingest.Formats.Document;
using Par.Ingest.Screening;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening;

/// <summary>Writes <c>docs/screening-rules.md</c> from the rules, what reading finds, and the catalogue.</summary>
internal static partial class RulePage
{
    private static readonly XDocument Comments = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "Par.Ingest.xml"));

    public static string Write()
    {
        var page = new StringBuilder("""
            # Screening rules

            Generated from the rules, the reader and `catalogue/`; the test `RulePageTests` keeps it current and writes it anew with
            `PAR_WRITE_DOCS=$PWD/docs`. How screening works is told in [screening.md](screening.md).

            Ids to 099 are the numbers of the field's own list of checks; from 101 they are about the file itself, from 118 our own. The severity is that of the
            newest catalogue year and can differ from year to year (`catalogue/<year>/rules.csv`); a second one holds beyond the rule's further limit. A rule with a circle (○)
            compares with what only the installation knows: `par screen` does not ask it.

            | id | severity | rule | what it asks | class |
            |---|---|---|---|---|

            """);
        foreach (var rule in ScreeningRules.All)
            page.AppendLine(CultureInfo.InvariantCulture, $"| {rule.Id} | {Severities(rule)} | {rule.Title.En}{(rule.IsOnlineOnly ? " ○" : "")} | {Summary(rule.GetType())} | `{rule.GetType().Name}` |");
        page.AppendLine("\n## What reading finds\n\nBefore there is a document to ask rules of.\n\n| id | severity | message | guidance |\n|---|---|---|---|");
        foreach (var finding in ReadingFindings())
            page.AppendLine(CultureInfo.InvariantCulture, $"| {finding.RuleId} | {finding.Severity.ToString().ToLowerInvariant()} | {finding.Message.En} | {finding.Guidance.En} |");
        page.AppendLine("\n## What to do, in three languages\n");
        foreach (var rule in ScreeningRules.All)
        {
            page.AppendLine(CultureInfo.InvariantCulture, $"### {rule.Id}\n");
            foreach (var language in Enum.GetValues<Language>())
                page.AppendLine(CultureInfo.InvariantCulture, $"- **{rule.Title.In(language)}.** {rule.Guidance.In(language)}");
            page.AppendLine(CultureInfo.InvariantCulture, $"- Example: [tests/files/failing/{rule.Id}.xlsx](../tests/files/failing/{rule.Id}.xlsx)\n");
        }

        return page.ToString().TrimEnd() + "\n";
    }

    /// <summary>Everything that reading can find, made with example values.</summary>
    public static IReadOnlyList<Finding> ReadingFindings() =>
    [
        .. typeof(ReadFindings).GetProperties(BindingFlags.Static | BindingFlags.Public)
            .Where(property => property.PropertyType == typeof(Finding)).Select(property => (Finding)property.GetValue(null)!)
            .Concat(typeof(ReadFindings).GetMethods(BindingFlags.Static | BindingFlags.Public)
                .Where(method => method.ReturnType == typeof(Finding) && !method.IsSpecialName)
                .Select(method => (Finding)method.Invoke(null, [.. method.GetParameters().Select(Example)])!))
            .OrderBy(finding => finding.RuleId, StringComparer.Ordinal).ThenBy(finding => finding.Message.En, StringComparer.Ordinal),
    ];

    /// <summary>The ids of what can be odd about cells.</summary>
    public static IEnumerable<string> CellFindingIds() => typeof(CellFindings).GetFields(BindingFlags.Static | BindingFlags.Public)
        .Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

    private static object? Example(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(string) => parameter.Name!.Contains("column", StringComparison.OrdinalIgnoreCase) ? "ORG_PARID" : "clients",
        var type when type == typeof(Round) => new Round(2031, RoundKind.January),
        var type when type == typeof(long) || type == typeof(long?) => 100_000_000L,
        var type when type == typeof(int) || type == typeof(int?) => 7,
        var type when type == typeof(RecordLevel) => RecordLevel.Client,
        var type when type == typeof(Label) => new Label("…", "…", "…"),
        var type when type.IsValueType => Activator.CreateInstance(type),
        _ => null,
    };

    private static string Severities(ScreeningRule rule)
    {
        var severity = Reference.Catalogue.Years.Last().Severities[rule.Id];
        var usual = severity.Usual?.ToString().ToLowerInvariant() ?? "off";
        return severity.Beyond is { } beyond ? $"{usual}, {beyond.ToString().ToLowerInvariant()}" : usual;
    }

    private static string Summary(Type type)
    {
        var summary = Comments.Descendants("member").Single(member => (string?)member.Attribute("name") == "T:" + type.FullName).Element("summary")!;
        return Space().Replace(string.Concat(summary.Nodes().Select(node => node switch
        {
            XText text => text.Value,
            XElement { Name.LocalName: "see" } see => ((string)see.Attribute("cref")!).Split('.')[^1],
            XElement element => element.Value,
            _ => "",
        })), " ").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
