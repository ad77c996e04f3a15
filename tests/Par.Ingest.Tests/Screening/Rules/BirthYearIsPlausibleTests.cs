using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="BirthYearIsPlausible"/>.</summary>
public sealed class BirthYearIsPlausibleTests : RuleTests<BirthYearIsPlausible>
{
    private protected override Location Wrong => new("clients", 2, "ENT_BYEAR");

    private protected override void Spoil(FileSketch file) => file.Clients[2, "ENT_BYEAR"] = 2026;

    [Theory]
    [InlineData(1899, false)]
    [InlineData(1900, true)]
    [InlineData(2025, true)]
    public void The_year_lies_between_1900_and_the_statistic_year(int year, bool passes) =>
        Assert.Equal(passes, !RulesFailedAfter(file => file.Clients[2, "ENT_BYEAR"] = year).Contains("PAR-014"));
}
