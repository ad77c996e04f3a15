using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="PurchaserFitsTheBasis"/>.</summary>
public sealed class PurchaserFitsTheBasisTests : RuleTests<PurchaserFitsTheBasis>
{
    protected override Side Side => Side.Ty;

    private protected override Location Wrong => new("periods", 5, "TY_MEAS");

    private protected override void Spoil(FileSketch file)
    {
        for (var row = 2; row <= 5; row++)
            file.Periods[row, "TY_ORDER"] = "K1";
        file.Periods[5, "TY_MEAS"] = "09";
    }

    [Fact]
    public void The_other_basis_is_doubted_when_it_is_the_rarer() => Assert.Equal(["PAR-038"], RulesFailedAfter(file =>
    {
        for (var row = 2; row <= 5; row++)
            (file.Periods[row, "TY_ORDER"], file.Periods[row, "TY_MEAS"]) = ("K1", row == 3 ? "02" : "09");
    }));

    [Fact]
    public void Purchasers_of_their_own_pass() => Assert.Empty(RulesFailedAfter(file =>
    {
        for (var row = 2; row <= 5; row++)
            (file.Periods[row, "TY_ORDER"], file.Periods[row, "TY_MEAS"]) = row == 5 ? ("KELA", "09") : ("K1", "02");
    }));
}
