namespace Par.Warehouse.Disclosure;

/// <summary>
/// What a reader can conclude who knows every published number and every sum: a range for each count, narrowed sum by sum in whole numbers until no sum
/// narrows any further.
/// </summary>
public sealed class ReaderRanges
{
    private const int None = -1;

    private readonly FigureSystem system;
    private readonly int[] low;
    private readonly int[] high;
    private readonly int[] narrowedLow;
    private readonly int[] narrowedHigh;
    private readonly Queue<int> waiting;
    private readonly bool[] isWaiting;

    private ReaderRanges(FigureSystem system)
    {
        this.system = system;
        (low, high) = (new int[system.Count], new int[system.Count]);
        (narrowedLow, narrowedHigh) = (new int[system.Count], new int[system.Count]);
        Array.Fill(narrowedLow, None);
        Array.Fill(narrowedHigh, None);
        for (var figure = 0; figure < system.Count; figure++)
            (low[figure], high[figure]) = system.Told(figure);
        waiting = new Queue<int>(Enumerable.Range(0, system.Sums.Count));
        isWaiting = new bool[system.Sums.Count];
        Array.Fill(isWaiting, true);
    }

    /// <summary>Concludes.</summary>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    /// <exception cref="InvalidOperationException">The figures cannot be true together.</exception>
    public static ReaderRanges Of(FigureSystem system, CancellationToken cancel = default)
    {
        var ranges = new ReaderRanges(system);
        while (ranges.waiting.TryDequeue(out var sum))
        {
            cancel.ThrowIfCancellationRequested();
            ranges.isWaiting[sum] = false;
            ranges.Narrow(sum);
        }
        return ranges;
    }

    /// <summary>The range of a count.</summary>
    public FigureRange this[int figure] => new(low[figure], high[figure]);

    /// <summary>The counts of 1–4 for which fewer than four figures are left, in their order.</summary>
    public IReadOnlyList<int> Narrow() => [.. Enumerable.Range(0, system.Count).Where(figure => Lacking(figure) > 0)];

    /// <summary>How many figures a count of 1–4 lacks to four; no other count lacks any.</summary>
    public int Lacking(int figure) => system.IsSmall(figure) ? Math.Max(0, DisclosureRule.LeastFigures - this[figure].Figures) : 0;

    /// <summary>How many figures all counts of 1–4 together lack to four each.</summary>
    public int Lacking() => Enumerable.Range(0, system.Count).Sum(Lacking);

    /// <summary>The sums that gave a count its ends, without those that its own number gives.</summary>
    public IEnumerable<KnownSum> ReasonsOf(int figure) =>
        new[] { narrowedLow[figure], narrowedHigh[figure] }.Where(sum => sum != None).Distinct().Select(sum => system.Sums[sum]);

    private void Narrow(int number)
    {
        var (total, parts, rest) = system.Sums[number];
        long sumLow = rest.Low, sumHigh = rest.High;
        foreach (var part in parts)
        {
            sumLow += low[part];
            sumHigh += high[part];
        }
        Limit(total, sumLow, sumHigh, number);
        foreach (var part in parts)
        {
            // What the others leave. They do not change here: a part stands in a sum once.
            var (partLow, partHigh) = (low[part], high[part]);
            Limit(part, low[total] - (sumHigh - partHigh), high[total] - (sumLow - partLow), number);
            sumLow += low[part] - partLow;
            sumHigh += high[part] - partHigh;
        }
    }

    private void Limit(int figure, long least, long most, int number)
    {
        if (least <= low[figure] && most >= high[figure])
            return;
        if (least > low[figure])
            (low[figure], narrowedLow[figure]) = ((int)least, number);
        if (most < high[figure])
            (high[figure], narrowedHigh[figure]) = ((int)most, number);
        if (low[figure] > high[figure])
            throw new InvalidOperationException("The published figures contradict a sum that they are taken to make up.");
        foreach (var sum in system.SumsOf(figure))
            if (!isWaiting[sum])
            {
                isWaiting[sum] = true;
                waiting.Enqueue(sum);
            }
    }
}
