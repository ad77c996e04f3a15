using Par.Warehouse.Statistics;

namespace Par.Warehouse.Disclosure;

/// <summary>A sum that readers know: <c>total = parts + rest</c>. The rest is what is not published; it lies in a range that readers know too.</summary>
/// <param name="Total">Number of the figure.</param>
/// <param name="Parts">Numbers of the figures.</param>
/// <param name="Rest">What is missing from the parts; below zero where parts overlap.</param>
public sealed record KnownSum(int Total, int[] Parts, FigureRange Rest);

/// <summary>
/// The published figures of a release and the sums between them, as readers know them. Cells that count the same people are one figure, with one number
/// everywhere; so are all exact totals of the same size.
/// </summary>
public sealed class FigureSystem
{
    private const int None = -1;

    private readonly List<Tally> people = [];
    private readonly List<int> published = [];
    private readonly List<int> earlier = [];
    private readonly List<bool> isExact = [];
    private readonly Dictionary<int, int> exact = [];
    private readonly Dictionary<(Tally People, int Published, bool IsKept), int> rounded = [];
    private readonly List<KnownSum> sums = [];
    private (int[] First, int[] Sums)? sumsOfFigures;

    /// <summary>Number of figures.</summary>
    public int Count => people.Count;

    /// <summary>The sums.</summary>
    public IReadOnlyList<KnownSum> Sums => sums;

    /// <summary>The figure of an exact number.</summary>
    public int Exact(int count)
    {
        if (!exact.TryGetValue(count, out var figure))
            exact[count] = figure = Add(new Tally(count, 0), count, None, exactly: true);
        return figure;
    }

    /// <summary>The figure of a rounded count.</summary>
    /// <param name="counted">Who is counted.</param>
    /// <param name="before">The number that the earlier version has there; null when it has none. It stays while it is within 5 of the count.</param>
    public int Rounded(Tally counted, int? before) => before is { } number && Math.Abs(number - counted.Count) <= DisclosureRule.KeptDistance
        ? Stored(counted, number, before)
        : Stored(counted, CellKey.Round(counted), before);

    /// <summary>The figure of a number as it is stored, whatever the rule would make of the count.</summary>
    /// <param name="counted">Who is counted.</param>
    /// <param name="number">The stored number.</param>
    /// <param name="before">The number that the earlier version has there.</param>
    public int Stored(Tally counted, int number, int? before)
    {
        var kept = number == before ? number : None;
        // That nobody is in two cells does not make them one: no reader knows it.
        if (counted.Count == 0)
            return Add(counted, number, kept, exactly: false);
        if (!rounded.TryGetValue((counted, number, kept != None), out var figure))
            rounded[(counted, number, kept != None)] = figure = Add(counted, number, kept, exactly: false);
        return figure;
    }

    /// <summary>A number that nobody publishes and that stands in two sums.</summary>
    public int Unknown() => Add(default, None, None, exactly: false);

    /// <summary>Tells of a sum.</summary>
    public void AddSum(int total, int[] parts, FigureRange rest)
    {
        if (parts.Length == 0)
            return;
        sums.Add(new KnownSum(total, parts, rest));
        sumsOfFigures = null;
    }

    /// <summary>The numbers of the sums that a figure stands in.</summary>
    public ReadOnlySpan<int> SumsOf(int figure)
    {
        var (first, all) = sumsOfFigures ??= IndexSums();
        return all.AsSpan(first[figure], first[figure + 1] - first[figure]);
    }

    /// <summary>The people behind a figure.</summary>
    public Tally People(int figure) => people[figure];

    /// <summary>The published number.</summary>
    public int Published(int figure) => published[figure];

    /// <summary>True for a count of 1–4 that is published rounded: what the audit is about.</summary>
    public bool IsSmall(int figure) => !isExact[figure] && DisclosureRule.IsFew(people[figure].Count);

    /// <summary>What the published number says by itself. A number that stood in the version before may have been kept for a count one farther away.</summary>
    public FigureRange Told(int figure) => published[figure] == None ? FigureRange.Any
        : isExact[figure] ? FigureRange.Exactly(published[figure])
        : FigureRange.Around(published[figure], published[figure] == earlier[figure] ? DisclosureRule.KeptDistance : DisclosureRule.Distance);

    /// <summary>True when the count could be rounded the other way.</summary>
    public bool CanTurn(int figure) => !isExact[figure] && CellKey.Other(people[figure].Count, published[figure]) != published[figure];

    /// <summary>Rounds a count the other way.</summary>
    public void Turn(int figure) => published[figure] = CellKey.Other(people[figure].Count, published[figure]);

    private int Add(Tally counted, int number, int before, bool exactly)
    {
        people.Add(counted);
        published.Add(number);
        earlier.Add(before);
        isExact.Add(exactly);
        return people.Count - 1;
    }

    /// <summary>Some sums by themselves, with a copy of their figures.</summary>
    /// <param name="some">The sums.</param>
    /// <returns>The part, and the numbers that the figures have in it.</returns>
    public (FigureSystem Part, IReadOnlyDictionary<int, int> Numbers) Around(IReadOnlyList<KnownSum> some)
    {
        var (part, numbers) = (new FigureSystem(), new Dictionary<int, int>());
        foreach (var figure in some.SelectMany(sum => sum.Parts.Append(sum.Total)).Distinct())
            numbers[figure] = part.Add(people[figure], published[figure], earlier[figure], isExact[figure]);
        foreach (var (total, parts, rest) in some)
            part.AddSum(numbers[total], [.. parts.Select(figure => numbers[figure])], rest);
        return (part, numbers);
    }

    // Those of figure f are Sums[First[f]..First[f + 1]].
    private (int[] First, int[] Sums) IndexSums()
    {
        var first = new int[Count + 1];
        foreach (var (total, parts, _) in sums)
        {
            first[total + 1]++;
            foreach (var part in parts)
                first[part + 1]++;
        }
        for (var figure = 0; figure < Count; figure++)
            first[figure + 1] += first[figure];
        var (next, all) = (first[..^1], new int[first[^1]]);
        for (var number = 0; number < sums.Count; number++)
        {
            all[next[sums[number].Total]++] = number;
            foreach (var part in sums[number].Parts)
                all[next[part]++] = number;
        }
        return (first, all);
    }
}
