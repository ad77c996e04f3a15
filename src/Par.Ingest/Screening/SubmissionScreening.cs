using Par.Ingest.Formats;
using Par.Ingest.Screening.Rules;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening;

/// <summary>Asks every rule of a submission that has been read.</summary>
public static class SubmissionScreening
{
    private static readonly IdentifyingContent Privacy = new();

    private static readonly Label OthersHeld = new(
        "Muut tarkistukset tehdään, kun tunnistetiedot on poistettu.",
        "De övriga kontrollerna görs när identifierande uppgifter har tagits bort.",
        "The other checks are made once identifying content has been removed.");

    /// <summary>
    /// The findings of the document, errors first, then by sheet and row. When the file holds identifying content, that alone is reported:
    /// nothing else of such a file is repeated.
    /// </summary>
    public static IReadOnlyList<Finding> Run(SubmissionDocument document, ScreeningContext context)
    {
        var subject = new ScreeningSubject(document, context);
        var identifying = new RuleFindings(Privacy);
        Privacy.Check(subject, identifying);
        if (!identifying.IsEmpty)
        {
            var held = new Finding(Privacy.Id, Severity.Information, Location.File, OthersHeld, Privacy.Guidance);
            return Ordered(identifying.All().Append(held));
        }

        var findings = new List<Finding>();
        foreach (var rule in ScreeningRules.All.Where(rule => rule != Privacy && rule.AppliesTo(document.Header)))
        {
            var found = new RuleFindings(rule);
            rule.Check(subject, found);
            findings.AddRange(found.All());
        }

        return Ordered(findings);
    }

    /// <summary>The findings of reading and screening together.</summary>
    public static ScreeningReport Report(string fileName, ReadOutcome outcome, ScreeningContext context)
    {
        if (outcome.Document is not { } document)
            return new ScreeningReport(fileName, outcome.Header, IsReadable: false, outcome.Findings);
        var findings = Run(document, context);
        var isPrivate = findings.Any(finding => finding.RuleId == Privacy.Id);
        return new ScreeningReport(
            fileName, document.Header, IsReadable: true, isPrivate ? findings : Ordered(outcome.Findings.Concat(findings)));
    }

    internal static ScreeningRule PrivacyRule => Privacy;

    private static List<Finding> Ordered(IEnumerable<Finding> findings) =>
    [
        .. findings
            .OrderByDescending(finding => finding.Severity)
            .ThenBy(finding => SheetOrder(finding.Location.Sheet))
            .ThenBy(finding => finding.Location.Row ?? int.MaxValue)
            .ThenBy(finding => finding.RuleId, StringComparer.Ordinal),
    ];

    private static int SheetOrder(string? sheet) => sheet is null ? 0 : (int?)SheetNames.LevelOf(sheet) ?? 9;
}
