using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="BusinessIdIsValid"/>.</summary>
public sealed class BusinessIdIsValidTests : RuleTests<BusinessIdIsValid>
{
    private protected override Location Wrong => new("organisation", 2, "ORG_BID");

    private protected override void Spoil(FileSketch file) => file.Organisation[2, "ORG_BID"] = "1234567-2";

    [Theory]
    [InlineData("1234567-1", true)]
    [InlineData("0100007-0", false)]
    [InlineData("0000001-9", true)]
    [InlineData("1234567", false)]
    [InlineData("12345671", false)]
    [InlineData("A234567-1", false)]
    public void The_check_digit_is_the_weighted_sum_modulo_11(string id, bool isValid) => Assert.Equal(isValid, BusinessIdIsValid.IsValid(id));
}
