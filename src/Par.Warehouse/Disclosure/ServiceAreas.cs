using Par.Warehouse.Places;
using Par.Warehouse.Statistics;

namespace Par.Warehouse.Disclosure;

/// <summary>
/// Which organisations and areas have the same people: an organisation all of whose clients live in one area, an area all of whose clients one organisation
/// has, and groups of organisations that together have all clients of a group of municipalities.
/// </summary>
public sealed class ServiceAreas
{
    /// <summary>Looks through the people.</summary>
    /// <param name="places">Places.</param>
    /// <param name="everybody">Who lives where and is whose client.</param>
    public ServiceAreas(PlaceAxis places, IReadOnlyList<Leaf> everybody)
    {
        var pairs = everybody.GroupBy(leaf => (leaf.Organisation, leaf.Municipality))
            .Select(group => (group.Key.Organisation, group.Key.Municipality, Count: group.Sum(leaf => leaf.People.Count))).Where(pair => pair.Count > 0).ToList();
        var within = new List<(int, int[], bool)>();
        foreach (var level in PlaceLevels.OfAreas.Where(level => level != PlaceLevel.Country))
            within.AddRange(Contained(pairs.Select(pair => (places.AreaOf(pair.Municipality, level), pair.Organisation, pair.Count))
                .Where(pair => pair.Item1 is not null).Select(pair => (pair.Item1!.Value, pair.Organisation, pair.Count)), pairs, level));
        Within = within;
        Together = [.. Components(pairs.ConvertAll(pair => (pair.Municipality, pair.Organisation)))];
    }

    /// <summary>A place, others that lie wholly within it, and whether they are all of it.</summary>
    public IReadOnlyList<(int Total, int[] Parts, bool IsWhole)> Within { get; }

    /// <summary>Municipalities and organisations that share people with each other and with nobody else; several of both.</summary>
    public IReadOnlyList<(int[] Areas, int[] Organisations)> Together { get; }

    private static IEnumerable<(int, int[], bool)> Contained(
        IEnumerable<(int Area, int Organisation, int Count)> shared, IReadOnlyList<(int Organisation, int Municipality, int Count)> pairs, PlaceLevel level)
    {
        var all = shared.GroupBy(pair => (pair.Area, pair.Organisation)).Select(group => (group.Key.Area, group.Key.Organisation, Count: group.Sum(pair => pair.Count))).ToList();
        var ofArea = all.GroupBy(pair => pair.Area).ToDictionary(group => group.Key, group => group.Sum(pair => pair.Count));
        var ofOrganisation = pairs.GroupBy(pair => pair.Organisation).ToDictionary(group => group.Key, group => group.Sum(pair => pair.Count));
        foreach (var area in all.GroupBy(pair => pair.Area).OrderBy(group => group.Key))
        {
            var inside = area.Where(pair => ofOrganisation[pair.Organisation] == pair.Count).ToList();
            if (inside.Count > 0)
                yield return (area.Key, [.. inside.Select(pair => pair.Organisation).Order()], inside.Sum(pair => pair.Count) == ofArea[area.Key]);
        }
        if (level != PlaceLevel.Municipality)
            yield break;
        foreach (var organisation in all.GroupBy(pair => pair.Organisation).OrderBy(group => group.Key))
        {
            var inside = organisation.Where(pair => ofArea[pair.Area] == pair.Count).ToList();
            if (inside.Count > 0)
                yield return (organisation.Key, [.. inside.Select(pair => pair.Area).Order()], inside.Sum(pair => pair.Count) == ofOrganisation[organisation.Key]);
        }
    }

    private static IEnumerable<(int[] Areas, int[] Organisations)> Components(IReadOnlyList<(int Area, int Organisation)> shared)
    {
        var (organisationsOf, areasOf) = (shared.ToLookup(pair => pair.Area, pair => pair.Organisation), shared.ToLookup(pair => pair.Organisation, pair => pair.Area));
        var seen = new HashSet<int>();
        foreach (var start in organisationsOf.Select(group => group.Key).Order())
        {
            if (!seen.Add(start))
                continue;
            var (areas, organisations) = (new List<int> { start }, new List<int>());
            for (var next = 0; next < areas.Count; next++)
                foreach (var organisation in organisationsOf[areas[next]].Where(seen.Add))
                {
                    organisations.Add(organisation);
                    areas.AddRange(areasOf[organisation].Where(seen.Add));
                }
            if (areas.Count > 1 && organisations.Count > 1)
                yield return ([.. areas.Order()], [.. organisations.Order()]);
        }
    }
}
