using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="ClientHasAPeriod"/>.</summary>
public sealed class ClientHasAPeriodTests : RuleTests<ClientHasAPeriod>
{
    private protected override Location Wrong => new("clients", 5, "ENT_ID");

    private protected override void Spoil(FileSketch file) => file.Periods.Rows.RemoveAt(3);

    [Fact]
    public void A_follow_up_is_enough() => Assert.Empty(RulesFailedAfter(file =>
    {
        Spoil(file);
        file.Clients[5, "ENT_FU1"] = "02";
    }));

    [Fact]
    public void Who_was_not_reached_needs_none() => Assert.Empty(RulesFailedAfter(file =>
    {
        Spoil(file);
        file.Clients[5, "ENT_REACH"] = "1";
        file.Measures.Rows.RemoveAt(3);
    }));
}
