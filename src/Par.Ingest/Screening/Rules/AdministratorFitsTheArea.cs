using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;

namespace Par.Ingest.Screening.Rules;

/// <summary>The administrator type fits the municipalities served: several municipalities by contract serve more than one, and a municipality serves at least itself.</summary>
public sealed class AdministratorFitsTheArea : RowRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-042";

    /// <inheritdoc/>
    public override Label Title { get; } = new(
        "Hallinnoija sopii toiminta-alueeseen",
        "Administratören passar verksamhetsområdet",
        "The administrator fits the area");

    /// <inheritdoc/>
    public override Label Fault { get; } = new(
        "Hallinnoija ei sovi toiminta-alueeseen",
        "Administratören passar inte verksamhetsområdet",
        "The administrator does not fit the area");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Yksi kunta on kunta (1), vaikka se palvelisi muitakin; usean kunnan sopimus on seutukunta (2). Luettele ORG_AREAssa kaikki palveltavat kunnat, oma kunta mukaan lukien.",
        "En ensam kommun är kommun (1) även om den betjänar andra; ett avtal mellan flera är ekonomisk region (2). Ange alla betjänade kommuner i ORG_AREA, den egna medräknad.",
        "One municipality alone is a municipality (1) even if it serves others; a contract of several is type 2. List every municipality served in ORG_AREA, your own included.");

    /// <inheritdoc/>
    public override RecordLevel Level => RecordLevel.Organisation;

    private const string Type = "ORG_TYPE";

    private static readonly Label One = new(
        "ORG_TYPE on usean kunnan sopimus, mutta toiminta-alueella on vain yksi kunta.",
        "ORG_TYPE är ett avtal mellan flera kommuner, men verksamhetsområdet har bara en kommun.",
        "ORG_TYPE is a contract of several municipalities, but the area has only one.");

    private static readonly Label NotOwn = new(
        "ORG_TYPE on kunta, mutta oma kunta (ORG_HOME) puuttuu toiminta-alueesta (ORG_AREA).",
        "ORG_TYPE är kommun, men den egna kommunen (ORG_HOME) saknas i området (ORG_AREA).",
        "ORG_TYPE is a municipality, but its own (ORG_HOME) is missing from the area (ORG_AREA).");

    internal override void Check(SheetRow row, ScreeningSubject subject, RuleFindings findings)
    {
        var area = row.Municipalities("ORG_AREA");
        var type = row.Code(Type)?.Concept;
        if (type == "several-municipalities" && area.Count == 1)
            findings.Add(Level, row.Number, Type, One);
        if (type == "municipality" && area.Count > 0 && row.Municipality("ORG_HOME") is { } home && !area.Contains(home))
            findings.Add(Level, row.Number, "ORG_AREA", NotOwn);
    }
}
