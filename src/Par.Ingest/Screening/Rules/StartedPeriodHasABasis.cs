using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>A workshop period that has started has a service basis.</summary>
public sealed class StartedPeriodHasABasis : RowRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-037";

    /// <inheritdoc/>
    public override Label Title { get; } = new("Alkaneella jaksolla on toimenpide", "En påbörjad period har en åtgärd", "A started period has a service basis");

    /// <inheritdoc/>
    public override Label Fault { get; } = new(
        "Alkaneelta jaksolta puuttuu toimenpide",
        "En påbörjad period saknar åtgärd",
        "A started period has no service basis");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Valitse sopimuksen mukainen toimenpide (TY_MEAS); 99, jos sitä ei tiedetä.",
        "Välj åtgärd enligt avtalet (TY_MEAS); 99 om den inte är känd.",
        "Choose the service basis by the agreement (TY_MEAS); 99 if it is not known.");

    /// <inheritdoc/>
    public override RecordLevel Level => RecordLevel.Period;

    private const string Basis = "TY_MEAS";

    private static readonly Label Missing = new(
        "Jakso on alkanut, mutta {0} on tyhjä.", "Perioden har börjat, men {0} är tom.", "The period has started, but {0} is empty.");

    /// <inheritdoc/>
    public override bool AppliesTo(SubmissionHeader header) => header.Side == Side.Ty;

    internal override void Check(SheetRow row, ScreeningSubject subject, RuleFindings findings)
    {
        if (row.Text(subject.Columns.Start) is not null && row.Text(Basis) is null)
            findings.Add(Level, row.Number, Basis, Missing.With(Basis));
    }
}
