using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Checks;
using Par.Warehouse.Statistics;

namespace Par.Warehouse.Tests.Releases;

public sealed class YearOnYearTests
{
    [Fact]
    public void A_big_movement_is_named_in_words_of_the_readers_language_and_a_usual_one_is_not()
    {
        var check = Movements(
            (PlaceId.Country, "supported", 400, 600), (PlaceId.Region("01"), "supported", 100, 149), (PlaceId.Region("01"), "T", 60, 200), (PlaceId.Region("02"), "T", 5, 49));

        Assert.Equal(2, check.Count);
        Assert.Contains("(Tavoitetut nuoret asumismuodon mukaan – Tuettu asuminen tai laitos, Koko maa: 400 → 600; Tavoitetut nuoret asumismuodon mukaan, Uusimaa: 60 → 200)", check.Finding.Fi, StringComparison.Ordinal);
        Assert.Contains("(Nådda unga efter boendeform – Stödboende eller institution, Hela landet: 400 → 600; Nådda unga efter boendeform, Nyland: 60 → 200)", check.Finding.Sv, StringComparison.Ordinal);
        Assert.Contains("(Young people reached by housing – Supported housing or institution, Whole country: 400 → 600; Young people reached by housing, Uusimaa: 60 → 200)", check.Finding.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_movements_are_counted_and_the_first_of_them_named()
    {
        var check = Movements([.. SmallWarehouse.Gazetteer.Regions.Take(12).Select(region => (PlaceId.Region(region.Code), "T", 100.0, 300.0))]);

        Assert.Equal(12, check.Count);
        Assert.Equal(ReleaseCheck.MostExamples, check.Finding.En.Split("100 → 300").Length - 1);
        Assert.EndsWith(" …).", check.Finding.En, StringComparison.Ordinal);
    }

    private static ReleaseCheck Movements(params (PlaceId Place, string Category, double Before, double Now)[] cells)
    {
        var before = ReleaseComparisonTests.Release(1, [.. cells.Select(cell => ("ent-housing", new CellAddress(cell.Place, cell.Category), Cell.Of(cell.Before)))]);
        var now = ReleaseComparisonTests.Release(2, [.. cells.Select(cell => ("ent-housing", new CellAddress(cell.Place, cell.Category), Cell.Of(cell.Now)))]);
        return YearOnYear.Checks(now, before, SmallWarehouse.Catalogue[SmallWarehouse.Year], SmallWarehouse.Gazetteer)
            .Single(check => check.Code == ReleaseCheckCode.BigMovements);
    }
}
