using Par.Warehouse.Catalogue;
using Par.Warehouse.Storage;

namespace Par.Portal.Admin;

/// <summary>Texts of the outbox.</summary>
internal static class LettersTexts
{
    public static Label Title { get; } = new("Lähtevät kirjeet", "Utgående brev", "Outgoing letters");

    public static Label Lead { get; } = new(
        "Kirjeet, jotka odottavat lähettämistä, jäivät lähettämättä tai lähtivät viimeisten {0} päivän aikana. Kirjeiden sisältöä ei näytetä.",
        "Brev som väntar på att skickas, inte kunde skickas eller skickades under de senaste {0} dagarna. Brevens innehåll visas inte.",
        "Letters that wait to be sent, could not be sent, or left in the last {0} days. What stands in them is not shown.");

    public static Label Search { get; } = new("Vastaanottaja tai otsikko", "Mottagare eller rubrik", "Recipient or subject line");

    public static Label Find { get; } = new("Hae", "Sök", "Search");

    public static Label To { get; } = new("Vastaanottaja", "Mottagare", "Recipient");

    public static Label Letter { get; } = new("Kirje", "Brev", "Letter");

    public static Label Written { get; } = new("Kirjoitettu", "Skrivet", "Written");

    public static Label Sent { get; } = new("Lähetetty", "Skickat", "Sent");

    public static Label Next { get; } = new("Yritetään seuraavaksi", "Nästa försök", "Tried next");

    public static Label Attempts { get; } = new("Yrityksiä", "Försök", "Tries");

    public static Label Cause { get; } = new("Syy", "Orsak", "Cause");

    public static Label Do { get; } = new("Toiminnot", "Åtgärder", "Actions");

    public static Label Again { get; } = new("Lähetä uudelleen", "Skicka på nytt", "Send again");

    public static Label AllAgain { get; } = new("Lähetä kaikki {0} uudelleen", "Skicka alla {0} på nytt", "Send all {0} again");

    public static Label GiveUp { get; } = new("Luovu lähettämisestä", "Avstå från att skicka", "Give up");

    public static Label Expired { get; } = new(
        "Kirjeen linkki on vanhentunut. Lähetä uusi linkki tunnuksista.", "Brevets länk har gått ut. Skicka en ny länk från kontona.",
        "The letter's link has expired. Send a new one from the accounts.");

    public static Label Nothing { get; } = new("Kirjeitä ei ole.", "Inga brev.", "No letters.");

    public static Label WaitAgain { get; } = new("{0} kirjettä odottaa taas lähettämistä.", "{0} brev väntar igen på att skickas.", "{0} letters wait to be sent again.");

    public static Label GaveUp { get; } = new("{0} kirjeen lähettämisestä luovuttiin.", "{0} brev skickas inte.", "{0} letters were given up.");

    /// <summary>What a state is called, with the number of its letters.</summary>
    public static Label Of(LetterState state, int count) => (state switch
    {
        LetterState.Waiting => new Label("Odottaa ({0})", "Väntar ({0})", "Waiting ({0})"),
        LetterState.GivenUp => new("Jäänyt lähettämättä ({0})", "Inte skickade ({0})", "Given up ({0})"),
        _ => new("Lähetetty ({0})", "Skickade ({0})", "Sent ({0})"),
    }).With(count);
}
