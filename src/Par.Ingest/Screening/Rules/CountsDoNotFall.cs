using Par.Ingest.Screening.Plausibility;
using Par.Warehouse.Catalogue;

namespace Par.Ingest.Screening.Rules;

/// <summary>Rounds are cumulative: clients, reached and measures of a year do not become fewer from May to September and January.</summary>
public sealed class CountsDoNotFall : ScreeningRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-008";

    /// <inheritdoc/>
    public override Label Title { get; } = new(
        "Kertyvät luvut eivät vähene",
        "Kumulativa tal minskar inte",
        "Cumulative counts do not fall");

    /// <inheritdoc/>
    public override Label Fault { get; } = new("Kertyvä luku on vähentynyt", "Ett kumulativt tal har minskat", "A cumulative count has fallen");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Kierrokset ovat kertyviä: luvut kasvavat tai pysyvät samoina. Tarkista, että poiminta alkaa 1. tammikuuta ja että kaikki yksiköt ovat mukana.",
        "Omgångarna är kumulativa: talen växer eller förblir desamma. Kontrollera att urvalet börjar den 1 januari och att alla enheter är med.",
        "Rounds are cumulative: counts grow or stay. Check that the selection begins on 1 January and that every unit is included.");

    /// <inheritdoc/>
    public override bool IsOnlineOnly => true;

    private static readonly Label Fell = new(
        "{0}: nyt {1}, kierroksella {2} jo {3} (muutos {4}).",
        "{0}: nu {1}, i omgången {2} redan {3} (ändring {4}).",
        "{0}: {1} now, {3} already in round {2} (change {4}).");

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        if (subject.Context.History?.ThisYear(subject.Round).ToList() is not { Count: > 0 } earlier)
            return;
        foreach (var figure in WatchedFigure.Of(subject.Document.Header.Side).Where(figure => figure.IsCount))
        {
            var most = earlier.MaxBy(delivery => delivery.Figures.GetValueOrDefault(figure.Name))!;
            var (before, now) = (most.Figures.GetValueOrDefault(figure.Name), subject.Figures[figure.Name]);
            if (now < before)
            {
                findings.Add(figure.Level, null, null, Fell.With(
                    figure.Label, figure.Text(now), most.Round.Code, figure.Text(before), Messages.Change((double)(now / before) - 1)));
            }
        }
    }
}
