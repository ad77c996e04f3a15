using Par.Warehouse.Catalogue;

namespace Par.Portal.Admin;

/// <summary>Texts of those who have asked for letters about releases.</summary>
internal static class SubscribersTexts
{
    public static Label Title { get; } = new("Julkaisukirjeiden tilaajat", "Prenumeranter på publiceringsbrev", "Subscribers of release letters");

    public static Label Lead { get; } = new(
        "Osoitteet, joihin lähtee kirje, kun tietoja julkaistaan. Tilaaja voi lopettaa tilauksen itse jokaisessa kirjeessä olevasta linkistä; poista osoite täällä, jos se ei onnistu.",
        "Adresser som får ett brev när uppgifter publiceras. Prenumeranten kan själv avsluta via länken i varje brev; ta bort adressen här om det inte går.",
        "Addresses that get a letter when figures are published. Subscribers can take it back by the link in every letter; remove an address here when that does not work.");

    public static Label Search { get; } = new("Sähköpostiosoite", "E-postadress", "E-mail address");

    public static Label Find { get; } = new("Hae", "Sök", "Search");

    public static Label Found { get; } = new("{0} tilaajaa.", "{0} prenumeranter.", "{0} subscribers.");

    public static Label Nothing { get; } = new("Tilaajia ei ole.", "Inga prenumeranter.", "No subscribers.");

    public static Label Wants { get; } = new("Tilaa", "Prenumererar på", "Subscribes to");

    public static Label Language { get; } = new("Kieli", "Språk", "Language");

    public static Label Confirmed { get; } = new("Vahvistettu", "Bekräftad", "Confirmed");

    public static Label NotConfirmed { get; } = new("Ei ole vahvistettu", "Inte bekräftad", "Not confirmed");

    public static Label Remove { get; } = new("Poista", "Ta bort", "Remove");

    public static Label Sure { get; } = new("Poistetaanko tilaaja {0}?", "Ska prenumeranten {0} tas bort?", "Remove the subscriber {0}?");

    public static Label Means { get; } = new(
        "Osoite ja sille odottavat kirjeet poistetaan heti, eikä poistoa voi perua. Osoitteen haltija voi tilata kirjeet uudelleen.",
        "Adressen och de brev som väntar på att skickas dit tas bort genast, och det kan inte ångras. Adressens innehavare kan prenumerera på nytt.",
        "The address and the letters that wait for it are removed at once, and this cannot be undone. The holder can subscribe again.");

    public static Label Removed { get; } = new("Tilaaja on poistettu.", "Prenumeranten har tagits bort.", "The subscriber has been removed.");
}
