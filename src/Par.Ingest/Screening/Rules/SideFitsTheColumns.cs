using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>
/// The columns of the file are those of the side that it names. When they are the other side's, nothing else of the file can be judged: that alone is said.
/// </summary>
public sealed class SideFitsTheColumns : ScreeningRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-136";

    /// <inheritdoc/>
    public override bool IsRelied => true;

    /// <inheritdoc/>
    public override bool IsCause => true;

    /// <inheritdoc/>
    public override Label Title { get; } = new(
        "ORG_SIDE vastaa sarakkeita", "ORG_SIDE motsvarar kolumnerna", "ORG_SIDE fits the columns");

    /// <inheritdoc/>
    public override Label Fault { get; } = new(
        "ORG_SIDE ei vastaa sarakkeita",
        "ORG_SIDE motsvarar inte kolumnerna",
        "ORG_SIDE does not fit the columns");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Korjaa ORG_SIDE tai valitse oikea tiedosto ja toimita uudelleen. Muut tarkistukset tehdään sen jälkeen.",
        "Rätta ORG_SIDE eller välj rätt fil och leverera på nytt. De övriga kontrollerna görs efter det.",
        "Correct ORG_SIDE or choose the right file, and deliver again. The other checks are made after that.");

    private static readonly Label IsOther = new(
        "ORG_SIDE on {0} ({1}), mutta sarakkeet ovat muotoa {2} ({3}). Kirjoita {2} tai valitse oikea tiedosto.",
        "ORG_SIDE är {0} ({1}), men kolumnerna är {2} ({3}). Skriv {2} eller välj rätt fil.",
        "ORG_SIDE is {0} ({1}) but the columns are {2} ({3}). Write {2} or choose the right file.");

    private static readonly Label Outreach = new("etsivä nuorisotyö", "uppsökande ungdomsarbete", "outreach");
    private static readonly Label Workshops = new("työpajat", "verkstäder", "workshops");

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        var (side, other) = subject.Document.Header.Side == Side.Ent ? (Side.Ent, Side.Ty) : (Side.Ty, Side.Ent);
        var headers = subject.Document.Sheets.Where(sheet => sheet.Level is RecordLevel.Client or RecordLevel.Period or RecordLevel.Measure)
            .SelectMany(sheet => sheet.Columns).Select(column => column.Header).ToList();
        if (Count(headers, other) > 2 * Count(headers, side) && Count(headers, other) >= 3)
            findings.Add(RecordLevel.Organisation, 2, "ORG_SIDE", IsOther.With(side.Code(), NameOf(side), other.Code(), NameOf(other)));
    }

    private static int Count(List<string> headers, Side side) =>
        headers.Count(header => header.StartsWith(side.Code() + "_", StringComparison.OrdinalIgnoreCase));

    private static Label NameOf(Side side) => side == Side.Ent ? Outreach : Workshops;
}
