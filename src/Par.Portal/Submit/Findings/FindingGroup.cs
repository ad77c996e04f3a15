using Par.Ingest.Formats.Document;
using Par.Ingest.Screening;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Submit.Findings;

/// <summary>The findings of one rule with one advice, as they are shown together.</summary>
/// <param name="RuleId">Rule id.</param>
/// <param name="Title">What is wrong.</param>
/// <param name="Severity">How serious they are.</param>
/// <param name="Guidance">What to do, said once.</param>
/// <param name="Sheets">The findings by sheet, in the order of the file.</param>
public sealed record FindingGroup(string RuleId, Label Title, Severity Severity, Label Guidance, IReadOnlyList<SheetFindings> Sheets)
{
    /// <summary>
    /// The findings in groups, most serious first. What is wrong with the round or the organisation comes before the rest, which often follows from it; then
    /// those with most findings.
    /// </summary>
    public static IReadOnlyList<FindingGroup> Of(IEnumerable<Finding> findings) =>
    [
        .. from finding in findings
           group finding by (finding.RuleId, finding.Severity, finding.Guidance) into found
           orderby found.Key.Severity descending, IsOfTheWholeFile(found.Key.RuleId) descending, found.Count() descending, found.Key.RuleId
           select new FindingGroup(
               found.Key.RuleId, RuleTitles.FaultOf(found.Key.RuleId), found.Key.Severity, found.Key.Guidance,
               [.. found.GroupBy(finding => finding.Location.Sheet).Select(SheetFindings.Of)]),
    ];

    private static bool IsOfTheWholeFile(string ruleId) => ruleId is "PAR-001" or "PAR-002" or "PAR-004" or "PAR-103" or "PAR-117";
}

/// <summary>The findings of a rule on one sheet.</summary>
/// <param name="Sheet">The sheet, or null for the whole file.</param>
/// <param name="Whole">Findings about the sheet or a column of it.</param>
/// <param name="Rows">Findings about a row.</param>
public sealed record SheetFindings(string? Sheet, IReadOnlyList<Finding> Whole, IReadOnlyList<Finding> Rows)
{
    /// <summary>How many rows are listed.</summary>
    public int RowCount => Rows.Select(finding => finding.Location.Row).Distinct().Count();

    internal static SheetFindings Of(IGrouping<string?, Finding> findings) => new(
        findings.Key, [.. findings.Where(finding => finding.Location.Row is null)], [.. findings.Where(finding => finding.Location.Row is not null)]);
}
