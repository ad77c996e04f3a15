using Par.Warehouse.Disclosure;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Statistics;

namespace Par.Warehouse.Releases.Building;

/// <summary>
/// The tables of a release as they are published: exact totals, and every count by gender, age or answer rounded. Made from the counts, or read back from what is
/// stored, with the sums that readers know.
/// </summary>
public sealed class RoundedTables
{
    private readonly CountedTables counted;
    private readonly Deliveries deliveries;
    private readonly Dictionary<Cube, FigureCells> figures = [];

    private RoundedTables(CountedTables counted, Deliveries deliveries, Func<IReadOnlyList<StatisticTable>, CellAddress, Tally, FigureSystem, int?> figureOf)
    {
        (this.counted, this.deliveries) = (counted, deliveries);
        foreach (var (subject, cube) in counted.Everybody)
            Add(cube, null, [.. counted.Tables.Where(table => counted.SubjectOf(table) == subject)], figureOf);
        foreach (var table in counted.Tables)
            if (counted.AnswersOf(table) is { } cube)
                Add(cube, figures[counted.Everybody[counted.SubjectOf(table)]], [table], figureOf);
        foreach (var (wider, narrower) in ((Subject, Subject)[])[(Subject.Clients, Subject.Reached), (Subject.Reached, Subject.Ended), (Subject.Clients, Subject.Ended)])
            if (counted.Everybody.TryGetValue(wider, out var all) && counted.Everybody.TryGetValue(narrower, out var some))
                TableSums.AddNested(System, figures[all], figures[some]);
    }

    /// <summary>The figures and the sums between them.</summary>
    public FigureSystem System { get; } = new();

    /// <summary>What the audit of the roundings did and found; of tables that are read back, nothing.</summary>
    public AuditOutcome Audit { get; private set; } = new(0, []);

    /// <summary>Rounds and audits.</summary>
    /// <param name="counted">The counts.</param>
    /// <param name="deliveries">Who did not deliver.</param>
    /// <param name="earlier">What the version before shows.</param>
    /// <param name="cancel">Stops the work.</param>
    public static RoundedTables Round(CountedTables counted, Deliveries deliveries, EarlierFigures earlier, CancellationToken cancel = default)
    {
        var tables = new RoundedTables(counted, deliveries, (of, address, people, system) => system.Rounded(people, earlier.Find(of, address)));
        tables.Audit = RoundingAudit.Run(tables.System, cancel);
        return tables;
    }

    /// <summary>
    /// Takes the numbers as they are stored. A cell that is not stored as a rounded number is none that readers know; one that is farther
    /// from its count than the rule allows is false, and nothing true follows from it.
    /// </summary>
    /// <param name="counted">The counts.</param>
    /// <param name="deliveries">Who did not deliver.</param>
    /// <param name="stored">The rounded numbers that are stored.</param>
    /// <param name="earlier">What the version before shows.</param>
    public static RoundedTables ReadBack(CountedTables counted, Deliveries deliveries, EarlierFigures stored, EarlierFigures earlier) =>
        new(counted, deliveries, (of, address, people, system) => stored.Find(of, address) is { } number
            && earlier.Find(of, address) is var before
            && Math.Abs(number - people.Count) <= (number == before ? DisclosureRule.KeptDistance : DisclosureRule.Distance)
                ? system.Stored(people, number, before) : null);

    /// <summary>The cells that a table publishes. Of a place whose providers are all missing, only that its totals are.</summary>
    public IEnumerable<KeyValuePair<CellAddress, Cell>> CellsOf(StatisticTable table)
    {
        foreach (var cell in counted.CellsOf(table))
            if (!deliveries.IsMissing(cell.Place))
                yield return new(cell.Address, deliveries.IsPartial(cell.Place) ? CellOf(cell).Partly() : CellOf(cell));
            else if (cell.Cube.IsTotal(cell.Slice))
                yield return new(cell.Address, Cell.Missing);
    }

    /// <summary>The table and address of a figure, for those who look into a finding.</summary>
    public string NameOf(int figure) => (from table in counted.Tables
                                         from cell in counted.CellsOf(table)
                                         where FigureOf(cell) == figure
                                         select $"{table.Id} {cell.Address.Place} {cell.Address.Category} {cell.Address.Gender} {cell.Address.Age}").FirstOrDefault("–");

    private Cell CellOf(CountedCell cell) => cell.Cube.IsTotal(cell.Slice)
        ? DisclosureRule.IsFew(cell.People.Count) ? Cell.Few : Cell.Of(cell.People.Count)
        : Cell.RoundedOf(System.Published(FigureOf(cell)!.Value));

    private int? FigureOf(CountedCell cell) => figures[cell.Cube].Find(cell.Place, cell.Category, cell.Slice);

    private void Add(Cube cube, FigureCells? everybody, IReadOnlyList<StatisticTable> tables, Func<IReadOnlyList<StatisticTable>, CellAddress, Tally, FigureSystem, int?> figureOf)
    {
        var cells = new FigureCells(cube, everybody, (place, category, slice) => deliveries.IsMissing(place) ? null
            : cube.IsTotal(slice) ? System.Exact(cube[place, category, slice].Count)
            : figureOf(tables, counted.AddressOf(cube, place, category, slice), cube[place, category, slice], System));
        figures[cube] = cells;
        new TableSums(System, cells, counted.ServiceOf(counted.SubjectOf(tables[0])), deliveries.IsMissing).Add();
    }
}
