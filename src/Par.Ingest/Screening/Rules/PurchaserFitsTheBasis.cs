using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>Kela rehabilitation has a purchaser of its own: a purchaser code does not stand both for it and for other service bases.</summary>
public sealed class PurchaserFitsTheBasis : ScreeningRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-038";

    /// <inheritdoc/>
    public override Label Title { get; } = new(
        "Tilaaja sopii toimenpiteeseen",
        "Beställaren passar åtgärden",
        "The purchaser fits the service basis");

    /// <inheritdoc/>
    public override Label Fault { get; } = new(
        "Tilaaja ei sovi toimenpiteeseen",
        "Beställaren passar inte åtgärden",
        "The purchaser does not fit the service basis");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Tarkista jakson toimenpide ja tilaaja: Kelan ammatillisen kuntoutuksen tilaa Kela, muut toimenpiteet joku muu.",
        "Kontrollera periodens åtgärd och beställare: yrkesinriktad rehabilitering beställs av FPA, andra åtgärder av någon annan.",
        "Check service basis and purchaser of the period: Kela purchases its vocational rehabilitation, somebody else the other bases.");

    private const string Purchaser = "TY_ORDER";
    private const string Basis = "TY_MEAS";

    private static readonly Label OtherBasis = new(
        "Sama tilaaja on {0} jaksolla Kelan kuntoutuksessa, mutta tällä jaksolla toimenpide on ”{1}”.",
        "Samma beställare har {0} perioder i FPA:s rehabilitering, men här är åtgärden ”{1}”.",
        "The same purchaser has {0} periods of Kela rehabilitation, but this one has the basis \"{1}\".");

    private static readonly Label OtherPurchaser = new(
        "Jakso on Kelan kuntoutusta, mutta sen tilaajalla on {0} jaksoa muissa toimenpiteissä.",
        "Perioden är FPA:s rehabilitering, men dess beställare har {0} perioder med andra åtgärder.",
        "The period is Kela rehabilitation, but its purchaser has {0} periods with other bases.");

    /// <inheritdoc/>
    public override bool AppliesTo(SubmissionHeader header) => header.Side == Side.Ty;

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        var byPurchaser = subject.Document.Rows(RecordLevel.Period)
            .Where(period => period.Text(Purchaser) is not null && period.Code(Basis) is not null)
            .GroupBy(period => period.Text(Purchaser)!, StringComparer.OrdinalIgnoreCase);
        foreach (var periods in byPurchaser)
        {
            var kela = periods.Where(IsKela).ToList();
            var others = periods.Where(period => !IsKela(period)).ToList();
            if (kela.Count == 0 || others.Count == 0)
                continue;
            // The rarer of the two is taken for the slip.
            foreach (var period in kela.Count <= others.Count ? kela : others)
            {
                findings.Add(RecordLevel.Period, period.Number, Basis, IsKela(period)
                    ? OtherPurchaser.With(others.Count)
                    : OtherBasis.With(kela.Count, period.Code(Basis)!.Label));
            }
        }
    }

    private static bool IsKela(SheetRow period) => period.Code(Basis)!.Concept == "kela-rehabilitation";
}
