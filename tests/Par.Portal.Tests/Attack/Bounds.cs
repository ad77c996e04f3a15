namespace Par.Portal.Tests.Attack;

/// <summary>
/// Bounds: a withheld number is at least one, because zeros are shown, and at most what its sums leave. Each sum narrows what stands in it until nothing moves.
/// </summary>
internal static class Bounds
{
    private const double Unbounded = 1e9;

    public static IReadOnlyList<Claim> Run(Loot loot, Issue issue) => Run(ModelOf.Build(loot, issue), issue);

    public static IReadOnlyList<Claim> Run(Model model, Issue issue)
    {
        var (low, high) = Narrow(model);
        return [.. Enumerable.Range(0, model.Count).Where(number => model.Value(number) is null && high[number] < Unbounded / 2)
            .Select(number => model.Claim(issue, number, "bounds", low[number], high[number]))];
    }

    /// <summary>The lowest and highest value that each number can have.</summary>
    public static (double[] Low, double[] High) Narrow(Model model)
    {
        var low = Enumerable.Range(0, model.Count).Select(number => model.Value(number) ?? model.Low(number)).ToArray();
        var high = Enumerable.Range(0, model.Count).Select(number => model.Value(number) ?? Unbounded).ToArray();
        var sumsOf = model.Sums.Index().SelectMany(sum => sum.Item.Select(term => (term.Number, sum.Index))).ToLookup(entry => entry.Number, entry => entry.Index);
        var waiting = new Queue<int>(Enumerable.Range(0, model.Sums.Count));
        var isWaiting = Enumerable.Repeat(true, model.Sums.Count).ToArray();
        while (waiting.TryDequeue(out var index))
        {
            isWaiting[index] = false;
            var sum = model.Sums[index];
            // Each term, with its sign, between its own least and most; what the others leave bounds it.
            var least = sum.Sum(term => term.Sign > 0 ? low[term.Number] : -high[term.Number]);
            var most = sum.Sum(term => term.Sign > 0 ? high[term.Number] : -low[term.Number]);
            foreach (var (number, sign) in sum)
            {
                var (othersLeast, othersMost) = sign > 0 ? (least - low[number], most - high[number]) : (least + high[number], most + low[number]);
                var (from, to) = sign > 0 ? (-othersMost, -othersLeast) : (othersLeast, othersMost);
                if (from <= low[number] && to >= high[number])
                    continue;
                (least, most) = (othersLeast, othersMost);
                (low[number], high[number]) = (Math.Max(low[number], from), Math.Min(high[number], to));
                (least, most) = sign > 0 ? (least + low[number], most + high[number]) : (least - high[number], most - low[number]);
                foreach (var other in sumsOf[number].Where(other => !isWaiting[other]))
                {
                    isWaiting[other] = true;
                    waiting.Enqueue(other);
                }
            }
        }
        return (low, high);
    }
}
