namespace Par.Portal.Tests.Attack;

/// <summary>Numbers that stand in a version or can be thought of, what is shown of them, and the sums that must hold between them.</summary>
internal sealed class Model(Issue issue)
{
    private readonly Dictionary<Spot, int> numbers = [];
    private readonly List<(Issue Issue, IReadOnlyList<(Spot Spot, int Sign)> Of)> meanings = [];
    private readonly List<double?> values = [];
    private readonly List<int> lows = [];
    private readonly List<(int Number, int Sign)[]> sums = [];

    /// <summary>How many numbers there are.</summary>
    public int Count => values.Count;

    /// <summary>The sums: each adds up to zero.</summary>
    public IReadOnlyList<(int Number, int Sign)[]> Sums => sums;

    /// <summary>How many sums have something unknown in them.</summary>
    public int OpenSums => sums.Count(sum => sum.Any(term => values[term.Number] is null));

    /// <summary>What a number is, in spots.</summary>
    public IReadOnlyList<(Spot Spot, int Sign)> Meaning(int number) => meanings[number].Of;

    /// <summary>The number as it is shown; null when it is not.</summary>
    public double? Value(int number) => values[number];

    /// <summary>It is at least this.</summary>
    public int Low(int number) => lows[number];

    /// <summary>The number of a spot; null when it has none.</summary>
    public int? Find(Spot spot) => numbers.TryGetValue(spot, out var number) ? number : null;

    /// <summary>The same for somebody who knows more numbers.</summary>
    public Model Knowing(params IEnumerable<(Spot Spot, double Value)> more)
    {
        var known = Copy();
        foreach (var (spot, value) in more)
            known.values[numbers[spot]] ??= value;
        return known;
    }

    /// <summary>This and the model of another version, in which some numbers are the same.</summary>
    /// <param name="other">The other version.</param>
    /// <param name="isSame">Tells of a number of the other version that it is the same here.</param>
    public Model Joined(Model other, Func<Spot, bool> isSame)
    {
        var joined = Copy();
        var numberOf = Enumerable.Range(0, other.Count).Select(number => Same(number) ?? -1).ToArray();
        foreach (var (number, here) in numberOf.Index().ToList())
            if (here >= 0)
                joined.values[here] ??= other.values[number];
            else
                numberOf[number] = joined.Add(other.meanings[number], other.values[number], other.lows[number]);
        // A sum between numbers that are all the same is known already.
        joined.sums.AddRange(other.sums.Where(sum => sum.Any(term => other.Meaning(term.Number).Count == 1 && Same(term.Number) is null))
            .Select(sum => sum.Select(term => (numberOf[term.Number], term.Sign)).ToArray()));
        return joined;

        int? Same(int number) => other.Meaning(number) is [var only] && isSame(only.Spot) ? Find(only.Spot) : null;
    }

    /// <summary>A number that has a row.</summary>
    public int Add(Spot spot, double? value, int low)
    {
        if (!numbers.TryGetValue(spot, out var number))
            number = numbers[spot] = Add((issue, [(spot, 1)]), value, low);
        else
            values[number] ??= value;
        return number;
    }

    /// <summary>A whole and its parts.</summary>
    /// <param name="whole">The whole.</param>
    /// <param name="parts">The parts.</param>
    /// <param name="isAll">They are all of it; otherwise what they leave is a number too.</param>
    public void AddSum(int whole, IEnumerable<int> parts, bool isAll)
    {
        var line = parts.Select(part => (part, 1)).Prepend((whole, -1)).ToList();
        if (line.Count == 1)
            return;
        if (!isAll)
            line.Add((Add((issue, [.. line.SelectMany(term => Meaning(term.Item1).Select(part => (part.Spot, -term.Item2 * part.Sign)))]), null, 0), 1));
        sums.Add([.. line]);
    }

    /// <summary>The claim that a number lies between two bounds.</summary>
    public Valued Claim(int number, string how, double low, double high) => new(meanings[number].Issue, how, Meaning(number), low, high);

    private int Add((Issue, IReadOnlyList<(Spot, int)>) meaning, double? value, int low)
    {
        meanings.Add(meaning);
        values.Add(value);
        lows.Add(low);
        return values.Count - 1;
    }

    private Model Copy()
    {
        var copy = new Model(issue);
        foreach (var (spot, number) in numbers)
            copy.numbers[spot] = number;
        copy.meanings.AddRange(meanings);
        copy.values.AddRange(values);
        copy.lows.AddRange(lows);
        copy.sums.AddRange(sums);
        return copy;
    }
}
