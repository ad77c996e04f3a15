using Par.Warehouse.Places;
using Par.Warehouse.Releases.Building;
using Par.Warehouse.Statistics;
using Par.Warehouse.Tests.Statistics;

namespace Par.Warehouse.Tests.Releases;

public sealed class DeliveriesTests
{
    private static readonly PlaceAxis Places = new(SmallGazetteer.Instance, SmallCatalogue.AllLevels, ["P1"], []);

    [Theory]
    [InlineData("KU205", true, false)] // Its only provider did not deliver.
    [InlineData("MK18", true, false)] // And nobody else in the region.
    [InlineData("KU179", false, true)] // One of two did.
    [InlineData("MK13", false, true)]
    [InlineData("SSS", false, true)]
    [InlineData("KU410", false, false)] // All did.
    [InlineData("KU091", false, false)] // Nobody is expected: a zero is a zero.
    [InlineData("MK01", false, false)]
    [InlineData("ORGP1", false, false)]
    public void A_place_lacks_all_some_or_none_of_those_who_serve_it(string place, bool isMissing, bool isPartial)
    {
        var deliveries = new Deliveries(Places, served: ["179", "410"], unserved: ["205", "179"]);
        var number = Places.Places.Index().Single(known => known.Item == PlaceId.Parse(place)).Index;

        Assert.Equal((isMissing, isPartial), (deliveries.IsMissing(number), deliveries.IsPartial(number)));
    }
}
