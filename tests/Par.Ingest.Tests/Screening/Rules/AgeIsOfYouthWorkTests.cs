using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="AgeIsOfYouthWork"/>.</summary>
public sealed class AgeIsOfYouthWorkTests : RuleTests<AgeIsOfYouthWork>
{
    private protected override Location Wrong => new("clients", 2, "ENT_BYEAR");

    private protected override void Spoil(FileSketch file) => file.Clients[2, "ENT_BYEAR"] = 2014;

    [Theory]
    [InlineData(2012, null)]
    [InlineData(1996, null)]
    [InlineData(1995, Severity.Warning)]
    [InlineData(1990, Severity.Warning)]
    [InlineData(1989, Severity.Error)]
    public void The_limits_are_those_of_the_year(int born, Severity? expected)
    {
        var findings = FindingsAfter(file => file.Clients[2, "ENT_BYEAR"] = born);

        Assert.Equal(expected, findings.FirstOrDefault()?.Severity);
    }

    [Fact]
    public void Who_came_under_29_stays_a_client() => Assert.Empty(RulesFailedAfter(file =>
    {
        file.Clients[2, "ENT_BYEAR"] = 1994;
        file.Clients[2, "ENT_NOTDATE"] = new DateOnly(2022, 5, 3);
        file.Periods[2, "ENT_START"] = new DateOnly(2023, 1, 10);
    }));
}
