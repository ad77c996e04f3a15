using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Collection;

/// <summary>A revision with the key figures that were counted from it.</summary>
/// <param name="Submission">The submission.</param>
/// <param name="Figures">Its key figures by name; none when it could not be read.</param>
public sealed record CountedRevision(Submission Submission, IReadOnlyDictionary<string, decimal> Figures);

/// <summary>How many findings a rule had in two revisions.</summary>
/// <param name="RuleId">Rule, for example <c>PAR-007</c>.</param>
/// <param name="Severity">How serious they are.</param>
/// <param name="Before">Findings in the earlier revision.</param>
/// <param name="Now">Findings in the later one.</param>
public sealed record FindingChange(string RuleId, Severity Severity, int Before, int Now);

/// <summary>A revision beside the one that it is to replace: what was asked of the organisation, and what became of it.</summary>
/// <param name="Now">The revision.</param>
/// <param name="Before">The one before it.</param>
/// <param name="Asked">The last return of the one before, with what was to be corrected; null when it was not returned.</param>
/// <param name="Findings">Errors and warnings by rule in either, those that remain first.</param>
public sealed record RevisionPair(CountedRevision Now, CountedRevision Before, ReviewDecision? Asked, IReadOnlyList<FindingChange> Findings)
{
    /// <summary>
    /// The pair of a submission; null when there is nothing to hold it against. That is the earlier revision whose facts count, else the latest whose data did: a rejected file
    /// is nothing to compare with.
    /// </summary>
    internal static async Task<RevisionPair?> ReadAsync(ParContext context, Submission submission, CancellationToken cancel)
    {
        if (submission.RoundKey == 0 || await BeforeAsync(context, submission, cancel) is not { } before)
            return null;
        var asked = await context.ReviewDecisions.AsNoTracking()
            .Where(row => row.SubmissionKey == before.Submission.Key && row.Verdict == ReviewVerdict.Returned)
            .OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancel);
        return new RevisionPair(
            new CountedRevision(submission, await FiguresAsync(context, submission.Key, cancel)), before, asked,
            await FindingsAsync(context, submission.Key, before.Submission.Key, cancel));
    }

    /// <summary>The earlier revision to hold a submission against, or null.</summary>
    internal static async Task<CountedRevision?> BeforeAsync(ParContext context, Submission submission, CancellationToken cancel)
    {
        var earlier = (await context.Submissions.AsNoTracking()
            .Where(row => row.ParId == submission.ParId && row.Side == submission.Side && row.RoundKey == submission.RoundKey && row.Revision < submission.Revision)
            .ToListAsync(cancel)).Where(row => row.State.HasFacts() || row.State == SubmissionState.Superseded);
        foreach (var revision in earlier.OrderByDescending(row => row.State.HasFacts()).ThenByDescending(row => row.Revision))
            if (await FiguresAsync(context, revision.Key, cancel) is { Count: > 0 } figures)
                return new CountedRevision(revision, figures);
        return null;
    }

    /// <summary>The key figures of a submission by name.</summary>
    internal static async Task<IReadOnlyDictionary<string, decimal>> FiguresAsync(ParContext context, long key, CancellationToken cancel) =>
        await context.SubmissionFigures.AsNoTracking().Where(row => row.SubmissionKey == key)
            .ToDictionaryAsync(row => row.Figure, row => row.Value, StringComparer.Ordinal, cancel);

    private static async Task<IReadOnlyList<FindingChange>> FindingsAsync(ParContext context, long now, long before, CancellationToken cancel)
    {
        var counts = await context.Findings
            .Where(row => (row.SubmissionKey == now || row.SubmissionKey == before) && row.Severity != Severity.Information)
            .GroupBy(row => new { row.SubmissionKey, row.RuleId, row.Severity })
            .Select(group => new { group.Key.SubmissionKey, group.Key.RuleId, group.Key.Severity, Count = group.Count() }).ToListAsync(cancel);
        return
        [
            .. counts.GroupBy(row => (row.RuleId, row.Severity))
                .Select(rule => new FindingChange(
                    rule.Key.RuleId, rule.Key.Severity, rule.Where(row => row.SubmissionKey == before).Sum(row => row.Count),
                    rule.Where(row => row.SubmissionKey == now).Sum(row => row.Count)))
                .OrderByDescending(rule => rule.Now > 0).ThenByDescending(rule => rule.Severity).ThenBy(rule => rule.RuleId, StringComparer.Ordinal),
        ];
    }
}
