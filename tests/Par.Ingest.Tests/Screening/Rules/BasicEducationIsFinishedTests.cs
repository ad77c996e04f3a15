using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="BasicEducationIsFinished"/>.</summary>
public sealed class BasicEducationIsFinishedTests : RuleTests<BasicEducationIsFinished>
{
    private protected override Location Wrong => new("clients", 3, "ENT_EDU");

    private protected override void Spoil(FileSketch file)
    {
        file.Clients[3, "ENT_BYEAR"] = 2007;
        file.Clients[3, "ENT_EDU"] = "0";
    }

    [Fact]
    public void It_may_go_on_at_seventeen() => Assert.Empty(RulesFailedAfter(file =>
    {
        file.Clients[3, "ENT_BYEAR"] = 2008;
        file.Clients[3, "ENT_EDU"] = "0";
    }));
}
