using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>A workshop period has a notification date or a start date.</summary>
public sealed class PeriodHasADate : RowRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-025";

    /// <inheritdoc/>
    public override Label Title { get; } = new("Jaksolla on ilmoitus- tai aloituspäivä", "Perioden har anmälnings- eller startdatum", "The period has a notification or start date");

    /// <inheritdoc/>
    public override Label Fault { get; } = new(
        "Jaksolta puuttuu ilmoitus- tai aloituspäivä",
        "Perioden saknar anmälnings- eller startdatum",
        "The period has no notification or start date");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Anna TY_NOTDATE, tai TY_START, jos jakso on alkanut.",
        "Ange TY_NOTDATE, eller TY_START om perioden har börjat.",
        "Give TY_NOTDATE, or TY_START when the period has begun.");

    /// <inheritdoc/>
    public override RecordLevel Level => RecordLevel.Period;

    private static readonly Label Dateless = new(
        "Jaksolta puuttuvat sekä ilmoituspäivä että aloituspäivä.",
        "Perioden saknar både anmälningsdatum och startdatum.",
        "The period has neither a notification date nor a start date.");

    /// <inheritdoc/>
    public override bool AppliesTo(SubmissionHeader header) => header.Side == Side.Ty;

    internal override void Check(SheetRow row, ScreeningSubject subject, RuleFindings findings)
    {
        if (row.Text(subject.Columns.Notified) is null && row.Text(subject.Columns.Start) is null)
            findings.Add(Level, row.Number, subject.Columns.Start, Dateless);
    }
}
