using Par.Warehouse.Audit;
using Par.Warehouse.Catalogue;

namespace Par.Portal.Admin;

/// <summary>Texts of the audit trail's page.</summary>
internal static class AuditTexts
{
    public static Label Title { get; } = new("Tapahtumaloki", "Händelselogg", "Audit trail");

    public static Label Lead { get; } = new(
        "Kuka teki tai katsoi mitä, milloin ja miksi. Lokin rivejä ei voi muuttaa eikä poistaa, ja jokainen rivi on ketjutettu edelliseen.",
        "Vem gjorde eller såg vad, när och varför. Loggens rader kan varken ändras eller tas bort, och varje rad är kedjad till den föregående.",
        "Who did or saw what, when and why. Lines of the trail can be neither changed nor removed, and each is chained to the one before it.");

    public static Label Kind { get; } = new("Kohteen laji", "Typ av objekt", "Kind of thing");

    public static Label AnyKind { get; } = new("Kaikki", "Alla", "Any");

    public static Label Subject { get; } = new("Kohde", "Objekt", "Thing");

    public static Label SubjectHint { get; } = new("Koko tunniste.", "Hela beteckningen.", "The whole key.");

    public static Label Who { get; } = new("Kuka", "Vem", "Who");

    public static Label WhoHint { get; } = new("Koko käyttäjätunnus tai työn nimi.", "Hela användarnamnet eller jobbets namn.", "The whole user name or name of the job.");

    public static Label Words { get; } = new("Sana", "Ord", "Words");

    public static Label WordsHint { get; } = new("Teossa, perustelussa tai arvoissa.", "I handlingen, motiveringen eller värdena.", "In what was done, why, or the values.");

    public static Label From { get; } = new("Alkaen", "Från och med", "From");

    public static Label To { get; } = new("Saakka", "Till och med", "To");

    public static Label DayHint { get; } = new("Muodossa vvvv-kk-pp.", "I formen åååå-mm-dd.", "As yyyy-mm-dd.");

    public static Label DayWrong { get; } = new(
        "Kirjoita päivä muodossa vvvv-kk-pp, esimerkiksi 2026-01-31.", "Skriv dagen i formen åååå-mm-dd, till exempel 2026-01-31.", "Write the day as yyyy-mm-dd, for example 2026-01-31.");

    public static Label Find { get; } = new("Hae", "Sök", "Search");

    public static Label Found { get; } = new("Löytyneet rivit, uusin ensin", "Funna rader, nyaste först", "Lines found, newest first");

    public static Label Nothing { get; } = new("Mikään rivi ei vastaa hakua.", "Ingen rad motsvarar sökningen.", "No line fits the search.");

    public static Label Older { get; } = new("Vanhemmat rivit", "Äldre rader", "Older lines");

    public static Label Number { get; } = new("Nro", "Nr", "No.");

    public static Label When { get; } = new("Milloin", "När", "When");

    public static Label What { get; } = new("Mitä", "Vad", "What");

    public static Label Why { get; } = new("Miksi", "Varför", "Why");

    public static Label Before { get; } = new("Ennen", "Före", "Before");

    public static Label After { get; } = new("Jälkeen", "Efter", "After");

    public static Label Export { get; } = new(
        "Kaikki hakuun sopivat rivit tiedostona (lataaminen merkitään lokiin):", "Alla rader som motsvarar sökningen som fil (nerladdningen antecknas i loggen):",
        "Every line that fits the search as a file (downloading it is told in the trail):");

    public static Label Verify { get; } = new("Tarkista loki", "Kontrollera loggen", "Verify the trail");

    public static Label VerifyLead { get; } = new(
        "Tarkistus laskee jokaisen rivin tiivisteen uudelleen ja vertaa lokia sen tietokannan ulkopuolelle kirjattuihin päätepisteisiin.",
        "Kontrollen räknar om varje rads kontrollsumma och jämför loggen med de ändpunkter som antecknats utanför databasen.",
        "Verifying works every line's hash out anew and holds the trail against the ends that were written down outside the database.");

    public static Label Whole { get; } = new(
        "Loki on ehjä: {0} riviä, {1} kirjattua päätepistettä. Loppu {2}:{3}. Kirjaa loppu muualle, niin myöhempi tarkistus todistaa lokin tähän asti.",
        "Loggen är hel: {0} rader, {1} antecknade ändpunkter. Slutet {2}:{3}. Anteckna slutet på annat håll, så bevisar en senare kontroll loggen fram till hit.",
        "The trail is whole: {0} lines, {1} ends written down. Its end {2}:{3}. Write the end down elsewhere, and a later verification proves the trail up to here.");

    public static Label Broken { get; } = new(
        "Loki EI ole ehjä. Ilmoita tietoturvasta vastaavalle ennen kuin mitään muutetaan.",
        "Loggen är INTE hel. Meddela den som ansvarar för informationssäkerheten innan något ändras.",
        "The trail is NOT whole. Tell whoever is responsible for security before anything is changed.");

    public static Label RemovedByRule { get; } = new(
        "Rivit numeroon {0} asti on poistettu säilytysajan jälkeen.", "Raderna till och med nummer {0} har gallrats efter förvaringstiden.",
        "Lines up to number {0} were removed after their time.");

    public static Label Of(AuditProblem problem) => problem switch
    {
        AuditProblem.Altered => new("sisältöä on muutettu", "innehållet har ändrats", "the content was altered"),
        AuditProblem.Removed => new("puuttuu: rivejä on poistettu tästä alkaen", "saknas: rader har tagits bort härifrån", "missing: lines were removed from here"),
        AuditProblem.OutOfOrder => new("ei seuraa edellistä riviä: siirretty tai lisätty", "följer inte föregående rad: flyttad eller tillagd", "does not follow the line before it: moved or put in"),
        AuditProblem.NotChained => new("ei kuulu ketjuun: lisätty ohjelman ohi", "hör inte till kedjan: tillagd förbi programmet", "not part of the chain: put in past the program"),
        _ => new("ei ole se rivi, jonka tiiviste on kirjattu: loki on kirjoitettu uudelleen", "är inte den rad vars kontrollsumma antecknats: loggen har skrivits om", "not the line whose hash was written down: the trail was rewritten"),
    };

    public static Label KindName(string kind) => kind switch
    {
        AuditTrail.OfSubmission => new("toimitus", "leverans", "submission"),
        AuditTrail.OfRelease => new("julkaisu", "publicering", "release"),
        AuditTrail.OfAccount => new("tunnus", "konto", "account"),
        AuditTrail.OfOrganisation => new("organisaatio", "organisation", "organisation"),
        AuditTrail.OfApiKey => new("rajapinnan avain", "gränssnittsnyckel", "API key"),
        AuditTrail.OfRound => new("kierros", "omgång", "round"),
        AuditTrail.OfLetter => new("kirje", "brev", "letter"),
        AuditTrail.OfConversation => new("viestit", "meddelanden", "messages"),
        AuditTrail.OfInstallation => new("asennus", "installation", "installation"),
        AuditRetention.OfTrail => new("tapahtumaloki", "händelselogg", "audit trail"),
        _ => new(kind, kind, kind),
    };
}
