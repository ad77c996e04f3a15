using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="RowsAreNotCopied"/>.</summary>
public sealed class RowsAreNotCopiedTests : RuleTests<RowsAreNotCopied>
{
    private protected override Location Wrong => new("clients", null, "ENT_EDU");

    private protected override void Spoil(FileSketch file)
    {
        file.AddClients(10);
        for (var row = 2; row <= 11; row++)
        {
            file.Clients[row, "ENT_HOUS0"] = "1";
            (file.Periods[row, "ENT_END"], file.Periods[row, "ENT_PLACE"]) = (null, null);
        }
    }

    [Fact]
    public void One_that_differs_is_enough() => Assert.Empty(RulesFailedAfter(file =>
    {
        Spoil(file);
        file.Clients[4, "ENT_HOUS0"] = "2";
    }));
}
