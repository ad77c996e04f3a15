using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Statistics;

namespace Par.Portal.Tests.Attack;

/// <summary>
/// What a reader makes of the files of a version: a range for each published number, and every sum that the catalogue, the map and the
/// organisations' areas tell of. Counts that no file has stand in the sums too: other gender, age not known, no answer, places with too
/// few people, and an organisation's clients of one municipality.
/// </summary>
/// <remarks>Uses nothing of the method's own code. Of the method it knows what docs/disclosure.md tells.</remarks>
internal sealed class Reader
{
    private const string Country = "SSS";
    private const string Other = "o"; // other gender
    private const string Unknown = "?"; // age not known; no answer

    private static readonly (string Gender, string Age) All = ("T", "T");

    private readonly Ranges ranges;
    private readonly Published files;
    private readonly Issue issue;
    private readonly List<AgeGroup> ages;
    private readonly List<string> places = [];
    private readonly Dictionary<string, HashSet<string>> municipalities = [];
    private readonly ILookup<string, string> organisationsOf;
    private readonly Dictionary<string, Counts> counts = [];
    private readonly Dictionary<string, StatisticTable> tables;
    private readonly Dictionary<int, int> fresh = [];

    /// <summary>Reads a version.</summary>
    /// <param name="ranges">Takes counts and sums.</param>
    /// <param name="files">What was downloaded.</param>
    /// <param name="issue">The version.</param>
    /// <param name="service">Which organisations have clients of which municipalities.</param>
    /// <param name="before">The version before.</param>
    /// <param name="tellsApart">True to reason also that the same people have the same number, so that other numbers are of other
    /// people.</param>
    public Reader(Ranges ranges, Published files, Issue issue, IReadOnlyCollection<(string Organisation, string Municipality)> service,
        Issue? before,
        bool tellsApart = false)
    {
        (this.ranges, this.files, this.issue) = (ranges, files, issue);
        var year = SignedIn.TestPortal.Catalogue[issue.Year];
        var side = issue.Side == "ent" ? Side.Ent : Side.Ty;
        tables = year.Tables.Where(table => table.Side == side && files.TablesOf(issue).Contains(table.Id)).ToDictionary(table => table.Id);
        ages = [.. year.AgeGroups.Where(group => group.Sides.Contains(side))];
        organisationsOf = service.ToLookup(pair => pair.Municipality, pair => pair.Organisation);
        FindPlaces(service);
        foreach (var subject in tables.Values.Select(SubjectOf).Distinct().ToList())
            Lay(subject, ["T"], tables.Values.Where(table => SubjectOf(table) == subject).SelectMany(table => files.Rows(issue, table.Id))
                .Where(row => row.Spot.Category == "T"));
        foreach (var table in tables.Values.Where(table => table.VariableConcept is not null))
            Lay(table.Id, [.. CategoriesOf(year, table)], files.Rows(issue, table.Id).Where(row => row.Spot.Category != "T"));
        var begun = ranges.Sums;
        Tell(before is { } earlier ? files.Rows(earlier).Where(row => row.Status == "rounded")
            .ToDictionary(row => row.Spot, row => row.Number!.Value) : []);
        foreach (var cells in counts.Values)
            AddSums(cells);
        foreach (var table in tables.Values.Where(table => table.VariableConcept is not null))
            AddCategorySums(counts[table.Id], counts[SubjectOf(table)], table,
                year.CodesOf(year.FindConcept(table.VariableConcept!, side)!));
        foreach (var (wider, narrower) in ((string, string)[])[("Clients", "Reached"), ("Reached", "Ended"), ("Clients", "Ended")])
            if (counts.TryGetValue(wider, out var all) && counts.TryGetValue(narrower, out var some))
                foreach (var place in places)
                    foreach (var slice in some.SlicesOf(place).Intersect(all.SlicesOf(place)))
                        ranges.AddSum(all[place, "T", slice], [some[place, "T", slice]], 0, Ranges.Unbounded);
        if (tellsApart)
            TellApart(begun);
    }

    /// <summary>The published numbers and where they stand among the counts.</summary>
    public IEnumerable<(PublishedRow Row, int Figure)> Figures => tables.Keys.SelectMany(table => files.Rows(issue, table))
        .Where(row => municipalities.ContainsKey(row.Spot.Place))
        .Select(row => (row, FigureOf(row.Spot)));

    /// <summary>The count of a spot.</summary>
    public int FigureOf(Spot spot) =>
        counts[spot.Category == "T" ? SubjectOf(tables[spot.Table]) : spot.Table][spot.Place, spot.Category, (spot.Gender, spot.Age)];

    /// <summary>The counts of a table at places by gender, or by age: a block for a programme.</summary>
    public IEnumerable<int> Block(string table, IReadOnlyCollection<string> at, bool byAge) =>
        from cells in new[] { counts[table], counts[SubjectOf(tables[table])] }
        from place in at
        from slice in cells.SlicesOf(place)
        where byAge ? slice.Gender == "T" : slice.Age == "T"
        from category in cells.Categories
        select cells[place, category, slice];

    /// <summary>Regions with their counties, municipalities and the organisations there, and what these have of each other.</summary>
    public IEnumerable<(string Region, IReadOnlyCollection<string> Places)> Regions => places
        .Where(place => place.StartsWith("MK", StringComparison.Ordinal)).Select(region =>
        (region, (IReadOnlyCollection<string>)[.. places
            .Where(place => place == region
                || (LevelOf(place) is "HVA" or "KU" or "ORG" or "ORG/KU" && municipalities[place].Overlaps(municipalities[region])))]));

    /// <summary>
    /// Joins this version with the one before it. Assumed: a place whose totals are the same in both has the same people; where they
    /// differ, each person that came or went is counted once. Only of whom the correction's text tells that an answer was corrected, as
    /// many counts may be one person off.
    /// </summary>
    /// <param name="before">The version before, in the same ranges.</param>
    /// <param name="corrected">Organisations of whom an answer was corrected, and of how many clients.</param>
    public void Join(Reader before, IReadOnlyDictionary<string, int> corrected)
    {
        foreach (var (name, cells) in counts)
            foreach (var place in places.Intersect(before.places).Where(place => LevelOf(place) != "ORG/KU"))
            {
                var slack = corrected.Where(entry => entry.Key == place
                    || (LevelOf(place) != "ORG" && municipalities[entry.Key].Overlaps(municipalities[place]))).Sum(entry => entry.Value);
                var subject = tables.TryGetValue(name, out var table) ? SubjectOf(table) : name;
                var (then, now) = (ranges[before.counts[subject][place, "T", All]], ranges[counts[subject][place, "T", All]]);
                var (least, most) = (Math.Min(0, now.Low - then.High) - slack, Math.Max(0, now.High - then.Low) + slack);
                foreach (var category in cells.Categories)
                    foreach (var slice in cells.SlicesOf(place).Intersect(before.counts[name].SlicesOf(place)))
                        ranges.AddSum(cells[place, category, slice], [before.counts[name][place, category, slice]], least, most);
            }
    }

    private static string SubjectOf(StatisticTable table) => table is { Side: Side.Ty, Subject: Subject.Reached } ? "Clients"
        : table.Subject.ToString();

    private static string LevelOf(string place) => place == Country ? Country : place.Contains('/', StringComparison.Ordinal) ? "ORG/KU"
        : place.TrimEnd([.. "P0123456789"]);

    private static IEnumerable<string> CategoriesOf(CatalogueYear year, StatisticTable table)
    {
        var list = year.CodesOf(year.FindConcept(table.VariableConcept!, table.Side)!);
        return [.. list.Groups.Select(group => group.Concept), .. list.Codes.Select(code => code.Concept), Unknown];
    }

    /// <summary>Places with people; who has none has no part in any sum.</summary>
    private void FindPlaces(IReadOnlyCollection<(string Organisation, string Municipality)> service)
    {
        var map = SignedIn.TestPortal.Places;
        places.AddRange(tables.Values.SelectMany(table => files.Rows(issue, table.Id))
            .Where(row => row.Spot is { Category: "T", Gender: "T", Age: "T" } && row.Status != "zero")
            .Select(row => row.Spot.Place).Distinct());
        var homes = places.Where(place => LevelOf(place) == "KU").ToList();
        foreach (var place in places)
            municipalities[place] = [.. LevelOf(place) switch
            {
                Country => homes,
                "KU" => [place],
                "ORG" => service.Where(pair => pair.Organisation == place).Select(pair => pair.Municipality),
                "MK" => homes.Where(home => "MK" + map.RegionOf(home[2..]) == place),
                var level => homes.Where(home =>
                    level + map.AreaOf(home[2..], level == "AVI" ? PlaceLevel.AviArea : PlaceLevel.County) == place),
            }];
        foreach (var (organisation, municipality) in service)
        {
            places.Add($"{organisation}/{municipality}");
            municipalities[places[^1]] = [municipality];
        }
    }

    /// <summary>
    /// Makes a count of each category and combination at each place; combinations are those that some file has at the place's level, and
    /// what completes their sums.
    /// </summary>
    private void Lay(string name, IReadOnlyList<string> categories, IEnumerable<PublishedRow> rows)
    {
        var slices = rows.GroupBy(row => LevelOf(row.Spot.Place))
            .ToDictionary(group => group.Key, group => Completed([.. group.Select(row => (row.Spot.Gender, row.Spot.Age))]));
        slices["ORG/KU"] = [.. slices.GetValueOrDefault("ORG", []).Intersect(slices.GetValueOrDefault("KU", []))];
        counts[name] = new Counts(categories, slices, places, ranges);
    }

    private HashSet<(string Gender, string Age)> Completed(HashSet<(string Gender, string Age)> slices)
    {
        slices.Add(All);
        slices.UnionWith(slices.Where(slice => slice.Gender == "1").Select(slice => (Other, slice.Age)).ToList());
        slices.UnionWith(slices.Where(slice => slice.Age == ages[0].Concept).Select(slice => (slice.Gender, Unknown)).ToList());
        return slices;
    }

    /// <summary>What each number says by itself.</summary>
    private void Tell(IReadOnlyDictionary<Spot, int> earlier)
    {
        foreach (var (row, figure) in Figures)
            switch (row)
            {
                case { Status: "few" }:
                    ranges.Tell(figure, 1, 4);
                    break;
                // Exact; or no number that anything is rounded to.
                case { Number: { } exact } when row.Status is "value" or "zero" || exact % 5 != 0:
                    ranges.Tell(figure, exact, exact);
                    break;
                case { Number: { } number, Status: "rounded" }:
                    var then = earlier.TryGetValue(row.Spot, out var old) ? old : (int?)null;
                    if (number != then)
                        fresh[figure] = number;
                    ranges.Tell(figure, number - (number == then ? 5 : 4), number + (number == then ? 5 : 4));
                    // An earlier number stays while it is within 5. That it did not stay tells that the count is farther away.
                    if (then > number)
                        ranges.Tell(figure, 0, then.Value - 6);
                    else if (then < number)
                        ranges.Tell(figure, then.Value + 6, Ranges.Unbounded);
                    break;
            }
    }

    /// <summary>
    /// The same people have the same number. So where a part and its whole have different ones, somebody is in the whole and not in the
    /// part.
    /// </summary>
    private void TellApart(int begun)
    {
        for (int sum = begun, last = ranges.Sums; sum < last; sum++)
            if (ranges.RestOf(sum).Low == 0 && fresh.TryGetValue(ranges.TermsOf(sum)[0], out var whole))
                foreach (var part in ranges.TermsOf(sum)[1..].ToArray())
                    if (fresh.TryGetValue(part, out var number) && number != whole)
                        ranges.AddSum(ranges.TermsOf(sum)[0], [part], 1, Ranges.Unbounded);
        // An organisation that works in one municipality.
        foreach (var cells in counts.Values)
            foreach (var organisation in places.Where(place => LevelOf(place) == "ORG" && municipalities[place].Count == 1))
                foreach (var category in cells.Categories)
                    foreach (var slice in cells.SlicesOf(organisation).Intersect(cells.SlicesOf(municipalities[organisation].Single())))
                        if (fresh.TryGetValue(cells[organisation, category, slice], out var number)
                            && fresh.TryGetValue(cells[municipalities[organisation].Single(), category, slice], out var whole)
                                && number != whole)
                            ranges.AddSum(cells[municipalities[organisation].Single(), category, slice],
                                [cells[organisation, category, slice]], 1, Ranges.Unbounded);
    }

    private void AddSums(Counts cells)
    {
        var levels = places.GroupBy(LevelOf).ToDictionary(group => group.Key, group => group.ToList());
        var areas = levels.Keys.Where(level => !level.StartsWith("ORG", StringComparison.Ordinal)).ToList();
        foreach (var category in cells.Categories)
        {
            foreach (var place in places)
                foreach (var slice in cells.SlicesOf(place))
                    AddPeople(cells, place, category, slice);
            foreach (var wide in areas.SelectMany(level => levels[level]))
                foreach (var narrow in areas.Where(narrow => narrow != LevelOf(wide)))
                    AddAreas(cells, category, wide, [.. levels[narrow].Where(part => municipalities[part].Overlaps(municipalities[wide]))]);
            AddPlaces(cells, category, Country, levels["ORG"]);
            foreach (var municipality in levels["KU"])
                AddPlaces(cells, category, municipality,
                    [.. organisationsOf[municipality].Select(organisation => $"{organisation}/{municipality}")]);
            foreach (var organisation in levels["ORG"])
                AddPlaces(cells, category, organisation,
                    [.. municipalities[organisation].Select(municipality => $"{organisation}/{municipality}")]);
        }
    }

    /// <summary>Genders and ages.</summary>
    private void AddPeople(Counts cells, string place, string category, (string Gender, string Age) slice)
    {
        var (here, total) = (cells.SlicesOf(place), cells[place, category, slice]);
        if (slice.Gender == "T" && here.Contains(("1", slice.Age)))
            ranges.AddSum(total, from gender in new[] { "1", "2", Other } select cells[place, category, (gender, slice.Age)]);
        var young = ages.Where(group => group.To <= 28).Select(group => group.Concept);
        if (slice.Age == "T" && here.Contains((slice.Gender, Unknown)))
            ranges.AddSum(total, from age in ages.Select(entry => entry.Concept).Append(Unknown)
                select cells[place, category, (slice.Gender, age)]);
        else if (slice.Age == "T" && here.Contains((slice.Gender, "U29")))
            ranges.AddSum(total, [cells[place, category, (slice.Gender, "U29")]], 0, Ranges.Unbounded);
        if (slice.Age == "U29" && here.Contains((slice.Gender, Unknown)))
            ranges.AddSum(total, from age in young select cells[place, category, (slice.Gender, age)]);
    }

    /// <summary>An area of areas that lie in it, and of regions or municipalities where there is none of them.</summary>
    private void AddAreas(Counts cells, string category, string wide, List<string> parts)
    {
        if (parts.Count == 0 || parts.Any(part => !municipalities[part].IsSubsetOf(municipalities[wide])))
            return;
        var left = municipalities[wide].Except(parts.SelectMany(part => municipalities[part])).ToHashSet();
        foreach (var region in places.Where(place => LevelOf(place) == "MK" && left.Count > 0 && municipalities[place].IsSubsetOf(left)))
        {
            parts.Add(region);
            left.ExceptWith(municipalities[region]);
        }
        AddPlaces(cells, category, wide, [.. parts, .. left]);
    }

    private void AddPlaces(Counts cells, string category, string total, IReadOnlyCollection<string> parts)
    {
        foreach (var slice in cells.SlicesOf(total))
            if (parts.Count > 0 && parts.All(part => cells.SlicesOf(part).Contains(slice)))
                ranges.AddSum(cells[total, category, slice], parts.Select(part => cells[part, category, slice]));
    }

    private void AddCategorySums(Counts cells, Counts everybody, StatisticTable table, CodeList list)
    {
        var children = list.Groups.Select(group => (group.Concept, group.Parent))
            .Concat(list.Codes.Select(code => (code.Concept, Parent: code.Group)))
            .GroupBy(entry => entry.Parent, entry => entry.Concept).Select(group => (Parent: group.Key, Parts: group.ToList())).ToList();
        // Who gave no answer counts as "no information" where the list has it and one answer is asked for.
        if (table.MultipleAnswers || !list.Codes.Any(code => code.Kind == CodeKind.NoInformation))
            children.Single(group => group.Parent is null).Parts.Add(Unknown);
        foreach (var place in places)
            foreach (var slice in cells.SlicesOf(place).Intersect(everybody.SlicesOf(place)))
                foreach (var (parent, parts) in children)
                {
                    var total = parent is null ? everybody[place, "T", slice] : cells[place, parent, slice];
                    ranges.AddSum(total, parts.Select(part => cells[place, part, slice]), table.MultipleAnswers ? -Ranges.Unbounded : 0);
                    if (table.MultipleAnswers)
                        foreach (var part in parts)
                            ranges.AddSum(total, [cells[place, part, slice]], 0, Ranges.Unbounded);
                }
    }

    /// <summary>Counts by place, category and combination of gender and age.</summary>
    private sealed class Counts
    {
        private readonly Dictionary<string, int> numbers;
        private readonly Dictionary<string, Dictionary<(string, string), int>> slices;
        private readonly Dictionary<string, int> first = [];

        public Counts(IReadOnlyList<string> categories, IReadOnlyDictionary<string, HashSet<(string, string)>> slicesOf,
            IEnumerable<string> places, Ranges ranges)
        {
            Categories = categories;
            numbers = categories.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
            slices = slicesOf.ToDictionary(level => level.Key, level => level.Value.Index()
                .ToDictionary(entry => entry.Item, entry => entry.Index));
            foreach (var place in places)
                first[place] = ranges.Add(SlicesOf(place).Count * categories.Count);
        }

        public IReadOnlyList<string> Categories { get; }

        public int this[string place, string category, (string, string) slice] =>
            first[place] + (numbers[category] * SlicesOf(place).Count) + slices[LevelOf(place)][slice];

        public Dictionary<(string Gender, string Age), int>.KeyCollection SlicesOf(string place) =>
            slices.GetValueOrDefault(LevelOf(place), []).Keys;
    }
}
