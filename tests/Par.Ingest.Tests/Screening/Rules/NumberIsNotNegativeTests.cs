using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="NumberIsNotNegative"/>.</summary>
public sealed class NumberIsNotNegativeTests : RuleTests<NumberIsNotNegative>
{
    private protected override Location Wrong => new("organisation", 2, "ORG_FUND_2");

    private protected override void Spoil(FileSketch file) => file.Organisation[2, "ORG_FUND_2"] = -1000m;

    [Fact]
    public void Zero_passes() => Assert.Empty(RulesFailedAfter(file => file.Organisation[2, "ORG_FUND_2"] = 0));
}
