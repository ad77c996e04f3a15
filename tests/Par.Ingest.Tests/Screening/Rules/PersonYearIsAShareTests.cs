using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="PersonYearIsAShare"/>.</summary>
public sealed class PersonYearIsAShareTests : RuleTests<PersonYearIsAShare>
{
    private protected override Location Wrong => new("workers", 2, "W_HTV");

    private protected override void Spoil(FileSketch file) => file.Workers[2, "W_HTV"] = 1.01m;

    [Theory]
    [InlineData("0")]
    [InlineData("0,99")]
    [InlineData("0.25")]
    public void Shares_from_0_to_1_pass(string share) => Assert.Empty(RulesFailedAfter(file => file.Workers[2, "W_HTV"] = share));
}
