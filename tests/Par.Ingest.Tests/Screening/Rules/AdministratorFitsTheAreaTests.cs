using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="AdministratorFitsTheArea"/>.</summary>
public sealed class AdministratorFitsTheAreaTests : RuleTests<AdministratorFitsTheArea>
{
    private protected override Location Wrong => new("organisation", 2, "ORG_AREA");

    private protected override void Spoil(FileSketch file)
    {
        file.Organisation[2, "ORG_HOME"] = "500";
        file.Organisation[2, "ORG_AREA"] = "179,410";
        for (var row = 2; row <= 5; row++)
            file.Clients[row, "ENT_KUNTA"] = "179";
    }

    [Fact]
    public void A_contract_of_several_serves_more_than_one()
    {
        var finding = Assert.Single(FindingsAfter(file =>
        {
            file.Organisation[2, "ORG_TYPE"] = "2";
            file.Organisation[2, "ORG_AREA"] = "179";
            for (var row = 2; row <= 5; row++)
                file.Clients[row, "ENT_KUNTA"] = "179";
        }));

        Assert.Equal(new Location("organisation", 2, "ORG_TYPE"), finding.Location);
    }

    [Fact]
    public void A_foundation_may_work_elsewhere() => Assert.Empty(RulesFailedAfter(file =>
    {
        file.Organisation[2, "ORG_HOME"] = "091";
        file.Organisation[2, "ORG_TYPE"] = "4";
    }));
}
