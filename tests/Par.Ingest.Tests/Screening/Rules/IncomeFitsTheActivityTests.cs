using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="IncomeFitsTheActivity"/>.</summary>
public sealed class IncomeFitsTheActivityTests : RuleTests<IncomeFitsTheActivity>
{
    private protected override Location Wrong => new("clients", 2, "ENT_INC0");

    private protected override void Spoil(FileSketch file)
    {
        file.Clients[2, "ENT_ACT0"] = "3";
        file.Clients[2, "ENT_INC0"] = "2";
    }

    [Theory]
    [InlineData("2", "8", false)]
    [InlineData("2", "1", true)]
    [InlineData("3", "3", true)]
    [InlineData("5", "8", true)]
    public void Only_pairs_that_cannot_well_be_are_doubted(string activity, string income, bool passes) => Assert.Equal(passes, !RulesFailedAfter(file =>
    {
        file.Clients[2, "ENT_ACT0"] = activity;
        file.Clients[2, "ENT_INC0"] = income;
    }).Any());
}
