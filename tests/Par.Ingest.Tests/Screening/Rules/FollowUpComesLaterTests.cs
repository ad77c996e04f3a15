using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="FollowUpComesLater"/>.</summary>
public sealed class FollowUpComesLaterTests : RuleTests<FollowUpComesLater>
{
    private protected override Location Wrong => new("clients", 3, "ENT_FU1");

    private protected override void Spoil(FileSketch file) => file.Clients[3, "ENT_FU1"] = "02";

    [Fact]
    public void A_year_after_the_end_passes() => Assert.Empty(RulesFailedAfter(file =>
    {
        file.Clients[3, "ENT_FU1"] = "02";
        file.Clients[3, "ENT_NOTDATE"] = new DateOnly(2024, 1, 7);
        file.Periods[3, "ENT_START"] = new DateOnly(2024, 1, 10);
        file.Periods[3, "ENT_END"] = new DateOnly(2025, 1, 15);
        file.Measures[3, "ENT_MEAS_START"] = new DateOnly(2024, 2, 10);
        file.Measures[3, "ENT_MEAS_END"] = new DateOnly(2024, 5, 10);
    }));
}
