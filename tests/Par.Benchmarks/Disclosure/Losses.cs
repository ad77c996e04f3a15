using Par.Warehouse.Catalogue;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Statistics;

namespace Par.Benchmarks.Disclosure;

/// <summary>What a table, or a kind of cells, loses.</summary>
/// <param name="Cells">Cells in which anybody is.</param>
/// <param name="Small">Of these, small ones.</param>
/// <param name="Withheld">Of these, withheld ones.</param>
/// <param name="Zeros">Cells in which nobody is.</param>
/// <param name="WithheldZeros">Of these, withheld because they stand below a withheld total.</param>
internal readonly record struct Loss(int Cells, int Small, int Withheld, int Zeros, int WithheldZeros)
{
    public double Share => Cells == 0 ? 0 : (double)Withheld / Cells;

    public double SmallShare => Cells == 0 ? 0 : (double)Small / Cells;

    public static Loss operator +(Loss one, Loss other) => new(
        one.Cells + other.Cells, one.Small + other.Small, one.Withheld + other.Withheld, one.Zeros + other.Zeros, one.WithheldZeros + other.WithheldZeros);
}

/// <summary>Counts what a pattern withholds, as the tables would publish it.</summary>
internal static class Losses
{
    private static readonly Gazetteer Gazetteer = Gazetteer.Load(Gazetteer.DefaultFolder);

    /// <summary>By table.</summary>
    public static IReadOnlyList<(string Table, Loss Loss)> ByTable(ReleaseFacts facts, Func<int, bool> isWithheld) =>
        [.. facts.Persons.Tables.Select(table => (table.Id, CellsOf(facts, table, isWithheld).Aggregate(default(Loss), (sum, cell) => sum + cell.Loss)))];

    /// <summary>By level of place and kind of cross.</summary>
    public static IReadOnlyList<(string Kind, Loss Loss)> ByKind(ReleaseFacts facts, Func<int, bool> isWithheld) =>
    [
        .. facts.Persons.Tables.SelectMany(table => CellsOf(facts, table, isWithheld))
            .GroupBy(cell => (cell.Address.Place.Level, IsRegion: IsRegion(cell.Address.Place), IsCategory: cell.Address.Category != "T", IsCross: cell.Address.Gender != "T" || cell.Address.Age != "T"))
            .OrderBy(group => group.Key)
            .Select(group => ($"{NameOf(group.Key.Level)}{(group.Key.IsRegion ? " that are regions" : "")}: {(group.Key.IsCategory ? "categories" : "totals")}{(group.Key.IsCross ? " × gender, age" : "")}",
                group.Aggregate(default(Loss), (sum, cell) => sum + cell.Loss))),
    ];

    private static IEnumerable<(CellAddress Address, Loss Loss)> CellsOf(ReleaseFacts facts, StatisticTable table, Func<int, bool> isWithheld)
    {
        var withheldTotals = new HashSet<(PlaceId, string, string)>();
        foreach (var (address, count, number) in facts.Persons.AuditedOf(table))
        {
            var isHidden = number is { } cell
                ? isWithheld(cell)
                : withheldTotals.Contains((address.Place, "T", "T")) || withheldTotals.Contains((address.Place, address.Gender, address.Age));
            if (isHidden && count > 0 && address.Category == "T")
                withheldTotals.Add((address.Place, address.Gender, address.Age));
            yield return (address, count > 0
                ? new Loss(1, facts.Rule.IsSmall(count) ? 1 : 0, isHidden ? 1 : 0, 0, 0)
                : new Loss(0, 0, 0, 1, isHidden ? 1 : 0));
        }
    }

    /// <summary>True for a county that is its region: both are one cell.</summary>
    private static bool IsRegion(PlaceId place) => place.Level == PlaceLevel.County && Gazetteer.SameRegion(place.Code) is not null;

    private static string NameOf(PlaceLevel level) => level switch
    {
        PlaceLevel.Country => "country",
        PlaceLevel.AviArea => "AVI areas",
        PlaceLevel.Region => "regions",
        PlaceLevel.County => "counties",
        PlaceLevel.Municipality => "municipalities",
        _ => "organisations",
    };
}
