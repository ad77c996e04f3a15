using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Statistics;

namespace Par.Warehouse.Tests.Statistics;

/// <summary>
/// People of a made-up country: municipalities of very different sizes, most with their own organisation, some sharing one, and a few young people who
/// live elsewhere than where they are served. The same seed gives the same people.
/// </summary>
public sealed class MadeUpPeople
{
    private static readonly (int Variable, int Codes, bool Multiple)[] Variables =
        [(10, 30, false), (11, 8, false), (12, 11, false), (13, 23, true), (14, 27, false)];

    private readonly Random random;
    private readonly List<(string ParId, string[] Area)> organisations = [];
    private readonly List<ClientLeaf> leaves = [];

    public MadeUpPeople(Gazetteer gazetteer, int municipalities, int clients, int seed)
    {
        random = new Random(seed);
        var codes = gazetteer.MunicipalitiesOf(PlaceId.Country).Select(municipality => municipality.Code).Take(municipalities).ToArray();
        var weights = codes.Select(_ => Math.Exp(random.NextDouble() * 5)).ToArray();
        for (var next = 0; next < codes.Length;)
        {
            var size = random.NextDouble() < 0.75 ? 1 : random.Next(2, 5);
            organisations.Add(($"P{organisations.Count:0000}", codes[next..Math.Min(next + size, codes.Length)]));
            next += size;
        }
        for (var extra = 0; extra < codes.Length / 20; extra++)
            organisations.Add(($"P{organisations.Count:0000}", codes[random.Next(codes.Length / 2)..].Take(5).ToArray()));
        Places = new PlaceAxis(gazetteer, SmallCatalogue.AllLevels, organisations.Select(organisation => organisation.ParId), codes);
        var total = weights.Sum();
        foreach (var (parId, area) in organisations)
            foreach (var code in area)
                for (var left = (int)Math.Ceiling(clients * weights[Array.IndexOf(codes, code)] / total); left > 0; left--)
                    Add(parId, random.Next(100) switch { 0 => null, < 4 => codes[random.Next(codes.Length)], _ => code });
        People = Of(leaves);
    }

    public PlaceAxis Places { get; }

    public People People { get; }

    /// <summary>The people of one organisation.</summary>
    public People Of(int organisation) => Of(leaves.Where(leaf => leaf.Leaf.Organisation == organisation));

    /// <summary>Some people of one organisation, and everybody else.</summary>
    /// <param name="organisation">The organisation.</param>
    /// <param name="isChosen">Tells of its people by their number, from 0.</param>
    public (People Chosen, People Others) Split(int organisation, Func<int, bool> isChosen)
    {
        var (number, isIn) = (-1, new List<bool>());
        foreach (var leaf in leaves)
        {
            // A person begins with the leaf of no variable.
            if (leaf.Leaf.Organisation == organisation && leaf.Variable == 0)
                number++;
            isIn.Add(leaf.Leaf.Organisation == organisation && isChosen(number));
        }
        return (Of(leaves.Where((_, at) => isIn[at])), Of(leaves.Where((_, at) => !isIn[at])));
    }

    private static People Of(IEnumerable<ClientLeaf> leaves) => new(Side.Ent, leaves.GroupBy(leaf => leaf with { Leaf = leaf.Leaf with { Count = 0 } })
        .Select(group => group.Key with { Leaf = group.Key.Leaf with { Count = group.Sum(leaf => leaf.Leaf.Count) } }), []);

    private void Add(string parId, string? municipality)
    {
        var reached = random.NextDouble() < 0.72;
        var ended = reached && random.NextDouble() < 0.5;
        var leaf = new Leaf(Places.Organisation(parId), Places.Municipality(municipality),
            (byte)(random.Next(100) switch { < 58 => 1, < 98 => 2, _ => 3 }), (byte)(random.Next(100) switch { < 2 => 1, < 17 => 2, < 52 => 3, < 84 => 4, < 99 => 5, _ => 6 }), 0, 1);
        leaves.Add(new ClientLeaf(leaf, 0, reached, ended));
        foreach (var (variable, codes, multiple) in Variables)
            if (!multiple)
                leaves.Add(new ClientLeaf(leaf with { Code = Skewed(codes) }, variable, reached, ended));
            else if (reached)
                leaves.AddRange(Enumerable.Range(0, random.Next(4)).Select(_ => Skewed(codes)).Distinct()
                    .Select(code => new ClientLeaf(leaf with { Code = code }, variable, reached, ended)));
    }

    private int Skewed(int codes) => 1 + (int)(codes * Math.Pow(random.NextDouble(), 1.8));
}
