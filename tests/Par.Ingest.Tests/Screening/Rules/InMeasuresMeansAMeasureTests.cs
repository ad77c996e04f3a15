using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="InMeasuresMeansAMeasure"/>.</summary>
public sealed class InMeasuresMeansAMeasureTests : RuleTests<InMeasuresMeansAMeasure>
{
    private protected override Location Wrong => new("clients", 2, "ENT_STATUS");

    private protected override void Spoil(FileSketch file)
    {
        file.Clients[2, "ENT_STATUS"] = "3";
        file.Measures[2, "ENT_MEAS_END"] = new DateOnly(2025, 12, 30);
    }

    [Fact]
    public void A_measure_that_goes_on_passes() => Assert.Empty(RulesFailedAfter(file => file.Clients[2, "ENT_STATUS"] = "3"));
}
