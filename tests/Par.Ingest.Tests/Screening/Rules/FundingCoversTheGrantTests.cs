using Par.Ingest.Screening;
using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="FundingCoversTheGrant"/>.</summary>
public sealed class FundingCoversTheGrantTests : RuleTests<FundingCoversTheGrant>
{
    private protected override Location Wrong => new("organisation", 2, "ORG_FUND_1");

    private protected override ScreeningContext Context => Reference.ContextOf(Round) with { Grants = new([Histories.Grant(2025, 6_020, 0.2m), Histories.Grant(2024, 90_000, 0)], true) };

    // The file is good in itself: what is wrong shows only beside what is known already.
    private protected override void Spoil(FileSketch file)
    {
    }

    [Fact]
    public void The_message_says_both_sums() => Assert.Equal(
        "The funding sums to 6,000 €, but 6,020 € was granted for 2025.", Assert.Single(FindingsAfter(_ => { })).Message.En);

    [Fact]
    public void Euros_may_be_rounded() => Assert.Empty(FindingsIn(
        Reference.ContextOf(Round) with { Grants = new([Histories.Grant(2025, 6_009.99m, 0.2m)], true) }));
}
