using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="SurveyIsEnteredByTheAuthority"/>.</summary>
public sealed class SurveyIsEnteredByTheAuthorityTests : RuleTests<SurveyIsEnteredByTheAuthority>
{
    private protected override Location Wrong => new("organisation", 2, "ORG_SYSTEM");

    private protected override void Spoil(FileSketch file) => file.Organisation[2, "ORG_SYSTEM"] = "SURVEY";

    [Theory]
    [InlineData("SURVEY")]
    [InlineData("Survey")]
    [InlineData(" survey ")]
    public void Calling_a_file_a_survey_switches_no_other_rule_off(string system) => Assert.Equal(["PAR-010", "PAR-135"], RulesFailedAfter(file =>
    {
        file.Organisation[2, "ORG_SYSTEM"] = system;
        file.Clients[2, "ENT_EDU"] = null;
    }).Order());

    [Fact]
    public void An_answer_that_the_authority_has_entered_may_be_one() =>
        Assert.Empty(FindingsIn(Reference.ContextOf(Round) with { IsSurvey = true }, file => file.Organisation[2, "ORG_SYSTEM"] = "SURVEY"));
}
