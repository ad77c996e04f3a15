using Par.Ingest.Screening.Plausibility;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Statistics;

namespace Par.Ingest.Screening.Rules;

/// <summary>The change from the year before is like that of other organisations of the side and of similar size in the round before: within the limit of robust standard deviations of their median.</summary>
public sealed class FiguresChangeAsPeersDo : ScreeningRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-122";

    /// <inheritdoc/>
    public override Label Title { get; } = new(
        "Muutos on samanlainen kuin muilla",
        "Ändringen är som hos andra",
        "The figures change as those of peers");

    /// <inheritdoc/>
    public override Label Fault { get; } = new(
        "Muutos on erilainen kuin muilla",
        "Ändringen är en annan än hos andra",
        "The figures change otherwise than those of peers");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Tarkista, että kaikki asiakkaat, yksiköt ja työntekijät ovat mukana eikä mitään ole kahdesti. Jos muutos on todellinen, kerro syy saatteessa.",
        "Kontrollera att alla klienter, enheter och arbetstagare är med och att inget finns två gånger. Om ändringen är verklig, berätta orsaken.",
        "Check that all clients, units and workers are there and nothing twice. If the change is real, say why.");

    /// <inheritdoc/>
    public override bool IsOnlineOnly => true;

    private static readonly Label Strange = new(
        "{0}: nyt {1}, viime vuonna {2}: muutos {3}. {4} samankokoisen organisaation muutos oli mediaaniltaan {5}. Poikkeama on {6} keskihajontaa, raja {7}.",
        "{0}: nu {1}, i fjol {2}: ändring {3}. Hos {4} organisationer av samma storlek var medianändringen {5}. Avvikelsen är {6} standardavvikelser, gränsen {7}.",
        "{0}: {1} now, {2} last year: a change of {3}. The median change of {4} organisations of similar size was {5}. It is off by {6} standard deviations; the limit is {7}.");

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        if (subject.Context.History is not { } history || history.LastYear(subject.Round) is not { } lastYear)
            return;
        var size = lastYear.Figures.GetValueOrDefault(KeyFigures.Clients);
        var peers = history.Peers.Where(peer => peer.Size * 2 >= size && peer.Size <= size * 2).ToList();
        var (limit, least) = (subject.Threshold("max-robust-z"), subject.Threshold("min-spread"));
        foreach (var figure in WatchedFigure.Of(subject.Document.Header.Side))
        {
            var changes = peers.Where(peer => peer.Changes.ContainsKey(figure.Name)).Select(peer => peer.Changes[figure.Name]).ToList();
            if (changes.Count < subject.Threshold("min-peers") || !subject.Figures.TryGetValue(figure.Name, out var now)
                || lastYear.Figures.GetValueOrDefault(figure.Name) is not (> 0 and var before))
                continue;
            var change = Math.Log(Math.Max((double)now, 0.5) / (double)before);
            var score = RobustScore.Of(change, changes, Math.Max(least, figure.ChanceSpread(now, before)));
            if (Math.Abs(score) > limit && figure.IsWorthAsking(now, before))
            {
                findings.Add(figure.Level, null, null, Strange.With(
                    figure.Label, figure.Text(now), figure.Text(before), Messages.Change((double)(now / before) - 1), changes.Count,
                    Messages.Change(Math.Exp(RobustScore.Median(changes)) - 1), Messages.Number((decimal)score, "+0.0;−0.0"), Messages.Number((decimal)limit)));
            }
        }
    }
}
