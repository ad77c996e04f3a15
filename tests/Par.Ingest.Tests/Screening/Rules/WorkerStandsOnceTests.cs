using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="WorkerStandsOnce"/>.</summary>
public sealed class WorkerStandsOnceTests : RuleTests<WorkerStandsOnce>
{
    private protected override Location Wrong => new("workers", 3, "W_ID");

    private protected override void Spoil(FileSketch file) => file.Workers.Repeat(row: 2);
}
