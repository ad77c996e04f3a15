using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>A trainee attends on no more days than the period has inside the round's window.</summary>
public sealed class AttendanceFitsThePeriod : RowRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-039";

    /// <inheritdoc/>
    public override Label Title { get; } = new(
        "Läsnäolopäivät mahtuvat jaksoon",
        "Närvarodagarna ryms i perioden",
        "Attendance fits the period");

    /// <inheritdoc/>
    public override Label Fault { get; } = new(
        "Läsnäolopäiviä on enemmän kuin jaksoon mahtuu",
        "Närvarodagarna är fler än vad som ryms i perioden",
        "More attendance days than the period holds");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Tarkista läsnäolopäivät: mukaan lasketaan vain päivät vuoden alusta kierroksen loppuun, ei koko jakson eikä tunteja.",
        "Kontrollera närvarodagarna: bara dagar från årets början till omgångens slut räknas, inte hela perioden och inte timmar.",
        "Check the attendance days: only days from the beginning of the year to the end of the round count, not the whole period and not hours.");

    /// <inheritdoc/>
    public override RecordLevel Level => RecordLevel.Period;

    private const string Days = "TY_DAYS";

    private static readonly Label Many = new(
        "Läsnäolopäiviä on {0}, mutta jaksosta osuu kierrokseen vain {1} päivää.",
        "Närvarodagarna är {0}, men bara {1} av periodens dagar hör till omgången.",
        "There are {0} days of attendance, but only {1} days of the period lie in the round.");

    /// <inheritdoc/>
    public override bool AppliesTo(SubmissionHeader header) => header.Side == Side.Ty;

    internal override void Check(SheetRow row, ScreeningSubject subject, RuleFindings findings)
    {
        if (row.Integer(Days) is not { } days || row.Date(subject.Columns.Start) is not { } start)
            return;
        var (first, last) = (subject.Round.WindowStart, subject.Round.WindowEnd);
        var from = start > first ? start : first;
        var to = row.Date(subject.Columns.End) is { } end && end < last ? end : last;
        var calendar = Math.Max(0, to.DayNumber - from.DayNumber + 1);
        if (days > calendar)
            findings.Add(Level, row.Number, Days, Many.With(days, calendar));
    }
}
