using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Admin;

/// <summary>Texts of the rounds' days.</summary>
internal static class RoundsTexts
{
    public static Label Title { get; } = new("Kierrosten päivät", "Omgångarnas dagar", "Days of the rounds");

    public static Label Lead { get; } = new(
        "Milloin kunkin kierroksen toimitus alkaa ja mihin mennessä tiedot on toimitettava. Päivät näkyvät organisaatioille, muistutuksissa, toimitustilanteessa ja rajapinnassa heti.",
        "När leveransen av varje omgång börjar och när uppgifterna senast ska lämnas. Dagarna syns genast för organisationerna, i påminnelser, i leveransläget och i gränssnittet.",
        "When each round's delivery begins, and by when the data are due. The days are shown at once to organisations, in reminders, on the board of deliveries and by the API.");

    public static Label Year { get; } = new("Tilastovuosi {0}", "Statistikår {0}", "Statistic year {0}");

    public static Label Round { get; } = new("Kierros", "Omgång", "Round");

    public static Label Opens { get; } = new("Alkaa", "Börjar", "Opens");

    public static Label Deadline { get; } = new("Määräaika", "Tidsfrist", "Deadline");

    public static Label CutOff { get; } = new("Syy kysytään tämän jälkeen", "Orsak krävs efter", "Reason asked after");

    public static Label CutOffHint { get; } = new(
        "Viimeinen päivä, jona tiedosto otetaan vastaan ilman syytä myöhästymiselle. Tyhjä, kun syytä ei kysytä.",
        "Sista dagen då en fil tas emot utan orsak till förseningen. Tomt när ingen orsak krävs.",
        "Last day on which a file is taken without a reason why it is late. Empty when no reason is asked for.");

    public static Label OfCatalogue { get; } = new("Luettelon mukaan", "Enligt katalogen", "As in the catalogue");

    public static Label IsSet { get; } = new("Asetettu täällä", "Angivet här", "Set here");

    public static Label Change { get; } = new("Muuta", "Ändra", "Change");

    public static Label Save { get; } = new("Tallenna päivät", "Spara dagarna", "Save the days");

    public static Label Reset { get; } = new("Palauta luettelon päivät", "Återställ katalogens dagar", "Go back to the catalogue's days");

    public static Label Saved { get; } = new("Kierroksen {0} päivät on tallennettu.", "Dagarna för omgången {0} har sparats.", "The days of round {0} have been saved.");

    public static Label Hint { get; } = new(
        "Kierroksen tiedot ulottuvat päivään {0}, joten toimitus voi alkaa aikaisintaan seuraavana päivänä. Jo kirjoitettuja muistutuksia ei muuteta.",
        "Omgångens uppgifter sträcker sig till {0}, så leveransen kan börja tidigast följande dag. Påminnelser som redan skrivits ändras inte.",
        "The round's data reach to {0}, so delivery can begin the next day at the earliest. Reminders that are written already are not changed.");

    public static Label DayMissing { get; } = new("Anna päivä.", "Ange en dag.", "Give a day.");

    public static Label ReleaseCalendar { get; } = new("Julkaisujen päivät: julkaisukalenteri", "Publiceringarnas dagar: publiceringskalendern",
        "Days of releases: the release calendar");

    public static (string Field, Label Message) Of(RoundDatesProblem problem) => problem switch
    {
        RoundDatesProblem.OpensTooEarly => ("opens", new(
            "Toimitus ei voi alkaa ennen kuin kierroksen tiedot ovat koossa.", "Leveransen kan inte börja innan omgångens uppgifter är fullständiga.",
            "Delivery cannot begin before the round's data are complete.")),
        RoundDatesProblem.Deadline => ("deadline", new(
            "Määräaika on aikaisintaan alkamispäivä ja enintään vuosi sen jälkeen.", "Tidsfristen är tidigast dagen då leveransen börjar och högst ett år efter den.",
            "The deadline is no earlier than the first day, and at most a year after it.")),
        RoundDatesProblem.CutOff => ("cut-off", new(
            "Tämän päivän on oltava aikaisintaan määräaika ja enintään vuosi sen jälkeen.", "Dagen är tidigast tidsfristen och högst ett år efter den.",
            "This day is no earlier than the deadline, and at most a year after it.")),
        _ => ("opens", new("Kierrosta ei ole luettelossa.", "Omgången finns inte i katalogen.", "The catalogue does not know the round.")),
    };
}
