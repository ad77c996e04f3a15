using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Sample;

/// <summary>
/// The published figures of <c>docs/sample-country.md</c>, recounted from the drafts that are delivered valid. Each must be met within 5 %.
/// </summary>
[Slow]
public sealed class SampleCalibrationTests(SampleCalibration sample) : IClassFixture<SampleCalibration>
{
    [Theory]
    [InlineData(2016, 17_947)]
    [InlineData(2017, 17_860)]
    [InlineData(2018, 19_557)]
    [InlineData(2019, 20_924)]
    [InlineData(2020, 20_223)]
    public void Outreach_reaches_as_many_as_published(int year, int published) => Near(published, sample.Of(Side.Ent, year).Reached);

    [Fact]
    public void Outreach_contacts_as_many_as_published_for_2018() => Near(27_466, sample.Of(Side.Ent, 2018).Clients);

    [Fact]
    public void Outreach_has_as_many_workers_as_published_for_2018() => Near(660, sample.Of(Side.Ent, 2018).Workers);

    [Fact]
    public void Outreach_serves_as_many_municipalities_as_published_for_2016() => Near(289, sample.Of(Side.Ent, 2016).Area.Count, 0.03);

    [Theory]
    [InlineData(2016, 25_770)]
    [InlineData(2018, 27_275)]
    [InlineData(2019, 25_971)]
    public void Workshops_have_as_many_trainees_as_published(int year, int published) => Near(published, sample.Of(Side.Ty, year).Clients);

    [Theory]
    [InlineData(2016, 14_870)]
    [InlineData(2018, 14_620)]
    [InlineData(2019, 14_424)]
    public void Workshops_have_as_many_trainees_under_29_as_published(int year, int published) => Near(published, sample.Of(Side.Ty, year).Under29);

    [Fact]
    public void Men_are_as_large_a_share_of_trainees_as_published_for_2018()
    {
        var count = sample.Of(Side.Ty, 2018);
        Assert.InRange((double)count.Men / count.Clients, 0.56, 0.60);
    }

    [Fact]
    public void Workshop_staff_works_as_many_person_years_as_published_for_2018() => Near(1_897, (double)sample.Of(Side.Ty, 2018).PersonYears);

    [Fact]
    public void Workshops_serve_95_per_cent_of_mainland_municipalities_in_2019() => Near(0.95 * 292, sample.Of(Side.Ty, 2019).Area.Count, 0.03);

    [Fact]
    public void Four_of_five_young_trainees_are_placed_positively_in_2019()
    {
        var placements = sample.Of(Side.Ty, 2019).YoungPlacements;
        Assert.InRange((double)placements["positive"] / placements["*"], 0.76, 0.84);
    }

    [Fact]
    public void About_half_of_young_trainees_go_to_education_or_work_in_2019()
    {
        var placements = sample.Of(Side.Ty, 2019).YoungPlacements;
        Assert.InRange((double)(placements["education"] + placements["work"]) / placements["*"], 0.45, 0.56);
    }

    [Theory]
    [InlineData(Side.Ent, 2017, 12.5, null)]
    [InlineData(Side.Ent, 2021, 15.3, 232)]
    [InlineData(Side.Ent, 2022, 15.6, 224)]
    [InlineData(Side.Ent, 2023, 15.0, 238)]
    [InlineData(Side.Ty, 2019, 13.5, null)]
    [InlineData(Side.Ty, 2021, 16.0, 227)]
    [InlineData(Side.Ty, 2022, 16.5, 232)]
    [InlineData(Side.Ty, 2024, 14.0, null)]
    public void Grants_come_to_as_many_euros_and_recipients_as_published(Side side, int year, double millions, int? recipients)
    {
        var grants = sample.Country.Grants.Where(grant => grant.Side == side && grant.StatisticYear == year).ToArray();
        Near(millions * 1_000_000, (double)grants.Sum(grant => grant.GrantedEuros));
        if (recipients is { } published)
            Near(published, grants.Select(grant => grant.ParId).Distinct().Count());
        Assert.Equal(grants.Length, grants.Select(grant => grant.GrantKey).Distinct().Count());
    }

    [Fact]
    public void Both_grants_together_fall_by_4_6_million_euros_from_2023_to_2024()
    {
        var euros = sample.Country.Grants.GroupBy(grant => grant.StatisticYear).ToDictionary(group => group.Key, group => group.Sum(grant => grant.GrantedEuros));
        Near(4_600_000, (double)(euros[2023] - euros[2024]));
    }

    [Theory]
    [InlineData(Side.Ent, 2018)]
    [InlineData(Side.Ty, 2018)]
    public void About_a_third_of_those_reached_came_before_the_turn_of_the_year(Side side, int year)
    {
        var count = sample.Of(side, year);
        var reached = side == Side.Ent ? count.Reached : count.Clients;
        Assert.InRange((double)count.Carried / reached, 0.28, 0.36);
    }

    [Theory]
    [InlineData(Side.Ent, 2016)]
    [InlineData(Side.Ent, 2020)]
    [InlineData(Side.Ty, 2019)]
    public void Every_municipality_code_is_in_force_in_its_year(Side side, int year) =>
        Assert.All(sample.Of(side, year).MunicipalityCodes, code => Assert.NotNull(sample.Gazetteer.Find(code, year)));

    [Fact]
    public void A_municipality_that_a_merger_ended_later_has_clients_of_its_own() =>
        Assert.Contains("911", sample.Of(Side.Ent, 2019).MunicipalityCodes);

    [Fact]
    public void Another_gender_is_about_eight_in_a_thousand()
    {
        var count = sample.Of(Side.Ent, 2020);
        Assert.InRange((double)count.OtherGender / count.Clients, 0.006, 0.010);
    }

    private static void Near(double published, double counted, double tolerance = 0.05) =>
        Assert.InRange(counted, published * (1 - tolerance), published * (1 + tolerance));
}
