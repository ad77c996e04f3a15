using Par.Warehouse.Disclosure;

namespace Par.Warehouse.Tests.Disclosure;

/// <summary>
/// A small linked table: municipalities in regions in a country, categories in groups, and organisations that serve one municipality or two. Places and
/// organisations count the same people; a virtual cell is what a municipality has outside the organisations that are wholly inside it.
/// </summary>
public static class RandomSystem
{
    /// <summary>Makes a system. The same seed gives the same one.</summary>
    public static CellSystem Make(int seed, int municipalities, int categories)
    {
        var random = new Random(seed);
        var organisations = Math.Max(1, municipalities - 1);
        // counts by organisation, municipality and category; organisation o serves municipality o, and some the next one as well
        var people = new int[organisations, municipalities, categories];
        for (var organisation = 0; organisation < organisations; organisation++)
            for (var category = 0; category < categories; category++)
            {
                people[organisation, organisation, category] = Count(random);
                if (random.Next(3) == 0 || organisation == organisations - 1)
                    people[organisation, (organisation + 1) % municipalities, category] += Count(random);
            }

        var system = new CellSystem();
        var places = Enumerable.Range(0, municipalities)
            .Select(place => Row(system, category => Enumerable.Range(0, organisations).Sum(organisation => people[organisation, place, category]), categories, false)).ToList();
        var regions = places.Chunk(3).Select(part => SumOf(system, part, categories, false)).ToList();
        SumOf(system, regions, categories, true);
        for (var organisation = 0; organisation < organisations; organisation++)
        {
            var served = Enumerable.Range(0, municipalities).Where(place => Enumerable.Range(0, categories).Any(category => people[organisation, place, category] > 0)).ToList();
            var row = Row(system, category => served.Sum(place => people[organisation, place, category]), categories, false);
            if (served.Count == 1)
                for (var category = 0; category <= categories; category++)
                    AddContained(system, places[served[0]][category], row[category]);
        }
        return system;
    }

    private static int Count(Random random) => random.Next(5) switch { 0 => 0, 1 or 2 => random.Next(1, 5), _ => random.Next(5, 40) };

    /// <summary>The categories of a place and last its total; the first half of the categories make a group.</summary>
    private static int?[] Row(CellSystem system, Func<int, int> count, int categories, bool isCountry)
    {
        var values = Enumerable.Range(0, categories).Select(count).ToArray();
        var cells = values.Select(value => value == 0 ? (int?)null : system.Add(value)).ToArray();
        var sum = values.Sum();
        int? total = sum == 0 ? null : system.Add(sum, isCountry ? CellRole.Fixed : CellRole.Publishable, CellSystem.CostOfTotals);
        var present = cells.OfType<int>().ToArray();
        if (total is { } whole)
        {
            if (present.Length > 0)
                system.AddSum(whole, present);
            var grouped = cells.Take(categories / 2).OfType<int>().ToArray();
            if (grouped.Length > 1)
            {
                var group = system.Add(grouped.Sum(system.Value));
                system.AddSum(group, grouped);
                system.AddSum(whole, [group, .. cells.Skip(categories / 2).OfType<int>()]);
            }
        }
        return [.. cells, total];
    }

    private static int?[] SumOf(CellSystem system, IReadOnlyList<int?[]> parts, int categories, bool isCountry)
    {
        var row = Row(system, category => parts.Sum(part => part[category] is { } cell ? system.Value(cell) : 0), categories, isCountry);
        for (var category = 0; category <= categories; category++)
            if (row[category] is { } total)
                system.AddSum(total, parts.Select(part => part[category]).OfType<int>());
        return row;
    }

    private static void AddContained(CellSystem system, int? place, int? organisation)
    {
        if (place is not { } whole || organisation is not { } part)
            return;
        var rest = system.Value(whole) - system.Value(part);
        system.AddSum(whole, rest > 0 ? [part, system.Add(rest, CellRole.Virtual)] : [part]);
    }
}
