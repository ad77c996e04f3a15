using Par.Warehouse.Disclosure;

namespace Par.Warehouse.Tests.Disclosure;

/// <summary>
/// A small country with organisations that know their own clients: totals by place and organisation, and two tables of answers that share them, each a block of its own. Who has how many of
/// a cell is counted client by client.
/// </summary>
public sealed class RandomProviders
{
    private static readonly DisclosureRule Rule = new();

    private readonly int[,,,] people;
    private readonly List<int[]> own = [];

    private RandomProviders(int[,,,] people) => this.people = people;

    /// <summary>The system.</summary>
    public CellSystem System { get; } = new();

    /// <summary>How many organisations there are.</summary>
    public int Organisations => people.GetLength(0);

    /// <summary>How many of a cell's people are not the organisation's.</summary>
    public int Others(int organisation, int cell) => System.Value(cell) - own[cell][organisation];

    /// <summary>Makes a system. The same seed gives the same one.</summary>
    public static RandomProviders Make(int seed, int places, int answers)
    {
        var random = new Random(seed);
        var organisations = places + 1;
        var people = new int[organisations, places, answers, 2];
        for (var organisation = 0; organisation < organisations; organisation++)
            for (var place = 0; place < places; place++)
                if (place == organisation % places || random.Next(4) == 0)
                    for (var answer = 0; answer < answers; answer++)
                        for (var other = 0; other < 2; other++)
                            people[organisation, place, answer, other] = random.Next(6) switch { 0 or 1 => 0, 2 or 3 => random.Next(1, 4), _ => random.Next(4, 30) };
        var made = new RandomProviders(people);
        made.AddTables();
        return made;
    }

    /// <summary>What the organisation can compute and should not know, by dense elimination with exact fractions.</summary>
    public IEnumerable<InsiderFinding> Learned(int organisation, Func<int, bool> isUnknown)
    {
        // Cells that count the same people are one; what the organisation has all of is known to it.
        bool IsOpen(int cell) => System.Joined(cell) == cell && isUnknown(cell) && Others(organisation, cell) > 0;
        return DenseElimination.Determined(System, IsOpen).Where(cell => Rule.IsSmall(Others(organisation, cell))).Select(cell => new InsiderFinding(organisation, cell));
    }

    private void AddTables()
    {
        var (places, answers) = (people.GetLength(1), people.GetLength(2));
        var totals = AddRows((_, _) => true);
        System.BeginBlock();
        AddTable(totals, [.. Enumerable.Range(0, answers).Select(answer => AddRows((one, _) => one == answer))]);
        System.BeginBlock();
        AddTable(totals, [.. Enumerable.Range(0, 2).Select(answer => AddRows((_, other) => other == answer))]);
    }

    /// <summary>The country, the places and the organisations for those with some answers, with the sums between them.</summary>
    private int?[] AddRows(Func<int, int, bool> isIn)
    {
        int? country = Add((_, _) => true, isIn, CellRole.Fixed);
        int?[] places = [.. Enumerable.Range(0, people.GetLength(1)).Select(place => Add((_, at) => at == place, isIn))];
        int?[] organisations = [.. Enumerable.Range(0, Organisations).Select(organisation => Add((by, _) => by == organisation, isIn))];
        if (country is { } whole)
        {
            System.AddSum(whole, places.OfType<int>());
            System.AddSum(whole, organisations.OfType<int>());
        }
        for (var place = 0; place < places.Length; place++)
            if (places[place] is { } all)
            {
                var within = Enumerable.Range(0, Organisations).Where(organisation => organisations[organisation] is { } cell && own[cell][organisation] == Count(organisation, place, isIn)).ToList();
                var rest = Add((by, at) => at == place && !within.Contains(by), isIn, CellRole.Virtual);
                if (within.Count > 0)
                    System.AddSum(all, within.Select(organisation => organisations[organisation]!.Value).Concat(rest is { } left ? [left] : []));
            }
        return [country, .. places, .. organisations];
    }

    private void AddTable(int?[] totals, IReadOnlyList<int?[]> answers)
    {
        foreach (var (row, total) in totals.Index())
            if (total is { } whole)
                System.AddSum(whole, answers.Select(answer => answer[row]).OfType<int>());
    }

    private int Count(int organisation, int place, Func<int, int, bool> isIn)
    {
        var count = 0;
        for (var answer = 0; answer < people.GetLength(2); answer++)
            for (var other = 0; other < 2; other++)
                count += isIn(answer, other) ? people[organisation, place, answer, other] : 0;
        return count;
    }

    private int? Add(Func<int, int, bool> counts, Func<int, int, bool> isIn, CellRole role = CellRole.Publishable)
    {
        int[] by = [.. Enumerable.Range(0, Organisations).Select(organisation =>
            Enumerable.Range(0, people.GetLength(1)).Where(place => counts(organisation, place)).Sum(place => Count(organisation, place, isIn)))];
        if (by.Sum() == 0)
            return null;
        var cell = System.Add(by.Sum(), role);
        own.Add(by);
        foreach (var organisation in Enumerable.Range(0, Organisations).Where(organisation => by[organisation] > 0 && by.Sum() - by[organisation] < Rule.Threshold))
        {
            System.AddInsider(cell, organisation, by.Sum() - by[organisation]);
            if (by.Sum() > by[organisation] && !Rule.IsSmall(by.Sum()))
                System.MarkSensitive(cell, WithholdingReason.Insider);
        }
        return cell;
    }
}
