using Par.Warehouse.Privacy;

namespace Par.Warehouse.Collection.Review;

/// <summary>What people write at the desk, as it is kept.</summary>
public static class ReviewText
{
    /// <summary>Longest reason, characters: of a decision, an accepted warning or an explanation.</summary>
    public const int LongestReason = 1000;

    /// <summary>The text without white space around it.</summary>
    /// <exception cref="ReviewException">It is longer than <paramref name="longest"/>, empty although <paramref name="ifEmpty"/> says that
    /// it must not be, or holds a personal identity code.</exception>
    internal static string Of(string? text, int longest, ReviewProblem? ifEmpty)
    {
        var kept = (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
        if (kept.Length == 0 && ifEmpty is { } problem)
            throw new ReviewException(problem);
        if (kept.Length > longest)
            throw new ReviewException(ReviewProblem.TooLong);
        // Looked for before anything is stored, as in files; a reason goes into the audit trail too, from which nothing is ever taken.
        return IdentityCode.IsIn(SearchText.Of(kept)) ? throw new ReviewException(ReviewProblem.IdentityCode) : kept;
    }
}
