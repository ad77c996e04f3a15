using Par.Warehouse.Catalogue;

namespace Par.Portal.Review;

/// <summary>Texts of the page about an organisation that has no approved figures.</summary>
internal static class MissingTexts
{
    public static Label Title { get; } = new("Miksi tiedot puuttuvat", "Varför uppgifterna saknas", "Why the data are missing");

    public static Label Why { get; } = new("Selitys", "Förklaring", "Explanation");

    public static Label Hint { get; } = new(
        "Kun selitys on kirjattu, julkaisu ei odota organisaation tietoja. Selitystä ei julkaista. Älä kirjoita henkilötietoja.",
        "När förklaringen har antecknats väntar publiceringen inte på organisationens uppgifter. Förklaringen publiceras inte. Skriv inga personuppgifter.",
        "Once it is explained, the release does not wait for the organisation's data. The explanation is not published. Write no personal data.");

    public static Label Save { get; } = new("Tallenna selitys", "Spara förklaringen", "Save the explanation");

    public static Label TakeBack { get; } = new("Peru selitys", "Återta förklaringen", "Take the explanation back");

    public static Label NoAddress { get; } = new("sähköpostiosoitetta ei ole rekisterissä", "ingen e-postadress i registret", "no e-mail address in the register");
}
