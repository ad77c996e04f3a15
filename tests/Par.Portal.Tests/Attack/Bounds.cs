namespace Par.Portal.Tests.Attack;

/// <summary>
/// Bounds: a withheld number is at least one, because zeros are shown, and at most what its sums leave. Each sum narrows what stands in it until nothing moves.
/// </summary>
internal sealed class Bounds
{
    private const double Unbounded = 1e9;

    private readonly Model model;
    private readonly ILookup<int, int> sumsOf;
    private readonly double[] low;
    private readonly double[] high;

    /// <summary>Narrows every number of a model.</summary>
    public Bounds(Model model)
    {
        this.model = model;
        low = [.. Enumerable.Range(0, model.Count).Select(number => model.Value(number) ?? model.Low(number))];
        high = [.. Enumerable.Range(0, model.Count).Select(number => model.Value(number) ?? Unbounded)];
        sumsOf = model.Sums.Index().SelectMany(sum => sum.Item.Select(term => (term.Number, sum.Index))).ToLookup(entry => entry.Number, entry => entry.Index);
        Narrow(low, high, Enumerable.Range(0, model.Sums.Count));
    }

    /// <summary>The most that nothing is known of.</summary>
    public static double NoLimit => Unbounded;

    /// <summary>What follows from the sums alone.</summary>
    public static Findings Run(Model model)
    {
        var bounds = new Bounds(model);
        return bounds.Claims(bounds.low, bounds.high, _ => true);
    }

    /// <summary>What follows besides for somebody who knows some of the numbers, or that some are not less than something.</summary>
    public Findings Told(IReadOnlyCollection<(int Number, double Low, double High)> known)
    {
        var (lows, highs) = (low.ToArray(), high.ToArray());
        foreach (var (number, least, most) in known)
            (lows[number], highs[number]) = (Math.Max(lows[number], least), Math.Min(highs[number], most));
        Narrow(lows, highs, known.SelectMany(entry => sumsOf[entry.Number]).Distinct());
        return Claims(lows, highs, number => lows[number] > low[number] || highs[number] < high[number]);
    }

    private Findings Claims(double[] lows, double[] highs, Func<int, bool> isNew) => new(
        [.. Enumerable.Range(0, model.Count).Where(number => model.Value(number) is null && highs[number] < Unbounded / 2 && isNew(number))
            .Select(number => model.Claim(number, "bounds", lows[number], highs[number]))], "bounded sums", model.OpenSums);

    private void Narrow(double[] lows, double[] highs, IEnumerable<int> first)
    {
        var waiting = new Queue<int>(first);
        var isWaiting = new bool[model.Sums.Count];
        foreach (var index in waiting)
            isWaiting[index] = true;
        while (waiting.TryDequeue(out var index))
        {
            isWaiting[index] = false;
            var sum = model.Sums[index];
            // Each term, with its sign, between its own least and most; what the others leave bounds it.
            var least = sum.Sum(term => term.Sign > 0 ? lows[term.Number] : -highs[term.Number]);
            var most = sum.Sum(term => term.Sign > 0 ? highs[term.Number] : -lows[term.Number]);
            foreach (var (number, sign) in sum)
            {
                var (othersLeast, othersMost) = sign > 0 ? (least - lows[number], most - highs[number]) : (least + highs[number], most + lows[number]);
                var (from, to) = sign > 0 ? (-othersMost, -othersLeast) : (othersLeast, othersMost);
                if (from <= lows[number] && to >= highs[number])
                    continue;
                (least, most) = (othersLeast, othersMost);
                (lows[number], highs[number]) = (Math.Max(lows[number], from), Math.Min(highs[number], to));
                (least, most) = sign > 0 ? (least + lows[number], most + highs[number]) : (least - highs[number], most - lows[number]);
                if (lows[number] > highs[number])
                    throw new InvalidOperationException($"The sums contradict each other at {string.Join(" ", model.Meaning(number))}.");
                foreach (var other in sumsOf[number].Where(other => !isWaiting[other]))
                {
                    isWaiting[other] = true;
                    waiting.Enqueue(other);
                }
            }
        }
    }
}
