using Par.Warehouse.Places;
using Par.Warehouse.Releases.Building;
using Par.Warehouse.Statistics;
using Par.Warehouse.Tests.Statistics;

namespace Par.Warehouse.Tests.Disclosure;

/// <summary>Versions of made-up countries, rounded.</summary>
public static class RoundedCountry
{
    private static readonly Lazy<(CountedTables Counted, RoundedTables Rounded)> National = new(() =>
    {
        var people = new MadeUpPeople(Gazetteer.Load(Gazetteer.DefaultFolder), 293, 12_000, seed: 1);
        var counted = people.Count();
        return (counted, RoundedTables.Round(counted, people.Deliveries, EarlierFigures.None));
    });

    /// <summary>A country of the size of Finland. It is made once.</summary>
    public static (CountedTables Counted, RoundedTables Rounded) Whole => National.Value;

    /// <summary>The first version of a country.</summary>
    public static RoundedTables Of(MadeUpPeople people) => Version(people, people.Everybody, EarlierFigures.None);

    /// <summary>A version of some of its people.</summary>
    public static RoundedTables Version(MadeUpPeople country, IEnumerable<MadeUpPerson> people, EarlierFigures earlier) =>
        RoundedTables.Round(country.Count(people), country.Deliveries, earlier);

    /// <summary>All cells of a version.</summary>
    public static Dictionary<(string Table, CellAddress Address), Cell> Cells(RoundedTables rounded) =>
        SmallCatalogue.Year.Tables.SelectMany(table => rounded.CellsOf(table).Select(cell => ((table.Id, cell.Key), cell.Value)))
            .ToDictionary(cell => cell.Item1, cell => cell.Value);

    /// <summary>What readers of a version know.</summary>
    public static EarlierFigures Known(IEnumerable<KeyValuePair<(string Table, CellAddress Address), Cell>> cells)
    {
        var figures = new EarlierFigures();
        foreach (var (at, cell) in cells)
            figures.Add(at.Table, at.Address, cell);
        return figures;
    }
}
