using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>The PAR id is in the register of delivering organisations.</summary>
public sealed class OrganisationIsRegistered : ScreeningRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-117";

    /// <inheritdoc/>
    public override bool IsRelied => true;

    /// <inheritdoc/>
    public override bool IsOnlineOnly => true;

    /// <inheritdoc/>
    public override Label Title { get; } = new("Organisaatio on rekisterissä", "Organisationen finns i registret", "The organisation is registered");

    /// <inheritdoc/>
    public override Label Fault { get; } = new(
        "Organisaatiota ei ole rekisterissä",
        "Organisationen finns inte i registret",
        "The organisation is not registered");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Tarkista ORG_PARID. Jos organisaatio on uusi, pyydä tiedonkeruuta lisäämään se rekisteriin ennen toimitusta.",
        "Kontrollera ORG_PARID. Om organisationen är ny, be insamlingen lägga till den i registret före leveransen.",
        "Check ORG_PARID. If the organisation is new, ask the collection to add it to the register before you deliver.");

    private static readonly Label Unknown = new(
        "ORG_PARID ei ole toimittavien organisaatioiden rekisterissä.",
        "ORG_PARID finns inte i registret över levererande organisationer.",
        "ORG_PARID is not in the register of delivering organisations.");

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        if (subject.Context.Register is { } register && !register.Any(organisation => organisation.ParId == subject.Document.Header.ParId))
            findings.Add(RecordLevel.Organisation, 2, "ORG_PARID", Unknown);
    }
}
