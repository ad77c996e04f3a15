namespace Par.Warehouse.Statistics;

/// <summary>
/// How far a value lies from others, in robust standard deviations: (x − median) / (1.4826 · MAD), where MAD is the median absolute deviation from
/// the median. A single odd value among the others hardly moves it, as it would a mean and a standard deviation.
/// </summary>
/// <remarks>
/// B. Iglewicz and D. C. Hoaglin, <i>How to Detect and Handle Outliers</i>, ASQC 1993, who doubt values beyond 3.5; 1 / 1.4826 is their 0.6745. The factor makes
/// MAD an estimate of the standard deviation of a normal distribution.
/// </remarks>
public static class RobustScore
{
    private const double ToDeviation = 1.4826;

    /// <summary>The score of a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="others">What it is held against; at least one.</param>
    /// <param name="leastSpread">The spread is taken to be at least this: a few years that happen to be alike must not make every change strange.</param>
    public static double Of(double value, IReadOnlyCollection<double> others, double leastSpread)
    {
        var median = Median(others);
        var spread = ToDeviation * Median([.. others.Select(other => Math.Abs(other - median))]);
        return (value - median) / Math.Max(spread, leastSpread);
    }

    /// <summary>The median; of an even number of values the mean of the two in the middle.</summary>
    public static double Median(IReadOnlyCollection<double> values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>
    /// Standard deviation that the logarithm of the change between two counts has by chance alone: counts are taken as Poisson, whose logarithm has about
    /// the variance 1/n.
    /// </summary>
    public static double ChanceSpread(decimal one, decimal other) => Math.Sqrt((double)((1 / Math.Max(one, 1)) + (1 / Math.Max(other, 1))));
}
