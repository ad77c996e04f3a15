using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection.Reminders;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Collection.Review;

/// <summary>
/// The letters that tell an organisation that the authority asks for something: its submission is returned, the correction is late, or the authority has written
/// to it. Plain text in the organisation's language, without a figure and without the analyst's words, which may name one: those stand behind signing in.
/// </summary>
public sealed class ReturnLetters(VariableCatalogue catalogue, ReminderPlan plan)
{
    /// <summary>Kind of the letter that tells of a return.</summary>
    public const string Returned = "review-return";

    /// <summary>Kind of the letter that tells that a correction is late.</summary>
    public const string Overdue = "review-overdue";

    /// <summary>Kind of the letter that tells of a comment.</summary>
    public const string Commented = "review-comment";

    /// <summary>Kind of the letter that tells that a proposed revision was not taken.</summary>
    public const string Declined = "review-declined";

    /// <summary>A correction is given at least so many days.</summary>
    public const int LeastDays = 10;

    private static readonly Label ReturnedTitle = new(
        "PAR-tiedot, {0} kierros: korjatkaa viimeistään {1}", "PAR-uppgifter, {0}: rätta senast {1}", "PAR data, {0} round: please correct by {1}");

    private static readonly Label OverdueTitle = new(
        "PAR-tiedot, {0} kierros: korjaus on myöhässä", "PAR-uppgifter, {0}: rättelsen är försenad", "PAR data, {0} round: the correction is late");

    private static readonly Label CommentedTitle = new(
        "PAR-tiedot, {0} kierros: viesti tarkastajalta", "PAR-uppgifter, {0}: ett meddelande från granskaren", "PAR data, {0} round: a message from the reviewer");

    private static readonly Label DeclinedTitle = new(
        "PAR-tiedot, {0} kierros: uutta versiota ei otettu käyttöön", "PAR-uppgifter, {0}: den nya versionen togs inte i bruk",
        "PAR data, {0} round: the new revision was not taken");

    private static readonly Label DeclinedText = new(
        "Hei!\n\nOrganisaatiostanne ({0}, {1}) tuli uusi tiedosto {2} kierrokselle ({4}), vaikka tiedot oli jo hyväksytty. Tarkastaja ei ottanut uutta versiota käyttöön: hyväksytyt tiedot ovat yhä voimassa.\n\nSyy on luettavissa toimitussivulla. Voitte vastata tarkastajalle siellä.",
        "Hej!\n\nFrån er organisation ({0}, {1}) kom en ny fil för {2} ({4}) fastän uppgifterna redan var godkända. Granskaren tog inte den nya versionen i bruk: de godkända uppgifterna gäller fortfarande.\n\nOrsaken finns på leveranssidan. Där kan ni svara granskaren.",
        "Hello,\n\nA new file came from your organisation ({0}, {1}) for the {2} round ({4}) although its data were approved already. The reviewer did not take the new revision: the approved data still count.\n\nThe reason stands on the delivery page. You can answer the reviewer there.");

    private static readonly Label ReturnedText = new(
        "Hei!\n\nOrganisaationne tiedot ({0}, {1}) {2} kierrokselta ({4}) on tarkastettu ja palautettu korjattaviksi. Lähettäkää korjattu tiedosto viimeistään {3}.\n\nPalautuksen syy on luettavissa toimitussivulla. Voitte myös vastata tarkastajalle siellä.",
        "Hej!\n\nUppgifterna från er organisation ({0}, {1}) för {2} ({4}) har granskats och returnerats för rättelse. Skicka en rättad fil senast {3}.\n\nOrsaken till returneringen finns på leveranssidan. Där kan ni också svara granskaren.",
        "Hello,\n\nThe data of your organisation ({0}, {1}) for the {2} round ({4}) have been reviewed and returned for correction. Please send a corrected file by {3}.\n\nThe reason stands on the delivery page. You can answer the reviewer there, too.");

    private static readonly Label OverdueText = new(
        "Hei!\n\nOrganisaationne tiedot ({0}, {1}) {2} kierrokselta ({4}) palautettiin korjattaviksi. Määräpäivä oli {3}, eikä korjattua tiedostoa ole tullut.\n\nLähettäkää korjattu tiedosto mahdollisimman pian. Palautuksen syy on luettavissa toimitussivulla.",
        "Hej!\n\nUppgifterna från er organisation ({0}, {1}) för {2} ({4}) returnerades för rättelse. Tidsfristen gick ut {3}, och ingen rättad fil har kommit.\n\nSkicka en rättad fil så snart som möjligt. Orsaken till returneringen finns på leveranssidan.",
        "Hello,\n\nThe data of your organisation ({0}, {1}) for the {2} round ({4}) were returned for correction. The due date was {3}, and no corrected file has come.\n\nPlease send a corrected file as soon as you can. The reason stands on the delivery page.");

    private static readonly Label CommentedText = new(
        "Hei!\n\nTarkastaja on kirjoittanut teille organisaationne tiedoista ({0}, {1}) {2} kierrokselta ({4}). Viesti on luettavissa toimitussivulla, ja voitte vastata siihen siellä.",
        "Hej!\n\nGranskaren har skrivit till er om uppgifterna från er organisation ({0}, {1}) för {2} ({4}). Meddelandet finns på leveranssidan, och ni kan svara där.",
        "Hello,\n\nThe reviewer has written to you about the data of your organisation ({0}, {1}) for the {2} round ({4}). You can read the message and answer it on the delivery page.");

    private static readonly Label Page = new("Toimitussivu: {0}", "Leveranssidan: {0}", "Delivery page: {0}");

    private static readonly Label Closing = new(
        "Älkää lähettäkö asiakastietoja sähköpostilla.", "Skicka inga klientuppgifter med e-post.", "Do not send client data by e-mail.");

    private static readonly Label Service = new("PARkki-tietopankki", "Databanken PARkki", "PARkki data bank");

    /// <summary>
    /// The day by which a return is to be corrected unless the analyst says otherwise: the round's deadline, or <see cref="LeastDays"/> days on, whichever is later.
    /// </summary>
    internal async Task<DateOnly> DefaultDueOnAsync(ParContext context, Round round, DateOnly today, CancellationToken cancel)
    {
        var soonest = today.AddDays(LeastDays);
        var window = catalogue.Find(round.Year) is { } year ? await context.WindowAsync(year, round.Kind, cancel) : null;
        return window is { Deadline: var deadline } && deadline > soonest ? deadline : soonest;
    }

    /// <summary>Adds the letter to the context, unless the register knows no address of the organisation.</summary>
    /// <returns>True when a letter is written.</returns>
    internal async Task<bool> AddAsync(
        ParContext context, string kind, Submission submission, int number, DateOnly? dueOn, DateTime at, CancellationToken cancel)
    {
        var organisation = await context.Organisations.AsNoTracking()
            .FirstOrDefaultAsync(row => row.ParId == submission.ParId && row.Side == submission.Side, cancel);
        if (organisation?.ContactEmail is not { } address)
            return false;
        var round = Round.FromKey(submission.RoundKey);
        var (title, text) = Words(kind, organisation, round, submission.Key, dueOn, FinnishTime.DayOf(at));
        context.Add(new OutboxMail
        {
            Key = KeyOf(kind, submission.Key, number),
            Kind = kind, Subject = new ReminderSubject(round, submission.ParId, submission.Side).ToString(), To = address, Title = title, Text = text,
            CreatedAt = at, DueAt = at,
        });
        return true;
    }

    /// <summary>Key of the letter of a kind about the decision or comment of this number: each is written once.</summary>
    internal static long KeyOf(string kind, long submissionKey, int number) =>
        StableKey.Of("mail", kind, submissionKey.ToString(CultureInfo.InvariantCulture), number.ToString(CultureInfo.InvariantCulture));

    private (string Title, string Text) Words(string kind, Organisation organisation, Round round, long key, DateOnly? dueOn, DateOnly today)
    {
        var language = organisation.ContactLanguage;
        var (title, text) = kind switch
        {
            Returned => (ReturnedTitle, ReturnedText),
            Overdue => (OverdueTitle, OverdueText),
            Declined => (DeclinedTitle, DeclinedText),
            _ => (CommentedTitle, CommentedText),
        };
        var words = ReminderLetter.InWords(round).In(language);
        var due = dueOn is { } day ? ReminderLetter.Day(day, language) : "";
        var authority = (catalogue.Find(today.Year) ?? catalogue[round.Year]).Authority;
        List<string> paragraphs =
        [
            string.Format(CultureInfo.InvariantCulture, text.In(language),
                organisation.Name, ReminderLetter.SideName(organisation.Side).In(language), words, due, round.Code),
            Closing.In(language),
            authority.Name.In(language) + "\n" + Service.In(language),
        ];
        if (plan.SubmitPage is { } page)
            paragraphs.Insert(1, string.Format(CultureInfo.InvariantCulture, Page.In(language), FormattableString.Invariant($"{page.In(language)}/{key}")));
        return (string.Format(CultureInfo.InvariantCulture, title.In(language), words, due), string.Join("\n\n", paragraphs) + "\n");
    }
}
