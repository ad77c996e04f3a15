using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="MeasureIsWithinPeriods"/>.</summary>
public sealed class MeasureIsWithinPeriodsTests : RuleTests<MeasureIsWithinPeriods>
{
    private protected override Location Wrong => new("measures", 2, "ENT_MEAS_START");

    private protected override void Spoil(FileSketch file) => file.Measures[2, "ENT_MEAS_START"] = new DateOnly(2025, 1, 9);

    [Theory]
    [InlineData(2, "2025-02-02", "PAR-028")]
    [InlineData(2, "2025-12-31", null)]
    [InlineData(3, "2025-04-02", null)]
    [InlineData(3, "2025-04-03", "PAR-028")]
    public void The_end_lies_between_the_start_and_the_end_of_the_last_period_or_round(int row, string end, string? rule) =>
        Assert.Equal(rule, RulesFailedAfter(file => file.Measures[row, "ENT_MEAS_END"] = end).SingleOrDefault());
}
