using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="DatesAreInOrder"/>.</summary>
public sealed class DatesAreInOrderTests : RuleTests<DatesAreInOrder>
{
    private protected override Location Wrong => new("periods", 3, "ENT_END");

    private protected override void Spoil(FileSketch file)
    {
        file.Periods[3, "ENT_START"] = new DateOnly(2025, 4, 2);
        file.Periods[3, "ENT_END"] = new DateOnly(2025, 4, 1);
        file.Measures[3, "ENT_MEAS_START"] = null;
        file.Measures.Rows.RemoveAt(1);
    }

    [Fact]
    public void Notification_comes_before_the_start() =>
        Assert.Equal(["PAR-023"], RulesFailedAfter(file => file.Clients[2, "ENT_NOTDATE"] = new DateOnly(2025, 1, 11)));

    [Fact]
    public void All_may_be_on_one_day() => Assert.Empty(RulesFailedAfter(file => file.Clients[2, "ENT_NOTDATE"] = new DateOnly(2025, 1, 10)));

    [Fact]
    public void What_follows_from_the_wrong_order_is_not_said_again() => Assert.Equal(["PAR-023"], RulesFailedAfter(file =>
    {
        file.Periods[3, "ENT_START"] = new DateOnly(2025, 3, 1);
        file.Periods[3, "ENT_END"] = new DateOnly(2024, 12, 1);
    }));
}
