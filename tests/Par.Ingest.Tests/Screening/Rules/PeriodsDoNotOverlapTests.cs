using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="PeriodsDoNotOverlap"/>.</summary>
public sealed class PeriodsDoNotOverlapTests : RuleTests<PeriodsDoNotOverlap>
{
    protected override Side Side => Side.Ty;

    private protected override Location Wrong => new("periods", 6, "TY_START");

    private protected override void Spoil(FileSketch file)
    {
        file.Periods.Repeat(2);
        file.Periods[6, "TY_START"] = new DateOnly(2025, 6, 2);
        file.Periods[6, "TY_MEAS"] = "01";
    }

    [Theory]
    [InlineData("02", 2)]
    [InlineData("01", 1)]
    public void The_same_basis_or_a_change_on_one_day_passes(string basis, int startDay) => Assert.Empty(RulesFailedAfter(file =>
    {
        file.Periods[2, "TY_END"] = new DateOnly(2025, 6, 1);
        file.Periods[2, "TY_PLACE"] = "20";
        file.Periods.AddRow([.. file.Periods.Rows[0]]);
        file.Periods[6, "TY_START"] = new DateOnly(2025, 6, startDay);
        file.Periods[6, "TY_END"] = null;
        file.Periods[6, "TY_PLACE"] = null;
        file.Periods[6, "TY_MEAS"] = basis;
    }));
}
