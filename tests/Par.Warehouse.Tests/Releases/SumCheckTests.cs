using Par.Warehouse.Places;
using Par.Warehouse.Releases.Checks;
using Par.Warehouse.Statistics;

namespace Par.Warehouse.Tests.Releases;

public sealed class SumCheckTests
{
    private static readonly PlaceAxis Places = new(SmallWarehouse.Gazetteer, Enum.GetValues<PlaceLevel>().ToHashSet(), [], []);
    private static readonly List<PlaceId> Regions = [.. Places.Places.Where(place => place.Level == PlaceLevel.Region)];
    private static readonly CellAddress Country = new(PlaceId.Country);

    [Fact]
    public void Exact_totals_add_up_to_the_last_person()
    {
        Assert.Empty(OfRegions(0, Cell.Of(10)));
        Assert.Equal(["ent-reached SSS T T T"], OfRegions(1, Cell.Of(10)));
        Assert.Equal(["ent-reached SSS T T T"], OfRegions(-1, Cell.Of(10)));
    }

    [Theory]
    [InlineData(-10, true)]
    [InlineData(-9, false)]
    [InlineData(-6, false)]
    [InlineData(-5, true)]
    public void A_total_of_one_to_four_is_one_of_them(int off, bool isOpen) => Assert.Equal(isOpen, OfRegions(off, Cell.Few).Count > 0);

    [Theory]
    [InlineData(9, true)] // Two parts of 10 are 5 each at least.
    [InlineData(10, false)]
    [InlineData(40, false)] // Other and unknown gender is not shown.
    public void Rounded_genders_are_no_more_than_their_total(int total, bool isOpen) =>
        Assert.Equal(isOpen ? ["ent-reached SSS T T T"] : [], Open(
        ("ent-reached", Country, Cell.Of(total)), ("ent-reached", Country with { Gender = "1" }, Cell.RoundedOf(10)),
            ("ent-reached", Country with { Gender = "2" }, Cell.RoundedOf(10))));

    [Fact]
    public void What_is_missing_or_not_there_leaves_a_sum_open_to_anything()
    {
        Assert.Empty(OfRegions(1_000, Cell.Missing));
        Assert.Equal(["ent-reached SSS T T T"], OfRegions(-11, Cell.Missing));
    }

    /// <summary>A country so many above ten people for each region, of which the first has this cell and the others ten.</summary>
    private static List<string> OfRegions(int off, Cell first) => Open(
    [
        ("ent-reached", Country, Cell.Of((Regions.Count * 10) + off)),
        .. Regions.Index().Select(region => ("ent-reached", new CellAddress(region.Item), region.Index == 0 ? first : Cell.Of(10))),
    ]);

    private static List<string> Open(params (string Table, CellAddress Address, Cell Cell)[] cells) =>
        [.. SumCheck.Open(ReleaseComparisonTests.Release(1, cells), SmallWarehouse.Catalogue[SmallWarehouse.Year], Places)
            .Where(open => open.StartsWith("ent-reached ", StringComparison.Ordinal))];
}
