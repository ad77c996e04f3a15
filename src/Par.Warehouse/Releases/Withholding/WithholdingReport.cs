using System.Runtime.InteropServices;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Places;
using Par.Warehouse.Releases.Building;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Statistics;

namespace Par.Warehouse.Releases.Withholding;

/// <summary>Numbers of cells.</summary>
/// <param name="Cells">All.</param>
/// <param name="Zeros">Of these, shown zeros: nobody is lost with them.</param>
/// <param name="Withheld">Of these, withheld.</param>
public readonly record struct CellTally(int Cells, int Zeros, int Withheld)
{
    /// <summary>Shown numbers other than zero.</summary>
    public int Shown => Cells - Zeros - Withheld;

    /// <summary>Of the cells in which anybody is, the share that is withheld, 0–1.</summary>
    public double Share => Cells == Zeros ? 0 : (double)Withheld / (Cells - Zeros);

    /// <summary>Both together.</summary>
    public static CellTally operator +(CellTally one, CellTally other) => new(one.Cells + other.Cells, one.Zeros + other.Zeros, one.Withheld + other.Withheld);

    /// <summary>What is left of one without the other.</summary>
    public static CellTally operator -(CellTally one, CellTally other) => new(one.Cells - other.Cells, one.Zeros - other.Zeros, one.Withheld - other.Withheld);
}

/// <summary>Why cells are withheld, in numbers of cells. For those who prepare a release only: the reason tells how large a number may be.</summary>
/// <param name="Small">They are small themselves.</param>
/// <param name="FewOthers">They are larger, and all but a few of their people are one organisation's clients, who could take these away.</param>
/// <param name="SameAnswer">They are larger, and everybody of their place, or of its combination of gender and age, who all gave the same answer.</param>
/// <param name="OfPlace">The total of their place is withheld, and nothing is told of such a place.</param>
/// <param name="ForOthers">They protect others.</param>
public readonly record struct WithholdingReasons(int Small, int FewOthers, int SameAnswer, int OfPlace, int ForOthers)
{
    /// <summary>Both together.</summary>
    public static WithholdingReasons operator +(WithholdingReasons one, WithholdingReasons other) =>
        new(one.Small + other.Small, one.FewOthers + other.FewOthers, one.SameAnswer + other.SameAnswer, one.OfPlace + other.OfPlace, one.ForOthers + other.ForOthers);
}

/// <summary>What one table withholds of one kind of cells at one level of place.</summary>
/// <param name="TableId">Table.</param>
/// <param name="Level">Level of place.</param>
/// <param name="Kind">Kind of cross.</param>
/// <param name="Tally">Numbers of cells.</param>
/// <param name="Reasons">Why they are withheld; null when the facts behind the release are not at hand any more.</param>
public sealed record WithholdingRow(string TableId, PlaceLevel Level, CellKind Kind, CellTally Tally, WithholdingReasons? Reasons);

/// <summary>What the tables of a release that count people withhold, and where. Zeros and withheld cells are counted as they are stored.</summary>
/// <param name="Release">The release.</param>
/// <param name="Rows">By table, the one that loses most first, then by level and number of withheld cells.</param>
public sealed record WithholdingReport(Release Release, IReadOnlyList<WithholdingRow> Rows)
{
    /// <summary>The tables, the one that withholds most cells first.</summary>
    public IReadOnlyList<string> Tables { get; } = [.. Rows.Select(row => row.TableId).Distinct()];

    /// <summary>The numbers of the rows that are chosen.</summary>
    public CellTally Sum(Func<WithholdingRow, bool> chosen) => Rows.Where(chosen).Aggregate(default(CellTally), (sum, row) => sum + row.Tally);

    /// <summary>The reasons of the rows that are chosen; null when they are not known.</summary>
    public WithholdingReasons? SumReasons(Func<WithholdingRow, bool> chosen) =>
        Rows.Where(chosen).Aggregate((WithholdingReasons?)default(WithholdingReasons), (sum, row) => sum + row.Reasons);

    /// <summary>Counts the cells of a release.</summary>
    /// <param name="stored">The figures as stored.</param>
    /// <param name="year">The catalogue of the year.</param>
    /// <param name="counted">The same figures counted anew, or null when the reasons cannot be told.</param>
    public static WithholdingReport Of(PublishedRelease stored, CatalogueYear year, PersonTables? counted)
    {
        var rule = DisclosureRule.Of(year);
        var rows = new List<WithholdingRow>();
        foreach (var table in year.Tables.Where(table => table.Side == stored.Release.Side && table.CountsPeople))
            if (stored.Table(table.Id) is { } cells)
                rows.AddRange(RowsOf(table, cells, new CellKinds(year, table), counted is null ? null : CountsOf(counted, table), rule));
        var lost = rows.GroupBy(row => row.TableId).ToDictionary(group => group.Key, group => group.Sum(row => row.Tally.Withheld));
        return new WithholdingReport(stored.Release, [.. rows.OrderByDescending(row => lost[row.TableId]).ThenBy(row => row.TableId, StringComparer.Ordinal)
            .ThenBy(row => row.Level).ThenByDescending(row => row.Tally.Withheld).ThenBy(row => row.Kind.Category).ThenBy(row => row.Kind.ByGender).ThenBy(row => row.Kind.Age)]);
    }

    private static IEnumerable<WithholdingRow> RowsOf(
        StatisticTable table, PublishedTable cells, CellKinds kinds, Dictionary<CellAddress, (int Count, WithholdingReason Sensitive)>? counts, DisclosureRule rule)
    {
        var tallies = new Dictionary<(PlaceLevel Level, CellKind Kind), (CellTally Tally, WithholdingReasons Reasons)>();
        foreach (var (address, cell) in cells.Cells)
        {
            ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(tallies, (address.Place.Level, kinds.Of(address)), out _);
            row = (row.Tally + new CellTally(1, cell.IsZero ? 1 : 0, cell.IsWithheld ? 1 : 0), row.Reasons + (cell.IsWithheld ? ReasonOf(address) : default));
        }
        return tallies.Select(entry => new WithholdingRow(table.Id, entry.Key.Level, entry.Key.Kind, entry.Value.Tally, counts is null ? null : entry.Value.Reasons));

        WithholdingReasons ReasonOf(CellAddress address)
        {
            var (count, sensitive) = counts?.GetValueOrDefault(address) ?? default;
            return rule.IsSmall(count) ? new(1, 0, 0, 0, 0)
                : sensitive == WithholdingReason.Insider ? new(0, 1, 0, 0, 0)
                : sensitive == WithholdingReason.Group ? new(0, 0, 1, 0, 0)
                : cells[new CellAddress(address.Place)].IsWithheld && address != new CellAddress(address.Place) ? new(0, 0, 0, 1, 0)
                : new(0, 0, 0, 0, 1);
        }
    }

    private static Dictionary<CellAddress, (int, WithholdingReason)> CountsOf(PersonTables counted, StatisticTable table) => counted.AuditedOf(table).ToDictionary(
        cell => cell.Address, cell => (cell.Count, cell.Number is { } number ? counted.System.Sensitive(number) : WithholdingReason.None));
}
