using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="OnlyTheReachedHaveMeasures"/>.</summary>
public sealed class OnlyTheReachedHaveMeasuresTests : RuleTests<OnlyTheReachedHaveMeasures>
{
    private protected override Location Wrong => new("clients", 2, "ENT_REACH");

    private protected override void Spoil(FileSketch file) => file.Clients[2, "ENT_REACH"] = "2";

    [Fact]
    public void A_placement_counts_too() => Assert.Equal(["PAR-029"], RulesFailedAfter(file =>
    {
        file.Clients[3, "ENT_REACH"] = "1";
        file.Measures.Rows.RemoveAt(1);
    }));

    [Fact]
    public void One_who_was_reached_and_declined_may_have_them() => Assert.Empty(RulesFailedAfter(file => file.Clients[2, "ENT_REACH"] = "4"));
}
