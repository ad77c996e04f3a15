using Par.Warehouse.Catalogue;

namespace Par.Portal.Releases;

/// <summary>Texts about seeing figures before their hour.</summary>
internal static class PreReleaseTexts
{
    public static Label Title { get; } = new("Ennakkokatselijat", "Förhandstillgång", "Pre-release access");

    public static Label Lead { get; } = new(
        "Nimetyt ministeriön henkilöt näkevät ajastetut luvut annettuna aikana. Jokainen katselu jää jäljitysketjuun, ja julkaisu päättää pääsyn.",
        "Namngivna personer vid ministeriet ser de tidsbestämda siffrorna under den angivna tiden. Varje titt blir kvar i historiken, och publiceringen avslutar tillgången.",
        "Named people of the ministry see the scheduled figures within their window. Every look stays in the audit trail, and the publication ends the access.");

    public static Label None { get; } = new("Ketään ei ole nimetty.", "Ingen har namngetts.", "Nobody is named.");

    public static Label UserName { get; } = new("Ministeriön käyttäjätunnus", "Användarnamn vid ministeriet", "User name at the ministry");

    public static Label Opens { get; } = new("Alkaa", "Börjar", "Opens");

    public static Label Closes { get; } = new("Päättyy", "Slutar", "Closes");

    public static Label Time { get; } = new("klo", "kl.", "at");

    public static Label Grant { get; } = new("Nimeä katselija", "Ge tillgång", "Give access");

    public static Label Revoke { get; } = new("Poista", "Ta bort", "Take back");

    public static Label NotMinistry { get; } = new(
        "Tunnusta ei ole, tai se ei ole ministeriön.", "Kontot finns inte, eller det hör inte till ministeriet.", "There is no such account, or it is not the ministry's.");

    public static Label NoWindow { get; } = new("Anna alku ja loppu.", "Ange början och slut.", "Give the beginning and the end.");

    public static Label PreviewTitle { get; } = new("Ennakkotiedot", "Förhandstitt", "Preview");

    public static Label NothingOpen { get; } = new(
        "Sinulle ei ole nyt avoinna julkaisemattomia lukuja.", "Inga opublicerade siffror är öppna för dig just nu.", "No unpublished figures are open to you now.");

    public static Label ListLead { get; } = new(
        "Luvut, jotka näet ennen julkaisua. Niitä ei saa antaa eteenpäin, ja jokainen katselu kirjataan.",
        "Siffror som du ser före publiceringen. De får inte föras vidare, och varje titt antecknas.",
        "Figures that you see before they are published. They must not be passed on, and every look is recorded.");

    public static Label Watermark { get; } = new("EI JULKAISTU", "OPUBLICERAT", "NOT PUBLISHED");

    public static Label WatermarkUntil { get; } = new(
        "Luvut ovat salaisia {0} saakka. Niitä ei saa antaa eteenpäin. Katselija: {1}.", "Siffrorna är hemliga till {0}. De får inte föras vidare. Visas för: {1}.",
        "The figures are confidential until {0}. They must not be passed on. Shown to: {1}.");

    public static Label WatermarkNoHour { get; } = new(
        "Luvut ovat valmisteilla ja salaisia. Niitä ei saa antaa eteenpäin. Katselija: {0}.", "Siffrorna är under beredning och hemliga. De får inte föras vidare. Visas för: {0}.",
        "The figures are in preparation and confidential. They must not be passed on. Shown to: {0}.");

    public static Label KeyFigures { get; } = new("Tunnusluvut", "Nyckeltal", "Key figures");

    public static Label LastYear { get; } = new("Vuotta aiemmin", "Året innan", "The year before");

    public static Label Table { get; } = new("Taulukko", "Tabell", "Table");

    public static Label Place { get; } = new("Alue tai organisaatio", "Område eller organisation", "Area or organisation");

    public static Label Show { get; } = new("Näytä", "Visa", "Show");

    public static Label Everybody { get; } = new("Yhteensä", "Totalt", "Total");
}
