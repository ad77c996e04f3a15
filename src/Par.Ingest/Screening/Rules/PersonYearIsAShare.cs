using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>A worker's person-years lie between 0 and 1.</summary>
public sealed class PersonYearIsAShare : RowRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-043";

    /// <inheritdoc/>
    public override Label Title { get; } = new("Henkilötyövuosi on 0–1", "Årsverket är 0–1", "A person-year is 0–1");

    /// <inheritdoc/>
    public override Label Fault { get; } = new("Henkilötyövuosi ei ole 0–1", "Årsverket är inte 0–1", "A person-year is not 0–1");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Anna henkilön toteutunut työ osuutena vuodesta: koko vuosi kokoaikaisena 1,00, puoli vuotta 0,50.",
        "Ange personens arbete som andel av året: ett helt år på heltid 1,00, ett halvt år 0,50.",
        "Give the person's work as a share of the year: a whole year of full-time work is 1.00, half a year 0.50.");

    /// <inheritdoc/>
    public override RecordLevel Level => RecordLevel.Worker;

    private const string Column = "W_HTV";

    private static readonly Label Outside = new(
        "{0}: arvon pitää olla väliltä 0–1.", "{0}: värdet ska vara mellan 0 och 1.", "{0}: the value must lie between 0 and 1.");

    internal override void Check(SheetRow row, ScreeningSubject subject, RuleFindings findings)
    {
        if (row.Decimal(Column) is < 0 or > 1)
            findings.Add(Level, row.Number, Column, Outside.With(Column));
    }
}
