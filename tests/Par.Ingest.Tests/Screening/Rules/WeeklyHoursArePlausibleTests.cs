using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="WeeklyHoursArePlausible"/>.</summary>
public sealed class WeeklyHoursArePlausibleTests : RuleTests<WeeklyHoursArePlausible>
{
    protected override Side Side => Side.Ty;

    private protected override Location Wrong => new("periods", 2, "TY_PLANH");

    private protected override void Spoil(FileSketch file) => file.Periods[2, "TY_PLANH"] = 100m;

    [Fact]
    public void Forty_hours_pass() => Assert.Empty(RulesFailedAfter(file => file.Periods[2, "TY_PLANH"] = "40,0"));
}
