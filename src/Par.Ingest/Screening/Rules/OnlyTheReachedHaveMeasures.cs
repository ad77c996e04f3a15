using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>A young person who was not reached has no measures and no placement.</summary>
public sealed class OnlyTheReachedHaveMeasures : RowRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-029";

    /// <inheritdoc/>
    public override Label Title { get; } = new("Toimenpiteitä on vain tavoitetuilla", "Bara nådda har åtgärder", "Only those reached have measures");

    /// <inheritdoc/>
    public override Label Fault { get; } = new(
        "Toimenpide on muulla kuin tavoitetulla",
        "En åtgärd finns för någon som inte har nåtts",
        "Somebody who was not reached has a measure");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Jos nuori on tavoitettu, muuta ENT_REACH koodiksi 3; muuten poista toimenpiteet ja sijoittuminen.",
        "Om den unga har nåtts, ändra ENT_REACH till 3; ta annars bort åtgärder och placering.",
        "If the young person was reached, change ENT_REACH to 3; otherwise remove the measures and the placement.");

    /// <inheritdoc/>
    public override RecordLevel Level => RecordLevel.Client;

    private const string Reach = "ENT_REACH";

    private static readonly Label HasMeasures = new(
        "Nuorta ei ole tavoitettu, mutta hänellä on toimenpiteitä.",
        "Den unga har inte nåtts men har åtgärder.",
        "The young person was not reached but has measures.");

    private static readonly Label HasPlacement = new(
        "Nuorta ei ole tavoitettu, mutta hänellä on sijoittumistieto.",
        "Den unga har inte nåtts men har en placering.",
        "The young person was not reached but has a placement.");

    /// <inheritdoc/>
    public override bool AppliesTo(SubmissionHeader header) => header.Side == Side.Ent;

    internal override void Check(SheetRow row, ScreeningSubject subject, RuleFindings findings)
    {
        if (row.Code(Reach)?.Concept is not ("notified" or "contacted-not-reached") || subject.ClientOf(row) is not { } client)
            return;
        if (client.Measures.Count > 0)
            findings.Add(Level, row.Number, Reach, HasMeasures);
        if (client.Periods.Exists(period =>
            period.Text(subject.Columns.PlacementDuring) is not null || period.Text(subject.Columns.Placement) is not null))
            findings.Add(Level, row.Number, Reach, HasPlacement);
    }
}
