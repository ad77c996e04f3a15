namespace Par.Warehouse.Disclosure;

/// <summary>
/// What a reader can conclude who knows every published number and every sum: a range for each count, narrowed sum by sum in whole numbers until no sum
/// narrows any further.
/// </summary>
public sealed class ReaderRanges
{
    private readonly FigureSystem system;
    private readonly int[] low;
    private readonly int[] high;
    private readonly int[] narrowedLow;
    private readonly int[] narrowedHigh;
    private readonly List<int>[] sumsOf;
    private readonly Queue<int> waiting = new();
    private readonly bool[] isWaiting;

    private ReaderRanges(FigureSystem system)
    {
        this.system = system;
        (low, high) = (new int[system.Count], new int[system.Count]);
        (narrowedLow, narrowedHigh) = (new int[system.Count], new int[system.Count]);
        Array.Fill(narrowedLow, -1);
        Array.Fill(narrowedHigh, -1);
        sumsOf = new List<int>[system.Count];
        isWaiting = new bool[system.Sums.Count];
        for (var figure = 0; figure < system.Count; figure++)
            (low[figure], high[figure]) = (system.Told(figure).Low, system.Told(figure).High);
        for (var number = 0; number < system.Sums.Count; number++)
        {
            foreach (var figure in system.Sums[number].Parts.Append(system.Sums[number].Total))
                (sumsOf[figure] ??= []).Add(number);
            Ask(number);
        }
    }

    /// <summary>Concludes.</summary>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
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
    public IReadOnlyList<int> Narrow() =>
        [.. Enumerable.Range(0, system.Count).Where(figure => system.IsSmall(figure) && this[figure].Figures < DisclosureRule.LeastFigures)];

    /// <summary>The sums that gave a count its ends, without those that its own number gives.</summary>
    public IEnumerable<KnownSum> ReasonsOf(int figure) =>
        new[] { narrowedLow[figure], narrowedHigh[figure] }.Where(sum => sum >= 0).Distinct().Select(sum => system.Sums[sum]);

    private void Narrow(int number)
    {
        var (total, parts, rest) = system.Sums[number];
        long sumLow = rest.Low, sumHigh = rest.High;
        foreach (var part in parts)
            (sumLow, sumHigh) = (sumLow + low[part], sumHigh + high[part]);
        Limit(total, sumLow, sumHigh, number);
        foreach (var part in parts)
        {
            // What the others leave. The part's own ends are those that went into the sums: a part stands in a sum once, and others change no end of it here.
            var (othersLow, othersHigh) = (sumLow - low[part], sumHigh - high[part]);
            var (partLow, partHigh) = (low[part], high[part]);
            Limit(part, low[total] - othersHigh, high[total] - othersLow, number);
            (sumLow, sumHigh) = (sumLow + low[part] - partLow, sumHigh + high[part] - partHigh);
        }
    }

    private void Limit(int figure, long least, long most, int number)
    {
        var changed = false;
        if (least > low[figure])
            (low[figure], narrowedLow[figure], changed) = ((int)least, number, true);
        if (most < high[figure])
            (high[figure], narrowedHigh[figure], changed) = ((int)most, number, true);
        if (changed)
            foreach (var sum in sumsOf[figure])
                Ask(sum);
    }

    private void Ask(int sum)
    {
        if (isWaiting[sum])
            return;
        isWaiting[sum] = true;
        waiting.Enqueue(sum);
    }
}
