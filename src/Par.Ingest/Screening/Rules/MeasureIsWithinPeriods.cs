using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>A measure starts no earlier than the client's first period and ends no later than the last one, or the window.</summary>
public sealed class MeasureIsWithinPeriods : RowRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-028";

    /// <inheritdoc/>
    public override Label Title { get; } = new("Toimenpide on jakson aikana", "Åtgärden är inom perioden", "The measure lies within the periods");

    /// <inheritdoc/>
    public override Label Fault { get; } = new(
        "Toimenpide on jaksojen ulkopuolella",
        "Åtgärden är utanför perioderna",
        "The measure lies outside the periods");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Tarkista toimenpiteen ja jakson päivät; toimenpide voi alkaa aikaisintaan jakson alkaessa ja päättyä viimeistään jakson päättyessä.",
        "Kontrollera åtgärdens och periodens datum; en åtgärd kan börja tidigast när perioden börjar och sluta senast när den slutar.",
        "Check the dates of the measure and the period; a measure can start when the period starts at the earliest and end when it ends at the latest.");

    /// <inheritdoc/>
    public override RecordLevel Level => RecordLevel.Measure;

    private static readonly Label Reversed = new(
        "Toimenpide päättyy ennen kuin se alkaa.", "Åtgärden slutar innan den börjar.", "The measure ends before it starts.");

    private static readonly Label TooEarly = new(
        "Toimenpide alkaa {0}, ennen asiakkaan ensimmäistä jaksoa ({1}).",
        "Åtgärden börjar {0}, före klientens första period ({1}).",
        "The measure starts on {0}, before the client's first period ({1}).");

    private static readonly Label TooLate = new(
        "Toimenpiteen päivä {0} on asiakkaan viimeisen jakson tai kierroksen lopun ({1}) jälkeen.",
        "Åtgärdens datum {0} är efter klientens sista period eller omgångens slut ({1}).",
        "The measure's date {0} is after the client's last period or the end of the round ({1}).");

    internal override void Check(SheetRow row, ScreeningSubject subject, RuleFindings findings)
    {
        var (startColumn, endColumn) = (subject.Columns.MeasureStart, subject.Columns.MeasureEnd);
        var start = row.Date(startColumn);
        var end = row.Date(endColumn);
        if (end < start)
            findings.Add(Level, row.Number, endColumn, Reversed);
        if (subject.ClientOf(row) is not { Periods.Count: > 0 } client || end < start)
            return;
        // A period whose dates are in the wrong order has its own finding, and says nothing of its measures.
        if (client.Periods.Exists(period => period.Date(subject.Columns.End) < period.Date(subject.Columns.Start)))
            return;
        var first = client.Periods.Min(period => period.Date(subject.Columns.Start));
        if (start < first)
            findings.Add(Level, row.Number, startColumn, TooEarly.With(Messages.Day(start.Value), Messages.Day(first.Value)));
        var last = client.Periods.Max(period => period.Date(subject.Columns.End) ?? subject.Round.WindowEnd);
        if (start > last)
            findings.Add(Level, row.Number, startColumn, TooLate.With(Messages.Day(start.Value), Messages.Day(last)));
        else if (end > last)
            findings.Add(Level, row.Number, endColumn, TooLate.With(Messages.Day(end.Value), Messages.Day(last)));
    }
}
