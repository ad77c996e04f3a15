using Par.Ingest.Screening.Plausibility;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Statistics;

namespace Par.Ingest.Screening.Rules;

/// <summary>The figures fit those of the same round of earlier years: their logarithm lies within the year's limit of robust standard deviations of the median. Asked from three earlier years on.</summary>
public sealed class FiguresFitOwnHistory : ScreeningRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-121";

    /// <inheritdoc/>
    public override Label Title { get; } = new(
        "Luvut sopivat aiempiin vuosiin",
        "Talen passar de tidigare åren",
        "The figures fit the earlier years");

    /// <inheritdoc/>
    public override Label Fault { get; } = new(
        "Luvut poikkeavat aiemmista vuosista",
        "Talen avviker från de tidigare åren",
        "The figures differ from the earlier years");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Tarkista, että kaikki asiakkaat, yksiköt ja työntekijät ovat mukana eikä mitään ole kahdesti. Jos muutos on todellinen, kerro syy saatteessa.",
        "Kontrollera att alla klienter, enheter och arbetstagare är med och att inget finns två gånger. Om ändringen är verklig, berätta orsaken.",
        "Check that all clients, units and workers are there and nothing twice. If the change is real, say why.");

    // Older years tell of another time.
    private const int Years = 6;

    /// <inheritdoc/>
    public override bool IsOnlineOnly => true;

    private static readonly Label Strange = new(
        "{0}: nyt {1}; samalla kierroksella {2} aiempana vuotena {3}–{4}, mediaani {5}. Poikkeama on {6} keskihajontaa, raja {7}.",
        "{0}: nu {1}; i samma omgång {2} tidigare år {3}–{4}, median {5}. Avvikelsen är {6} standardavvikelser, gränsen {7}.",
        "{0}: {1} now; {3}–{4} in the same round of {2} earlier years, median {5}. It is off by {6} standard deviations; the limit is {7}.");

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        if (!HasHistory(subject))
            return;
        var (limit, least) = (subject.Threshold("max-robust-z"), subject.Threshold("min-spread"));
        foreach (var figure in WatchedFigure.Of(subject.Document.Header.Side))
        {
            var earlier = Earlier(subject).Select(delivery => delivery.Figures.GetValueOrDefault(figure.Name)).Where(value => value > 0).ToList();
            if (!subject.Figures.TryGetValue(figure.Name, out var now) || earlier.Count < subject.Threshold("min-history-years"))
                continue;
            var median = (decimal)RobustScore.Median([.. earlier.Select(value => (double)value)]);
            var score = RobustScore.Of(
                Log(now), [.. earlier.Select(Log)], Math.Max(least, figure.ChanceSpread(now, median)));
            if (Math.Abs(score) > limit && figure.IsWorthAsking(now, median))
            {
                findings.Add(figure.Level, null, null, Strange.With(
                    figure.Label, figure.Text(now), earlier.Count, figure.Text(earlier.Min()), figure.Text(earlier.Max()), figure.Text(median),
                    Messages.Number((decimal)score, "+0.0;−0.0"), Messages.Number((decimal)limit)));
            }
        }
    }

    /// <summary>True when there are enough earlier years to compare with.</summary>
    internal static bool HasHistory(ScreeningSubject subject) => Earlier(subject).Count() >= subject.Threshold("min-history-years");

    private static IEnumerable<EarlierDelivery> Earlier(ScreeningSubject subject) => subject.Context.History?.SameRound(subject.Round, Years) ?? [];

    private static double Log(decimal value) => Math.Log(Math.Max((double)value, 0.5));
}
