using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="OtherIsRare"/>.</summary>
public sealed class OtherIsRareTests : RuleTests<OtherIsRare>
{
    private protected override Location Wrong => new("clients", null, "ENT_HOUS0");

    private protected override void Spoil(FileSketch file)
    {
        file.AddClients(10);
        file.Clients[2, "ENT_HOUS0"] = "98";
        file.Clients[3, "ENT_HOUS0"] = "98";
        file.Clients[4, "ENT_HOUS0"] = "98";
    }

    [Fact]
    public void A_tenth_and_what_chance_adds_to_it_passes() => Assert.Empty(RulesFailedAfter(file =>
    {
        file.AddClients(10);
        file.Clients[2, "ENT_HOUS0"] = "98";
        file.Clients[3, "ENT_HOUS0"] = "98";
    }));
}
