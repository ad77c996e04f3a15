using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>The file comes by the deadline of its round.</summary>
public sealed class DeliveredInTime : ScreeningRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-003";

    /// <inheritdoc/>
    public override bool IsOnlineOnly => true;

    /// <inheritdoc/>
    public override Label Title { get; } = new("Toimitettu määräajassa", "Levererad i tid", "Delivered in time");

    /// <inheritdoc/>
    public override Label Fault { get; } = new("Toimitettu myöhässä", "Levererad för sent", "Delivered late");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Tiedot otetaan vastaan, mutta ne voivat jäädä pois ensimmäisestä julkistuksesta. Ota yhteyttä tiedonkeruuseen, jos myöhästymiselle on syy.",
        "Uppgifterna tas emot men kan bli utanför den första publiceringen. Kontakta insamlingen om det finns en orsak till förseningen.",
        "The data are accepted but may miss the first release. Contact the collection if there is a reason for the delay.");

    private static readonly Label Late = new(
        "Kierroksen {0} määräaika oli {1}; tiedosto toimitettiin {2}.",
        "Tidsfristen för omgången {0} var {1}; filen levererades {2}.",
        "The deadline of round {0} was {1}; the file was delivered on {2}.");

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        var window = subject.Context.Window ?? subject.Document.Catalogue.Rounds.FirstOrDefault(window =>
            window.Kind == subject.Round.Kind);
        if (window is not null && subject.Context.Received is { } received && received > window.Deadline)
            findings.Add(Location.File, Late.With(subject.Round.Code, Messages.Day(window.Deadline), Messages.Day(received)));
    }
}
