using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="RowsStandOnce"/>.</summary>
public sealed class RowsStandOnceTests : RuleTests<RowsStandOnce>
{
    private protected override Location Wrong => new("measures", 6, null);

    private protected override void Spoil(FileSketch file) => file.Measures.Repeat(3);

    [Fact]
    public void Rows_that_differ_in_one_column_pass() => Assert.Empty(RulesFailedAfter(file =>
    {
        file.Measures.Repeat(3);
        file.Measures[6, "ENT_MEAS_START"] = new DateOnly(2025, 2, 4);
    }));
}
