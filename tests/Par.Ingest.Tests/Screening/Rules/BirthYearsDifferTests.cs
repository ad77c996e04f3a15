using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="BirthYearsDiffer"/>.</summary>
public sealed class BirthYearsDifferTests : RuleTests<BirthYearsDiffer>
{
    private protected override Location Wrong => new("clients", null, "ENT_BYEAR");

    private protected override void Spoil(FileSketch file)
    {
        file.AddClients(10);
        for (var row = 2; row <= 11; row++)
            file.Clients[row, "ENT_BYEAR"] = 2004;
    }

    [Fact]
    public void Two_years_are_enough() => Assert.Empty(RulesFailedAfter(file =>
    {
        Spoil(file);
        file.Clients[5, "ENT_BYEAR"] = 2005;
    }));
}
