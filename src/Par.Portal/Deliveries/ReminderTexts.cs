using Par.Warehouse.Catalogue;

namespace Par.Portal.Deliveries;

/// <summary>Texts of reminding by hand.</summary>
internal static class ReminderTexts
{
    public static Label Title { get; } = new("Muistuta toimituksesta", "Påminn om leveransen", "Send a reminder");

    public static Label Lead { get; } = new(
        "Kierros {0}. Viesti lähtee valituille organisaatioille, kukin omalla kielellään. Samaa organisaatiota voi muistuttaa samasta kierroksesta kerran päivässä.",
        "Omgång {0}. Meddelandet skickas till de valda organisationerna, var och en på sitt eget språk. Samma organisation kan påminnas om samma omgång en gång per dag.",
        "Round {0}. The message goes to the chosen organisations, each in its own language. An organisation can be reminded of a round once a day.");

    public static Label Nobody { get; } = new(
        "Rajauksen organisaatioista kukaan ei odota muistutusta: kaikki ovat toimittaneet tai tiedosto on tarkistettavana.",
        "Ingen i urvalet behöver påminnas: alla har lämnat uppgifterna eller så kontrolleras filen.",
        "Nobody in the selection needs a reminder: all have delivered, or their file is being checked.");

    public static Label Recipients { get; } = new("Vastaanottajat", "Mottagare", "Recipients");

    public static Label Chosen { get; } = new("Valittu", "Vald", "Chosen");

    public static Label ChooseAll { get; } = new("Valitse kaikki, joilla on osoite", "Välj alla som har en adress", "Choose all that have an address");

    public static Label ChooseNone { get; } = new("Poista valinnat", "Ta bort valen", "Choose none");

    public static Label Email { get; } = new("Sähköposti", "E-post", "E-mail");

    public static Label Message { get; } = new("Viesti", "Meddelande", "Message");

    public static Label MessageLead { get; } = new(
        "Esimerkkinä viesti ensimmäiselle vastaanottajalle.", "Som exempel meddelandet till den första mottagaren.", "As an example, the message to the first recipient.");

    public static Label Send { get; } = new("Lähetä muistutus valituille", "Skicka påminnelsen till de valda", "Send the reminder to those chosen");

    public static Label NoneChosen { get; } = new("Valitse ainakin yksi organisaatio.", "Välj minst en organisation.", "Choose at least one organisation.");

    private static readonly Label Written = new("Muistutuksia kirjoitettu: {0}.", "Påminnelser skrivna: {0}.", "Reminders written: {0}.");

    private static readonly Label WithoutAddress = new(
        " Ilman sähköpostiosoitetta: {0}; heidät pitää tavoittaa muuten.", " Utan e-postadress: {0}; de måste nås på annat sätt.",
        " Without an e-mail address: {0}; reach them another way.");

    private static readonly Label AlreadyToday = new(" Tänään jo muistutettu: {0}.", " Redan påminda i dag: {0}.", " Reminded today already: {0}.");

    /// <summary>What became of it.</summary>
    public static Label Outcome(int written, int without, int today)
    {
        var parts = new List<Label> { Written.With(written) };
        if (without > 0)
            parts.Add(WithoutAddress.With(without));
        if (today > 0)
            parts.Add(AlreadyToday.With(today));
        return new Label(string.Concat(parts.Select(part => part.Fi)), string.Concat(parts.Select(part => part.Sv)), string.Concat(parts.Select(part => part.En)));
    }
}
