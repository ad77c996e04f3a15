using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="StartedPeriodHasABasis"/>.</summary>
public sealed class StartedPeriodHasABasisTests : RuleTests<StartedPeriodHasABasis>
{
    protected override Side Side => Side.Ty;

    private protected override Location Wrong => new("periods", 2, "TY_MEAS");

    private protected override void Spoil(FileSketch file) => file.Periods[2, "TY_MEAS"] = null;

    [Fact]
    public void A_period_that_was_only_notified_needs_none() => Assert.Empty(RulesFailedAfter(file =>
    {
        file.Periods[2, "TY_START"] = null;
        file.Periods[2, "TY_MEAS"] = null;
    }));
}
