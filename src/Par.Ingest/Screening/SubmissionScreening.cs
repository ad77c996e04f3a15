using Par.Ingest.Formats;
using Par.Ingest.Formats.Document;
using Par.Ingest.Formats.Privacy;
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
    /// The findings of the document, errors first, then by sheet and row. When one fault is the cause of the others, it alone is reported. When the file holds identifying content, that alone is reported:
    /// nothing else of such a file is repeated.
    /// </summary>
    public static IReadOnlyList<Finding> Run(SubmissionDocument document, ScreeningContext context)
    {
        if (!context.IsCleared && LookForIdentifyingContent(document) is { Count: > 0 } identifying)
            return identifying;

        document = document with { Header = document.Header with { IsSurvey = context.IsSurvey } };
        var subject = new ScreeningSubject(document, context);
        var rules = ScreeningRules.All.Where(rule => rule != Privacy && rule.AppliesTo(document.Header)).ToList();
        foreach (var rule in rules.Where(rule => rule.IsCause))
        {
            if (Ask(rule, subject).ToList() is { Count: > 0 } cause)
                return Ordered(cause);
        }

        return Ordered(rules.Where(rule => !rule.IsCause).SelectMany(rule => Ask(rule, subject)));
    }

    private static IEnumerable<Finding> Ask(ScreeningRule rule, ScreeningSubject subject)
    {
        var severity = subject.Document.Catalogue.Severities[rule.Id];
        if (severity.IsOff)
            return [];
        var found = new RuleFindings(rule, severity);
        rule.Check(subject, found);
        return found.All();
    }

    /// <summary>The findings of identifying content, and nothing when the document holds none. Asked before anything of a file is kept.</summary>
    public static IReadOnlyList<Finding> LookForIdentifyingContent(SubmissionDocument document)
    {
        var identifying = new RuleFindings(Privacy, document.Catalogue.Severities[Privacy.Id]);
        IdentifyingContent.Check(document, identifying);
        return identifying.IsEmpty
            ? []
            : Ordered(identifying.All().Append(new Finding(Privacy.Id, Severity.Information, Location.File, OthersHeld, Privacy.Guidance)));
    }

    /// <summary>True when a file's own name looks as if it named or identified a person; the name is then not kept.</summary>
    public static bool IsIdentifyingName(string fileName) =>
        IdentityPatterns.Find(Path.GetFileNameWithoutExtension(fileName).Replace('_', ' '), IdentityScope.FileName) is not null;

    /// <summary>True when a sender's id of a delivery looks as if it identified a person; it is then not taken.</summary>
    public static bool IsIdentifyingId(string id) => IdentityPatterns.Find(id, IdentityScope.ClientId) is not null;

    /// <summary>True when what a person wrote looks as if it named or identified somebody; it is then not kept.</summary>
    public static bool IsIdentifyingText(string text) => IdentityPatterns.Find(text, IdentityScope.FreeText) is not null;

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

    /// <summary>Id of the rule that finds identifying content.</summary>
    public static string PrivacyRuleId => Privacy.Id;

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
