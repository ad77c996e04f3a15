using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="ClientsLiveInTheArea"/>.</summary>
public sealed class ClientsLiveInTheAreaTests : RuleTests<ClientsLiveInTheArea>
{
    private protected override Location Wrong => new("clients", 3, "ENT_KUNTA");

    private protected override void Spoil(FileSketch file) => file.Clients[3, "ENT_KUNTA"] = "091";

    [Fact]
    public void One_of_twenty_may_live_elsewhere() => Assert.Empty(RulesFailedAfter(file =>
    {
        file.AddClients(20);
        file.Clients[3, "ENT_KUNTA"] = "091";
    }));
}
