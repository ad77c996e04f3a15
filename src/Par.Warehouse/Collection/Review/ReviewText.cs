namespace Par.Warehouse.Collection.Review;

/// <summary>What people write at the desk, as it is kept.</summary>
public static class ReviewText
{
    /// <summary>Longest reason, characters: of a decision, an accepted warning or an explanation.</summary>
    public const int LongestReason = 1000;

    /// <summary>The text without white space around it.</summary>
    /// <exception cref="ReviewException">It is longer than <paramref name="longest"/>, or empty although <paramref name="ifEmpty"/> says that it must not be.</exception>
    internal static string Of(string? text, int longest, ReviewProblem? ifEmpty)
    {
        var kept = (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
        if (kept.Length == 0 && ifEmpty is { } problem)
            throw new ReviewException(problem);
        return kept.Length <= longest ? kept : throw new ReviewException(ReviewProblem.TooLong);
    }
}
