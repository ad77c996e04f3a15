using Par.Warehouse.Disclosure;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Building;
using Par.Warehouse.Statistics;
using Par.Warehouse.Tests.Statistics;

namespace Par.Warehouse.Tests.Disclosure;

public sealed class NationalBlockTests
{
    [Fact]
    public void A_country_is_protected_whole_and_keeps_its_wide_figures()
    {
        var made = new MadeUpPeople(Gazetteer.Load(Gazetteer.DefaultFolder), 100, 9_000, 7);

        var tables = PersonTables.Build(SmallCatalogue.Year, made.Places, made.People, EarlierFigures.None, new DisclosureRule(), TestContext.Current.CancellationToken);

        var cells = tables.Tables.SelectMany(tables.CellsOf).ToList();
        Assert.Empty(tables.Protection.Residual);
        Assert.DoesNotContain(cells, cell => cell.Value.Value is > 0 and < 5);
        Assert.All(cells.Where(cell => cell.Key == new CellAddress(PlaceId.Country)), cell => Assert.True(cell.Value.IsShown));
        Assert.True(tables.Protection.Secondary < 1.2 * tables.Protection.Primary, $"{tables.Protection.Primary} small, {tables.Protection.Secondary} more");
    }
}
