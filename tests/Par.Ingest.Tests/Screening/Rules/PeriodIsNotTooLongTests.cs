using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="PeriodIsNotTooLong"/>.</summary>
public sealed class PeriodIsNotTooLongTests : RuleTests<PeriodIsNotTooLong>
{
    private protected override Location Wrong => new("periods", 2, "ENT_START");

    private protected override void Spoil(FileSketch file)
    {
        file.Clients[2, "ENT_NOTDATE"] = null;
        file.Periods[2, "ENT_START"] = new DateOnly(2022, 12, 30);
    }

    [Fact]
    public void Three_years_pass() => Assert.Empty(RulesFailedAfter(file =>
    {
        file.Clients[2, "ENT_NOTDATE"] = null;
        file.Periods[2, "ENT_START"] = new DateOnly(2022, 12, 31);
    }));
}
