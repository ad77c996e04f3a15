using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="ContactsArePlausible"/>.</summary>
public sealed class ContactsArePlausibleTests : RuleTests<ContactsArePlausible>
{
    private protected override Location Wrong => new("clients", 4, "ENT_NCONT");

    private protected override void Spoil(FileSketch file) => file.Clients[4, "ENT_NCONT"] = 366;

    [Fact]
    public void One_for_every_day_passes() => Assert.Empty(RulesFailedAfter(file => file.Clients[4, "ENT_NCONT"] = 365));
}
