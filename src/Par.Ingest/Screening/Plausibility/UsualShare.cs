namespace Par.Ingest.Screening.Plausibility;

/// <summary>Whether a share is larger than usual, and not only by the chance that goes with few rows.</summary>
internal static class UsualShare
{
    // Nineteen of twenty samples of rows whose true share is the usual one lie below this many standard deviations.
    private const double OneSided = 1.645;

    /// <summary>
    /// True when <paramref name="count"/> of <paramref name="of"/> is more than a share of <paramref name="usual"/> gives by chance: beyond the binomial
    /// mean by 1.645 standard deviations (normal approximation). Of ten rows two are no sign of more than a tenth; of a thousand, two hundred are.
    /// </summary>
    public static bool IsExceeded(int count, int of, double usual) => count > (of * usual) + (OneSided * Math.Sqrt(of * usual * (1 - usual)));
}
