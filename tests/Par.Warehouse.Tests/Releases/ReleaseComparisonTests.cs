using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Comparing;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Statistics;

namespace Par.Warehouse.Tests.Releases;

[EveryDatabase]
public sealed class ReleaseComparisonTests
{
    private static readonly CellAddress Country = new(PlaceId.Country);
    private static readonly CellAddress Uusimaa = new(PlaceId.Region("01"));
    private static readonly CellAddress Jyvaskyla = new(PlaceId.Municipality("179"));

    [Fact]
    public void Every_way_in_which_a_cell_can_differ_is_told_once()
    {
        var before = Release(1, ("t", Country, Cell.Of(100)), ("t", Uusimaa, Cell.Of(40)), ("t", Jyvaskyla, Cell.Few),
            ("gone", Country, Cell.Of(1)), ("same", Country, Cell.Of(9)));
        var now = Release(2, ("t", Country, Cell.Of(110)), ("t", Uusimaa, Cell.Few), ("t", Jyvaskyla, Cell.Of(12)),
            ("new", Country, Cell.Of(2)), ("same", Country, Cell.Of(9)));

        var comparison = ReleaseComparison.Between(before, now, null, null);

        Assert.Equal(
            ["gone SSS Vanished", "new SSS Added", "t KU179 Shown", "t MK01 Hidden", "t SSS Moved"],
            comparison.Changes.Select(change => $"{change.TableId} {change.Address.Place} {change.Kind}").Order(StringComparer.Ordinal));
        var table = comparison.Tables.Single(known => known.TableId == "t");
        Assert.Equal((3, 1, 1, 1, 0), (table.Now, table.Of(CellChangeKind.Moved), table.Of(CellChangeKind.Hidden), table.Of(CellChangeKind.Shown), table.Of(CellChangeKind.Added)));
    }

    [Fact]
    public void A_release_differs_from_itself_in_nothing()
    {
        var release = Release(1, ("t", Country, Cell.Of(100)), ("t", Uusimaa, Cell.Few), ("t", Jyvaskyla, Cell.Missing));

        var comparison = ReleaseComparison.Between(release, release, null, null);

        Assert.Empty(comparison.Changes);
        Assert.Empty(comparison.NewPlaces.Concat(comparison.LostPlaces));
        Assert.Empty(comparison.Renamed);
    }

    [Fact]
    public void A_hidden_number_is_neither_a_movement_nor_a_zero()
    {
        var comparison = ReleaseComparison.Between(Release(1, ("t", Country, Cell.Few)), Release(2, ("t", Country, Cell.Of(500))), null,
            null);

        var change = Assert.Single(comparison.Changes);
        Assert.Equal((CellChangeKind.Shown, null, null), (change.Kind, change.Difference, change.Relative(0)));
    }

    [Fact]
    public void The_biggest_movements_come_first_and_a_few_people_make_no_share()
    {
        var before = Release(1, ("t", Country, Cell.Of(1000)), ("t", Uusimaa, Cell.Of(50)), ("t", Jyvaskyla, Cell.Of(5)));
        var now = Release(2, ("t", Country, Cell.Of(1100)), ("t", Uusimaa, Cell.Of(100)), ("t", Jyvaskyla, Cell.Of(15)));
        var comparison = ReleaseComparison.Between(before, now, null, null);

        Assert.Equal(["SSS", "MK01", "KU179"], Places(new ChangeFilter()));
        Assert.Equal(["MK01", "SSS", "KU179"], Places(new ChangeFilter(Order: ChangeOrder.Relative)));
        Assert.Equal(["KU179", "MK01", "SSS"], Places(new ChangeFilter(Order: ChangeOrder.Relative, Floor: 0)));
        Assert.Equal(["MK01"], Places(new ChangeFilter(Level: PlaceLevel.Region)));

        IEnumerable<string> Places(ChangeFilter filter) => filter.Of(comparison).Select(change => change.Address.Place.ToString());
    }

    [Fact]
    public void Euros_people_and_person_years_are_measured_each_by_itself()
    {
        var before = Release(1, ("ent-grants", Country, Cell.Of(900_000)), ("ent-reached", Uusimaa, Cell.Of(50)), ("ent-granted-person-years", Country, Cell.Of(300)), ("ent-reached", Country, Cell.Of(1000)));
        var now = Release(2, ("ent-grants", Country, Cell.Of(960_000)), ("ent-reached", Uusimaa, Cell.Of(90)), ("ent-granted-person-years", Country, Cell.Of(330)), ("ent-reached", Country, Cell.Of(1100)));
        var year = SmallWarehouse.Catalogue[SmallWarehouse.Year];
        var comparison = ReleaseComparison.Between(before, now, null, year);

        Assert.Equal(["ent-reached SSS", "ent-reached MK01", "ent-granted-person-years SSS", "ent-grants SSS"], Names(new ChangeFilter()));
        Assert.Equal(["ent-reached MK01", "ent-reached SSS", "ent-granted-person-years SSS", "ent-grants SSS"], Names(new ChangeFilter(Order: ChangeOrder.Relative)));
        Assert.Equal(["ent-grants SSS"], Names(new ChangeFilter(Unit: ChangeUnit.Euros)));
        Assert.Equal((ChangeUnit.Euros, ChangeUnit.People), (comparison.UnitOf("ent-grants"), comparison.UnitOf("unknown")));

        IEnumerable<string> Names(ChangeFilter filter) => filter.Of(comparison).Select(change => $"{change.TableId} {change.Address.Place}");
    }

    [Fact]
    public void A_total_that_several_tables_show_is_one_number_and_their_categories_are_not()
    {
        var home = Country with { Category = "home" };
        var before = Release(1, ("ent-referral", Country, Cell.Of(100)), ("ent-education", Country, Cell.Of(100)), ("ent-contacted", Country, Cell.Of(100)), ("ent-referral", home, Cell.Of(7)), ("ent-education", home, Cell.Of(7)));
        var now = Release(2, ("ent-referral", Country, Cell.Of(120)), ("ent-education", Country, Cell.Of(120)), ("ent-contacted", Country, Cell.Of(120)), ("ent-referral", home, Cell.Of(9)), ("ent-education", home, Cell.Of(9)));
        var comparison = ReleaseComparison.Between(before, now, null, SmallWarehouse.Catalogue[SmallWarehouse.Year]);

        var once = comparison.Once(new ChangeFilter().Of(comparison)).Select(number => $"{number.Change.TableId} {number.Change.Address.Category} {number.Tables}");

        Assert.Equal(["ent-contacted T 1", "ent-education T 2", "ent-education home 1", "ent-referral home 1"], once);
    }

    [Fact]
    public void Places_categories_and_names_that_come_go_or_change_are_told()
    {
        var before = Release(1, ("t", Country with { Category = "old" }, Cell.Of(10)), ("t", Uusimaa, Cell.Of(10)));
        var now = Release(2, ("t", Country with { Category = "new" }, Cell.Of(10)), ("t", Jyvaskyla, Cell.Of(10)));
        before = new PublishedRelease(before.Release, before.Tables, [Organisation("P0001", "Old name")]);
        now = new PublishedRelease(now.Release, now.Tables, [Organisation("P0001", "New name"), Organisation("P0002", "Another")]);

        var comparison = ReleaseComparison.Between(before, now, null, null);

        Assert.Equal([PlaceId.Municipality("179")], comparison.NewPlaces);
        Assert.Equal([PlaceId.Region("01")], comparison.LostPlaces);
        Assert.Equal(["new"], comparison.Tables[0].NewCategories);
        Assert.Equal(["old"], comparison.Tables[0].LostCategories);
        Assert.Equal("P0001 Old name New name", string.Join(' ', comparison.Renamed.Select(renamed => $"{renamed.Code} {renamed.Before.En} {renamed.Now.En}")));
    }

    internal static PublishedRelease Release(int version, params (string Table, CellAddress Address, Cell Cell)[] cells) => new(
        new Release { Key = version, Side = Side.Ent, Year = 2025, Version = version, BasisHash = new string('0', 64), KeyFingerprint = "",
            IsSynthetic = false, State = ReleaseState.Built },
        cells.GroupBy(cell => cell.Table).Select(table => new PublishedTable(table.Key, table.Select(cell => KeyValuePair.Create(cell.Address, cell.Cell)))), []);

    private static PublishedOrganisation Organisation(string parId, string name) => new()
    {
        ReleaseKey = 1, ParId = parId, Name = name, ServiceName = name, AdministratorType = "municipality", HomeMunicipality = "179", AreaMunicipalities = "179",
        Source = SubmissionSource.Par, Delivered = true,
    };
}
