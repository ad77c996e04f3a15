using Par.Ingest.Screening.Plausibility;
using Par.Warehouse.Catalogue;

namespace Par.Ingest.Screening.Rules;

/// <summary>Clients live in the municipalities that the organisation serves; a few who live elsewhere are usual.</summary>
public sealed class ClientsLiveInTheArea : ScreeningRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-119";

    /// <inheritdoc/>
    public override Label Title { get; } = new(
        "Asiakkaat asuvat toiminta-alueella",
        "Klienterna bor i verksamhetsområdet",
        "Clients live in the area");

    /// <inheritdoc/>
    public override Label Fault { get; } = new(
        "Asiakkaita asuu toiminta-alueen ulkopuolella",
        "Klienter bor utanför verksamhetsområdet",
        "Clients live outside the area");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Tarkista asiakkaan kunta, tai lisää ORG_AREAan kunta, jota organisaatio palvelee.",
        "Kontrollera klientens kommun, eller lägg till en kommun som organisationen betjänar i ORG_AREA.",
        "Check the client's municipality, or add a municipality that the organisation serves to ORG_AREA.");

    private static readonly Label Outside = new(
        "Asiakkaan kunta {0} ei ole toiminta-alueella (ORG_AREA); alueen ulkopuolella asuu {1} asiakkaista.",
        "Klientens kommun {0} hör inte till verksamhetsområdet (ORG_AREA); {1} av klienterna bor utanför.",
        "The client's municipality {0} is not in the area (ORG_AREA); {1} of the clients live outside.");

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        var (column, area) = (subject.Columns.Municipality, subject.Document.Organisation.Municipalities("ORG_AREA"));
        var clients = subject.Document.Rows(RecordLevel.Client);
        if (area.Count == 0)
            return;
        var outside = clients.Where(client => client.Municipality(column) is { } home && home != MunicipalityIsValid.NotKnown && !area.Contains(home)
            && subject.Context.Gazetteer.Find(home, subject.Round.Year) is not null).ToList();
        if (!UsualShare.IsExceeded(outside.Count, clients.Count, subject.Threshold("max-share-outside-area")))
            return;
        var share = Messages.Percent((double)outside.Count / clients.Count);
        foreach (var client in outside)
            findings.Add(RecordLevel.Client, client.Number, column, Outside.With(client.Municipality(column)!, share));
    }
}
