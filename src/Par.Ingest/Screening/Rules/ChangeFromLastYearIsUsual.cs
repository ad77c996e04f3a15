using Par.Ingest.Screening.Plausibility;
using Par.Warehouse.Catalogue;

namespace Par.Ingest.Screening.Rules;

/// <summary>Figures stay within a third of those of the same round of the year before, as long as there are too few years for a comparison with the organisation's own history (PAR-121). Changes that chance alone can make in small numbers are left out.</summary>
public sealed class ChangeFromLastYearIsUsual : ScreeningRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-009";

    /// <inheritdoc/>
    public override Label Title { get; } = new(
        "Muutos viime vuodesta on tavallinen",
        "Ändringen från i fjol är vanlig",
        "The change from last year is usual");

    /// <inheritdoc/>
    public override Label Fault { get; } = new(
        "Muutos viime vuodesta on epätavallinen",
        "Ändringen från i fjol är ovanlig",
        "The change from last year is unusual");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Tarkista, että kaikki asiakkaat, yksiköt ja työntekijät ovat mukana eikä mitään ole kahdesti. Jos muutos on todellinen, kerro syy saatteessa.",
        "Kontrollera att alla klienter, enheter och arbetstagare är med och att inget finns två gånger. Om ändringen är verklig, berätta orsaken.",
        "Check that all clients, units and workers are there and nothing twice. If the change is real, say why.");

    // Two standard deviations: nineteen of twenty changes that are mere chance lie within.
    private const double Chance = 2;

    /// <inheritdoc/>
    public override bool IsOnlineOnly => true;

    private static readonly Label Changed = new(
        "{0}: nyt {1}, viime vuonna samalla kierroksella {2}: muutos {3}; korkeintaan ±{4} on tavallista.",
        "{0}: nu {1}, i samma omgång i fjol {2}: ändring {3}; högst ±{4} är vanligt.",
        "{0}: {1} now, {2} in the same round last year: a change of {3}; up to ±{4} is usual.");

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        if (subject.Context.History?.LastYear(subject.Round) is not { } lastYear || FiguresFitOwnHistory.HasHistory(subject))
            return;
        var usual = subject.Threshold("max-change-from-last-year");
        foreach (var figure in WatchedFigure.Of(subject.Document.Header.Side))
        {
            if (!subject.Figures.TryGetValue(figure.Name, out var now) || lastYear.Figures.GetValueOrDefault(figure.Name) is not (> 0 and var before))
                continue;
            var change = (double)(now / before) - 1;
            if (Math.Abs(change) > usual && figure.IsWorthAsking(now, before)
                && Math.Abs(Math.Log((double)Math.Max(now / before, 0.01m))) > Chance * figure.ChanceSpread(now, before))
            {
                findings.Add(figure.Level, null, null, Changed.With(
                    figure.Label, figure.Text(now), figure.Text(before), Messages.Change(change), Messages.Percent(usual)));
            }
        }
    }
}
