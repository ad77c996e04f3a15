using Par.Ingest.Screening.Rules;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="SheetIsThere"/>.</summary>
public sealed class SheetIsThereTests : RuleTests<SheetIsThere>
{
    private protected override Location Wrong => new("measures", null, null);

    private protected override void Spoil(FileSketch file) => file.Remove(RecordLevel.Measure);

    [Fact]
    public void Workers_are_missed_in_January() => Assert.Equal(["PAR-110"], RulesFailedAfter(file => file.Remove(RecordLevel.Worker)));
}
