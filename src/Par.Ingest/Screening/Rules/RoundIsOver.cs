using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>The round's window has ended when the file is delivered: a file made earlier cannot be complete.</summary>
public sealed class RoundIsOver : ScreeningRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-001";

    /// <inheritdoc/>
    public override bool IsOnlineOnly => true;

    /// <inheritdoc/>
    public override Label Title { get; } = new("Kierros on päättynyt", "Omgången är slut", "The round is over");

    /// <inheritdoc/>
    public override Label Fault { get; } = new("Kierros ei ole vielä päättynyt", "Omgången är inte slut ännu", "The round is not over yet");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Tarkista ensin PAR_ROUND: esimerkiksi syyskuun 2026 kierros on 2026-T3. Jos se oli väärin, muut virheet voivat johtua siitä. Jos kierros on oikea, muodosta tiedosto uudelleen, kun kierroksen viimeinen päivä on mennyt.",
        "Kontrollera först PAR_ROUND: till exempel septemberomgången 2026 är 2026-T3. Om den var fel kan de andra felen bero på det. Om omgången är rätt, skapa filen på nytt när omgångens sista dag har passerat.",
        "Check PAR_ROUND first: the September 2026 round, for example, is 2026-T3. If it was wrong, the other errors may come from it. If the round is right, make the file again once its last day has passed.");

    private static readonly Label TooEarly = new(
        "Kierros {0} sisältää tiedot {1} asti, mutta tiedosto on toimitettu {2}.",
        "Omgången {0} omfattar uppgifter till och med {1}, men filen levererades {2}.",
        "Round {0} covers data to {1}, but the file was delivered on {2}.");

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        var round = subject.Round;
        if (subject.Context.Received is { } received && received <= round.WindowEnd)
            findings.Add(RecordLevel.Organisation, 2, "PAR_ROUND", TooEarly.With(round.Code, Messages.Day(round.WindowEnd), Messages.Day(received)));
    }
}
