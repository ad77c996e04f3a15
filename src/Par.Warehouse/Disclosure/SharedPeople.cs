using Par.Warehouse.Places;

namespace Par.Warehouse.Disclosure;

/// <summary>
/// The sums between organisations and areas. Both count the same people: an organisation alone in its municipality has the same figures as the municipality,
/// and a group of organisations that share no client with others the same as the group of their areas. Where one lies within the other,
/// the difference is a number of people too; when it is small, it is a virtual cell that must stay unknown.
/// </summary>
internal sealed class SharedPeople(CellSystem system, PersonCells cells, DisclosureRule rule)
{
    public void AddSums()
    {
        var cube = cells.Cube;
        foreach (var (key, shared) in CountShared())
        {
            var (category, slice) = (key / cube.Slices.Count, key % cube.Slices.Count);
            var levels = cube.LevelsOf(category, slice);
            foreach (var level in PlaceLevels.OfAreas.Where(level => level != PlaceLevel.Country && levels.Contains(level)))
                AddSums(category, slice, level, levels, shared);
        }
    }

    /// <summary>People by organisation and municipality, for each category and combination that organisations publish.</summary>
    private Dictionary<int, Dictionary<(int Organisation, int Municipality), int>> CountShared()
    {
        var cube = cells.Cube;
        var shared = new Dictionary<int, Dictionary<(int, int), int>>();
        foreach (var leaf in cube.Leaves)
            foreach (var category in cube.Categories.Of(leaf.Code))
                foreach (var slice in cube.Slices.Of(leaf.Gender, leaf.AgeGroup))
                {
                    if (!cube.IsPublished(PlaceLevel.Organisation, category, slice))
                        continue;
                    var key = (category * cube.Slices.Count) + slice;
                    if (!shared.TryGetValue(key, out var pairs))
                        shared[key] = pairs = [];
                    var pair = (leaf.Organisation, leaf.Municipality);
                    pairs[pair] = pairs.GetValueOrDefault(pair) + leaf.Count;
                }
        return shared;
    }

    private void AddSums(int category, int slice, PlaceLevel level, IReadOnlySet<PlaceLevel> levels, Dictionary<(int Organisation, int Municipality), int> shared)
    {
        int Id(int place) => cells.Find(place, category, slice)!.Value;
        var areasOf = new SortedDictionary<int, SortedSet<int>>();
        var organisationsOf = new SortedDictionary<int, SortedSet<int>>();
        var counts = new Dictionary<(int Area, int Organisation), int>();
        foreach (var ((organisation, municipality), count) in shared)
        {
            var area = cells.Cube.Places.StandInOf(municipality, level, levels);
            Add(areasOf, organisation, area);
            Add(organisationsOf, area, organisation);
            counts[(area, organisation)] = counts.GetValueOrDefault((area, organisation)) + count;
        }
        AddContained(organisationsOf, areasOf, Id, (area, organisation) => counts[(area, organisation)]);
        AddContained(areasOf, organisationsOf, Id, (_, _) => 0);
        foreach (var (areas, organisations) in Components(organisationsOf, areasOf))
            if (areas.Count > 1 && organisations.Count > 1)
                system.AddBalance(areas.Select(Id), organisations.Select(Id));
    }

    /// <summary>
    /// For each place: the others that lie wholly within it, and what they leave of it, when it is few people, or few without the own clients of an organisation that lies there in part.
    /// </summary>
    private void AddContained(SortedDictionary<int, SortedSet<int>> othersOf, SortedDictionary<int, SortedSet<int>> placesOf, Func<int, int> id, Func<int, int, int> own)
    {
        foreach (var (place, others) in othersOf)
        {
            int[] within = [.. others.Where(other => placesOf[other].Count == 1).Select(id)];
            var rest = system.Value(id(place)) - within.Sum(system.Value);
            if (within.Length > 0 && (rest == 0 || rule.IsSmall(rest)
                || (rule.Insiders && others.Any(other => placesOf[other].Count > 1 && rule.IsSmall(rest - own(place, other))))))
                cells.AddWithRest(id(place), within);
        }
    }

    /// <summary>The groups of areas and organisations that share people, directly or through others.</summary>
    private static IEnumerable<(List<int> Areas, List<int> Organisations)> Components(
        SortedDictionary<int, SortedSet<int>> organisationsOf, SortedDictionary<int, SortedSet<int>> areasOf)
    {
        var seen = new HashSet<int>();
        foreach (var start in organisationsOf.Keys)
        {
            if (!seen.Add(start))
                continue;
            var (areas, organisations) = (new List<int> { start }, new List<int>());
            for (var next = 0; next < areas.Count; next++)
                foreach (var organisation in organisationsOf[areas[next]])
                    if (seen.Add(organisation))
                    {
                        organisations.Add(organisation);
                        areas.AddRange(areasOf[organisation].Where(seen.Add));
                    }
            yield return (areas, organisations);
        }
    }

    private static void Add(SortedDictionary<int, SortedSet<int>> sets, int key, int value)
    {
        if (!sets.TryGetValue(key, out var set))
            sets[key] = set = [];
        set.Add(value);
    }
}
