using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>The side of the file is one for which the organisation is registered.</summary>
public sealed class SideIsRegistered : ScreeningRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-004";

    /// <inheritdoc/>
    public override bool IsRelied => true;

    /// <inheritdoc/>
    public override bool IsOnlineOnly => true;

    /// <inheritdoc/>
    public override Label Title { get; } = new("Toimintamuoto vastaa rekisteriä", "Verksamhetsformen motsvarar registret", "The form of work is registered");

    /// <inheritdoc/>
    public override Label Fault { get; } = new(
        "Toimintamuoto ei vastaa rekisteriä",
        "Verksamhetsformen motsvarar inte registret",
        "The form of work is not registered");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Tarkista ORG_SIDE: etsivän nuorisotyön (ENT) ja työpajan (TY) tiedot toimitetaan eri tiedostoissa. Jos organisaatio on aloittanut uuden toimintamuodon, pyydä sen rekisteröintiä.",
        "Kontrollera ORG_SIDE: uppgifterna om uppsökande ungdomsarbete (ENT) och verkstad (TY) levereras i skilda filer. Om organisationen har inlett en ny verksamhetsform, be om att den registreras.",
        "Check ORG_SIDE: outreach (ENT) and workshop (TY) data come in separate files. If the organisation has started a new form of work, ask for its registration.");

    private static readonly Label Unregistered = new(
        "Organisaatiota ei ole rekisteröity toimintamuotoon {0}.",
        "Organisationen är inte registrerad för verksamhetsformen {0}.",
        "The organisation is not registered for the form of work {0}.");

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        var header = subject.Document.Header;
        var own = subject.Context.Register?.Where(organisation => organisation.ParId == header.ParId).ToList();
        if (own is { Count: > 0 } && own.TrueForAll(organisation => organisation.Side != header.Side))
            findings.Add(RecordLevel.Organisation, 2, "ORG_SIDE", Unregistered.With(header.Side.Code()));
    }
}
