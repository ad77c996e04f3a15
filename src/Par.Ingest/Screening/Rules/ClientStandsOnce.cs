using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>A client has one row on the clients sheet.</summary>
public sealed class ClientStandsOnce : ScreeningRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-006";

    /// <inheritdoc/>
    public override bool IsRelied => true;

    /// <inheritdoc/>
    public override Label Title { get; } = new("Asiakas on kerran", "Klienten finns en gång", "A client stands once");

    /// <inheritdoc/>
    public override Label Fault { get; } = new("Asiakas on kahdesti", "Klienten finns två gånger", "A client stands twice");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Jätä asiakkaalle yksi rivi taulukkoon clients; jaksot ja toimenpiteet tulevat omiin taulukoihinsa samalla tunnuksella. Jos kyse on eri henkilöistä, anna heille eri tunnukset.",
        "Behåll en rad per klient på bladet clients; perioder och åtgärder kommer på sina egna blad med samma kod. Om det gäller olika personer, ge dem olika koder.",
        "Keep one row for the client on the sheet clients; periods and measures stand on their own sheets under the same id. If these are different people, give them different ids.");

    private static readonly Label Twice = new(
        "Sama asiakastunnus on jo rivillä {0}.", "Samma klientkod finns redan på rad {0}.", "The same client id already stands on row {0}.");

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        var column = subject.Columns.Id;
        foreach (var row in subject.Document.Rows(RecordLevel.Client))
        {
            if (subject.ClientOf(row) is { } client && client.Row != row)
                findings.Add(RecordLevel.Client, row.Number, column, Twice.With(client.Row.Number));
        }
    }
}
