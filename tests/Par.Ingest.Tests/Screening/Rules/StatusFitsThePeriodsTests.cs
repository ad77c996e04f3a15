using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="StatusFitsThePeriods"/>.</summary>
public sealed class StatusFitsThePeriodsTests : RuleTests<StatusFitsThePeriods>
{
    private protected override Location Wrong => new("clients", 3, "ENT_STATUS");

    private protected override void Spoil(FileSketch file) => file.Clients[3, "ENT_STATUS"] = "2";

    [Theory]
    [InlineData(2, "5", false)]
    [InlineData(2, "2", true)]
    [InlineData(3, "5", true)]
    [InlineData(3, "1", true)]
    public void Status_and_end_agree(int row, string status, bool passes) =>
        Assert.Equal(passes, !RulesFailedAfter(file => file.Clients[row, "ENT_STATUS"] = status).Any());
}
