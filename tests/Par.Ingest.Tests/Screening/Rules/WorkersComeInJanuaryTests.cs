using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="WorkersComeInJanuary"/>.</summary>
public sealed class WorkersComeInJanuaryTests : RuleTests<WorkersComeInJanuary>
{
    protected override Round Round => new(2025, RoundKind.May);

    private protected override Location Wrong => new("workers", null, null);

    private protected override void Spoil(FileSketch file)
    {
        var sheet = file.Add("workers", "W_ID", "W_HTV", "W_TASK_1");
        sheet.AddRow("W1", 0.5m, 100);
    }
}
