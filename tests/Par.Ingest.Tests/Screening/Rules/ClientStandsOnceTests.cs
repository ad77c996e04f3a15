using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="ClientStandsOnce"/>.</summary>
public sealed class ClientStandsOnceTests : RuleTests<ClientStandsOnce>
{
    private protected override Location Wrong => new("clients", 6, "ENT_ID");

    private protected override void Spoil(FileSketch file) => file.Clients.Repeat(row: 3);

    [Fact]
    public void Ids_that_differ_in_case_are_different_clients() => Assert.Empty(RulesFailedAfter(file =>
    {
        foreach (var sheet in (SheetSketch[])[file.Clients, file.Periods])
        {
            sheet.Repeat(row: 3);
            sheet[6, "ENT_ID"] = "a002";
        }
    }));
}
