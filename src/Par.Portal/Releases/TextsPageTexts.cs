using Par.Warehouse.Catalogue;
using Par.Warehouse.Releases;

namespace Par.Portal.Releases;

/// <summary>Texts of the page on which a release's texts are written.</summary>
internal static class TextsPageTexts
{
    public static Label Saved { get; } = new("Tekstit on tallennettu.", "Texterna har sparats.", "The texts are saved.");

    public static Label Save { get; } = new("Tallenna", "Spara", "Save");

    public static Label Preview { get; } = new("Esikatsele tallentamatta", "Förhandsgranska utan att spara", "Preview without saving");

    public static Label Looks { get; } = new("Näin se näkyy", "Så här ser det ut", "How it looks");

    public static Label Empty { get; } = new("Tekstiä ei ole", "Ingen text", "No text");

    public static Label Closed { get; } = new(
        "Tekstejä voi muuttaa vain valmistelussa. Palauta julkaisu ensin.", "Texterna kan ändras bara under beredningen. Ta först tillbaka publiceringen.",
        "The texts can be changed only in preparation. Give the release back first.");

    public static Label Hint { get; } = new(
        "Kirjoita Markdownilla: ## otsikko, **lihava**, - luettelo, [linkki](https://…). HTML näkyy tekstinä.",
        "Skriv i Markdown: ## rubrik, **fet**, - lista, [länk](https://…). HTML visas som text.",
        "Write Markdown: ## heading, **bold**, - list, [link](https://…). HTML is shown as text.");

    public static Label OnlyShown { get; } = new(
        "Mainitse vain lukuja, jotka julkaisussa näkyvät: teksti on julkinen, eikä siitä saa voida päätellä salattua lukua edes erotuksena edelliseen versioon.",
        "Nämn bara tal som syns i publiceringen: texten är offentlig, och ett sekretessbelagt tal får inte gå att sluta sig till ur den, inte heller som en skillnad mot föregående version.",
        "Mention only numbers that the release shows: the text is public, and nobody must be able to conclude a withheld number from it, not even as a difference from the previous version.");

    public static Label Of(ReleaseTextKind kind) => kind switch
    {
        ReleaseTextKind.Quality => new("Laatuseloste", "Kvalitetsbeskrivning", "Quality description"),
        ReleaseTextKind.Notes => new("Huomautukset", "Anmärkningar", "Notes"),
        ReleaseTextKind.Correction => new("Mitä korjattiin", "Vad som rättades", "What was corrected"),
        _ => new("Miksi julkaisu vedettiin pois", "Varför publiceringen drogs tillbaka", "Why the release was withdrawn"),
    };

    public static Label LeadOf(ReleaseTextKind kind) => kind switch
    {
        ReleaseTextKind.Quality => new(
            "Kattavuus, vertailtavuus ja mitä lukuja lukiessa on hyvä tietää. Pakollinen kaikilla kielillä.",
            "Täckning, jämförbarhet och vad läsaren bör veta. Obligatorisk på alla språk.",
            "Coverage, comparability, and what to mind when reading the figures. Needed in every language."),
        ReleaseTextKind.Notes => new(
            "Mitä uutta tässä julkaisussa on. Vapaaehtoinen.", "Vad som är nytt i den här publiceringen. Frivillig.", "What is new in this release. May be left empty."),
        _ => new(
            "Mitä korjattiin, miksi ja kuinka paljon luvut muuttuivat. Pakollinen kaikilla kielillä korjatussa versiossa.",
            "Vad som rättades, varför och hur mycket siffrorna ändrades. Obligatorisk på alla språk i en rättad version.",
            "What was corrected, why, and by how much the figures changed. Needed in every language in a corrected version."),
    };
}
