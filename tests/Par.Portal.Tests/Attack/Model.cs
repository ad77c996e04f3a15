namespace Par.Portal.Tests.Attack;

/// <summary>Numbers that stand in a version or can be thought of, what is shown of them, and the sums that must hold between them.</summary>
internal sealed class Model
{
    private readonly Dictionary<Spot, int> numbers = [];
    private readonly List<IReadOnlyList<(Spot Spot, int Sign)>> meanings = [];
    private readonly List<double?> values = [];
    private readonly List<int> lows = [];
    private readonly List<bool> isPublished = [];
    private readonly List<(int Number, int Sign)[]> sums = [];

    /// <summary>How many numbers there are.</summary>
    public int Count => values.Count;

    /// <summary>The sums: each adds up to zero.</summary>
    public IReadOnlyList<(int Number, int Sign)[]> Sums => sums;

    /// <summary>What a number is, in spots.</summary>
    public IReadOnlyList<(Spot Spot, int Sign)> Meaning(int number) => meanings[number];

    /// <summary>The number as it is shown; null when it is not.</summary>
    public double? Value(int number) => values[number];

    /// <summary>It is at least this.</summary>
    public int Low(int number) => lows[number];

    /// <summary>It has a row in the files, shown or not: the others only follow from thinking.</summary>
    public bool IsPublished(int number) => isPublished[number];

    /// <summary>The number of a spot; null when it has none.</summary>
    public int? Find(Spot spot) => numbers.TryGetValue(spot, out var number) ? number : null;

    /// <summary>A number that has a row.</summary>
    public int Add(Spot spot, double? value, int low)
    {
        if (!numbers.TryGetValue(spot, out var number))
            number = numbers[spot] = Add([(spot, 1)], value, low, published: true);
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
            line.Add((Add([.. line.SelectMany(term => meanings[term.Item1].Select(part => (part.Spot, -term.Item2 * part.Sign)))], null, 0, published: false), 1));
        sums.Add([.. line]);
    }

    private int Add(IReadOnlyList<(Spot, int)> meaning, double? value, int low, bool published)
    {
        meanings.Add(meaning);
        values.Add(value);
        lows.Add(low);
        isPublished.Add(published);
        return values.Count - 1;
    }

    /// <summary>The claim that a number lies between two bounds.</summary>
    public Valued Claim(Issue issue, int number, string how, double low, double high) => new(issue, how, Meaning(number), low, high);
}
