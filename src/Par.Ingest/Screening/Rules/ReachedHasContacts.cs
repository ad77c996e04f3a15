using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>A young person who was reached has been in contact at least once.</summary>
public sealed class ReachedHasContacts : RowRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-035";

    /// <inheritdoc/>
    public override Label Title { get; } = new(
        "Tavoitetulla on yhteydenpitoa",
        "Den nådda har haft kontakt",
        "Who was reached has contacts");

    /// <inheritdoc/>
    public override Label Fault { get; } = new("Tavoitetulta puuttuu yhteydenpito", "Den nådda saknar kontakter", "Who was reached has no contacts");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Anna tapaamisten ja yhteydenpidon määrä, jätä se tyhjäksi, jos sitä ei lasketa, tai korjaa tavoittamisen tila.",
        "Ange antalet möten och kontakter, lämna det tomt om de inte räknas, eller rätta nådd-statusen.",
        "Give the number of meetings and contacts, leave it empty if they are not counted, or correct the reach status.");

    /// <inheritdoc/>
    public override RecordLevel Level => RecordLevel.Client;

    private const string Contacts = "ENT_NCONT";

    private static readonly Label None = new(
        "Nuori on tavoitettu, mutta tapaamisia ja yhteydenpitoa on 0.",
        "Den unga har nåtts, men antalet möten och kontakter är 0.",
        "The young person was reached, but the number of meetings and contacts is 0.");

    /// <inheritdoc/>
    public override bool AppliesTo(SubmissionHeader header) => header.Side == Side.Ent && !header.IsSurvey;

    internal override void Check(SheetRow row, ScreeningSubject subject, RuleFindings findings)
    {
        if (row.Integer(Contacts) == 0 && row.Code("ENT_REACH")?.Concept == "reached")
            findings.Add(Level, row.Number, Contacts, None);
    }
}
