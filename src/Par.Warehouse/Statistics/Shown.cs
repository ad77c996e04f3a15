using Par.Warehouse.Disclosure;

namespace Par.Warehouse.Statistics;

/// <summary>
/// The numbers that are shown among some cells, and all that may be told of the cells together: their largest, their order, a rank, a quantile. What is withheld is
/// neither a zero nor a place in a row: it takes no part.
/// </summary>
public sealed class Shown
{
    /// <summary>Of fewer peers than this nothing is told of them together.</summary>
    public const int LeastPeers = 5;

    /// <summary>A rounded count is truly larger than another when it is larger by this much: each is within 5 of its people.</summary>
    public const int LeastLead = 2 * DisclosureRule.KeptDistance;

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
    /// The candidates of which each may truly be the largest, the largest first: only one when it leads by more than rounding explains.
    /// None when a part is not shown,
    /// for it may be larger.
    /// </summary>
    /// <param name="parts">All parts of a whole.</param>
    /// <param name="count">Published count of a part.</param>
    /// <param name="isCandidate">Which parts may be called the largest.</param>
    public static IReadOnlyList<T> Leaders<T>(IReadOnlyCollection<T> parts, Func<T, Cell> count, Func<T, bool> isCandidate)
    {
        var largest = parts.Where(isCandidate).Max(part => count(part).Value) ?? 0;
        return largest <= 0 || parts.Any(part => !count(part).IsShown) ? []
            : [.. LargestFirst(parts.Where(isCandidate), count).Where(part => largest - count(part).Value < LeastLead)];
    }
}
