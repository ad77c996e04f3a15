using System.Globalization;
using Par.Warehouse.Catalogue;

namespace Par.Warehouse.Collection.Reminders;

/// <summary>The words of a reminder, in the organisation's language: short, plain text, no figures of the organisation.</summary>
/// <param name="Title">Subject line.</param>
/// <param name="Text">The letter.</param>
public sealed record ReminderLetter(string Title, string Text)
{
    private static readonly Label BeforeTitle = new(
        "PAR-tiedot, {0} kierros: määräaika {1}", "PAR-uppgifter, {0}: tidsfristen går ut {1}", "PAR data, {0} round: deadline {1}");

    private static readonly Label MissingTitle = new(
        "PAR-tiedot puuttuvat: {0} kierros", "PAR-uppgifter saknas: {0}", "PAR data are missing: {0} round");

    private static readonly Label ErrorTitle = new(
        "PAR-tiedot, {0} kierros: tiedosto on korjattava", "PAR-uppgifter, {0}: filen måste rättas", "PAR data, {0} round: the file needs correcting");

    private static readonly Label Before = new(
        "Hei!\n\nEmme ole vielä saaneet organisaationne tietoja ({0}, {1}) {2} kierrokselta ({5}). Kierros kattaa ajan {3}.\n\nLähettäkää tiedosto viimeistään {4}.",
        "Hej!\n\nVi har ännu inte fått uppgifterna från er organisation ({0}, {1}) för {2} ({5}). Omgången omfattar tiden {3}.\n\nSkicka filen senast {4}.",
        "Hello,\n\nWe have not yet received the data of your organisation ({0}, {1}) for the {2} round ({5}). The round covers {3}.\n\nPlease send the file by {4}.");

    private static readonly Label Missing = new(
        "Hei!\n\nEmme ole saaneet organisaationne tietoja ({0}, {1}) {2} kierrokselta ({5}). Kierros kattaa ajan {3}. Määräaika oli {4}.\n\nLähettäkää tiedosto mahdollisimman pian. Tiedosto otetaan vastaan myös määräajan jälkeen.",
        "Hej!\n\nVi har inte fått uppgifterna från er organisation ({0}, {1}) för {2} ({5}). Omgången omfattar tiden {3}. Tidsfristen gick ut {4}.\n\nSkicka filen så snart som möjligt. Filen tas emot också efter tidsfristen.",
        "Hello,\n\nWe have not received the data of your organisation ({0}, {1}) for the {2} round ({5}). The round covers {3}. The deadline was {4}.\n\nPlease send the file as soon as you can. It is accepted after the deadline, too.");

    private static readonly Label InError = new(
        "Hei!\n\nOrganisaationne tiedostoa ({0}, {1}) {2} kierrokselta ({5}) ei voitu ottaa käyttöön, koska siinä on virheitä. Kierros kattaa ajan {3}. Määräaika on {4}.\n\nAvatkaa toimitussivu: siellä näette jokaisen virheen ja ohjeen sen korjaamiseen. Korjatkaa tiedosto ja lähettäkää se uudelleen.",
        "Hej!\n\nFilen från er organisation ({0}, {1}) för {2} ({5}) kunde inte tas i bruk, eftersom den innehåller fel. Omgången omfattar tiden {3}. Tidsfristen är {4}.\n\nÖppna leveranssidan: där ser ni varje fel och hur det rättas. Rätta filen och skicka den på nytt.",
        "Hello,\n\nThe file of your organisation ({0}, {1}) for the {2} round ({5}) could not be taken into use because it has errors. The round covers {3}. The deadline is {4}.\n\nOpen the delivery page: it shows each error and how to correct it. Correct the file and send it again.");

    private static readonly Label InErrorLate = new(
        "Hei!\n\nOrganisaationne tiedostoa ({0}, {1}) {2} kierrokselta ({5}) ei voitu ottaa käyttöön, koska siinä on virheitä. Kierros kattaa ajan {3}. Määräaika oli {4}.\n\nAvatkaa toimitussivu: siellä näette jokaisen virheen ja ohjeen sen korjaamiseen. Korjatkaa tiedosto ja lähettäkää se uudelleen mahdollisimman pian.",
        "Hej!\n\nFilen från er organisation ({0}, {1}) för {2} ({5}) kunde inte tas i bruk, eftersom den innehåller fel. Omgången omfattar tiden {3}. Tidsfristen gick ut {4}.\n\nÖppna leveranssidan: där ser ni varje fel och hur det rättas. Rätta filen och skicka den på nytt så snart som möjligt.",
        "Hello,\n\nThe file of your organisation ({0}, {1}) for the {2} round ({5}) could not be taken into use because it has errors. The round covers {3}. The deadline was {4}.\n\nOpen the delivery page: it shows each error and how to correct it. Correct the file and send it again as soon as you can.");

    private static readonly Label Page = new("Toimitussivu: {0}", "Leveranssidan: {0}", "Delivery page: {0}");

    private static readonly Label Closing = new(
        "Jos tiedosto on jo lähetetty, kiitos: tästä viestistä ei tarvitse välittää. Jos tiedoston lähettäminen ei onnistu, vastatkaa tähän viestiin. Älkää lähettäkö asiakastietoja sähköpostilla.",
        "Om filen redan har skickats, tack: då behöver ni inte bry er om detta meddelande. Om det inte går att skicka filen, svara på detta meddelande. Skicka inga klientuppgifter med e-post.",
        "If the file has already been sent, thank you: please disregard this message. If you cannot send the file, reply to this message. Do not send client data by e-mail.");

    private static readonly Label Service = new("PARkki-tietopankki", "Databanken PARkki", "PARkki data bank");

    private static readonly string[] EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>
    /// Writes a letter of a kind of <see cref="ReminderKind"/>; one that is sent by hand takes the kind that fits. It is signed by the authority of the day, which
    /// need not be that of the round's year.
    /// </summary>
    public static ReminderLetter Of(string kind, DeliveryItem item, RoundDeliveries board, VariableCatalogue catalogue, Label? submitPage)
    {
        var language = item.ContactLanguage;
        var (round, deadline) = (board.Round, board.Window.Deadline);
        var authority = (catalogue.Find(board.Today.Year) ?? catalogue[round.Year]).Authority;
        var (title, text) = kind switch
        {
            ReminderKind.Before => (BeforeTitle, Before),
            ReminderKind.Missing => (MissingTitle, Missing),
            ReminderKind.InError => (ErrorTitle, board.IsOver ? InErrorLate : InError),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind has no letter of its own."),
        };
        var paragraphs = new List<string>
        {
            string.Format(CultureInfo.InvariantCulture, text.In(language),
                item.Name, SideName(item.Side).In(language), InWords(round).In(language), Window(round, language), Day(deadline, language), round.Code),
            Closing.In(language),
            authority.Name.In(language) + "\n" + Service.In(language),
        };
        if (submitPage is not null)
            paragraphs.Insert(1, string.Format(CultureInfo.InvariantCulture, Page.In(language), submitPage.In(language)));
        return new ReminderLetter(
            string.Format(CultureInfo.InvariantCulture, title.In(language), InWords(round).In(language), Day(deadline, language)),
            string.Join("\n\n", paragraphs) + "\n");
    }

    internal static Label SideName(Side side) => side == Side.Ent
        ? new("etsivä nuorisotyö", "uppsökande ungdomsarbete", "outreach youth work")
        : new("työpajatoiminta", "verkstadsverksamhet", "youth workshops");

    /// <summary>A round by the month in which it is collected, as the sentences of letters name it; files and addresses have its code.</summary>
    internal static Label InWords(Round round) => (round.Kind switch
    {
        RoundKind.May => new Label("toukokuun {0}", "majomgången {0}", "May {0}"),
        RoundKind.September => new Label("syyskuun {0}", "septemberomgången {0}", "September {0}"),
        _ => new Label("tammikuun {0}", "januariomgången {0}", "January {0}"),
    }).With(round.Kind == RoundKind.January ? round.Year + 1 : round.Year);

    private static string Window(Round round, Language language) => language == Language.En
        ? $"{Day(round.WindowStart, language)} to {Day(round.WindowEnd, language)}"
        : string.Create(CultureInfo.InvariantCulture, $"{round.WindowStart.Day}.{round.WindowStart.Month}.–{Day(round.WindowEnd, language)}");

    internal static string Day(DateOnly day, Language language) => language == Language.En
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Day} {EnglishMonths[day.Month - 1]} {day.Year}")
        : string.Create(CultureInfo.InvariantCulture, $"{day.Day}.{day.Month}.{day.Year}");
}
