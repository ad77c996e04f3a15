using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="BirthYearsAreKnown"/>.</summary>
public sealed class BirthYearsAreKnownTests : RuleTests<BirthYearsAreKnown>
{
    private protected override Location Wrong => new("clients", null, "ENT_BEST");

    private protected override void Spoil(FileSketch file)
    {
        file.AddClients(10);
        file.Clients[2, "ENT_BEST"] = true;
        file.Clients[3, "ENT_BEST"] = "kyllä";
        file.Clients[4, "ENT_BEST"] = 1;
    }

    [Fact]
    public void A_tenth_and_what_chance_adds_to_it_passes() => Assert.Empty(RulesFailedAfter(file =>
    {
        file.AddClients(10);
        file.Clients[2, "ENT_BEST"] = true;
        file.Clients[3, "ENT_BEST"] = true;
        file.Clients[4, "ENT_BEST"] = "ei";
    }));
}
