using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="AttendanceFitsThePeriod"/>.</summary>
public sealed class AttendanceFitsThePeriodTests : RuleTests<AttendanceFitsThePeriod>
{
    protected override Side Side => Side.Ty;

    private protected override Location Wrong => new("periods", 3, "TY_DAYS");

    private protected override void Spoil(FileSketch file) => file.Periods[3, "TY_DAYS"] = 84;

    [Fact]
    public void Every_day_of_the_period_passes() => Assert.Empty(RulesFailedAfter(file => file.Periods[3, "TY_DAYS"] = 83));
}
