using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="ColumnIsThere"/>.</summary>
public sealed class ColumnIsThereTests : RuleTests<ColumnIsThere>
{
    private protected override Location Wrong => new("clients", 1, "ENT_EDU");

    private protected override void Spoil(FileSketch file) => file.Clients.RemoveColumn("ENT_EDU");

    [Fact]
    public void An_optional_column_may_be_left_out() => Assert.Empty(RulesFailedAfter(file => file.Clients.RemoveColumn("ENT_NCONT")));
}
