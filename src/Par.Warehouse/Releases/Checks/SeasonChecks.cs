using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Releases.Checks;

/// <summary>What the January round of a side and year still lacks before its figures are complete. Answered from the states alone, at once.</summary>
internal static class SeasonChecks
{
    /// <summary>Unfinished intake, what waits for review, and who is missing without an explanation.</summary>
    public static async Task<IReadOnlyList<ReleaseCheck>> ReadAsync(ParContext context, Side side, int year, CancellationToken cancel)
    {
        var round = new Round(year, RoundKind.January).Key;
        var submissions = await context.Submissions.AsNoTracking()
            .Where(submission => submission.Side == side && submission.RoundKey == round
                && (submission.State == SubmissionState.Received || submission.State == SubmissionState.Screened
                    || submission.State == SubmissionState.Loaded || submission.State == SubmissionState.Approved))
            .OrderBy(submission => submission.ParId).Select(submission => new { submission.ParId, submission.State }).ToListAsync(cancel);
        var expected = await context.Organisations.AsNoTracking()
            .Where(organisation => organisation.Side == side && organisation.ExpectedFrom <= year && (organisation.ExpectedTo == null || organisation.ExpectedTo >= year))
            .OrderBy(organisation => organisation.ParId).Select(organisation => organisation.ParId).ToListAsync(cancel);
        var explained = await context.MissingExplanations.AsNoTracking()
            .Where(row => row.Side == side && row.RoundKey == round).Select(row => row.ParId).ToListAsync(cancel);
        var there = submissions.Where(row => row.State is SubmissionState.Loaded or SubmissionState.Approved).Select(row => row.ParId).ToHashSet(StringComparer.Ordinal);
        return
        [
            Check(ReleaseCheckCode.IntakeUnfinished, [.. submissions.Where(row => row.State.IsUnfinishedIntake()).Select(row => row.ParId)]),
            Check(ReleaseCheckCode.Unreviewed, [.. submissions.Where(row => row.State == SubmissionState.Loaded).Select(row => row.ParId)]),
            Check(ReleaseCheckCode.MissingUnexplained, [.. expected.Where(parId => !there.Contains(parId)).Except(explained)]),
        ];
    }

    /// <summary>
    /// Decisions of the authority about the round since the release was approved, when they make it another basis. What an organisation sends by itself is none:
    /// it waits for review and does not stop the hour.
    /// </summary>
    public static async Task<ReleaseCheck> DecidedSinceApprovalAsync(ParContext context, Release release, bool basisChanged, CancellationToken cancel)
    {
        var round = new Round(release.Year, RoundKind.January).Key;
        var decided = !basisChanged ? [] : await context.ReviewDecisions.AsNoTracking()
            .Where(decision => decision.DecidedAt > release.BuiltAt && decision.Verdict != ReviewVerdict.Endorsed
                && context.Submissions.Any(submission => submission.Key == decision.SubmissionKey && submission.Side == release.Side && submission.RoundKey == round))
            .Select(decision => context.Submissions.Single(submission => submission.Key == decision.SubmissionKey).ParId).ToListAsync(cancel);
        return Check(ReleaseCheckCode.DecidedSinceApproval, [.. decided.Distinct().Order(StringComparer.Ordinal)]);
    }

    private static ReleaseCheck Check(ReleaseCheckCode code, List<string> wrong) => new(code, wrong.Count, [.. wrong.Take(ReleaseCheck.MostExamples)]);
}
