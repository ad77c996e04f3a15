using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>A period lasts at most some years: 36 months in outreach work and 24 in workshops are doubted.</summary>
public sealed class PeriodIsNotTooLong : RowRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-027";

    /// <inheritdoc/>
    public override Label Title { get; } = new(
        "Jakso ei ole liian pitkä",
        "Perioden är inte för lång",
        "The period is not too long");

    /// <inheritdoc/>
    public override Label Fault { get; } = new("Jakso on liian pitkä", "Perioden är för lång", "The period is too long");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Tarkista, onko jakso päättynyt: anna silloin päättymispäivä ja sijoittuminen. Jos jakso todella jatkuu, jätä se ennalleen.",
        "Kontrollera om perioden har slutat: ange då slutdatum och placering. Om den verkligen fortsätter, låt den vara.",
        "See whether the period has ended: then give its end and the placement. If it really goes on, leave it.");

    /// <inheritdoc/>
    public override RecordLevel Level => RecordLevel.Period;

    private static readonly Label Long = new(
        "Jakso on alkanut {0} ja kestänyt yli {1} kuukautta.",
        "Perioden började {0} och har pågått över {1} månader.",
        "The period started on {0} and has lasted more than {1} months.");

    internal override void Check(SheetRow row, ScreeningSubject subject, RuleFindings findings)
    {
        if (row.Date(subject.Columns.Start) is not { } start)
            return;
        var months = (int)subject.Threshold(subject.Document.Header.Side == Side.Ent ? "ent-max-period-months" : "ty-max-period-months");
        var end = row.Date(subject.Columns.End) is { } ended && ended < subject.Round.WindowEnd ? ended : subject.Round.WindowEnd;
        if (start.AddMonths(months) < end)
            findings.Add(Level, row.Number, subject.Columns.Start, Long.With(Messages.Day(start), months));
    }
}
