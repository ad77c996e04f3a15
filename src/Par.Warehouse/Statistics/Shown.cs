namespace Par.Warehouse.Statistics;

/// <summary>
/// The numbers that are shown among some cells, and all that may be told of the cells together: their largest, their order, a rank, a quantile. What is withheld is
/// neither a zero nor a place in a row: it takes no part.
/// </summary>
public sealed class Shown
{
    /// <summary>Of fewer peers than this nothing is told of them together.</summary>
    public const int LeastPeers = 5;

    private readonly double[] values;

    /// <summary>Takes the shown ones.</summary>
    public Shown(IEnumerable<Cell> cells) => values = [.. cells.Select(cell => cell.Value).OfType<double>().Order()];

    /// <summary>How many are shown.</summary>
    public int Count => values.Length;

    /// <summary>The largest, for the limit of an axis; 0 when none is shown.</summary>
    public double Largest => values.Length == 0 ? 0 : values[^1];

    /// <summary>The place of a cell among the shown ones, the largest first and equals alike; null when it is not shown.</summary>
    public int? RankOf(Cell cell) => cell.Value is { } value ? values.Count(other => other > value) + 1 : null;

    /// <summary>
    /// The number below which this share of the shown ones lies (the seventh of Hyndman and Fan's definitions, as R computes it), for medians, quartiles and the limits of
    /// colours; null when fewer than <see cref="LeastPeers"/> are shown.
    /// </summary>
    public double? Quantile(double share)
    {
        if (values.Length < LeastPeers)
            return null;
        var at = share * (values.Length - 1);
        var (below, above) = (values[(int)Math.Floor(at)], values[(int)Math.Ceiling(at)]);
        return below + ((above - below) * (at - Math.Floor(at)));
    }

    /// <summary>Rows from large to small; those without a number follow in the order in which they came, so that their place says nothing.</summary>
    public static IEnumerable<T> LargestFirst<T>(IEnumerable<T> rows, Func<T, Cell> cell) =>
        rows.OrderBy(row => !cell(row).IsShown).ThenByDescending(row => cell(row).Value);

    /// <summary>
    /// The candidates with the largest share of a whole. None when a withheld part may be larger: the shown ones leave this much for the withheld together, and one of
    /// them might hold it all.
    /// </summary>
    /// <param name="parts">All parts of the whole.</param>
    /// <param name="share">Share of a part, 0–1.</param>
    /// <param name="isCandidate">Which parts may be called the largest.</param>
    public static IReadOnlyList<T> Leaders<T>(IReadOnlyCollection<T> parts, Func<T, Cell> share, Func<T, bool> isCandidate)
    {
        var largest = parts.Where(isCandidate).Max(part => share(part).Value) ?? 0;
        var left = 1 - parts.Sum(part => share(part).Value ?? 0);
        return largest <= 0 || (left >= largest && parts.Any(part => share(part).IsWithheld)) ? [] : [.. parts.Where(part => isCandidate(part) && share(part).Value == largest)];
    }
}
