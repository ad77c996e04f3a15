namespace Par.Portal.Tests.Attack;

/// <summary>
/// Counts that are not known, the range of each, and sums between them: the first count less the others lies in a range. Ranges are
/// narrowed in whole numbers, sum by sum, until no sum narrows any more.
/// </summary>
internal sealed class Ranges
{
    /// <summary>Far above every count.</summary>
    public const int Unbounded = 1_000_000;

    private readonly List<int> low = [];
    private readonly List<int> high = [];
    private readonly List<int> terms = [];
    private readonly List<int> starts = [0];
    private readonly List<(int Low, int High)> rests = [];
    private int[] first = [];
    private int[] sumsOf = [];

    /// <summary>Number of counts.</summary>
    public int Count => low.Count;

    /// <summary>Number of sums.</summary>
    public int Sums => rests.Count;

    /// <summary>The range of a count.</summary>
    public (int Low, int High) this[int figure] => (low[figure], high[figure]);

    /// <summary>How many figures are left for a count.</summary>
    public int FiguresOf(int figure) => high[figure] - low[figure] + 1;

    /// <summary>True when the sums and ranges cannot be true together.</summary>
    public bool IsContradiction { get; private set; }

    /// <summary>Adds counts of which nothing is known; returns the number of the first.</summary>
    public int Add(int counts)
    {
        low.AddRange(Enumerable.Repeat(0, counts));
        high.AddRange(Enumerable.Repeat(Unbounded, counts));
        return low.Count - counts;
    }

    /// <summary>Says that a count lies in a range.</summary>
    public void Tell(int figure, int least, int most) => (low[figure], high[figure]) =
        (Math.Max(low[figure], least), Math.Min(high[figure], most));

    /// <summary>Says that a count is the sum of others, and a rest in a range.</summary>
    public void AddSum(int total, IEnumerable<int> parts, int restLow = 0, int restHigh = 0)
    {
        terms.Add(total);
        terms.AddRange(parts);
        starts.Add(terms.Count);
        rests.Add((restLow, restHigh));
    }

    /// <summary>The counts of a sum, the total first.</summary>
    public ReadOnlySpan<int> TermsOf(int sum) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(terms)[starts[sum]..starts[sum + 1]];

    /// <summary>What the total has more than the parts.</summary>
    public (int Low, int High) RestOf(int sum) => rests[sum];

    /// <summary>The sums that a count stands in. Known once ranges were narrowed.</summary>
    public ReadOnlySpan<int> SumsOf(int figure) => sumsOf.AsSpan(first[figure]..first[figure + 1]);

    /// <summary>Narrows.</summary>
    public void Narrow(CancellationToken cancel)
    {
        Index();
        var (waiting, isWaiting) = (new Queue<int>(Enumerable.Range(0, Sums)), new bool[Sums]);
        Array.Fill(isWaiting, true);
        while (!IsContradiction && waiting.TryDequeue(out var sum))
        {
            cancel.ThrowIfCancellationRequested();
            isWaiting[sum] = false;
            var (least, most) = ((long)rests[sum].Low, (long)rests[sum].High);
            var total = TermsOf(sum)[0];
            var parts = TermsOf(sum)[1..];
            foreach (var part in parts)
                (least, most) = (least + low[part], most + high[part]);
            Limit(total, least, most);
            foreach (var part in parts)
                Limit(part, low[total] - most + high[part], high[total] - least + low[part]);
        }

        // The room of a part is reckoned with ranges as they were when the sum was begun: it is never too narrow, and the sum is asked
        // again.
        void Limit(int figure, long least, long most)
        {
            if (least <= low[figure] && most >= high[figure])
                return;
            (low[figure], high[figure]) = ((int)Math.Max(least, low[figure]), (int)Math.Min(most, high[figure]));
            IsContradiction |= low[figure] > high[figure];
            foreach (var sum in SumsOf(figure))
                if (!isWaiting[sum])
                {
                    isWaiting[sum] = true;
                    waiting.Enqueue(sum);
                }
        }
    }

    private void Index()
    {
        first = new int[Count + 1];
        foreach (var term in terms)
            first[term + 1]++;
        for (var figure = 0; figure < Count; figure++)
            first[figure + 1] += first[figure];
        var next = first[..^1];
        sumsOf = new int[terms.Count];
        for (var sum = 0; sum < Sums; sum++)
            foreach (var term in TermsOf(sum))
                sumsOf[next[term]++] = sum;
    }
}
