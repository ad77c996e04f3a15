using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="PlacementFollowsTheEnd"/>.</summary>
public sealed class PlacementFollowsTheEndTests : RuleTests<PlacementFollowsTheEnd>
{
    private protected override Location Wrong => new("periods", 3, "ENT_PLACE");

    private protected override void Spoil(FileSketch file) => file.Periods[3, "ENT_PLACE"] = null;

    [Fact]
    public void A_period_that_goes_on_has_no_placement() => Assert.Equal(["PAR-031"], RulesFailedAfter(file => file.Periods[2, "ENT_PLACE"] = "02"));

    [Fact]
    public void An_end_after_the_round_is_no_end_yet() =>
        Assert.Empty(RulesFailedAfter(file => file.Periods[2, "ENT_END"] = new DateOnly(2026, 3, 31)));

    [Fact]
    public void A_day_that_cannot_be_read_leaves_open_whether_the_period_has_ended() =>
        Assert.Equal(["PAR-113"], RulesFailedAfter(file => file.Periods[3, "ENT_END"] = "4/31/2025 US"));

    [Fact]
    public void A_period_that_ends_after_the_round_is_said_to_do_so()
    {
        var findings = FindingsAfter(file => file.Periods[3, "ENT_END"] = new DateOnly(2026, 4, 2));

        Assert.Equal("ENT_PLACE is given, but the period ends on 2.4.2026, after the last day of the round, 31.12.2025.",
            Assert.Single(findings, finding => finding.RuleId == "PAR-031").Message.En);
    }
}
