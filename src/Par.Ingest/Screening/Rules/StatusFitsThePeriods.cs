using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>A client whose status says that the work has ended has no period that goes on, and one whose work goes on has not only ended periods.</summary>
public sealed class StatusFitsThePeriods : RowRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-132";

    /// <inheritdoc/>
    public override Label Title { get; } = new(
        "Tila sopii jaksoihin",
        "Statusen passar perioderna",
        "The status fits the periods");

    /// <inheritdoc/>
    public override Label Fault { get; } = new("Tila ei sovi jaksoihin", "Statusen passar inte perioderna", "The status does not fit the periods");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Tarkista asiakkuuden tila kierroksen viimeisenä päivänä ja jakson päättymispäivä.",
        "Kontrollera klientskapets status den sista dagen av omgången och periodens slutdatum.",
        "Check the status on the last day of the round and the end of the period.");

    /// <inheritdoc/>
    public override RecordLevel Level => RecordLevel.Client;

    private const string Status = "ENT_STATUS";

    private static readonly Label GoesOn = new(
        "Asiakkuuden tila on ”{0}”, mutta jakso rivillä {1} jatkuu.",
        "Klientskapets status är ”{0}”, men perioden på rad {1} fortsätter.",
        "The status is \"{0}\", but the period on row {1} goes on.");

    private static readonly Label Ended = new(
        "Asiakkuuden tila on ”{0}”, mutta kaikki jaksot ovat päättyneet.",
        "Klientskapets status är ”{0}”, men alla perioder har slutat.",
        "The status is \"{0}\", but every period has ended.");

    /// <inheritdoc/>
    public override bool AppliesTo(SubmissionHeader header) => header.Side == Side.Ent && !header.IsSurvey;

    internal override void Check(SheetRow row, ScreeningSubject subject, RuleFindings findings)
    {
        if (row.Code(Status) is not { } status || subject.ClientOf(row) is not { Periods.Count: > 0 } client)
            return;
        var open = client.Periods.Find(period => period.Date(subject.Columns.End) is not { } end || end > subject.Round.WindowEnd);
        if (status.Concept is "ended" or "interrupted" or "transferred" && open is not null)
            findings.Add(Level, row.Number, Status, GoesOn.With(status.Label, open.Number));
        if (status.Concept is "in-measures" or "continuing" && open is null)
            findings.Add(Level, row.Number, Status, Ended.With(status.Label));
    }
}
