using Par.Warehouse.Catalogue;

namespace Par.Portal.Api.Keys;

/// <summary>Texts of the pages of keys.</summary>
internal static class KeyTexts
{
    public static Label Title { get; } = new("Rajapinta-avaimet", "Nycklar till gränssnittet", "Keys of the machine interface");

    public static Label OwnLink { get; } = new(
        "Toimita asiakasjärjestelmästä suoraan: rajapinta-avaimet", "Leverera direkt från klientsystemet: nycklar till gränssnittet",
        "Deliver straight from your client system: keys of the machine interface");

    public static Label OwnLead { get; } = new(
        "Avaimella organisaation asiakasjärjestelmä toimittaa tiedot ja lukee havainnot ilman kirjautumista. Avain koskee vain omaa organisaatiota ja työmuotoa.",
        "Med en nyckel levererar organisationens klientsystem uppgifter och läser anmärkningar utan inloggning. Nyckeln gäller bara den egna organisationen och arbetsformen.",
        "With a key your organisation's client system delivers data and reads the findings without signing in. A key is for your own organisation and form of work only.");

    public static Label AdminLead { get; } = new(
        "Toimittajan avaimella asiakasjärjestelmä toimittaa tiedot niiden organisaatioiden puolesta, jotka avaimelle annetaan. Organisaatiot tekevät omat avaimensa toimitussivulla.",
        "Med en leverantörs nyckel levererar klientsystemet uppgifter för de organisationer som nyckeln får. Organisationerna gör sina egna nycklar på leveranssidan.",
        "With a supplier's key a client system delivers for the organisations that the key is given. Organisations make their own keys on the delivery page.");

    public static Label Made { get; } = new(
        "Kopioi avain nyt talteen turvalliseen paikkaan. Sitä ei näytetä toista kertaa.",
        "Kopiera nyckeln nu och spara den säkert. Den visas inte en gång till.",
        "Copy the key now and keep it safe. It is not shown again.");

    public static Label Add { get; } = new("Tee avain", "Gör en nyckel", "Make a key");

    public static Label Name { get; } = new("Käyttötarkoitus", "Användning", "What it is for");

    public static Label NameHint { get; } = new(
        "Esimerkiksi järjestelmän nimi. Ei henkilöiden nimiä.", "Till exempel systemets namn. Inga personnamn.", "For example the name of the system. No names of people.");

    public static Label NameMissing { get; } = new(
        "Kirjoita, mihin avainta käytetään (enintään 100 merkkiä).", "Skriv vad nyckeln används till (högst 100 tecken).",
        "Write what the key is for (at most 100 characters).");

    public static Label Scopes { get; } = new("Oikeudet", "Rättigheter", "What it opens");

    public static Label ScopesMissing { get; } = new("Valitse ainakin yksi oikeus.", "Välj minst en rättighet.", "Choose at least one.");

    public static Label Organisations { get; } = new("Organisaatiot", "Organisationer", "Organisations");

    public static Label OrganisationsHint { get; } = new(
        "Yksi riville: PAR-tunnus ja työmuoto, esimerkiksi P0179 ENT. Pelkkä tunnus tarkoittaa kaikkia organisaation rekisteröityjä työmuotoja.",
        "En per rad: PAR-id och arbetsform, till exempel P0179 ENT. Enbart id betyder organisationens alla registrerade arbetsformer.",
        "One on a line: PAR id and side, for example P0179 ENT. The id alone means every registered side of the organisation.");

    public static Label OrganisationsMissing { get; } = new("Anna ainakin yksi organisaatio.", "Ange minst en organisation.", "Give at least one organisation.");

    public static Label OrganisationsUnknown { get; } = new(
        "Rekisterissä ei ole: {0}. Tarkista tunnus ja työmuoto (ENT tai TY).", "Finns inte i registret: {0}. Kontrollera id och arbetsform (ENT eller TY).",
        "Not in the register: {0}. Check the id and the side (ENT or TY).");

    public static Label Lifetime { get; } = new("Voimassa", "Giltig", "Valid for");

    public static Label Months { get; } = new("3 kuukautta", "3 månader", "3 months");

    public static Label Year { get; } = new("1 vuosi", "1 år", "1 year");

    public static Label TwoYears { get; } = new("2 vuotta", "2 år", "2 years");

    public static Label Key { get; } = new("Avain", "Nyckel", "Key");

    public static Label State { get; } = new("Tila", "Läge", "State");

    public static Label Works { get; } = new("Voimassa {0} asti", "Giltig till {0}", "Valid until {0}");

    public static Label FormerWorks { get; } = new(
        "Edellinenkin salaisuus käy {0} asti", "Också den förra hemligheten gäller till {0}", "The former secret works until {0} as well");

    public static Label Expired { get; } = new("Vanhentunut {0}", "Gick ut {0}", "Expired {0}");

    public static Label Revoked { get; } = new("Mitätöity {0}", "Återkallad {0}", "Revoked {0}");

    public static Label LastUsed { get; } = new("Viimeksi käytetty", "Senast använd", "Last used");

    public static Label Never { get; } = new("Ei vielä", "Inte ännu", "Not yet");

    public static Label MadeBy { get; } = new("Tekijä", "Gjord av", "Made by");

    public static Label SupplierKey { get; } = new("Toimittajan avain", "Leverantörens nyckel", "A supplier's key");

    public static Label Rotate { get; } = new("Vaihda salaisuus", "Byt hemlighet", "New secret");

    public static Label Revoke { get; } = new("Mitätöi", "Återkalla", "Revoke");

    public static Label Grace { get; } = new(
        "Kun salaisuus vaihdetaan, vanha käy vielä", "När hemligheten byts gäller den gamla ännu", "When a secret is replaced, the former one works for");

    public static Label NoGrace { get; } = new("ei lainkaan", "inte alls", "not at all");

    public static Label Day { get; } = new("vuorokauden", "ett dygn", "a day");

    public static Label Week { get; } = new("viikon", "en vecka", "a week");

    public static Label Month { get; } = new("30 päivää", "30 dagar", "30 days");

    public static Label None { get; } = new("Avaimia ei ole.", "Det finns inga nycklar.", "There are no keys.");

    public static Label TooMany { get; } = new(
        "Organisaatiolla voi olla kymmenen voimassa olevaa avainta. Mitätöi ensin jokin niistä.",
        "En organisation kan ha tio giltiga nycklar. Återkalla först någon av dem.",
        "An organisation may have ten keys that work. Revoke one of them first.");

    public static Label NoSuchKey { get; } = new(
        "Sinulla ei ole tällaista avainta.", "Du har ingen sådan nyckel.", "You have no such key.");

    public static Label NotChanged { get; } = new(
        "Avainta ei voitu vaihtaa: se on mitätöity, tai joku muu muutti sitä samalla hetkellä.",
        "Nyckeln kunde inte bytas: den har återkallats, eller någon annan ändrade den i samma ögonblick.",
        "The key could not be renewed: it was revoked, or somebody else changed it at the same moment.");
}
