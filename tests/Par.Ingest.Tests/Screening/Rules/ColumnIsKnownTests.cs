using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="ColumnIsKnown"/>.</summary>
public sealed class ColumnIsKnownTests : RuleTests<ColumnIsKnown>
{
    private protected override Location Wrong => new("clients", 1, Par.Ingest.Formats.Workbook.ColumnName.Of(Drafts.Of(Side, Round).Clients.Columns.Count));

    private protected override void Spoil(FileSketch file) => file.Clients.AddColumn("oma koodi", "x1", "x2");

    [Fact]
    public void A_column_of_the_other_side_is_not_known() =>
        Assert.Equal(["PAR-112"], RulesFailedAfter(file => file.Clients.AddColumn("TY_SECTOR")));
}
