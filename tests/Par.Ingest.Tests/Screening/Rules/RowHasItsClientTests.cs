using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="RowHasItsClient"/>.</summary>
public sealed class RowHasItsClientTests : RuleTests<RowHasItsClient>
{
    private protected override Location Wrong => new("measures", 2, "ENT_ID");

    private protected override void Spoil(FileSketch file) => file.Measures[2, "ENT_ID"] = "A999";

    [Fact]
    public void Periods_are_asked_too() => Assert.Equal(["PAR-114"], RulesFailedAfter(file => file.Periods[2, "ENT_ID"] = "A999"));
}
