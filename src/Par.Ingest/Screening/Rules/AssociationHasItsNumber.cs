using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;

namespace Par.Ingest.Screening.Rules;

/// <summary>An association gives its number in the register of associations.</summary>
public sealed class AssociationHasItsNumber : RowRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-120";

    /// <inheritdoc/>
    public override Label Title { get; } = new(
        "Yhdistyksellä on rekisterinumero",
        "Föreningen har sitt registernummer",
        "An association has its register number");

    /// <inheritdoc/>
    public override Label Fault { get; } = new(
        "Yhdistyksen rekisterinumero puuttuu",
        "Föreningens registernummer saknas",
        "The association has no register number");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Anna yhdistysrekisterinumero (ORG_ASSOC), tai korjaa hallinnoijan tyyppi.",
        "Ange föreningsregisternumret (ORG_ASSOC), eller rätta administratörens typ.",
        "Give the register number of the association (ORG_ASSOC), or correct the type of the administrator.");

    /// <inheritdoc/>
    public override RecordLevel Level => RecordLevel.Organisation;

    private const string Number = "ORG_ASSOC";

    private static readonly Label Missing = new(
        "Hallinnoija on yhdistys, mutta ORG_ASSOC on tyhjä.",
        "Administratören är en förening, men ORG_ASSOC är tom.",
        "The administrator is an association, but ORG_ASSOC is empty.");

    internal override void Check(SheetRow row, ScreeningSubject subject, RuleFindings findings)
    {
        if (row.Code("ORG_TYPE")?.Concept == "association" && row.Text(Number) is null)
            findings.Add(Level, row.Number, Number, Missing);
    }
}
