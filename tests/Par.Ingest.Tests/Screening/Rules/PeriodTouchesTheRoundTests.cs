using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="PeriodTouchesTheRound"/>.</summary>
public sealed class PeriodTouchesTheRoundTests : RuleTests<PeriodTouchesTheRound>
{
    private protected override Location Wrong => new("periods", 2, "ENT_START");

    private protected override void Spoil(FileSketch file)
    {
        file.Periods[2, "ENT_START"] = new DateOnly(2026, 1, 1);
        file.Measures.Rows.RemoveAt(0);
    }

    [Fact]
    public void A_period_that_ended_before_the_year_is_found() => Assert.Equal(["PAR-024"], RulesFailedAfter(file =>
    {
        file.Clients[3, "ENT_NOTDATE"] = null;
        file.Periods[3, "ENT_START"] = new DateOnly(2024, 1, 1);
        file.Periods[3, "ENT_END"] = new DateOnly(2024, 12, 31);
        file.Measures.Rows.RemoveAt(1);
    }));
}
