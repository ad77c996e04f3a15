using Par.Warehouse.Places;
using Par.Warehouse.Statistics;

namespace Par.Warehouse.Tests.Statistics;

/// <summary>Which places a client counts in, and which sums between places hold whatever levels are published.</summary>
public sealed class PlaceAxisTests
{
    private static readonly Gazetteer Gazetteer = Gazetteer.Load(Gazetteer.DefaultFolder);

    /// <summary>Homes on the mainland, in Åland and unknown.</summary>
    private static readonly string[] Homes = ["091", "106", "398", "478", "999"];

    public static TheoryData<string> Levels => [.. Enumerable.Range(0, 1 << 5).Select(set =>
        string.Join(' ', new[] { PlaceLevel.AviArea, PlaceLevel.Region, PlaceLevel.County, PlaceLevel.Municipality, PlaceLevel.Organisation }.Where((_, index) => (set & (1 << index)) != 0)))];

    [Theory]
    [InlineData("106", "SSS AVI1 MK01 HVA02 KU106 ORGP1")]
    [InlineData("091", "SSS AVI1 MK01 HVA90 KU091 ORGP1")]
    [InlineData("478", "SSS MK21 KU478 ORGP1")]
    [InlineData("999", "SSS MK99 KU999 ORGP1")]
    public void A_client_counts_in_every_area_of_the_home_and_in_the_organisation(string home, string places)
    {
        var axis = Axis(SmallCatalogue.AllLevels);

        Assert.Equal(places, string.Join(' ', axis.PlacesOf(axis.Organisation("P1"), axis.Municipality(home)).Select(place => axis.Places[place])));
    }

    [Fact]
    public void A_year_without_a_level_has_none_of_its_areas()
    {
        var axis = Axis(new HashSet<PlaceLevel> { PlaceLevel.Country, PlaceLevel.Region, PlaceLevel.Municipality, PlaceLevel.Organisation });

        Assert.DoesNotContain(axis.Places, place => place.Level is PlaceLevel.County or PlaceLevel.AviArea);
        Assert.Null(axis.AreaOf(axis.Municipality("106"), PlaceLevel.County));
    }

    [Theory, MemberData(nameof(Levels))]
    public void Every_sum_of_published_places_closes(string levels)
    {
        var published = levels.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<PlaceLevel>).Append(PlaceLevel.Country).ToHashSet();
        var axis = Axis(published);
        var counts = new int[axis.Places.Count];
        foreach (var (number, home) in Gazetteer.Current.Where(municipality => municipality.Region != "21").Select(municipality => municipality.Code).Concat(Homes).Index())
            foreach (var place in axis.PlacesOf(axis.Organisation("P1"), axis.Municipality(home)))
                counts[place] += number + 1;

        Assert.All(axis.Sums(published), sum => Assert.Equal(counts[sum.Total], sum.Parts.Sum(part => counts[part])));
        Assert.All(axis.Sums(published), sum => Assert.DoesNotContain(sum.Total, sum.Parts));
    }

    [Fact]
    public void A_region_is_the_sum_of_its_counties_and_a_county_of_its_municipalities()
    {
        var axis = Axis(SmallCatalogue.AllLevels);
        var sums = axis.Sums(SmallCatalogue.AllLevels).ToLookup(sum => $"{axis.Places[sum.Total]}", sum => string.Join(' ', sum.Parts.Select(part => axis.Places[part])));

        Assert.Equal(["HVA01 HVA02 HVA03 HVA04 HVA90"], sums["MK01"]);
        Assert.Equal(["HVA09"], sums["MK07"]);
        Assert.Equal(["KU092 KU245"], sums["HVA04"]);
        Assert.Equal(["KU091"], sums["HVA90"]);
        Assert.Equal(["KU999"], sums["MK99"]);
        Assert.Equal(["KU478"], sums["MK21"]);
        Assert.Contains(sums["SSS"], parts => parts.StartsWith("HVA01 ", StringComparison.Ordinal) && parts.EndsWith(" HVA90 KU478 KU999", StringComparison.Ordinal));
    }

    private static PlaceAxis Axis(IReadOnlySet<PlaceLevel> levels) => new(Gazetteer, levels, ["P1"], Homes);
}
