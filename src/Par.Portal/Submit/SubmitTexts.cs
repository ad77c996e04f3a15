using Par.Warehouse.Catalogue;

namespace Par.Portal.Submit;

/// <summary>Texts of the delivering organisation's front page and history.</summary>
internal static class SubmitTexts
{
    public static Label Title { get; } = new("Toimita tiedot", "Lämna uppgifter", "Deliver data");

    public static Label NotRegistered { get; } = new(
        "Organisaatiotasi ei ole tiedonkeruun rekisterissä. Ota yhteyttä tiedonkeruuseen ennen kuin lähetät tiedostoja.",
        "Er organisation finns inte i insamlingens register. Kontakta insamlingen innan ni skickar filer.",
        "Your organisation is not in the register of the collection. Contact the collection before you send files.");

    public static Label TakenIn { get; } = new("Vastaanotetut tiedostot", "Mottagna filer", "Files received");

    public static Label HelpLink { get; } = new(
        "Näin teet tiedoston, ja mitä siitä tarkistetaan", "Så gör du en fil och det här kontrolleras", "How to make the file, and what is checked");

    public static Label TemplatesText { get; } = new(
        "Jokaisen kierroksen tiedosto sisältää koko vuoden tiedot alusta kierroksen loppuun. Pohjassa ovat kierroksen sarakkeet, valintalistat ja organisaatiosi tiedot valmiina.",
        "Varje omgångs fil innehåller uppgifterna från årets början till omgångens slut. I mallen finns omgångens kolumner, rullgardinslistor och er organisations uppgifter färdigt.",
        "Each round's file holds the data from the beginning of the year to the end of the round. The template has the round's columns, drop-down lists and your organisation's details filled in.");

    public static Label CheckDetails { get; } = new("Tarkista organisaation tiedot", "Kontrollera organisationens uppgifter", "Check the organisation's details");

    public static Label CheckDetailsText { get; } = new(
        "Näin organisaatiosi on rekisterissä. Vertaa tietoja joka kierroksella tiedoston taulukkoon organisation; jos rekisterissä on virhe, ilmoita siitä tiedonkeruuseen.",
        "Så här finns er organisation i registret. Jämför uppgifterna varje omgång med filens blad organisation; meddela insamlingen om registret har fel.",
        "This is how your organisation stands in the register. In each round compare it with the sheet organisation of your file; if the register is wrong, tell the collection.");

    public static Label Organisation { get; } = new("Organisaatio", "Organisation", "Organisation");

    public static Label Name { get; } = new("Nimi", "Namn", "Name");

    public static Label ParId { get; } = new("PAR-tunnus", "PAR-id", "PAR id");

    public static Label BusinessId { get; } = new("Y-tunnus", "FO-nummer", "Business ID");

    public static Label HomeMunicipality { get; } = new("Kotikunta", "Hemkommun", "Home municipality");

    public static Label Contact { get; } = new("Muistutusten osoite", "Adress för påminnelser", "Address for reminders");

    public static Label NoContact { get; } = new("ei ilmoitettu", "inte angiven", "not given");

    public static Label Earlier { get; } = new("Aiemmat toimitukset", "Tidigare leveranser", "Earlier submissions");

    public static Label NothingYet { get; } = new("Toimituksia ei vielä ole.", "Det finns inga leveranser ännu.", "There are no submissions yet.");

    public static Label WholeHistory { get; } = new("Kaikki toimitukset", "Alla leveranser", "All submissions");

    public static Label From { get; } = new("Lähettäjä", "Avsändare", "Sender");

    public static Label History { get; } = new("Toimitusten historia", "Leveranshistorik", "History of submissions");

    public static Label HistoryLead { get; } = new(
        "Jokainen lähetetty tiedosto versioineen, uusin ensin. Kierrokselta on voimassa uusin vastaanotettu versio.",
        "Varje skickad fil med sina versioner, nyast först. I en omgång gäller den senast mottagna versionen.",
        "Every file sent, with its revisions, newest first. In a round the latest revision that was received counts.");

    public static Label Newer { get; } = new("Uudempia", "Nyare", "Newer");

    public static Label Older { get; } = new("Vanhempia", "Äldre", "Older");
}
