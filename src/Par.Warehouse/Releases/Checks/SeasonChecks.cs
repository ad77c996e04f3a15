using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Collection;
using Par.Warehouse.Collection.Review;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Releases.Checks;

/// <summary>What the January round of a side and year still lacks before its figures are complete.</summary>
internal static class SeasonChecks
{
    /// <summary>Unfinished intake, what waits for review, and who is missing or returned without an explanation: as the review desk counts them.</summary>
    public static IEnumerable<ReleaseCheck> Of(SeasonStanding season) =>
    [
        Check(ReleaseCheckCode.IntakeUnfinished, season.InIntake.Select(Name)),
        Check(ReleaseCheckCode.Unreviewed, season.Loaded.Select(Name)),
        Check(ReleaseCheckCode.MissingUnexplained, season.MissingUnexplained.Concat(season.ReturnedUnexplained).Select(Name)),
    ];

    /// <summary>
    /// Decisions of the authority about the round since the release was approved, when they make it another basis. What an organisation sends by itself is none:
    /// it waits for review and does not stop the hour.
    /// </summary>
    public static async Task<ReleaseCheck> DecidedSinceApprovalAsync(ParContext context, Release release, bool basisChanged, CancellationToken cancel)
    {
        var round = new Round(release.Year, RoundKind.January).Key;
        var decided = !basisChanged ? [] : await context.ReviewDecisions.AsNoTracking()
            .Where(decision => decision.DecidedAt >= release.BuiltAt && decision.Verdict != ReviewVerdict.Endorsed
                && context.Submissions.Any(submission => submission.Key == decision.SubmissionKey && submission.Side == release.Side && submission.RoundKey == round))
            .Select(decision => context.Submissions.Single(submission => submission.Key == decision.SubmissionKey).ParId).ToListAsync(cancel);
        return Check(ReleaseCheckCode.DecidedSinceApproval, decided.Distinct().Order(StringComparer.Ordinal));
    }

    private static string Name(SeasonOrganisation organisation) => $"{organisation.Name} {organisation.ParId}";

    private static ReleaseCheck Check(ReleaseCheckCode code, IEnumerable<string> wrong) =>
        ReleaseCheck.Of(code, [.. wrong]);
}
