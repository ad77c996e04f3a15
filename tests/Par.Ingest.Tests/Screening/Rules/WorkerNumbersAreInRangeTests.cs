using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="WorkerNumbersAreInRange"/>.</summary>
public sealed class WorkerNumbersAreInRangeTests : RuleTests<WorkerNumbersAreInRange>
{
    private protected override Location Wrong => new("workers", 2, "W_EXP_Y");

    private protected override void Spoil(FileSketch file)
    {
        file.Workers[2, "W_BYEAR"] = 2000;
        file.Workers[2, "W_EXP_Y"] = 11;
    }

    [Theory]
    [InlineData("W_EXP_M", 12)]
    [InlineData("W_GRANT", 101)]
    [InlineData("W_EXP_Y", 56)]
    public void Numbers_beyond_the_range_are_found(string column, int value) =>
        Assert.Equal(["PAR-129"], RulesFailedAfter(file => file.Workers[2, column] = value));

    [Fact]
    public void The_limits_pass() => Assert.Empty(RulesFailedAfter(file =>
        (file.Workers[2, "W_EXP_M"], file.Workers[2, "W_GRANT"], file.Workers[2, "W_EXP_Y"]) = (11, 100, 55)));
}
