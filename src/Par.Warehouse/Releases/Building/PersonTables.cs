using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Places;
using Par.Warehouse.Statistics;

namespace Par.Warehouse.Releases.Building;

/// <summary>
/// All tables of a release that count people, protected together: the totals of each subject are one set of cells that every table shares.
/// </summary>
public sealed class PersonTables
{
    private const string Total = "T";

    private readonly CatalogueYear year;
    private readonly PlaceAxis places;
    private readonly People people;
    private readonly EarlierFigures earlier;
    private readonly List<AgeGroup> ages;
    private readonly CellSystem system = new();
    private readonly Dictionary<Subject, PersonCells> totals = [];
    private readonly Dictionary<string, PersonCells> breakdowns = [];

    private PersonTables(CatalogueYear year, PlaceAxis places, People people, EarlierFigures earlier)
    {
        (this.year, this.places, this.people, this.earlier) = (year, places, people, earlier);
        ages = [.. year.AgeGroups.Where(group => group.Sides.Contains(people.Side))];
        Tables = [.. year.Tables.Where(table => table.Side == people.Side && table.CountsPeople)];
        Protection = null!;
    }

    /// <summary>The tables.</summary>
    public IReadOnlyList<StatisticTable> Tables { get; }

    /// <summary>What was withheld.</summary>
    public Protection Protection { get; private set; }

    /// <summary>The cells and sums that were protected.</summary>
    public CellSystem System => system;

    /// <summary>Counts and protects.</summary>
    /// <param name="year">The catalogue of the year, with its tables.</param>
    /// <param name="places">Places of the release.</param>
    /// <param name="people">Who is counted.</param>
    /// <param name="earlier">What earlier versions of the year show and withhold.</param>
    /// <param name="rule">How it is protected.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static PersonTables Build(CatalogueYear year, PlaceAxis places, People people, EarlierFigures earlier, DisclosureRule rule, CancellationToken cancellation = default)
    {
        var tables = Count(year, places, people, earlier, cancellation);
        tables.Protection = Protector.Protect(tables.system, rule, cancellation: cancellation);
        return tables;
    }

    /// <summary>Counts, with every sum that readers know, and protects nothing: for an audit of figures that are protected already.</summary>
    internal static PersonTables Count(CatalogueYear year, PlaceAxis places, People people, EarlierFigures earlier, CancellationToken cancellation)
    {
        var tables = new PersonTables(year, places, people, earlier);
        var rule = DisclosureRule.Of(year);
        tables.CountTotals();
        tables.CountBreakdowns();
        foreach (var cells in tables.totals.Values.Concat(tables.breakdowns.Values))
        {
            cancellation.ThrowIfCancellationRequested();
            cells.AddSums(rule);
        }
        tables.AddDifferences(Subject.Clients, Subject.Reached);
        tables.AddDifferences(Subject.Reached, Subject.Ended);
        tables.AddDifferences(Subject.Clients, Subject.Ended);
        foreach (var table in tables.Tables.Where(table => table.GroupDisclosure && table.VariableConcept is not null))
            tables.breakdowns[table.Id].MarkSameAnswers();
        if (rule.Insiders)
            Contributions.Tell(tables.system, [.. tables.totals.Values, .. tables.breakdowns.Values], rule, cancellation);
        tables.HoldBesideEarlier();
        // Some cells are joined only when all sums are known; whoever asks for a cell from now on finds it joined.
        _ = tables.system.Lines;
        return tables;
    }

    /// <summary>The cells that a table publishes, total first.</summary>
    public IEnumerable<KeyValuePair<CellAddress, Cell>> CellsOf(StatisticTable table) => CountsOf(table).Select(
        cell => new KeyValuePair<CellAddress, Cell>(
            cell.Address, CellAt(cell.Cells, cell.Place, cell.Category, cell.Slice) is var stored && stored.IsZero && earlier.Withhold(table.Id, cell.Address) ? Cell.Suppressed : stored));

    /// <summary>The addresses that a table publishes, total first, with the counts behind them and their number in the system; null when nobody is counted.</summary>
    internal IEnumerable<(CellAddress Address, int Count, int? Number)> AuditedOf(StatisticTable table) => CountsOf(table).Select(
        cell => (cell.Address, cell.Cells.Cube[cell.Place, cell.Category, cell.Slice], cell.Cells.Find(cell.Place, cell.Category, cell.Slice)));

    private IEnumerable<(CellAddress Address, PersonCells Cells, int Place, int Category, int Slice)> CountsOf(StatisticTable table)
    {
        var margin = totals[SubjectOf(table)];
        var slices = new SliceAxis(ages, table);
        for (var place = 0; place < places.Places.Count; place++)
            for (var slice = 0; slice < slices.Count; slice++)
                if (IsPublished(table, places.Places[place].Level, slices[slice].Narrowest))
                    yield return (new CellAddress(places.Places[place], Total, slices[slice].Gender, slices[slice].Age),
                        margin, place, 0, margin.Cube.Slices.Find(slices[slice].Gender, slices[slice].Age)!.Value);
        if (!breakdowns.TryGetValue(table.Id, out var cells))
            yield break;
        for (var place = 0; place < places.Places.Count; place++)
            for (var category = 0; category < cells.Cube.Categories.Published; category++)
                for (var slice = 0; slice < slices.Count; slice++)
                    if (cells.Cube.IsPublished(place, category, slice))
                        yield return (new CellAddress(places.Places[place], cells.Cube.Categories.Concepts[category],
                            slices[slice].Gender, slices[slice].Age), cells, place, category, slice);
    }

    private void CountTotals()
    {
        foreach (var tablesOfSubject in Tables.GroupBy(SubjectOf))
        {
            var levels = tablesOfSubject.SelectMany(LevelsOf).ToHashSet();
            var slices = new SliceAxis(ages, tablesOfSubject);
            var cube = new Cube(places, new CategoryAxis(null, false), slices, levels, levels, people.Of(tablesOfSubject.Key));
            totals[tablesOfSubject.Key] = new PersonCells(system, cube, null, WeightOf(tablesOfSubject.Key));
        }
    }

    private void CountBreakdowns()
    {
        foreach (var table in Tables)
            if (table.VariableConcept is { } concept)
            {
                var variable = year.FindConcept(concept, people.Side)
                    ?? throw new InvalidOperationException($"Table {table.Id}: the catalogue of {year.Year} has no variable {concept}.");
                var categories = new CategoryAxis(year.CodesOf(variable), table.MultipleAnswers);
                var slices = new SliceAxis(ages, table);
                var leaves = people.Of(SubjectOf(table), variable.Number, table.MultipleAnswers);
                var cube = new Cube(places, categories, slices, table.DetailLevels, table.GroupLevels, leaves);
                breakdowns[table.Id] = new PersonCells(system, cube, totals[SubjectOf(table)], 1);
            }
    }

    /// <summary>Contacted but not reached, reached but not ended: nobody publishes the difference, and everybody can compute it.</summary>
    private void AddDifferences(Subject wider, Subject narrower)
    {
        if (!totals.TryGetValue(wider, out var all) || !totals.TryGetValue(narrower, out var some)
            || (wider == Subject.Clients && narrower == Subject.Ended && totals.ContainsKey(Subject.Reached)))
            return;
        for (var place = 0; place < places.Places.Count; place++)
            for (var slice = 0; slice < all.Cube.Slices.Count; slice++)
                if (all.Cube.Slices[slice] is var (gender, age, _) && some.Cube.Slices.Find(gender, age) is { } other
                    && all.Find(place, 0, slice) is { } whole && some.Find(place, 0, other) is { } part)
                    all.AddWithRest(whole, [part]);
    }

    private void HoldBesideEarlier()
    {
        if (earlier.IsEmpty)
            return;
        var shown = new Dictionary<int, int>();
        foreach (var table in Tables)
            foreach (var (address, count, number) in AuditedOf(table))
                if (number is { } cell)
                {
                    if (earlier.Tell(table.Id, address, count))
                        system.Tell(cell);
                    else if (earlier.Withhold(table.Id, address))
                        system.KeepBack(cell);
                    if (earlier.Find(table.Id, address) is { } then)
                        shown[cell] = then;
                }
        EarlierSums.Add(system, shown);
    }

    /// <summary>Below a total that is withheld, of the place or of its combination of gender and age, no zero is told: it would say what the few are not.</summary>
    private Cell CellAt(PersonCells cells, int place, int category, int slice) =>
        cells.Find(place, category, slice) is { } cell
            ? IsWithheld(cell) ? Cell.Suppressed : Cell.Of(cells.Cube[place, category, slice])
            : cells.TotalsOf(place, slice).Any(IsWithheld) ? Cell.Suppressed : Cell.Of(0);

    private bool IsWithheld(int cell) => Protection.IsWithheld(cell);

    private Subject SubjectOf(StatisticTable table) =>
        table.Subject == Subject.Reached && people.Side == Side.Ty ? Subject.Clients : table.Subject;

    /// <summary>Of contacted, reached and ended the rule gives up first what fewest tables stand on.</summary>
    private long WeightOf(Subject subject) => subject switch
    {
        Subject.Clients when people.Side == Side.Ent => CellSystem.CostOfTotals,
        Subject.Ended => 2 * CellSystem.CostOfTotals,
        _ => 4 * CellSystem.CostOfTotals,
    };

    private static bool IsPublished(StatisticTable table, PlaceLevel level, PlaceLevel narrowest) =>
        LevelsOf(table).Contains(level) && level <= narrowest;

    private static IEnumerable<PlaceLevel> LevelsOf(StatisticTable table) => table.DetailLevels.Union(table.GroupLevels);
}
