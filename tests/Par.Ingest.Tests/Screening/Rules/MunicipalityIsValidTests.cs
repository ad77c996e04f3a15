using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="MunicipalityIsValid"/>.</summary>
public sealed class MunicipalityIsValidTests : RuleTests<MunicipalityIsValid>
{
    private protected override Location Wrong => new("clients", 2, "ENT_KUNTA");

    private protected override void Spoil(FileSketch file) => file.Clients[2, "ENT_KUNTA"] = "000";

    [Fact]
    public void Not_known_is_an_answer() => Assert.Empty(RulesFailedAfter(file => file.Clients[2, "ENT_KUNTA"] = "999"));

    [Fact]
    public void It_may_be_left_out_when_one_municipality_is_served()
    {
        Assert.Equal(["PAR-018"], RulesFailedAfter(file => file.Clients[2, "ENT_KUNTA"] = null));
        Assert.Empty(RulesFailedAfter(file =>
        {
            file.Organisation[2, "ORG_AREA"] = "179";
            foreach (var row in (int[])[2, 4])
                file.Clients[row, "ENT_KUNTA"] = null;
        }));
    }
}
