using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="BasisFitsTheActivity"/>.</summary>
public sealed class BasisFitsTheActivityTests : RuleTests<BasisFitsTheActivity>
{
    protected override Side Side => Side.Ty;

    private protected override Location Wrong => new("periods", 2, "TY_MEAS");

    private protected override void Spoil(FileSketch file)
    {
        file.Clients[2, "TY_ACT0"] = "3";
        file.Periods[2, "TY_MEAS"] = "01";
    }

    [Fact]
    public void A_student_in_a_study_support_period_passes() => Assert.Empty(RulesFailedAfter(file =>
    {
        file.Clients[2, "TY_ACT0"] = "3";
        file.Periods[2, "TY_MEAS"] = "04";
    }));
}
