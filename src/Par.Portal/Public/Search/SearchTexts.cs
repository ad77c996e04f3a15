using Par.Warehouse.Catalogue;

namespace Par.Portal.Public.Search;

/// <summary>Words of the search.</summary>
internal static class SearchTexts
{
    public static Label Field { get; } = new(
        "Hae kuntaa, aluetta tai organisaatiota", "Sök kommun, område eller organisation", "Search for a municipality, area or organisation");

    public static Label Button { get; } = new("Hae", "Sök", "Search");

    public static Label Found { get; } = new("Haulla ”{0}” löytyi {1}.", "Sökningen ”{0}” gav {1} träffar.", "{1} results for “{0}”.");

    public static Label FoundOne { get; } = new("Haulla ”{0}” löytyi 1.", "Sökningen ”{0}” gav 1 träff.", "1 result for “{0}”.");

    public static Label None { get; } = new(
        "Haulla ”{0}” ei löytynyt mitään. Tarkista kirjoitusasu tai selaa kuntia ja organisaatioita.",
        "Sökningen ”{0}” gav inga träffar. Kontrollera stavningen eller bläddra bland kommuner och organisationer.",
        "Nothing was found for “{0}”. Check the spelling, or browse municipalities and organisations.");

    public static Label Municipality { get; } = new("kunta", "kommun", "municipality");

    public static Label Region { get; } = new("maakunta", "landskap", "region");

    public static Label County { get; } = new("hyvinvointialue", "välfärdsområde", "wellbeing services county");

    public static Label OwnArea { get; } = new(
        "sosiaali- ja terveyspalvelujen järjestäjä", "anordnare av social- och hälsovård", "organiser of social and health services");

    public static Label Organisation { get; } = new("organisaatio", "organisation", "organisation");
}
