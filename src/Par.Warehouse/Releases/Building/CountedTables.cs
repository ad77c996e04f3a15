using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Places;
using Par.Warehouse.Statistics;

namespace Par.Warehouse.Releases.Building;

/// <summary>A cell of a table, with the counts that it is one of.</summary>
/// <param name="Address">Where it stands in the table.</param>
/// <param name="Cube">The counts.</param>
/// <param name="Place">Number of the place.</param>
/// <param name="Category">Number of the category.</param>
/// <param name="Slice">Number of the combination of gender and age.</param>
public readonly record struct CountedCell(CellAddress Address, Cube Cube, int Place, int Category, int Slice)
{
    /// <summary>The people in it.</summary>
    public Tally People => Cube[Place, Category, Slice];
}

/// <summary>All tables of a release that count people, counted. The totals of each subject are one cube, which its tables share.</summary>
public sealed class CountedTables
{
    private readonly Dictionary<Subject, Cube> everybody = [];
    private readonly Dictionary<string, Cube> answers;
    private readonly Dictionary<Subject, ServiceAreas> services = [];
    private readonly List<AgeGroup> ages;
    private readonly Side side;

    /// <summary>Counts.</summary>
    /// <param name="year">The catalogue of the year, with its tables.</param>
    /// <param name="places">Places of the release.</param>
    /// <param name="people">Who is counted.</param>
    /// <param name="cancel">Stops the work.</param>
    public CountedTables(CatalogueYear year, PlaceAxis places, People people, CancellationToken cancel = default)
    {
        (Places, side) = (places, people.Side);
        ages = [.. year.AgeGroups.Where(group => group.Sides.Contains(side))];
        Tables = [.. year.Tables.Where(table => table.Side == side && table.CountsPeople)];
        foreach (var tablesOfSubject in Tables.GroupBy(SubjectOf))
        {
            var leaves = people.Of(tablesOfSubject.Key);
            everybody[tablesOfSubject.Key] = Cube.OfEverybody(places, new SliceAxis(ages, tablesOfSubject), tablesOfSubject.SelectMany(LevelsOf).ToHashSet(), leaves,
                everybody.GetValueOrDefault(Subject.Clients));
            services[tablesOfSubject.Key] = new ServiceAreas(places, leaves);
        }
        // Each variable is counted by itself: as many at a time as there are processors.
        answers = Tables.Where(table => table.VariableConcept is not null).AsParallel().WithCancellation(cancel)
            .ToDictionary(table => table.Id, table => AnswersOf(table, year, people), StringComparer.Ordinal);
        Providers = [.. ProvidersOf(people)];
    }

    /// <summary>Places of the release.</summary>
    public PlaceAxis Places { get; }

    /// <summary>The tables.</summary>
    public IReadOnlyList<StatisticTable> Tables { get; }

    /// <summary>The organisations without which an area's figures would be others: those that have a tenth or more of its people.</summary>
    public IReadOnlyList<(PlaceId Area, string ParId)> Providers { get; }

    /// <summary>The cubes of everybody, by subject.</summary>
    public IReadOnlyDictionary<Subject, Cube> Everybody => everybody;

    /// <summary>What a table counts, the same for tables that count the same people.</summary>
    public Subject SubjectOf(StatisticTable table) => table.Subject == Subject.Reached && side == Side.Ty ? Subject.Clients : table.Subject;

    /// <summary>The answers of a table's variable; null for a table of totals.</summary>
    public Cube? AnswersOf(StatisticTable table) => answers.GetValueOrDefault(table.Id);

    /// <summary>Which organisations and areas have the same people of a subject.</summary>
    public ServiceAreas ServiceOf(Subject subject) => services[subject];

    /// <summary>The cells that a table publishes, place by place, those of everybody first. Everybody by gender and age stands where the answers do.</summary>
    public IEnumerable<CountedCell> CellsOf(StatisticTable table)
    {
        var (all, answers) = (everybody[SubjectOf(table)], AnswersOf(table));
        var levels = LevelsOf(table);
        var slices = new SliceAxis(ages, table);
        for (var place = 0; place < Places.Places.Count; place++)
        {
            var level = Places.Places[place].Level;
            if (!levels.Contains(level))
                continue;
            for (var slice = 0; slice < slices.Count; slice++)
                if (level <= slices[slice].Narrowest && all.Slices.Find(slices[slice].Gender, slices[slice].Age) is { } same && all.IsPublished(place, 0, same)
                    && (slice == 0 || answers is null || answers.IsPublished(place, 0, slice)))
                    yield return new CountedCell(AddressOf(all, place, 0, same), all, place, 0, same);
            if (answers is null || !answers.IsDivided(place))
                continue;
            for (var category = 0; category < answers.Categories.Published; category++)
                for (var slice = 0; slice < answers.Slices.Count; slice++)
                    if (answers.IsPublished(place, category, slice))
                        yield return new CountedCell(AddressOf(answers, place, category, slice), answers, place, category, slice);
        }
    }

    /// <summary>The address of a cell of a cube.</summary>
    public CellAddress AddressOf(Cube cube, int place, int category, int slice) =>
        new(Places.Places[place], cube.Categories.Concepts[category], cube.Slices[slice].Gender, cube.Slices[slice].Age);

    private Subject MainSubject => side == Side.Ty ? Subject.Clients : Subject.Reached;

    private Cube AnswersOf(StatisticTable table, CatalogueYear year, People people)
    {
        var variable = year.FindConcept(table.VariableConcept!, side)
            ?? throw new InvalidOperationException($"Table {table.Id}: the catalogue of {year.Year} has no variable {table.VariableConcept}.");
        var subject = SubjectOf(table);
        return Cube.OfAnswers(table, new CategoryAxis(year.CodesOf(variable), table.MultipleAnswers), new SliceAxis(ages, table),
            people.Of(subject, variable.Number, table.MultipleAnswers), everybody[subject]);
    }

    private IEnumerable<(PlaceId, string)> ProvidersOf(People people)
    {
        var counts = new Dictionary<(int Area, int Organisation), int>();
        foreach (var leaf in people.Of(MainSubject))
            foreach (var area in Places.PlacesOf(leaf.Organisation, leaf.Municipality).Where(place => place != leaf.Organisation))
                counts[(area, leaf.Organisation)] = counts.GetValueOrDefault((area, leaf.Organisation)) + leaf.People.Count;
        var totals = everybody.TryGetValue(MainSubject, out var all) ? all : null;
        return from entry in counts
               where totals is not null && entry.Value * 10 >= totals.PeopleAt(entry.Key.Area)
               orderby entry.Key.Area, entry.Key.Organisation
               select (Places.Places[entry.Key.Area], Places.Places[entry.Key.Organisation].Code);
    }

    private static IReadOnlySet<PlaceLevel> LevelsOf(StatisticTable table) => table.DetailLevels.Union(table.GroupLevels).ToHashSet();
}
