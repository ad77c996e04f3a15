using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="PeriodHasADate"/>.</summary>
public sealed class PeriodHasADateTests : RuleTests<PeriodHasADate>
{
    protected override Side Side => Side.Ty;

    private protected override Location Wrong => new("periods", 2, "TY_START");

    private protected override void Spoil(FileSketch file)
    {
        file.Periods[2, "TY_NOTDATE"] = null;
        file.Periods[2, "TY_START"] = null;
    }

    [Fact]
    public void A_notification_date_alone_is_enough() => Assert.Empty(RulesFailedAfter(file => file.Periods[2, "TY_START"] = null));
}
