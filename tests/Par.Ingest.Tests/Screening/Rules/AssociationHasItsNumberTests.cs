using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="AssociationHasItsNumber"/>.</summary>
public sealed class AssociationHasItsNumberTests : RuleTests<AssociationHasItsNumber>
{
    private protected override Location Wrong => new("organisation", 2, "ORG_ASSOC");

    private protected override void Spoil(FileSketch file) => file.Organisation[2, "ORG_TYPE"] = "5";

    [Fact]
    public void An_association_with_its_number_passes() => Assert.Empty(RulesFailedAfter(file =>
    {
        file.Organisation[2, "ORG_TYPE"] = "5";
        file.Organisation[2, "ORG_ASSOC"] = "912345";
    }));
}
