using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>A client whose status is "in measures" has a measure that goes on when the round ends.</summary>
public sealed class InMeasuresMeansAMeasure : RowRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-030";

    /// <inheritdoc/>
    public override Label Title { get; } = new(
        "Toimenpiteissä olevalla on toimenpide",
        "Den som är i åtgärder har en åtgärd",
        "Who is in measures has a measure");

    /// <inheritdoc/>
    public override Label Fault { get; } = new(
        "Toimenpiteissä olevalta puuttuu toimenpide",
        "Den som är i åtgärder saknar åtgärd",
        "Who is in measures has no measure");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Lisää toimenpide taulukkoon measures, poista sen päättymispäivä, jos se jatkuu, tai korjaa asiakkuuden tila (ENT_STATUS).",
        "Lägg till åtgärden på bladet measures, ta bort dess slutdatum om den fortsätter, eller rätta klientskapets status (ENT_STATUS).",
        "Add the measure to the sheet measures, remove its end if it goes on, or correct the status of the client (ENT_STATUS).");

    /// <inheritdoc/>
    public override RecordLevel Level => RecordLevel.Client;

    private const string Status = "ENT_STATUS";

    private static readonly Label None = new(
        "Asiakkuuden tila on ”{0}”, mutta yksikään toimenpide ei jatku {1}.",
        "Klientskapets status är ”{0}”, men ingen åtgärd pågår {1}.",
        "The status is \"{0}\", but no measure goes on on {1}.");

    /// <inheritdoc/>
    public override bool AppliesTo(SubmissionHeader header) => header.Side == Side.Ent;

    internal override void Check(SheetRow row, ScreeningSubject subject, RuleFindings findings)
    {
        if (row.Code(Status) is not { Concept: "in-measures" } status || subject.ClientOf(row) is not { } client)
            return;
        var last = subject.Round.WindowEnd;
        if (!client.Measures.Exists(measure => measure.Date(subject.Columns.MeasureEnd) is not { } end || end >= last))
            findings.Add(Level, row.Number, Status, None.With(status.Label, Messages.Day(last)));
    }
}
