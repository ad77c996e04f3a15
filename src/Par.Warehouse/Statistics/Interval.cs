namespace Par.Warehouse.Statistics;

/// <summary>A confidence interval of a share, 0–1.</summary>
/// <param name="Low">Lower limit.</param>
/// <param name="High">Upper limit.</param>
public readonly record struct Interval(double Low, double High)
{
    private const double Z95 = 1.959964;

    /// <summary>
    /// Wilson's 95 % score interval of <paramref name="part"/> out of <paramref name="whole"/> (E. B. Wilson, JASA 22, 1927). Null when either
    /// has no number to show, or the whole is zero: an interval would give back what is withheld.
    /// </summary>
    public static Interval? Wilson(Cell part, Cell whole)
    {
        if (part.Value is not { } x || whole.Value is not { } n || n <= 0)
            return null;
        const double z2 = Z95 * Z95;
        var half = Z95 * Math.Sqrt(z2 + (4 * x * (1 - (x / n))));
        var denominator = 2 * (n + z2);
        return new Interval(Math.Max(0, ((2 * x) + z2 - half) / denominator), Math.Min(1, ((2 * x) + z2 + half) / denominator));
    }
}
