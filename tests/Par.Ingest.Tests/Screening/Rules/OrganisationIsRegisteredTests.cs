using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="OrganisationIsRegistered"/>.</summary>
public sealed class OrganisationIsRegisteredTests : RuleTests<OrganisationIsRegistered>
{
    private protected override Location Wrong => new("organisation", 2, "ORG_PARID");

    private protected override void Spoil(FileSketch file) => file.Organisation[2, "ORG_PARID"] = "P9999";
}
