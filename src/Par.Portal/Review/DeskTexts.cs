using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Review;

/// <summary>Texts of the desk: one submission on one screen.</summary>
internal static class DeskTexts
{
    public static Label Figures { get; } = new("Tunnusluvut", "Nyckeltal", "Key figures");

    public static Label May { get; } = new("Toukokuu", "Maj", "May");

    public static Label September { get; } = new("Syyskuu", "September", "September");

    public static Label Region { get; } = new("Maakunnan muut hyväksytyt, mediaani", "Landskapets övriga godkända, median", "Others approved in the region, median");

    public static Label Others { get; } = new("Koko maan muut, mediaani", "Övriga i hela landet, median", "Others in the country, median");

    public static Label Sum { get; } = new("yht.", "tot.", "sum");

    public static Label Unpublished { get; } = new(
        "Luvut ovat julkaisemattomia ja suojaamattomia. Ne on tarkoitettu vain viranomaisen käyttöön.",
        "Siffrorna är opublicerade och oskyddade. De är endast avsedda för myndigheten.",
        "The figures are unpublished and unprotected. They are for the authority only.");

    public static Label NothingUnusual { get; } = new("Missään luvussa ei ole poikkeavaa.", "Inget tal avviker.", "No figure stands out.");

    public static Label AllAccepted { get; } = new("Kaikki huomautukset on käyty läpi.", "Alla anmärkningar har gåtts igenom.", "Every warning has been looked into.");

    public static Label SomeOpen { get; } = new(
        "Avoinna {0}. Hyväksy kukin perustellen, tai palauta toimitus.",
        "Öppna: {0}. Godkänn var och en med en motivering eller returnera leveransen.",
        "Open: {0}. Accept each with a reason, or return the submission.");

    public static Label WhyAccept { get; } = new("Miksi luvut ovat oikein", "Varför siffrorna är riktiga", "Why the figures are right");

    public static Label Accept { get; } = new("Hyväksy huomautus", "Godkänn anmärkningen", "Accept the warning");

    public static Label AcceptAll { get; } = new("Hyväksy kaikki avoimet", "Godkänn alla öppna", "Accept all that are open");

    public static Label WhyAcceptAll { get; } = new("Sama perustelu kaikille avoimille", "Samma motivering för alla öppna", "One reason for all that are open");

    public static Label AcceptAsBefore { get; } = new(
        "Hyväksy uudelleen aiemmin hyväksytyt ({0})", "Godkänn på nytt de tidigare godkända ({0})", "Accept again what was accepted before ({0})");

    public static Label AcceptedEarlier { get; } = new(
        "Hyväksytty versiossa {0} ({1}): {2}", "Godkänd i version {0} ({1}): {2}", "Accepted in revision {0} ({1}): {2}");

    public static Label AcceptedBy { get; } = new("Hyväksytty {0}, {1}: {2}", "Godkänd {0}, {1}: {2}", "Accepted {0}, {1}: {2}");

    public static Label TakeBack { get; } = new("Peru hyväksyntä", "Återta godkännandet", "Take the acceptance back");

    public static Label Findings(int count) => count == 1
        ? new("1 löydös", "1 iakttagelse", "1 finding")
        : new Label("{0} löydöstä", "{0} iakttagelser", "{0} findings").With(count);

    public static Label Conversation { get; } = new("Viestit", "Meddelanden", "Messages");

    public static Label MessageRemoved { get; } = new("Viesti on poistettu {0}.", "Meddelandet togs bort {0}.", "The message was removed on {0}.");

    public static Label NoMessages { get; } = new("Viestejä ei ole.", "Det finns inga meddelanden.", "There are no messages.");

    public static Label Write { get; } = new("Kirjoita organisaatiolle", "Skriv till organisationen", "Write to the organisation");

    public static Label WriteHint { get; } = new(
        "Organisaatio lukee viestin toimitussivullaan ja saa siitä tiedon sähköpostilla. Älä kirjoita henkilötietoja.",
        "Organisationen läser meddelandet på sin leveranssida och får veta om det per e-post. Skriv inga personuppgifter.",
        "The organisation reads the message on its delivery page and is told of it by e-mail. Write no personal data.");

    public static Label Send { get; } = new("Lähetä viesti", "Skicka meddelandet", "Send the message");

    public static Label Authority { get; } = new("Viranomainen", "Myndigheten", "The authority");

    public static Label DueOn { get; } = new("Korjattava viimeistään", "Rättas senast", "To be corrected by");

    public static Label AcceptAndApprove { get; } = new(
        "Hyväksy huomautukset ja toimitus", "Godkänn anmärkningarna och leveransen", "Accept the warnings and approve");

    public static Label Endorse { get; } = new("Hyväksy (1/2)", "Godkänn (1/2)", "Approve (1 of 2)");

    public static Label EndorsedBy { get; } = new("Hyväksynyt {0}; vielä yksi hyväksyntä tarvitaan.", "Godkänd av {0}; ytterligare ett godkännande behövs.", "Approved by {0}; one more approval is needed.");

    public static Label EndorsedByYou { get; } = new(
        "Olet hyväksynyt tämän. Jonkun muun on hyväksyttävä se vielä.", "Du har godkänt den här. Någon annan ska ännu godkänna den.",
        "You have approved this. Somebody else must approve it, too.");

    public static Label ChangeReturn { get; } = new("Muuta palautusta", "Ändra returneringen", "Change the return");

    public static Label NoAddress { get; } = new(
        "Organisaatiolla ei ole rekisterissä sähköpostiosoitetta, joten palautuksesta ja viesteistä ei lähde ilmoitusta.",
        "Organisationen har ingen e-postadress i registret, så ingen avisering går ut.",
        "The register has no e-mail address of the organisation, so nobody is notified.");

    public static Label Decided(string verdict) => verdict switch
    {
        "approved" => new("{0}: hyväksytty.", "{0}: godkänd.", "{0}: approved."),
        "declined" => new("{0}: uutta versiota ei otettu, hyväksytty on voimassa.", "{0}: den nya versionen togs inte, den godkända gäller.",
            "{0}: the new revision was not taken; the approved one counts."),
        "endorsed" => new("{0}: ensimmäinen hyväksyntä kirjattu.", "{0}: det första godkännandet har antecknats.", "{0}: the first approval is recorded."),
        _ => new("{0}: palautettu korjattavaksi.", "{0}: returnerad för rättelse.", "{0}: returned for correction."),
    };

    public static Label NextShown { get; } = new("Tässä on jonon seuraava.", "Här är nästa i kön.", "Here is the next in the queue.");

    public static Label DeclinedNow { get; } = new(
        "Organisaatiolle lähtee tieto perusteluineen.", "Organisationen meddelas med motiveringen.", "The organisation is told, with the reason.");

    public static Label ToDecision { get; } = new("Päätökseen", "Till beslutet", "To the decision");

    public static Label ProposedNotice { get; } = new(
        "Versio {0} on hyväksytty ja voimassa. Tämä uusi versio tulee sen tilalle vasta, kun se hyväksytään.",
        "Version {0} är godkänd och gäller. Den här nya versionen ersätter den först när den godkänns.",
        "Revision {0} is approved and counts. This new revision takes its place only when it is approved.");

    public static Label ProposalWaits { get; } = new(
        "Organisaatio on lähettänyt uuden version, joka odottaa päätöstä:", "Organisationen har skickat en ny version som väntar på beslut:",
        "The organisation has sent a new revision, which awaits a decision:");

    public static Label WhatChanged { get; } = new("Katso, mikä muuttui versiosta {0}", "Se vad som ändrades från version {0}", "See what changed from revision {0}");

    public static Label Take { get; } = new("Hyväksy uusi versio", "Godkänn den nya versionen", "Approve the new revision");

    public static Label AcceptAndTake { get; } = new(
        "Hyväksy huomautukset ja uusi versio", "Godkänn anmärkningarna och den nya versionen", "Accept the warnings and the new revision");

    public static Label Decline { get; } = new("Jätä ottamatta", "Låt bli att ta den", "Decline it");

    public static Label ExplainLink { get; } = new(
        "Kirjaa, miksi julkaisu ei odota korjausta", "Anteckna varför publiceringen inte väntar på rättelsen", "Note why the release does not wait for the correction");

    public static Label Of(ReviewVerdict verdict) => verdict switch
    {
        ReviewVerdict.Approved => SubmissionTexts.State(SubmissionState.Approved),
        ReviewVerdict.Returned => SubmissionTexts.State(SubmissionState.Returned),
        ReviewVerdict.Declined => SubmissionTexts.State(SubmissionState.Declined),
        _ => new("Ensimmäinen hyväksyntä", "Första godkännandet", "First approval"),
    };
}
