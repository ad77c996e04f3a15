using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="ReachedHasContacts"/>.</summary>
public sealed class ReachedHasContactsTests : RuleTests<ReachedHasContacts>
{
    private protected override Location Wrong => new("clients", 2, "ENT_NCONT");

    private protected override void Spoil(FileSketch file) => file.Clients[2, "ENT_NCONT"] = 0;

    [Fact]
    public void An_empty_count_passes() => Assert.Empty(RulesFailedAfter(file => file.Clients[2, "ENT_NCONT"] = null));
}
