using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="EducationFitsTheAge"/>.</summary>
public sealed class EducationFitsTheAgeTests : RuleTests<EducationFitsTheAge>
{
    private protected override Location Wrong => new("clients", 2, "ENT_EDU");

    private protected override void Spoil(FileSketch file)
    {
        file.Clients[2, "ENT_BYEAR"] = 2006;
        file.Clients[2, "ENT_EDU"] = "5";
    }

    [Theory]
    [InlineData(2005, "5")]
    [InlineData(2009, "2")]
    [InlineData(2010, "1")]
    public void An_education_that_is_possible_passes(int born, string education) => Assert.Empty(RulesFailedAfter(file =>
    {
        file.Clients[2, "ENT_BYEAR"] = born;
        file.Clients[2, "ENT_EDU"] = education;
    }));

    [Fact]
    public void A_vocational_qualification_at_fifteen_is_doubted() => Assert.Equal(["PAR-019"], RulesFailedAfter(file =>
    {
        file.Clients[2, "ENT_BYEAR"] = 2010;
        file.Clients[2, "ENT_EDU"] = "2";
    }));
}
