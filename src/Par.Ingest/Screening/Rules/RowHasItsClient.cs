using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>A period or measure belongs to a client of the clients sheet.</summary>
public sealed class RowHasItsClient : ScreeningRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-114";

    /// <inheritdoc/>
    public override bool IsRelied => true;

    /// <inheritdoc/>
    public override Label Title { get; } = new("Rivillä on asiakkaansa", "Raden har sin klient", "The row has its client");

    /// <inheritdoc/>
    public override Label Fault { get; } = new("Riviltä puuttuu asiakas", "Raden saknar sin klient", "The row lacks its client");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Lisää asiakas taulukkoon clients tai korjaa tunnus samaksi kuin siellä.",
        "Lägg till klienten på bladet clients eller rätta koden så att den är densamma som där.",
        "Add the client to the sheet clients, or correct the id to the one that stands there.");

    private static readonly Label Orphan = new(
        "Asiakastunnusta ei ole taulukossa clients.", "Klientkoden finns inte på bladet clients.", "The client id is not on the sheet clients.");

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        // A missing sheet has its own finding, once.
        if (subject.Document.Find(RecordLevel.Client) is null)
            return;
        foreach (var level in (ReadOnlySpan<RecordLevel>)[RecordLevel.Period, RecordLevel.Measure])
        {
            foreach (var row in subject.Document.Rows(level))
            {
                if (row.Text(subject.Columns.Id) is not null && subject.ClientOf(row) is null)
                    findings.Add(level, row.Number, subject.Columns.Id, Orphan);
            }
        }
    }
}
