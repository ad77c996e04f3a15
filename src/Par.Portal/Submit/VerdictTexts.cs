using Par.Portal.Review;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Submit;

/// <summary>What has become of a submission, in one sentence that says what to do next.</summary>
internal static class VerdictTexts
{
    private static readonly Label Received = new("Tiedosto on vastaanotettu, ja sitä tarkistetaan.", "Filen har tagits emot och kontrolleras.", "The file was received and is being checked.");

    private static readonly Label Screened = new(
        "Tiedosto on tarkistettu eikä siinä ole virheitä. Tiedot viedään tietopankkiin.",
        "Filen är kontrollerad och utan fel. Uppgifterna förs in i databanken.",
        "The file has been checked and has no errors. The data are being loaded.");

    private static readonly Label Rejected = new(
        "Tiedostoa ei voitu ottaa vastaan: {0}. Korjaa ja lähetä tiedosto uudelleen.",
        "Filen kunde inte tas emot: {0}. Rätta och skicka filen på nytt.",
        "The file could not be accepted: {0}. Correct it and send it again.");

    private static readonly Label Unreadable = new(
        "Tiedostoa ei voitu lukea. Katso, mikä siinä on vialla, ja lähetä korjattu tiedosto.",
        "Filen kunde inte läsas. Se vad som är fel i den och skicka en rättad fil.",
        "The file could not be read. See what is wrong with it and send a corrected file.");

    private static readonly Label Clean = new(
        "Tiedot on vastaanotettu. Huomautettavaa ei ole.", "Uppgifterna har tagits emot. Inget att anmärka på.", "The data have been received. There is nothing to remark on.");

    private static readonly Label WithWarnings = new(
        "Tiedot on vastaanotettu. Käy läpi {0} ja lähetä korjattu tiedosto, jos jokin on väärin.",
        "Uppgifterna har tagits emot. Gå igenom {0} och skicka en rättad fil om något är fel.",
        "The data have been received. Go through {0}, and send a corrected file if something is wrong.");

    private static readonly Label Approved = new(
        "Tiedot on vastaanotettu ja hyväksytty.", "Uppgifterna har tagits emot och godkänts.", "The data have been received and approved.");

    private static readonly Label Returned = new(
        "Toimitus on palautettu korjattavaksi. Lue syy, korjaa tiedosto ja lähetä se uudelleen.",
        "Leveransen har returnerats för rättelse. Läs orsaken, rätta filen och skicka den på nytt.",
        "The submission was returned for correction. Read why, correct the file and send it again.");

    private static readonly Label Proposed = new(
        "Tiedosto on vastaanotettu. Aiempi versio on jo hyväksytty, ja se on voimassa, kunnes viranomainen ottaa uuden käyttöön.",
        "Filen har tagits emot. En tidigare version är redan godkänd och gäller tills myndigheten tar den nya i bruk.",
        "The file has been received. An earlier revision is approved already; it counts until the authority takes the new one.");

    private static readonly Label Declined = new(
        "Viranomainen ei ottanut tätä versiota käyttöön. Aiemmin hyväksytty versio on voimassa. Lue syy.",
        "Myndigheten tog inte den här versionen i bruk. Den tidigare godkända versionen gäller. Läs orsaken.",
        "The authority did not take this revision. The revision approved earlier counts. Read why.");

    private static readonly Label Superseded = new(
        "Uudempi versio on korvannut tämän toimituksen.", "En nyare version har ersatt den här leveransen.", "A newer revision has replaced this submission.");

    private static readonly Label Withdrawn = new(
        "Toimitus on peruttu. Sen tietoja ei käytetä.", "Leveransen har återtagits. Dess uppgifter används inte.", "The submission was taken back. Its data are not used.");

    /// <summary>The state in a word or two. May and September rounds await no approval.</summary>
    public static Label StateOf(Submission submission) => submission switch
    {
        { State: SubmissionState.Received or SubmissionState.Screened } => new("Tarkistetaan", "Kontrolleras", "Being checked"),
        { State: SubmissionState.Loaded } when Round.FromKey(submission.RoundKey).Kind != RoundKind.January => SubmissionTexts.Received,
        _ => SubmissionTexts.State(submission.State),
    };

    /// <summary>The sentence.</summary>
    public static Label Of(Submission submission) => submission.State switch
    {
        SubmissionState.Received => Received,
        SubmissionState.Screened => Screened,
        SubmissionState.Rejected when submission.RoundKey == 0 => Unreadable,
        SubmissionState.Rejected => Rejected.With(Words.Errors(submission.ErrorCount)),
        SubmissionState.Loaded when submission.WarningCount > 0 => WithWarnings.With(Words.WarningsToReview(submission.WarningCount)),
        SubmissionState.Loaded => Clean,
        SubmissionState.Approved => Approved,
        SubmissionState.Returned => Returned,
        SubmissionState.Superseded => Superseded,
        SubmissionState.Proposed => Proposed,
        SubmissionState.Declined => Declined,
        _ => Withdrawn,
    };
}
