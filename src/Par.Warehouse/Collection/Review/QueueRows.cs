using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Collection.Review;

/// <summary>What the queue says of each organisation beside its standing, read for all of them at once.</summary>
internal sealed class QueueRows
{
    private static readonly SubmissionState[] WithFacts = [SubmissionState.Loaded, SubmissionState.Approved, SubmissionState.Returned];

    private Dictionary<long, int> open = [];
    private ILookup<long, ReviewDecision> decisions = Array.Empty<ReviewDecision>().ToLookup(row => row.SubmissionKey);
    private ILookup<string, ReviewComment> comments = Array.Empty<ReviewComment>().ToLookup(row => row.ParId);
    private Dictionary<string, int> lastYear = [];
    private Dictionary<string, string> assigned = [];

    public static async Task<QueueRows> ReadAsync(ParContext context, Side side, int year, CancellationToken cancel)
    {
        var round = new Round(year, RoundKind.January).Key;
        var before = new Round(year - 1, RoundKind.January).Key;
        var ofRound = context.Submissions.Where(row => row.Side == side && row.RoundKey == round && (WithFacts.Contains(row.State) || row.State == SubmissionState.Proposed));
        var decided = await (from submission in ofRound join row in context.ReviewDecisions on submission.Key equals row.SubmissionKey select row)
            .AsNoTracking().ToListAsync(cancel);
        var said = await context.ReviewComments.AsNoTracking().Where(row => row.Side == side && row.RoundKey == round).ToListAsync(cancel);
        return new QueueRows
        {
            open = await OpenAsync(context, ofRound.Where(row => row.State != SubmissionState.Approved), cancel),
            decisions = decided.ToLookup(row => row.SubmissionKey),
            comments = said.ToLookup(row => row.ParId),
            assigned = await context.ReviewAssignments.Where(row => row.Side == side && row.RoundKey == round)
                .ToDictionaryAsync(row => row.ParId, row => row.AssignedTo, StringComparer.Ordinal, cancel),
            lastYear = await context.Submissions.Where(row => row.Side == side && row.RoundKey == before && WithFacts.Contains(row.State))
                .Select(row => new { row.ParId, row.ClientCount }).ToDictionaryAsync(row => row.ParId, row => row.ClientCount, StringComparer.Ordinal, cancel),
        };
    }

    public ReviewItem Item(SeasonOrganisation organisation, DateOnly today)
    {
        var shown = organisation.Shown;
        var own = shown is null ? [] : decisions[shown.Key].OrderBy(row => row.Number).ToList();
        var due = shown?.State == SubmissionState.Returned ? own.FindLast(row => row.Verdict == ReviewVerdict.Returned)?.DueOn : null;
        return new ReviewItem(organisation)
        {
            LastYear = lastYear.TryGetValue(organisation.ParId, out var clients) ? clients : null,
            WarningsOpen = shown is null ? 0 : open.GetValueOrDefault(shown.Key),
            CommentsWaiting = ReviewComments.Waiting(comments[organisation.ParId], own.LastOrDefault()?.DecidedAt),
            DueOn = due, IsOverdue = due < today, AssignedTo = assigned.GetValueOrDefault(organisation.ParId),
            IsEndorsed = shown?.State is SubmissionState.Loaded or SubmissionState.Proposed && ReviewDesk.Endorsers(own).Count > 0,
        };
    }

    /// <summary>Rules with a warning that nobody has accepted, by submission.</summary>
    private static async Task<Dictionary<long, int>> OpenAsync(ParContext context, IQueryable<Submission> submissions, CancellationToken cancel)
    {
        var found = await (
            from submission in submissions
            join finding in context.Findings on submission.Key equals finding.SubmissionKey
            where finding.Severity == Severity.Warning
            select new { finding.SubmissionKey, finding.RuleId }).Distinct().ToListAsync(cancel);
        var accepted = await (
            from submission in submissions
            join row in context.AcceptedWarnings on submission.Key equals row.SubmissionKey
            select new { row.SubmissionKey, row.RuleId }).ToListAsync(cancel);
        return found.Except(accepted).GroupBy(row => row.SubmissionKey).ToDictionary(group => group.Key, group => group.Count());
    }
}
