using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>Rehabilitative work activity is for those who have long been without work: a student in it is doubted.</summary>
public sealed class BasisFitsTheActivity : RowRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-040";

    /// <inheritdoc/>
    public override Label Title { get; } = new(
        "Toimenpide sopii toimintaan",
        "Åtgärden passar verksamheten",
        "The service basis fits the activity");

    /// <inheritdoc/>
    public override Label Fault { get; } = new(
        "Toimenpide ei sovi toimintaan",
        "Åtgärden passar inte verksamheten",
        "The service basis does not fit the activity");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Tarkista toimenpide ja pääasiallinen toiminta jakson alussa. Jos molemmat ovat oikein, jätä ne ennalleen.",
        "Kontrollera åtgärden och den huvudsakliga verksamheten i början. Om båda är rätt, låt dem vara.",
        "Check the service basis and the main activity at the start. If both are right, leave them.");

    /// <inheritdoc/>
    public override RecordLevel Level => RecordLevel.Period;

    private const string Basis = "TY_MEAS";

    private static readonly Label Student = new(
        "Toimenpide on ”{0}”, mutta asiakas on jakson alussa opiskelija.",
        "Åtgärden är ”{0}”, men klienten är studerande i början.",
        "The service basis is \"{0}\", but the client is a student at the start.");

    /// <inheritdoc/>
    public override bool AppliesTo(SubmissionHeader header) => header.Side == Side.Ty;

    internal override void Check(SheetRow row, ScreeningSubject subject, RuleFindings findings)
    {
        if (row.Code(Basis) is { Concept: "rehabilitative-work" } basis
            && subject.ClientOf(row)?.Row.Code(subject.Columns.Activity)?.Concept == "student")
            findings.Add(Level, row.Number, Basis, Student.With(basis.Label));
    }
}
