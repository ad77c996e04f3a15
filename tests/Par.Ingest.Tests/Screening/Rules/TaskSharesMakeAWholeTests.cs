using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="TaskSharesMakeAWhole"/>.</summary>
public sealed class TaskSharesMakeAWholeTests : RuleTests<TaskSharesMakeAWhole>
{
    private protected override Location Wrong => new("workers", 2, "W_TASK_1");

    private protected override void Spoil(FileSketch file) => file.Workers[2, "W_TASK_1"] = 70;

    [Theory]
    [InlineData("80,5", true)]
    [InlineData("80,6", false)]
    public void Half_a_per_cent_of_rounding_passes(string share, bool passes) =>
        Assert.Equal(passes, !RulesFailedAfter(file => file.Workers[2, "W_TASK_1"] = share).Any());
}
