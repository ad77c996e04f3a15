using Par.Portal.Public;
using Par.Portal.Public.Search;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Places;

namespace Par.Portal.Tests.Public;

public class SearchTests
{
    private static readonly PublishedView View = new(TestCountry.Statistics, TestCountry.Catalogue, TestCountry.Gazetteer);
    private readonly PlaceSearch search = PlaceSearch.Of(View, Language.Fi);

    [Theory]
    [InlineData("Jyväskylä", "KU179")]
    [InlineData("jyvaskyla", "KU179")]
    [InlineData("JYVÄSK", "KU179")]
    [InlineData("Helsingfors", "KU091")]
    [InlineData("jyvskylä", "KU179")]
    [InlineData("keski-suomi", "MK13")]
    [InlineData("Mellersta Finland", "MK13")]
    [InlineData("179", "KU179")]
    [InlineData("Länsi-Uudenmaan hyv", "HVA03")]
    [InlineData("Länsi-Uusimaa", "HVA03")]
    [InlineData("keski-uusimaa", "HVA02")]
    [InlineData("Helsinki", "KU091")]
    [InlineData("mellersta nylands", "HVA02")]
    [InlineData("HVA17", "HVA17")]
    [InlineData("paja harju", "ORGP1002")]
    [InlineData("P0091", "ORGP0091")]
    public void The_best_match_comes_first(string query, string place) => Assert.Equal(place, search.Find(query)[0].Place.ToString());

    [Fact]
    public void A_municipality_goes_before_the_organisations_that_bear_its_name()
    {
        var found = search.Find("jyväskylä");

        Assert.Equal(PlaceId.Municipality("179"), found[0].Place);
        Assert.Contains(found, match => match.Place == PlaceId.Organisation("P0179"));
    }

    [Fact]
    public void A_shorter_word_does_not_find_by_slips() => Assert.Empty(search.Find("qzx"));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("!?")]
    public void An_empty_query_finds_nothing(string query) => Assert.Empty(search.Find(query));
}
