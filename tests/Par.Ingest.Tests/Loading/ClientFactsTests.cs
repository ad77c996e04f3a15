using Par.Warehouse.Star;
using Par.Ingest.Loading;
using Par.Warehouse.Catalogue;

namespace Par.Ingest.Tests.Loading;

[EveryDatabase]
public sealed class ClientFactsTests
{
    [Fact]
    public void Placement_is_that_of_the_period_that_started_last_and_has_ended()
    {
        var submission = TestSubmission.Ty().Client("A")
            .Period("A", "2025-05-02", "2025-09-30", ("PLACE", "02"))
            .Period("A", "2025-01-07", "2025-04-30", ("PLACE", "40"));

        var facts = Facts(submission);

        Assert.True(facts.Clients.Clients.Single().Ended);
        Assert.Equal(["02"], Answers(submission, facts, "TY_PLACE"));
    }

    [Fact]
    public void A_client_whose_latest_period_goes_on_has_not_ended_and_has_no_placement()
    {
        var submission = TestSubmission.Ty().Client("A")
            .Period("A", "2025-01-07", "2025-04-30", ("PLACE", "40"))
            .Period("A", "2025-05-02");

        var facts = Facts(submission);

        Assert.False(facts.Clients.Clients.Single().Ended);
        Assert.Empty(Answers(submission, facts, "TY_PLACE"));
    }

    [Fact]
    public void Referral_is_that_of_the_main_period_and_of_two_on_one_day_the_last_row()
    {
        var submission = TestSubmission.Ty().Client("A")
            .Period("A", "2025-03-03", null, ("REF", "01"))
            .Period("A", "2025-03-03", null, ("REF", "04"))
            .Period("A", "2025-02-03", "2025-02-28", ("REF", "10"), ("PLACE", "20"));

        var facts = Facts(submission);

        Assert.Equal(["04"], Answers(submission, facts, "TY_REF"));
        Assert.Equal(3, facts.Clients.Periods.Count);
    }

    [Fact]
    public void Service_basis_is_that_of_the_main_period_and_every_period_keeps_its_own()
    {
        var submission = TestSubmission.Ty().Client("A")
            .Period("A", "2025-01-07", "2025-02-28", ("MEAS", "01"), ("PLACE", "20"))
            .Period("A", "2025-05-02", null, ("MEAS", "03"))
            .Period("A", "2025-03-03", "2025-04-30", ("MEAS", "02"), ("PLACE", "20"));

        var facts = Facts(submission);

        Assert.Equal(["03"], Answers(submission, facts, "TY_MEAS"));
        Assert.Equal(3, facts.Clients.Periods.Select(period => period.BasisCodeKey).Distinct().Count());
    }

    [Fact]
    public void Measures_are_all_facts_and_each_an_answer_once()
    {
        var submission = TestSubmission.Ent().Client("A").Period("A", "2025-01-07").Measure("A", "04").Measure("A", "04").Measure("A", "19");

        var facts = Facts(submission);

        Assert.Equal(3, facts.Clients.Measures.Count);
        Assert.Equal(["04", "19"], Answers(submission, facts, "ENT_MEAS"));
    }

    [Theory]
    [InlineData("1", false)]
    [InlineData("2", false)]
    [InlineData("3", true)]
    [InlineData("4", true)]
    public void Reached_is_whoever_was_talked_with_also_when_declining(string reach, bool reached)
    {
        var facts = Facts(TestSubmission.Ent().Client("A", ("REACH", reach)));

        Assert.Equal(reached, facts.Clients.Clients.Single().Reached);
    }

    [Fact]
    public void Age_is_the_age_reached_in_the_year_and_gender_and_language_are_no_answers()
    {
        var submission = TestSubmission.Ent().Client("A", ("BYEAR", 1997), ("SEX", "2"), ("LANG", "sv"));

        var facts = Facts(submission);

        var client = facts.Clients.Clients.Single();
        Assert.Equal((5, 2, 2), (client.AgeGroupKey, client.GenderKey, client.LanguageKey));
        Assert.Empty(Answers(submission, facts, "ENT_SEX"));
        Assert.Empty(Answers(submission, facts, "ENT_LANG"));
    }

    [Fact]
    public void A_client_without_municipality_is_of_the_only_one_that_the_organisation_serves()
    {
        var one = Facts(TestSubmission.Ent().Organisation("ORG_AREA", "182").Client("A"));
        var several = Facts(TestSubmission.Ent().Organisation("ORG_AREA", "179, 182").Client("A"));

        Assert.Equal(1822013, one.Clients.Clients.Single().MunicipalityKey);
        Assert.Equal(DimArea.NotKnown, several.Clients.Clients.Single().MunicipalityKey);
    }

    [Fact]
    public void A_code_that_a_merger_has_ended_is_recast_in_later_years_and_kept_in_earlier_ones()
    {
        // Längelmäki… have gone before 2013; Nastola (532) joined Lahti (398) in 2016.
        var before = Facts(TestSubmission.Ent("2015-T1").Client("A", ("KUNTA", "532")));
        var after = Facts(TestSubmission.Ent().Client("A", ("KUNTA", "532")));

        Assert.Equal(532, before.Clients.Clients.Single().MunicipalityKey / 10_000);
        Assert.Equal(398, after.Clients.Clients.Single().MunicipalityKey / 10_000);
    }

    private static FactRows Facts(TestSubmission submission) => FactRows.Of(submission.ToDocument(), 1, World.Gazetteer);

    private static IEnumerable<string> Answers(TestSubmission submission, FactRows facts, string code)
    {
        var variable = submission.Catalogue.Variable(code);
        return from value in submission.Catalogue.CodesOf(variable).Codes
               where facts.Clients.Answers.Exists(answer => answer.CodeKey == CodeKey.Of(submission.Catalogue.Year, variable, value))
               select value.Value;
    }
}
