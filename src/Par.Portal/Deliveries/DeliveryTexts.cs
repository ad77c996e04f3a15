using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Deliveries;

/// <summary>Texts of the board of deliveries.</summary>
internal static class DeliveryTexts
{
    public static Label Title { get; } = new("Toimitustilanne", "Leveransläge", "Deliveries");

    public static Label NothingYet { get; } = new(
        "Yhtään kierrosta ei ole vielä avattu.", "Ingen omgång har öppnats ännu.", "No round has opened yet.");

    public static Label Round { get; } = new("Kierros", "Omgång", "Round");

    public static Label Side { get; } = new("Toiminta", "Verksamhet", "Form of work");

    public static Label BothSides { get; } = new("Molemmat", "Båda", "Both");

    public static Label Region { get; } = new("Maakunta", "Landskap", "Region");

    public static Label AllRegions { get; } = new("Kaikki maakunnat", "Alla landskap", "All regions");

    public static Label UnknownRegion { get; } = new("Ei tiedossa", "Inte känt", "Not known");

    public static Label State { get; } = new("Tila", "Läge", "State");

    public static Label AllStates { get; } = new("Kaikki tilat", "Alla lägen", "All states");

    public static Label Outstanding { get; } = new("Toimittamatta (puuttuu tai virheitä)", "Inte lämnad (saknas eller fel)", "Outstanding (missing or in error)");

    public static Label Show { get; } = new("Näytä", "Visa", "Show");

    public static Label Organisation { get; } = new("Organisaatio", "Organisation", "Organisation");

    public static Label Organisations { get; } = new("Organisaatiot", "Organisationer", "Organisations");

    public static Label ListCaption { get; } = new("Kierros {1}, organisaatioita {0}", "Omgång {1}, organisationer {0}", "Round {1}, organisations {0}");

    public static Label Totals { get; } = new("Tilanne alueittain", "Läget per område", "By area");

    public static Label Area { get; } = new("Alue", "Område", "Area");

    public static Label AviAreas { get; } = new("Aluehallintovirastot (vuoteen 2025)", "Regionförvaltningsverken (till 2025)", "Regional State Administrative Agencies (to 2025)");

    public static Label Expected { get; } = new("Odotettu", "Väntade", "Expected");

    public static Label Delivered { get; } = new("Saatu", "Mottagna", "Received");

    public static Label Received { get; } = new("Saapunut", "Inkommen", "Arrived");

    public static Label RevisionAndSource { get; } = new("versio {0}, lähde {1}", "version {0}, källa {1}", "revision {0}, source {1}");

    public static Label Reminded { get; } = new("Muistutettu", "Påmind", "Reminded");

    public static Label Actions { get; } = new("Toiminnot", "Åtgärder", "Actions");

    public static Label Remind { get; } = new("Muistuta", "Påminn", "Remind");

    public static Label RemindAll { get; } = new("Muistuta toimittamattomia…", "Påminn dem som inte har lämnat…", "Remind those outstanding…");

    public static Label EnterSurvey { get; } = new("Syötä kysely", "Mata in enkät", "Enter survey");

    public static Label Download { get; } = new("Lataa luettelo", "Ladda ner listan", "Download the list");

    public static Label NobodyInList { get; } = new("Rajauksella ei löydy yhtään organisaatiota.", "Ingen organisation motsvarar urvalet.", "No organisation matches the selection.");

    public static Label IsLate { get; } = new("myöhässä", "försenad", "late");

    public static Label NewerRejected { get; } = new(
        "uudempi versio {0} hylätty virheiden vuoksi", "den nyare versionen {0} underkänd på grund av fel", "the newer revision {0} was rejected for errors");

    public static Label Unreadable { get; } = new(
        "tiedostoa ei voitu lukea {0}", "filen kunde inte läsas {0}", "the file could not be read {0}");

    public static Label HoldsGrant { get; } = new("valtionavustus", "statsunderstöd", "state grant");

    public static Label GrantHolderOnly { get; } = new(
        "sai valtionavustuksen, ei rekisterissä", "fick statsunderstöd, finns inte i registret", "has a state grant, not in the register");

    public static Label Voluntary { get; } = new("ei odotettu", "inte väntad", "not expected");

    public static Label NoAddress { get; } = new("ei sähköpostia", "ingen e-post", "no e-mail");

    public static Label LetterWaits { get; } = new("{0}, odottaa lähetystä", "{0}, väntar på att skickas", "{0}, waiting to be sent");

    public static Label LetterFailed { get; } = new("{0}, lähetys epäonnistui", "{0}, kunde inte skickas", "{0}, could not be sent");

    public static Label NoServer { get; } = new(
        "Sähköpostipalvelinta ei ole määritetty: muistutukset kirjoitetaan ja jäävät odottamaan.",
        "Ingen e-postserver är angiven: påminnelserna skrivs och väntar.",
        "No mail server is set: reminders are written and wait.");

    public static Label SampleMail { get; } = new(
        "Tämä on esimerkkiasennus: muistutukset kirjoitetaan, mutta yhtään viestiä ei lähetetä.",
        "Det här är en exempelinstallation: påminnelserna skrivs, men inga meddelanden skickas.",
        "This is a sample installation: reminders are written, but no message is ever sent.");

    public static Label Map { get; } = new("Kunnat, joiden tiedot on saatu", "Kommuner vars uppgifter har tagits emot", "Municipalities whose data have arrived");

    public static Label MapLead { get; } = new(
        "Ovatko kuntaa palvelevat organisaatiot toimittaneet kierroksen tiedot. Kunta on mukana kerran, vaikka sitä palvelisi usea organisaatio. Ahvenanmaa ei ole mukana.",
        "Har de organisationer som betjänar kommunen lämnat omgångens uppgifter. En kommun räknas en gång, även om flera organisationer betjänar den. Åland ingår inte.",
        "Whether the organisations that serve a municipality have delivered the round. A municipality counts once, however many serve it. Åland is left out.");

    public static Label NoMap { get; } = new(
        "Karttaa ei näytetä, koska kuntarajojen tiedostoa ei ole asennettu. Ylläpitäjän ohje kertoo, mistä sen saa.",
        "Ingen karta visas, eftersom filen med kommungränserna inte är installerad. Administratörens anvisning berättar var den finns.",
        "There is no map, because the file of municipal boundaries is not installed. The operator's guide says where to get it.");

    public static Label MapSource { get; } = new("Kuntarajat: Tilastokeskus", "Kommungränser: Statistikcentralen", "Municipal boundaries: Statistics Finland");

    public static Label MapTable { get; } = new("Sama taulukkona", "Samma som tabell", "The same as a table");

    public static Label NotCovered { get; } = new("Kunnat, joista kaikki tai osa puuttuu", "Kommuner där allt eller en del saknas", "Municipalities where all or some is missing");

    public static Label Of(DeliveryState state) => state switch
    {
        DeliveryState.Missing => new("Puuttuu", "Saknas", "Missing"),
        DeliveryState.InError => new("Virheitä, ei hyväksyttyä tiedostoa", "Fel, ingen godtagen fil", "In error, no accepted file"),
        DeliveryState.Returned => new("Palautettu korjattavaksi", "Returnerad för rättelse", "Returned for correction"),
        DeliveryState.BeingChecked => new("Tarkistettavana", "Kontrolleras", "Being checked"),
        DeliveryState.Late => new("Toimitettu myöhässä", "Lämnad för sent", "Delivered late"),
        DeliveryState.InTime => new("Toimitettu ajoissa", "Lämnad i tid", "Delivered in time"),
        _ => new("Hyväksytty", "Godkänd", "Approved"),
    };

    public static Label ShortOf(DeliveryState state) => state switch
    {
        DeliveryState.InError => new("Virheitä", "Fel", "In error"),
        DeliveryState.Returned => new("Palautettu", "Returnerad", "Returned"),
        DeliveryState.Late => new("Myöhässä", "Sent", "Late"),
        DeliveryState.InTime => new("Ajoissa", "I tid", "In time"),
        _ => Of(state),
    };
}
