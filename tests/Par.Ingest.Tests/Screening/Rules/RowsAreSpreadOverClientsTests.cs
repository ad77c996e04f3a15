using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="RowsAreSpreadOverClients"/>.</summary>
public sealed class RowsAreSpreadOverClientsTests : RuleTests<RowsAreSpreadOverClients>
{
    private protected override Location Wrong => new("measures", null, "ENT_ID");

    private protected override void Spoil(FileSketch file)
    {
        file.AddClients(10);
        for (var row = 2; row <= 11; row++)
        {
            file.Measures[row, "ENT_ID"] = "A001";
            file.Measures[row, "ENT_MEAS_START"] = new DateOnly(2025, 3, row);
        }
    }

    [Fact]
    public void Two_clients_are_enough() => Assert.Empty(RulesFailedAfter(file =>
    {
        Spoil(file);
        file.Measures[7, "ENT_ID"] = "A003";
    }));
}
