using Par.Warehouse.Catalogue;

namespace Par.Portal.Shell;

/// <summary>Texts that every page carries.</summary>
public static class ShellTexts
{
    /// <summary>Name of the portal.</summary>
    public static Label SiteName { get; } = new("Nuorisotilastot", "Ungdomsstatistik", "Youth work statistics");

    /// <summary>What the portal is, in a few words.</summary>
    public static Label SiteSubtitle { get; } = new(
        "PARkki-tietopankki", "Databanken PARkki", "PARkki data bank");

    /// <summary>Skip link.</summary>
    public static Label SkipToContent { get; } = new("Siirry sisältöön", "Hoppa till innehållet", "Skip to content");

    /// <summary>Name of the main navigation.</summary>
    public static Label MainNavigation { get; } = new("Päävalikko", "Huvudmeny", "Main menu");

    /// <summary>Name of the language switch.</summary>
    public static Label LanguageNavigation { get; } = new("Kieli", "Språk", "Language");

    /// <summary>Name of the path.</summary>
    public static Label Path { get; } = new("Murupolku", "Brödsmulor", "Breadcrumb");

    /// <summary>The whole country.</summary>
    public static Label WholeCountry { get; } = new("Koko maa", "Hela landet", "Whole country");

    /// <summary>Regions.</summary>
    public static Label Regions { get; } = new("Maakunnat", "Landskap", "Regions");

    /// <summary>Wellbeing services counties.</summary>
    public static Label Counties { get; } = new("Hyvinvointialueet", "Välfärdsområden", "Wellbeing services counties");

    /// <summary>Municipalities.</summary>
    public static Label Municipalities { get; } = new("Kunnat", "Kommuner", "Municipalities");

    /// <summary>Organisations.</summary>
    public static Label Organisations { get; } = new("Organisaatiot", "Organisationer", "Organisations");

    /// <summary>Search.</summary>
    public static Label Search { get; } = new("Haku", "Sök", "Search");

    /// <summary>About the statistics.</summary>
    public static Label About { get; } = new("Tietoa tilastosta", "Om statistiken", "About the statistics");

    /// <summary>What the symbols mean, and how numbers are rounded.</summary>
    public static Label SmallNumbers { get; } = new("Merkit ja pyöristäminen", "Symboler och avrundning", "Symbols and rounding");

    /// <summary>Accessibility statement.</summary>
    public static Label Accessibility { get; } = new("Saavutettavuusseloste", "Tillgänglighetsutlåtande", "Accessibility statement");

    /// <summary>The way in for those who deliver, review or administer.</summary>
    public static Label SignIn { get; } = new("Kirjaudu sisään", "Logga in", "Sign in");

    /// <summary>Said on every page while the figures are those of the sample country.</summary>
    public static Label SyntheticBanner { get; } = new(
        "Esimerkkiaineisto: luvut ovat keksittyjä eivätkä kuvaa todellisia organisaatioita.",
        "Exempelmaterial: siffrorna är påhittade och beskriver inte verkliga organisationer.",
        "Sample data: the figures are invented and do not describe real organisations.");

    /// <summary>The same in a chart's source line, where the banner stands above.</summary>
    public static Label SyntheticShort { get; } = new(
        "esimerkkiaineisto, luvut keksittyjä", "exempelmaterial, påhittade siffror", "sample data, invented figures");

    /// <summary>Licence line of the footer.</summary>
    public static Label Licence { get; } = new(
        "Tilastot: CC BY 4.0. Tämä ei ole virallinen tilasto.",
        "Statistik: CC BY 4.0. Detta är inte officiell statistik.",
        "Statistics: CC BY 4.0. These are not official statistics.");

    /// <summary>Name of the footer's links.</summary>
    public static Label FooterNavigation { get; } = new("Lisätietoa", "Mer information", "More information");

    /// <summary>Heading of the page that is not there.</summary>
    public static Label NotFoundTitle { get; } = new("Sivua ei löytynyt", "Sidan hittades inte", "Page not found");

    /// <summary>What to do when a page is not there.</summary>
    public static Label NotFoundText { get; } = new(
        "Osoitteessa ei ole sivua. Se on voitu siirtää tai osoitteessa on kirjoitusvirhe. Etsi kuntaa, maakuntaa tai organisaatiota nimellä.",
        "Det finns ingen sida på adressen. Den kan ha flyttats eller så finns det ett skrivfel i adressen. Sök en kommun, ett landskap eller en organisation med namnet.",
        "There is no page at this address. It may have moved, or the address may be misspelt. Search for a municipality, region or organisation by name.");
}
