using Par.Warehouse.Catalogue;

namespace Par.Portal.Review;

/// <summary>Texts of the queue.</summary>
internal static class QueueTexts
{
    public static Label Waiting { get; } = new("Odottaa sinua", "Väntar på dig", "Waits for you");

    public static Label Place { get; } = new("Alue", "Område", "Area");

    public static Label Everywhere { get; } = new("Kaikki alueet", "Alla områden", "All areas");

    public static Label AviAreas { get; } = new("AVI-alueet", "RFV-områden", "AVI areas");

    public static Label Regions { get; } = new("Maakunnat", "Landskap", "Regions");

    public static Label Search { get; } = new("Nimi tai PAR-tunnus", "Namn eller PAR-id", "Name or PAR id");

    public static Label Order { get; } = new("Järjestys", "Ordning", "Order");

    public static Label LastYear { get; } = new("Viime vuonna", "I fjol", "Last year");

    public static Label Change { get; } = new("Muutos", "Förändring", "Change");

    public static Label Open { get; } = new("Avoimia", "Öppna", "Open");

    public static Label OpenWarnings { get; } = new("Avoimia huomautuksia", "Öppna anmärkningar", "Open warnings");

    public static Label Unusual { get; } = new("Poikkeava", "Avvikande", "Unusual");

    public static Label WaitsSince { get; } = new("Saapui", "Kom in", "Came in");

    public static Label Comments { get; } = new("vastaamaton viesti", "obesvarat meddelande", "unanswered message");

    public static Label Analyst { get; } = new("Tarkastaja", "Granskare", "Analyst");

    public static Label Anybody { get; } = new("Kuka tahansa", "Vem som helst", "Anybody");

    public static Label Nobody { get; } = new("Ei kukaan", "Ingen", "Nobody");

    public static Label Me { get; } = new("minä", "jag", "me");

    public static Label Assign { get; } = new("Anna valitut", "Ge de valda", "Assign those chosen");

    public static Label AssignTo { get; } = new("Valittujen tarkastaja", "Granskare för de valda", "Analyst of those chosen");

    public static Label AssignedNow { get; } = new("Tarkastaja vaihdettiin, organisaatioita: {0}.", "Granskaren ändrades, organisationer: {0}.", "The analyst was changed; organisations: {0}.");

    public static Label Chosen { get; } = new("Valittu", "Vald", "Chosen");

    public static Label Choose { get; } = new("Valitse {0}", "Välj {0}", "Choose {0}");

    public static Label LookedAfterBy { get; } = new("tarkastaja {0}", "granskare {0}", "analyst {0}");

    public static Label DueOn { get; } = new("korjattava viimeistään {0}", "rättas senast {0}", "to be corrected by {0}");

    public static Label OverdueSince { get; } = new("korjaus myöhässä, määräpäivä {0}", "rättelsen försenad, skulle vara inne {0}", "correction late, was due {0}");

    public static Label Endorsed { get; } = new("yksi hyväksyntä, toinen puuttuu", "ett godkännande, ett till behövs", "one approval, one more needed");

    public static Label Explained { get; } = new("selitetty", "förklarad", "explained");

    public static Label NewerInIntake { get; } = new("uusi versio käsittelyssä", "ny version under behandling", "a newer revision is being taken in");

    public static Label NewerRejected { get; } = new("uudempi versio hylätty", "nyare version underkänd", "a newer revision was rejected");

    public static Label NothingHere { get; } = new("Tässä rajauksessa ei ole mitään.", "Det finns inget i det här urvalet.", "There is nothing within this choice.");

    public static Label Caption { get; } = new("{0} {1}: {2} organisaatiota", "{0} {1}: {2} organisationer", "{0} {1}: {2} organisations");

    public static Label All { get; } = new("Kaikki", "Alla", "All");

    public static Label Queue { get; } = new("Jono", "Kö", "Queue");

    public static Label Position { get; } = new("{0}/{1}", "{0}/{1}", "{0} of {1}");

    public static Label Next { get; } = new("Seuraava", "Nästa", "Next");

    public static Label Previous { get; } = new("Edellinen", "Föregående", "Previous");

    public static Label WholeQueue { get; } = new("Koko jono", "Hela kön", "Whole queue");

    public static Label Of(QueueState state) => state switch
    {
        QueueState.Waiting => Waiting,
        QueueState.Loaded => new("Odottaa hyväksyntää", "Väntar på godkännande", "Awaits approval"),
        QueueState.Proposed => new("Uusi versio hyväksytyn tilalle", "Ny version av en godkänd", "New revision of an approved one"),
        QueueState.Returned => new("Palautettu", "Returnerad", "Returned"),
        QueueState.Overdue => new("Korjaus myöhässä", "Rättelse försenad", "Correction late"),
        QueueState.Approved => new("Hyväksytty", "Godkänd", "Approved"),
        QueueState.InIntake => new("Käsittelyssä", "Under behandling", "Being taken in"),
        QueueState.Rejected => new("Hylätty virheiden vuoksi", "Underkänd på grund av fel", "Rejected for errors"),
        QueueState.Missing => new("Puuttuu", "Saknas", "Missing"),
        _ => new("Puuttuu ilman selitystä", "Saknas utan förklaring", "Missing, unexplained"),
    };

    public static Label Of(QueueOrder order) => order switch
    {
        QueueOrder.Unusual => new("Poikkeavin ensin", "Mest avvikande först", "Most unusual first"),
        QueueOrder.Oldest => new("Kauimmin odottanut ensin", "Den som väntat längst först", "Longest waiting first"),
        _ => new("Nimen mukaan", "Enligt namn", "By name"),
    };
}
