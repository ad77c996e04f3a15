using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Collection.Review;

/// <summary>The warnings of one rule in one submission, and whether somebody has looked into them.</summary>
/// <param name="RuleId">Rule, for example <c>PAR-007</c>.</param>
/// <param name="Findings">How many there are.</param>
/// <param name="Accepted">Who accepted them and why, or null while they are open.</param>
/// <param name="Earlier">How they were accepted in an earlier revision that had no fewer of them, or null.</param>
public sealed record ReviewedWarning(string RuleId, int Findings, AcceptedWarning? Accepted, EarlierAcceptance? Earlier)
{
    /// <summary>True while nobody has accepted them.</summary>
    public bool IsOpen => Accepted is null;
}

/// <summary>An acceptance of an earlier revision, offered again.</summary>
/// <param name="Revision">The revision.</param>
/// <param name="Findings">How many findings the rule had there.</param>
/// <param name="AcceptedBy">Who accepted.</param>
/// <param name="Why">Why.</param>
public sealed record EarlierAcceptance(int Revision, int Findings, string AcceptedBy, string Why);

/// <summary>Reads the warnings of a submission.</summary>
internal static class ReviewedWarnings
{
    /// <summary>The warnings by rule, those with most findings first; what an earlier revision of the round had accepted is offered.</summary>
    public static async Task<IReadOnlyList<ReviewedWarning>> WarningsAsync(this ParContext context, Submission submission, CancellationToken cancel)
    {
        var counts = await CountsAsync(context, [submission.Key], cancel);
        var accepted = await context.AcceptedWarnings.AsNoTracking().Where(row => row.SubmissionKey == submission.Key)
            .ToDictionaryAsync(row => row.RuleId, StringComparer.Ordinal, cancel);
        var earlier = counts.Keys.Any(rule => !accepted.ContainsKey(rule.RuleId)) ? await EarlierAsync(context, submission, cancel) : [];
        return [.. counts.OrderByDescending(rule => rule.Value).ThenBy(rule => rule.Key.RuleId, StringComparer.Ordinal).Select(rule => new ReviewedWarning(
            rule.Key.RuleId, rule.Value, accepted.GetValueOrDefault(rule.Key.RuleId),
            earlier.GetValueOrDefault(rule.Key.RuleId) is { } before && rule.Value <= before.Findings ? before : null))];
    }

    /// <summary>The newest acceptance of each rule among the earlier revisions of the round.</summary>
    private static async Task<Dictionary<string, EarlierAcceptance>> EarlierAsync(ParContext context, Submission submission, CancellationToken cancel)
    {
        var rows = await (
            from revision in context.Submissions
            join row in context.AcceptedWarnings on revision.Key equals row.SubmissionKey
            where revision.ParId == submission.ParId && revision.Side == submission.Side && revision.RoundKey == submission.RoundKey
                && revision.Revision < submission.Revision
            select new { revision.Revision, Row = row }).AsNoTracking().ToListAsync(cancel);
        if (rows.Count == 0)
            return [];
        var counts = await CountsAsync(context, [.. rows.Select(found => found.Row.SubmissionKey).Distinct()], cancel);
        return rows.GroupBy(found => found.Row.RuleId).Select(rule => rule.MaxBy(found => found.Revision)!).ToDictionary(
            found => found.Row.RuleId,
            found => new EarlierAcceptance(
                found.Revision, counts.GetValueOrDefault((found.Row.SubmissionKey, found.Row.RuleId)), found.Row.AcceptedBy, found.Row.Why),
            StringComparer.Ordinal);
    }

    private static async Task<Dictionary<(long Key, string RuleId), int>> CountsAsync(ParContext context, IReadOnlyList<long> keys, CancellationToken cancel)
    {
        var rows = await context.Findings.Where(row => keys.Contains(row.SubmissionKey) && row.Severity == Severity.Warning)
            .GroupBy(row => new { row.SubmissionKey, row.RuleId }).Select(group => new { group.Key.SubmissionKey, group.Key.RuleId, Count = group.Count() })
            .ToListAsync(cancel);
        return rows.ToDictionary(row => (row.SubmissionKey, row.RuleId), row => row.Count);
    }
}
