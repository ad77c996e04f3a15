using Par.Warehouse.Catalogue;

namespace Par.Warehouse.Collection.Review;

/// <summary>Why something cannot be done at the review desk.</summary>
public enum ReviewProblem
{
    /// <summary>There is no such submission or organisation, or it is not of the analyst's area.</summary>
    Unknown,

    /// <summary>Only January submissions are reviewed.</summary>
    NotJanuary,

    /// <summary>The submission is not loaded, or a later one has replaced it.</summary>
    NotReviewable,

    /// <summary>A return needs a reason that the organisation can act on.</summary>
    NoReason,

    /// <summary>Somebody else decided, or a new revision came, at the same moment.</summary>
    ChangedMeanwhile,

    /// <summary>Somebody else decided after the one who decides now had read the page.</summary>
    DecidedMeanwhile,

    /// <summary>A proposed revision waits: it is taken or declined before the approved one is returned.</summary>
    ProposalWaits,

    /// <summary>The file of the proposed revision is not kept any more, or cannot be read.</summary>
    FileIsGone,

    /// <summary>Who approves has delivered, entered or corrected the round's data.</summary>
    OwnData,

    /// <summary>Warnings wait for somebody to look into them.</summary>
    WarningsOpen,

    /// <summary>A warning is accepted with a reason only.</summary>
    NoReasonToAccept,

    /// <summary>Screening found no such warning in the submission.</summary>
    NoSuchWarning,

    /// <summary>The due date is past or more than a year away.</summary>
    DueDate,

    /// <summary>There is nothing to say.</summary>
    NoText,

    /// <summary>The text holds what looks like a personal identity code.</summary>
    IdentityCode,

    /// <summary>The text is longer than is kept.</summary>
    TooLong,

    /// <summary>The organisation was not expected, or its figures are approved.</summary>
    NotMissing,
}

/// <summary>Something cannot be done at the review desk; <see cref="Explanation"/> says why to the one who tried.</summary>
public sealed class ReviewException(ReviewProblem problem) : Exception(ExplanationOf(problem).En)
{
    /// <summary>Why.</summary>
    public ReviewProblem Problem { get; } = problem;

    /// <summary>Why, in words for the screen.</summary>
    public Label Explanation => ExplanationOf(Problem);

    private static Label ExplanationOf(ReviewProblem problem) => problem switch
    {
        ReviewProblem.Unknown => new(
            "Toimitusta ei löydy.", "Leveransen hittas inte.", "There is no such submission."),
        ReviewProblem.NotJanuary => new(
            "Vain tammikuun toimitukset tarkastetaan.", "Endast januarileveranserna granskas.", "Only January submissions are reviewed."),
        ReviewProblem.NotReviewable => new(
            "Toimitusta ei ole ladattu, tai uudempi toimitus on korvannut sen.",
            "Leveransen har inte laddats, eller så har en nyare leverans ersatt den.",
            "The submission is not loaded, or a newer one has replaced it."),
        ReviewProblem.NoReason => new(
            "Kirjoita, mitä organisaation pitää korjata.", "Skriv vad organisationen ska rätta.", "Write what the organisation has to correct."),
        ReviewProblem.DecidedMeanwhile => new(
            "Joku muu ehti päättää tästä, kun sivu oli auki. Päätöstäsi ei tallennettu. Lue päätökset alta ja päätä sitten uudelleen.",
            "Någon annan hann besluta om den här medan sidan var öppen. Ditt beslut sparades inte. Läs besluten nedan och besluta sedan på nytt.",
            "Somebody else decided about this while the page was open. Your decision was not saved. Read the decisions below, then decide again."),
        ReviewProblem.ProposalWaits => new(
            "Organisaatio on lähettänyt uuden version. Ota se käyttöön tai jätä se ottamatta, ennen kuin palautat hyväksytyn.",
            "Organisationen har skickat en ny version. Ta den i bruk eller låt bli att ta den innan du returnerar den godkända.",
            "The organisation has sent a new revision. Take it or decline it before you return the approved one."),
        ReviewProblem.FileIsGone => new(
            "Version tiedostoa ei enää ole. Jätä versio ottamatta ja pyydä organisaatiota lähettämään se uudelleen.",
            "Versionens fil finns inte längre. Låt bli att ta versionen och be organisationen skicka den på nytt.",
            "The file of the revision is not kept any more. Decline the revision, and ask the organisation to send it again."),
        ReviewProblem.OwnData => new(
            "Olet itse toimittanut tai syöttänyt tämän kierroksen tietoja, joten hyväksyjän on oltava joku muu.",
            "Du har själv levererat eller matat in uppgifter i den här omgången, så någon annan måste godkänna.",
            "You have delivered or entered data of this round yourself, so somebody else must approve it."),
        ReviewProblem.WarningsOpen => new(
            "Käy läpi kaikki huomautukset: hyväksy kukin perustellen tai palauta toimitus korjattavaksi.",
            "Gå igenom alla anmärkningar: godkänn var och en med en motivering eller returnera leveransen för rättelse.",
            "Go through every warning: accept each with a reason, or return the submission for correction."),
        ReviewProblem.NoReasonToAccept => new(
            "Kirjoita, miksi luvut ovat huomautuksesta huolimatta oikein.",
            "Skriv varför siffrorna är riktiga trots anmärkningen.",
            "Write why the figures are right in spite of the warning."),
        ReviewProblem.NoSuchWarning => new(
            "Toimituksessa ei ole tällaista avointa huomautusta.", "Leveransen har ingen sådan öppen anmärkning.", "The submission has no such open warning."),
        ReviewProblem.DueDate => new(
            "Määräpäivän on oltava tänään tai myöhemmin, enintään vuoden päässä.",
            "Förfallodagen ska vara i dag eller senare, högst ett år framåt.",
            "The due date must be today or later, at most a year ahead."),
        ReviewProblem.NoText => new("Kirjoita viesti.", "Skriv ett meddelande.", "Write a message."),
        ReviewProblem.TooLong => new(
            "Teksti on liian pitkä. Lyhennä sitä.", "Texten är för lång. Förkorta den.", "The text is too long. Make it shorter."),
        ReviewProblem.IdentityCode => new(
            "Tekstissä on henkilötunnukselta näyttävä merkkijono, eikä tekstiä tallennettu. Poista se ja lähetä uudelleen; viittaa nuoreen tiedoston asiakasnumerolla.",
            "Texten innehåller något som ser ut som en personbeteckning, och den sparades inte. Ta bort den och skicka på nytt; hänvisa till den unga med filens klientnummer.",
            "The text holds what looks like a personal identity code, and it was not kept. Remove that and send it again; refer to the young person by the file's client number."),
        ReviewProblem.NotMissing => new(
            "Organisaatiolta ei odoteta tietoja, tai sen tiedot on jo hyväksytty.",
            "Inga uppgifter väntas av organisationen, eller så är de redan godkända.",
            "No data are expected of the organisation, or they are approved already."),
        _ => new(
            "Toimituksen tila muuttui samalla hetkellä. Katso se uudelleen.",
            "Leveransens läge ändrades samtidigt. Titta på den på nytt.",
            "The submission changed at the same moment. Look at it again."),
    };
}
