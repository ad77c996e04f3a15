using Par.Warehouse.Catalogue;

namespace Par.Portal.Releases;

/// <summary>Texts of planning the release calendar, and of what was seen on the live site.</summary>
internal static class CalendarTexts
{
    public static Label Title { get; } = new("Julkaisukalenteri", "Publiceringskalender", "Release calendar");

    public static Label Lead { get; } = new(
        "Julkisessa kalenterissa näkyy, milloin tilastoa odotetaan. Ajastettu julkaisu näkyy siellä tunnin tarkkuudella itsestään.",
        "Den offentliga kalendern visar när statistiken väntas. En publicering med tidpunkt syns där av sig själv med klockslag.",
        "The public calendar shows when figures are expected. A scheduled release stands there with its hour by itself.");

    public static Label Planned { get; } = new("Suunnitellut päivät", "Planerade dagar", "Planned days");

    public static Label None { get; } = new("Päiviä ei ole suunniteltu.", "Inga dagar har planerats.", "No days are planned.");

    public static Label Side { get; } = new("Toiminta", "Verksamhet", "Form of work");

    public static Label ExpectedOn { get; } = new("Päivä", "Dag", "Day");

    public static Label OnlyMonth { get; } = new("Vain kuukausi on tiedossa", "Endast månaden är känd", "Only the month is known");

    public static Label Plan { get; } = new("Merkitse kalenteriin", "Anteckna i kalendern", "Put into the calendar");

    public static Label TakeBack { get; } = new("Poista kalenterista", "Ta bort ur kalendern", "Take out of the calendar");

    public static Label DayMissing { get; } = new("Valitse päivä.", "Välj en dag.", "Choose a day.");

    public static Label LiveChecks { get; } = new("Mitä sivustolla näkyi julkaisun jälkeen", "Vad webbplatsen visade efter publiceringen", "What the live site showed after the publication");

    public static Label LiveGood { get; } = new(
        "{0}: {1} osoitetta ja {2} lukua luettiin, kaikki niin kuin hyväksyttiin.", "{0}: {1} adresser och {2} tal lästes, allt som det godkändes.",
        "{0}: {1} addresses and {2} numbers were read, all as approved.");

    public static Label LiveBad { get; } = new(
        "{0}: {1} osoitetta ja {2} lukua luettiin, {3} eroa. Selvitä heti.", "{0}: {1} adresser och {2} tal lästes, {3} skillnader. Red ut genast.",
        "{0}: {1} addresses and {2} numbers were read, {3} differences. Find out at once.");
}
