using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Submit.Findings;

/// <summary>Texts around findings.</summary>
internal static class FindingTexts
{
    public static Label Filter { get; } = new("Rajaa havaintoja", "Avgränsa anmärkningar", "Filter findings");

    public static Label Severity { get; } = new("Vakavuus", "Allvar", "Severity");

    public static Label Sheet { get; } = new("Taulukko", "Blad", "Sheet");

    public static Label All { get; } = new("Kaikki", "Alla", "All");

    public static Label AllowedCodes { get; } = new("{0}: sallitut koodit", "{0}: tillåtna koder", "{0}: codes allowed");

    public static Label NoneShown { get; } = new(
        "Tällä rajauksella ei ole havaintoja.", "Inga anmärkningar med den här avgränsningen.", "No findings with this filter.");

    public static Label Row { get; } = new("Rivi", "Rad", "Row");

    public static Label Column { get; } = new("Sarake", "Kolumn", "Column");

    public static Label Rule { get; } = new("Tarkistus", "Kontroll", "Check");

    public static Label Title { get; } = new("Mitä tarkistetaan", "Vad som kontrolleras", "What is checked");

    public static Label Plural(Severity severity) => severity switch
    {
        Warehouse.Collection.Severity.Error => new("Virheet", "Fel", "Errors"),
        Warehouse.Collection.Severity.Warning => new("Huomautukset", "Varningar", "Warnings"),
        _ => new("Tiedoksi", "För kännedom", "Information"),
    };
}
