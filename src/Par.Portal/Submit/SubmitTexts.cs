using Par.Warehouse.Catalogue;

namespace Par.Portal.Submit;

/// <summary>Texts of delivering a file.</summary>
internal static class SubmitTexts
{
    public static Label Title { get; } = new("Toimita tiedot", "Lämna uppgifter", "Deliver data");

    public static Label Lead { get; } = new(
        "Lähetä organisaatiosi tiedosto: Excel-työkirja, pakattu CSV tai JSON. Tiedosto tarkistetaan heti, ja näet löydökset tällä sivulla.",
        "Skicka organisationens fil: Excelarbetsbok, packad CSV eller JSON. Filen kontrolleras genast och du ser iakttagelserna på den här sidan.",
        "Send your organisation's file: an Excel workbook, zipped CSV or JSON. It is screened at once, and the findings show on this page.");

    public static Label File { get; } = new("Tiedosto", "Fil", "File");

    public static Label FileHint { get; } = new(
        "Tiedostossa ei saa olla nimiä, henkilötunnuksia, osoitteita tai muita tunnistetietoja.",
        "Filen får inte innehålla namn, personbeteckningar, adresser eller andra identifierande uppgifter.",
        "The file must not hold names, personal identity codes, addresses or anything else that identifies a person.");

    public static Label Send { get; } = new("Lähetä", "Skicka", "Send");

    public static Label NoFile { get; } = new("Valitse tiedosto.", "Välj en fil.", "Choose a file.");

    public static Label TooLarge { get; } = new("Tiedosto on liian suuri.", "Filen är för stor.", "The file is too large.");

    public static Label NotYours { get; } = new(
        "Tiedosto on toisen organisaation. Tarkista organisaation PAR-tunnus.",
        "Filen gäller en annan organisation. Kontrollera organisationens PAR-id.",
        "The file is another organisation's. Check the organisation's PAR id.");

    public static Label Templates { get; } = new("Täytettävät pohjat", "Mallar att fylla i", "Templates to fill in");

    public static Label TemplatesText { get; } = new(
        "Työkirja, jossa on kierroksen sarakkeet, valintalistat ja ohjeet. T1 on tammikuun, T2 toukokuun ja T3 syyskuun kierros.",
        "En arbetsbok med omgångens kolumner, rullgardinslistor och anvisningar. T1 är januariomgången, T2 majomgången och T3 septemberomgången.",
        "A workbook with the round's columns, drop-down lists and instructions. T1 is the January round, T2 May and T3 September.");

    public static Label Earlier { get; } = new("Aiemmat toimitukset", "Tidigare leveranser", "Earlier submissions");

    public static Label NothingYet { get; } = new("Toimituksia ei vielä ole.", "Det finns inga leveranser ännu.", "There are no submissions yet.");

    public static Label Working { get; } = new(
        "Tiedostoa tarkistetaan. Sivu päivittyy itsestään.", "Filen kontrolleras. Sidan uppdateras av sig själv.",
        "The file is being screened. This page reloads by itself.");

    public static Label Rejected { get; } = new(
        "Tiedostoa ei voitu ottaa käyttöön. Korjaa virheet ja lähetä tiedosto uudelleen.",
        "Filen kunde inte tas i bruk. Rätta felen och skicka filen på nytt.",
        "The file could not be taken into use. Correct the errors and send it again.");

    public static Label Accepted { get; } = new(
        "Tiedot on vastaanotettu. Huomautukset kannattaa silti käydä läpi.",
        "Uppgifterna har tagits emot. Gå ändå igenom anmärkningarna.",
        "The data have been received. It is still worth going through the warnings.");

    public static Label Returned { get; } = new(
        "Toimitus on palautettu korjattavaksi: {0}", "Leveransen har returnerats för rättelse: {0}", "The submission was returned for correction: {0}");
}
