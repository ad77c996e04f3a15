using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>A trainee's planned week has at most forty hours.</summary>
public sealed class WeeklyHoursArePlausible : RowRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-130";

    /// <inheritdoc/>
    public override Label Title { get; } = new(
        "Viikkotyöaika on uskottava",
        "Veckoarbetstiden är trovärdig",
        "Weekly hours are plausible");

    /// <inheritdoc/>
    public override Label Fault { get; } = new(
        "Viikkotyöaika on epäuskottava",
        "Veckoarbetstiden är inte trovärdig",
        "Weekly hours are not plausible");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Tarkista suunniteltu viikkotyöaika: tunteja viikossa, ei kuukaudessa.",
        "Kontrollera den planerade veckoarbetstiden: timmar per vecka, inte per månad.",
        "Check the planned weekly hours: hours a week, not a month.");

    /// <inheritdoc/>
    public override RecordLevel Level => RecordLevel.Period;

    private const string Hours = "TY_PLANH";

    private static readonly Label Many = new(
        "Suunniteltu viikkotyöaika on {0} tuntia; korkeintaan {1} on tavallista.",
        "Den planerade veckoarbetstiden är {0} timmar; högst {1} är vanligt.",
        "The planned week has {0} hours; up to {1} is usual.");

    /// <inheritdoc/>
    public override bool AppliesTo(SubmissionHeader header) => header.Side == Side.Ty;

    internal override void Check(SheetRow row, ScreeningSubject subject, RuleFindings findings)
    {
        var most = subject.Threshold("max-weekly-hours");
        if (row.Decimal(Hours) is { } hours && (double)hours > most)
            findings.Add(Level, row.Number, Hours, Many.With(Messages.Number(hours), most));
    }
}
