using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Releases.Building;
using Par.Warehouse.Statistics;

namespace Par.Warehouse.Tests.Statistics;

/// <summary>A young person with all answers.</summary>
/// <param name="Leaf">Organisation, home, gender and age, with the record key of one.</param>
/// <param name="Reached">Was reached.</param>
/// <param name="Ended">Had a period that ended.</param>
/// <param name="Answers">Codes of the answers.</param>
public sealed record MadeUpPerson(Leaf Leaf, bool Reached, bool Ended, IReadOnlyList<(int Variable, int Code)> Answers);

/// <summary>
/// People of a made-up country: municipalities of very different sizes, most with their own organisation, some sharing one, and a few young people who
/// live elsewhere than where they are served. The same seed gives the same people.
/// </summary>
public sealed class MadeUpPeople
{
    private static readonly (int Variable, int Codes, bool Multiple)[] Variables =
        [(10, 30, false), (11, 8, false), (12, 11, false), (13, 23, true), (14, 27, false)];

    private readonly List<(string ParId, string[] Area)> organisations = [];
    private readonly string[] codes;

    public MadeUpPeople(Gazetteer gazetteer, int municipalities, int clients, int seed)
    {
        var random = new Random(seed);
        codes = [.. gazetteer.MunicipalitiesOf(PlaceId.Country).Select(municipality => municipality.Code).Take(municipalities)];
        var weights = codes.Select(_ => Math.Exp(random.NextDouble() * 5)).ToArray();
        for (var next = 0; next < codes.Length;)
        {
            var size = random.NextDouble() < 0.75 ? 1 : random.Next(2, 5);
            organisations.Add(($"P{organisations.Count:0000}", codes[next..Math.Min(next + size, codes.Length)]));
            next += size;
        }
        for (var extra = 0; extra < codes.Length / 10; extra++)
            organisations.Add(($"P{organisations.Count:0000}", codes[random.Next(codes.Length / 2)..].Take(5).ToArray()));
        Places = new PlaceAxis(gazetteer, SmallCatalogue.AllLevels, organisations.Select(organisation => organisation.ParId), codes);
        Deliveries = new Deliveries(Places, codes, []);
        var total = weights.Sum();
        Everybody = [.. from organisation in organisations.Index()
                        from code in organisation.Item.Area
                        from _ in Enumerable.Range(0, (int)Math.Ceiling(clients * weights[Array.IndexOf(codes, code)] / total))
                        select New(organisation.Index, code, random)];
    }

    public PlaceAxis Places { get; }

    /// <summary>Everybody delivered.</summary>
    public Deliveries Deliveries { get; }

    public IReadOnlyList<MadeUpPerson> Everybody { get; }

    /// <summary>Codes of the municipalities that are served.</summary>
    public IReadOnlyList<string> Served => codes;

    /// <summary>The tables of these people.</summary>
    public CountedTables Count(IEnumerable<MadeUpPerson>? people = null) => new(SmallCatalogue.Year, Places, Of(people ?? Everybody));

    /// <summary>Somebody who comes to an organisation that somebody else is in already.</summary>
    public MadeUpPerson Another(MadeUpPerson like, Random random) => New(NumberOf(like), null, random);

    /// <summary>The same person with one answer, the gender or the age put right.</summary>
    public MadeUpPerson Corrected(MadeUpPerson person, Random random)
    {
        var other = New(NumberOf(person), null, random);
        var answer = random.Next(Variables.Length + 2);
        if (answer == Variables.Length)
            return person with { Leaf = person.Leaf with { Gender = other.Leaf.Gender } };
        if (answer > Variables.Length)
            return person with { Leaf = person.Leaf with { AgeGroup = YoungOrNot(person, other) } };
        var variable = Variables[answer].Variable;
        return person with { Answers = [.. person.Answers.Where(known => known.Variable != variable),
            .. other.Answers.Where(known => known.Variable == variable)] };
    }

    private static People Of(IEnumerable<MadeUpPerson> people) => new(Side.Ent, people.SelectMany(Leaves)
        .GroupBy(leaf => leaf with { Leaf = leaf.Leaf with { People = default } })
        .Select(group => group.Key with { Leaf = group.Key.Leaf with { People = group.Aggregate(default(Tally), (sum, leaf) =>
            sum + leaf.Leaf.People) } }), []);

    /// <summary>In each group of the answers of a variable with several, a person counts once.</summary>
    private static IEnumerable<ClientLeaf> Leaves(MadeUpPerson person)
    {
        yield return new ClientLeaf(person.Leaf, 0, person.Reached, person.Ended);
        foreach (var (variable, code) in person.Answers.Concat(GroupsOf(person)))
            yield return new ClientLeaf(person.Leaf with { Code = code }, variable, person.Reached, person.Ended);
    }

    private static IEnumerable<(int Variable, int Code)> GroupsOf(MadeUpPerson person) =>
        (from answer in person.Answers
         where Variables.Any(variable => variable.Variable == answer.Variable && variable.Multiple)
         from code in CategoryAxis.GroupCodesOf(SmallCatalogue.CodesOf(answer.Variable), answer.Code)
         select (answer.Variable, code)).Distinct();

    /// <summary>Who is under 29 stays so: those under 29 are a total, and totals are exact.</summary>
    private static byte YoungOrNot(MadeUpPerson person, MadeUpPerson other) =>
        person.Leaf.AgeGroup < 6 == other.Leaf.AgeGroup < 6 ? other.Leaf.AgeGroup : person.Leaf.AgeGroup;

    private int NumberOf(MadeUpPerson person) => organisations.FindIndex(organisation =>
        Places.Organisation(organisation.ParId) == person.Leaf.Organisation);

    private MadeUpPerson New(int organisation, string? home, Random random)
    {
        var (parId, area) = organisations[organisation];
        home = random.Next(100) switch { 0 => null, < 4 => codes[random.Next(codes.Length)], _ => home ?? area[random.Next(area.Length)] };
        var reached = random.NextDouble() < 0.72;
        var ended = reached && random.NextDouble() < 0.5;
        var gender = (byte)(random.Next(100) switch { < 58 => 1, < 98 => 2, _ => 3 });
        var age = (byte)(random.Next(100) switch { < 2 => 1, < 17 => 2, < 52 => 3, < 84 => 4, < 95 => 5, _ => 6 });
        var leaf = new Leaf(Places.Organisation(parId), Places.Municipality(home), gender, age, 0,
            Tally.Of((ulong)random.NextInt64(long.MinValue, long.MaxValue)));
        var answers = new List<(int, int)>();
        foreach (var (variable, count, multiple) in Variables)
            answers.AddRange(Enumerable.Range(0, !multiple ? 1 : reached ? random.Next(4) : 0).Select(_ => Skewed(count, random)).Distinct()
                .Select(code => (variable, code)));
        return new MadeUpPerson(leaf, reached, ended, answers);
    }

    private static int Skewed(int count, Random random) => 1 + (int)(count * Math.Pow(random.NextDouble(), 1.8));
}
