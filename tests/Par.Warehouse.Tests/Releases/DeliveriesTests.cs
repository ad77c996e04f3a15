using Par.Warehouse.Places;
using Par.Warehouse.Releases.Building;
using Par.Warehouse.Statistics;

namespace Par.Warehouse.Tests.Releases;

/// <summary>Missing is not zero: a place lacks those who were to serve it and did not deliver.</summary>
public sealed class DeliveriesTests
{
    private static readonly PlaceAxis Places = new(
        Gazetteer.Load(Gazetteer.DefaultFolder),
            new HashSet<PlaceLevel> { PlaceLevel.Country, PlaceLevel.Region, PlaceLevel.County, PlaceLevel.Municipality }, ["P1"], []);

    [Fact]
    public void A_place_whose_providers_all_failed_to_deliver_is_missing()
    {
        var deliveries = new Deliveries(Places, served: ["765"], unserved: ["205"]);

        Assert.Equal((true, false), Of(deliveries, PlaceId.Municipality("205")));
    }

    [Fact]
    public void A_place_and_every_area_around_it_lacks_a_part_where_others_delivered()
    {
        var deliveries = new Deliveries(Places, served: ["205", "765"], unserved: ["205"]);

        Assert.All([PlaceId.Municipality("205"), PlaceId.Region("18"), PlaceId.Country],
            place => Assert.Equal((false, true), Of(deliveries, place)));
        Assert.Equal((false, false), Of(deliveries, PlaceId.Municipality("765")));
        Assert.Equal((false, false), Of(deliveries, PlaceId.Region("01")));
    }

    [Fact]
    public void An_area_is_missing_only_where_nobody_in_it_delivered()
    {
        Assert.Equal((true, false), Of(new Deliveries(Places, served: ["091"], unserved: ["205", "765"]), PlaceId.Region("18")));
        Assert.Equal((false, true), Of(new Deliveries(Places, served: ["765"], unserved: ["205"]), PlaceId.Region("18")));
    }

    [Fact]
    public void A_place_that_nobody_was_to_serve_lacks_nobody_and_its_zero_is_a_zero() =>
        Assert.Equal((false, false), Of(new Deliveries(Places, served: ["091"], unserved: ["205"]), PlaceId.Municipality("765")));

    private static (bool IsMissing, bool IsPartial) Of(Deliveries deliveries, PlaceId place)
    {
        var number = Places.Places.Index().Single(entry => entry.Item == place).Index;
        return (deliveries.IsMissing(number), deliveries.IsPartial(number));
    }
}
