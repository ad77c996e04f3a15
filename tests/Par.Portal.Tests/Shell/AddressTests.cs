using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Places;

namespace Par.Portal.Tests.Shell;

public class AddressTests
{
    [Theory]
    [InlineData("/fi/kunnat/179", Language.Sv, "/sv/kommuner/179")]
    [InlineData("/sv/landskap/13", Language.En, "/en/regions/13")]
    [InlineData("/fi/hyvinvointialueet/02", Language.Sv, "/sv/valfardsomraden/02")]
    [InlineData("/en/search?q=jyv%C3%A4s", Language.Fi, "/fi/haku?q=jyv%C3%A4s")]
    [InlineData("/fi/", Language.En, "/en/")]
    [InlineData("/nowhere", Language.Sv, "/sv/")]
    public void The_language_switch_keeps_the_page(string path, Language language, string expected) =>
        Assert.Equal(expected, Address.Switch(path, language));

    [Fact]
    public void An_address_goes_through_every_language_and_back_unchanged()
    {
        foreach (var slug in Slug.All)
        {
            var address = $"{Address.Of(Language.Fi, slug)}/179";
            Assert.Equal(address, Address.Switch(Address.Switch(Address.Switch(address, Language.Sv), Language.En), Language.Fi));
        }
    }

    [Fact]
    public void A_word_means_one_thing_in_each_language()
    {
        foreach (var language in Languages.All)
            Assert.Equal(Slug.All.Count, Slug.All.Select(slug => slug.In(language)).Distinct().Count());
    }

    [Fact]
    public void Places_have_addresses_in_the_words_of_the_language()
    {
        Assert.Equal("/fi/kunnat/179", Address.Of(Language.Fi, PlaceId.Municipality("179")));
        Assert.Equal("/sv/organisationer/P0179", Address.Of(Language.Sv, PlaceId.Organisation("P0179")));
        Assert.Equal("/en/wellbeing-services-counties/02", Address.Of(Language.En, PlaceId.County("02")));
        Assert.Equal("/en/", Address.Of(Language.En, PlaceId.Country));
    }

    [Theory]
    [InlineData("sv-FI,sv;q=0.9,en;q=0.8", Language.Sv)]
    [InlineData("de,en;q=0.5,fi;q=0.2", Language.En)]
    [InlineData("de", Language.Fi)]
    [InlineData(null, Language.Fi)]
    [InlineData("en;q=0,sv;q=0.1", Language.Sv)]
    public void The_root_answers_in_the_language_that_the_browser_prefers(string? header, Language language) =>
        Assert.Equal(language, Languages.OfHeader(header));
}
