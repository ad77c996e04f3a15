using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>Workers are asked in the January round only.</summary>
public sealed class WorkersComeInJanuary : ScreeningRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-116";

    /// <inheritdoc/>
    public override Label Title { get; } = new("Työntekijät kuuluvat tammikuun kierrokseen", "Arbetstagarna hör till januariomgången", "Workers belong to the January round");

    /// <inheritdoc/>
    public override Label Fault { get; } = new(
        "Työntekijöitä muulla kuin tammikuun kierroksella",
        "Arbetstagare i en annan omgång än januari",
        "Workers outside the January round");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Työntekijätietoja ei tarvita tällä kierroksella; ne jätetään pois tilastosta.",
        "Uppgifter om arbetstagare behövs inte i denna omgång; de lämnas utanför statistiken.",
        "Workers are not needed in this round; they are left out of the statistics.");

    private static readonly Label NotAsked = new(
        "Taulukossa workers on rivejä, mutta työntekijät kerätään vain tammikuussa.",
        "Bladet workers har rader, men arbetstagare samlas in bara i januari.",
        "The sheet workers has rows, but workers are collected in January only.");

    /// <inheritdoc/>
    public override bool AppliesTo(SubmissionHeader header) => header.Round.Kind != RoundKind.January;

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        if (subject.Document.Rows(RecordLevel.Worker).Count > 0)
            findings.Add(RecordLevel.Worker, null, null, NotAsked);
    }
}
