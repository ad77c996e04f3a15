using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="NumberFitsItsColumn"/>.</summary>
public sealed class NumberFitsItsColumnTests : RuleTests<NumberFitsItsColumn>
{
    private protected override Location Wrong => new("workers", 2, "W_GRANT");

    private protected override void Spoil(FileSketch file) => file.Workers[2, "W_GRANT"] = 12500;

    [Theory]
    [InlineData(1000, true)]
    [InlineData(999.999, true)]
    [InlineData(999.99, false)]
    [InlineData(101, false)]
    public void The_limit_is_that_of_the_column(double share, bool isFound) =>
        Assert.Equal(isFound, RulesFailedAfter(file => file.Workers[2, "W_GRANT"] = share).Contains("PAR-139"));
}
