using Par.Warehouse.Catalogue;

namespace Par.Portal.Submit.Rounds;

/// <summary>What the organisation does next, in one sentence: the most pressing thing first.</summary>
internal static class NextStep
{
    /// <summary>The sentence for the rounds as they stand.</summary>
    public static Label Of(IReadOnlyList<RoundStanding> rounds) =>
        Sentence(rounds, round => round.State == RoundState.Returned && round.FailedCorrection is null, Returned)
        ?? Sentence(rounds, round => round.State == RoundState.Returned, CorrectionFailed)
        ?? Sentence(rounds, round => round.State == RoundState.Rejected, Rejected)
        ?? Sentence(rounds, round => round is { State: RoundState.NotDelivered, IsExpected: true, Phase: RoundPhase.Late }, Late)
        ?? Sentence(rounds, round => round is { State: RoundState.NotDelivered, IsExpected: true, Phase: RoundPhase.Open }, Open)
        ?? Sentence(rounds, round => round.FailedCorrection is not null, NewerRejected)
        ?? Sentence(rounds, round => round.State == RoundState.Checking, Checking)
        ?? Sentence(rounds, round => round is { Phase: RoundPhase.NotOpen, IsExpected: true }, Later)
        ?? (rounds.Any(round => round.IsExpected) ? AllDone : NothingExpected);

    private static readonly Label AllDone = new(
        "Kaikki on toimitettu.", "Allt är levererat.", "Everything has been delivered.");

    private static readonly Label NothingExpected = new(
        "Organisaatioltasi ei odoteta toimituksia näillä kierroksilla.",
        "Inga leveranser väntas av er organisation under de här omgångarna.",
        "No deliveries are expected of your organisation in these rounds.");

    private static Label? Sentence(IReadOnlyList<RoundStanding> rounds, Func<RoundStanding, bool> when, Func<RoundStanding, Label> sentence) =>
        rounds.FirstOrDefault(when) is { } round ? sentence(round) : null;

    private static Label Returned(RoundStanding round) => new Label(
        "{0} on palautettu korjattavaksi: lue syy, korjaa tiedosto ja lähetä se uudelleen.",
        "{0} har returnerats för rättelse: läs orsaken, rätta filen och skicka den på nytt.",
        "{0} has been returned for correction: read why, correct the file and send it again.").With(RoundTexts.Name(round.Round));

    private static Label CorrectionFailed(RoundStanding round) => new Label(
        "{0}: korjattua tiedostoa ei voitu ottaa vastaan ({1}). Aiemmin lähetetty versio {2} on yhä voimassa. Korjaa virheet ja lähetä uudelleen.",
        "{0}: den rättade filen kunde inte tas emot ({1}). Den tidigare versionen {2} gäller fortfarande. Rätta felen och skicka på nytt.",
        "{0}: the corrected file could not be accepted ({1}). The earlier revision {2} still counts. Correct the errors and send again.")
        .With(RoundTexts.Name(round.Round), Words.Errors(round.FailedCorrection!.ErrorCount), round.Valid!.Revision);

    private static Label NewerRejected(RoundStanding round) => new Label(
        "{0}: viimeksi lähetettyä tiedostoa ei voitu ottaa vastaan ({1}), ja versio {2} on yhä voimassa. Jos se on oikein, mitään ei tarvitse tehdä; muuten korjaa virheet ja lähetä uudelleen.",
        "{0}: den senast skickade filen kunde inte tas emot ({1}), och version {2} gäller fortfarande. Är den rätt behöver ni inte göra något; rätta annars felen och skicka på nytt.",
        "{0}: the file sent last could not be accepted ({1}), and revision {2} still counts. If that is right there is nothing to do; otherwise correct the errors and send again.")
        .With(RoundTexts.Name(round.Round), Words.Errors(round.FailedCorrection!.ErrorCount), round.Valid!.Revision);

    private static Label Rejected(RoundStanding round) => new Label(
        "{0}: tiedostossa on {1}. Korjaa ja lähetä uudelleen{2}.",
        "{0}: filen har {1}. Rätta och skicka på nytt{2}.",
        "{0}: the file has {1}. Correct and send it again{2}.").With(RoundTexts.Name(round.Round), Words.Errors(round.Newest!.ErrorCount),
            round.Phase == RoundPhase.Open ? By.With(Words.Day(round.Window.Deadline)) : AtOnce);

    private static Label Late(RoundStanding round) => new Label(
        "{0} on myöhässä: määräaika oli {1}. Lähetä tiedot heti, ne otetaan yhä vastaan.",
        "{0} är försenad: tidsfristen var {1}. Skicka uppgifterna genast, de tas fortfarande emot.",
        "{0} is late: the deadline was {1}. Send the data now; they are still accepted.").With(RoundTexts.Name(round.Round), Words.Day(round.Window.Deadline));

    private static Label Open(RoundStanding round) => round.DaysLeft == 0
        ? new Label("{0}: lähetä tiedot tänään, määräaika päättyy.", "{0}: skicka uppgifterna i dag, tidsfristen går ut.",
            "{0}: send the data today, the deadline ends.").With(RoundTexts.Name(round.Round))
        : new Label("{0}: lähetä tiedot viimeistään {1} ({2} jäljellä).", "{0}: skicka uppgifterna senast {1} ({2} kvar).",
            "{0}: send the data by {1} ({2} left).").With(RoundTexts.Name(round.Round), Words.Day(round.Window.Deadline), Words.Days(round.DaysLeft));

    private static Label Checking(RoundStanding round) => new Label(
        "{0}: tiedostoa tarkistetaan parhaillaan.", "{0}: filen kontrolleras som bäst.", "{0}: the file is being checked.").With(RoundTexts.Name(round.Round));

    private static Label Later(RoundStanding round) => new Label(
        "Mitään ei puutu. Seuraava on {0}, ja sen tietoja otetaan vastaan {1} alkaen. Jo toimitettuja tietoja voi korjata milloin tahansa lähettämällä uuden tiedoston.",
        "Ingenting saknas. Nästa är {0}, och uppgifter tas emot från och med {1}. Det som redan har levererats kan rättas när som helst genom att skicka en ny fil.",
        "Nothing is missing. Next is the {0}; data are accepted from {1}. What has been delivered can be corrected at any time by sending a new file.")
        .With(RoundTexts.NameWithin(round.Round), Words.Day(round.Window.Opens));

    private static readonly Label By = new(" viimeistään {0}", " senast {0}", " by {0}");

    private static readonly Label AtOnce = new(" heti", " genast", " at once");
}
