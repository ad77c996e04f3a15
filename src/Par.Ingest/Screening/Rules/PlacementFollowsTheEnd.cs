using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>An ended period has a placement, one that goes on has none.</summary>
public sealed class PlacementFollowsTheEnd : RowRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-031";

    /// <inheritdoc/>
    public override Label Title { get; } = new("Sijoittuminen on, kun jakso on päättynyt", "Placering finns när perioden har slutat", "Placement comes with the end");

    /// <inheritdoc/>
    public override Label Fault { get; } = new(
        "Sijoittuminen ja jakson päättyminen eivät sovi yhteen",
        "Placeringen och periodens slut passar inte ihop",
        "Placement and end of the period do not match");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Anna päättyneelle jaksolle sijoittuminen (99, jos sitä ei tiedetä). Jos jakso jatkuu kierroksen jälkeen, jätä sijoittuminen tyhjäksi; se annetaan kierroksella, jolla jakso päättyy.",
        "Ange placering för en avslutad period (99 om den inte är känd). Om perioden fortsätter efter omgången, lämna placeringen tom; den anges i den omgång då perioden slutar.",
        "Give an ended period its placement (99 if it is not known). If the period goes on after the round, leave the placement empty; it is given in the round in which the period ends.");

    /// <inheritdoc/>
    public override RecordLevel Level => RecordLevel.Period;

    private static readonly Label Missing = new(
        "Jakso on päättynyt, mutta {0} on tyhjä.", "Perioden har slutat, men {0} är tom.", "The period has ended, but {0} is empty.");

    private static readonly Label TooSoon = new(
        "Jakso ei ole päättynyt, mutta {0} on annettu.", "Perioden har inte slutat, men {0} är ifylld.", "The period has not ended, but {0} is given.");

    private static readonly Label EndsLater = new(
        "{0} on annettu, mutta jakso päättyy {1}, kierroksen viimeisen päivän {2} jälkeen.",
        "{0} är ifylld, men perioden slutar {1}, efter omgångens sista dag {2}.",
        "{0} is given, but the period ends on {1}, after the last day of the round, {2}.");

    internal override void Check(SheetRow row, ScreeningSubject subject, RuleFindings findings)
    {
        var column = subject.Columns.Placement;
        var end = row.Date(subject.Columns.End);
        // A day that cannot be read has its own finding; whether the period has ended is not known.
        if (end is null && row.Text(subject.Columns.End) is not null)
            return;
        var hasEnded = end <= subject.Round.WindowEnd;
        var isPlaced = row.Text(column) is not null;
        if (hasEnded && !isPlaced)
            findings.Add(Level, row.Number, column, Missing.With(column));
        if (!hasEnded && isPlaced)
            findings.Add(Level, row.Number, column, end is { } later
                ? EndsLater.With(column, Messages.Day(later), Messages.Day(subject.Round.WindowEnd))
                : TooSoon.With(column));
    }
}
