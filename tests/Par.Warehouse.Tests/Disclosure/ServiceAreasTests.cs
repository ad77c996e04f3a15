using Par.Warehouse.Disclosure;
using Par.Warehouse.Places;
using Par.Warehouse.Statistics;
using Par.Warehouse.Tests.Statistics;

namespace Par.Warehouse.Tests.Disclosure;

/// <summary>Which organisations and areas have the same people, in a country of a few clients.</summary>
public sealed class ServiceAreasTests
{
    private static readonly PlaceAxis Places = new(SmallGazetteer.Instance, SmallCatalogue.AllLevels, ["P1", "P2", "P3", "P4"], []);

    [Fact]
    public void An_organisation_all_of_whose_clients_live_in_an_area_is_within_it_and_may_be_all_of_it()
    {
        var service = Serve(("P1", "205", 10), ("P2", "205", 20), ("P3", "290", 5), ("P3", "179", 5));

        Assert.Contains("KU205 = ORGP1 + ORGP2", Within(service));
        Assert.Contains("MK18 > ORGP1 + ORGP2", Within(service));
        Assert.Contains("ORGP3 = KU179 + KU290", Within(service));
        Assert.DoesNotContain(Within(service), sum => sum.StartsWith("KU290", StringComparison.Ordinal));
    }

    [Fact]
    public void An_area_all_of_whose_clients_one_organisation_has_is_within_the_organisation()
    {
        var service = Serve(("P1", "205", 10), ("P1", "290", 3), ("P2", "290", 1));

        Assert.Contains("ORGP1 > KU205", Within(service));
        Assert.Contains("MK18 = ORGP1 + ORGP2", Within(service));
        Assert.Contains("KU290 > ORGP2", Within(service));
    }

    [Fact]
    public void Organisations_and_municipalities_that_share_people_with_nobody_else_are_together()
    {
        var service = Serve(("P1", "205", 10), ("P1", "290", 3), ("P2", "290", 1), ("P2", "205", 4), ("P3", "179", 7), ("P4", "091", 2),
            ("P4", "049", 2));

        var (areas, organisations) = Assert.Single(service.Together);

        Assert.Equal(["KU205", "KU290"], areas.Select(Name));
        Assert.Equal(["ORGP1", "ORGP2"], organisations.Select(Name));
    }

    [Fact]
    public void Where_nobody_is_nothing_is_told() => Assert.Empty(Serve(("P1", "205", 0)).Within);

    private static ServiceAreas Serve(params (string ParId, string Home, int People)[] clients) => new(Places,
        [.. clients.Select(client => new Leaf(Places.Organisation(client.ParId), Places.Municipality(client.Home), 1, 1, 0,
            new Tally(client.People, 0)))]);

    private static List<string> Within(ServiceAreas service) =>
        [.. service.Within.Select(within =>
            $"{Name(within.Total)} {(within.IsWhole ? '=' : '>')} {string.Join(" + ", within.Parts.Select(Name))}")];

    private static string Name(int place) => Places.Places[place].ToString();
}
