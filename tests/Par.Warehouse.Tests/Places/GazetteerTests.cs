using Par.Warehouse.Places;

namespace Par.Warehouse.Tests.Places;

public sealed class GazetteerTests
{
    private static readonly Gazetteer Gazetteer = Gazetteer.Load(Gazetteer.DefaultFolder);

    /// <summary>Official numbers of municipalities on 1 January (Statistics Finland).</summary>
    [Theory]
    [InlineData(2013, 320)]
    [InlineData(2014, 320)]
    [InlineData(2015, 317)]
    [InlineData(2016, 313)]
    [InlineData(2017, 311)]
    [InlineData(2018, 311)]
    [InlineData(2019, 311)]
    [InlineData(2020, 310)]
    [InlineData(2021, 309)]
    [InlineData(2022, 309)]
    [InlineData(2023, 309)]
    [InlineData(2024, 309)]
    [InlineData(2025, 308)]
    [InlineData(2026, 308)]
    public void The_number_of_municipalities_of_a_year_is_the_official_one(int year, int count) =>
        Assert.Equal(count, Gazetteer.Versions.Count(version => version.IsValid(year)));

    [Fact]
    public void The_current_division_has_292_mainland_municipalities_and_16_in_Åland()
    {
        Assert.Equal(292, Gazetteer.MunicipalitiesOf(PlaceId.Country).Count());
        Assert.Equal(16, Gazetteer.MunicipalitiesOf(PlaceId.Region("21")).Count());
        Assert.False(Gazetteer.IsMainland("478"));
        Assert.True(Gazetteer.IsMainland("091"));
    }

    [Fact]
    public void Versions_of_a_code_follow_each_other_without_overlap() => Assert.All(
        Gazetteer.Versions.GroupBy(version => version.Code),
        versions => Assert.All(versions.Zip(versions.Skip(1)), pair => Assert.Equal(pair.First.ValidTo + 1, pair.Second.ValidFrom)));

    [Fact]
    public void Every_code_ever_in_force_leads_to_a_current_municipality() => Assert.All(
        Gazetteer.Versions, version => Assert.NotNull(Gazetteer.FindCurrent(Gazetteer.CurrentCode(version.Code)!)));

    [Fact]
    public void A_current_code_leads_to_itself() =>
        Assert.All(Gazetteer.Current, municipality => Assert.Equal(municipality.Code, Gazetteer.CurrentCode(municipality.Code)));

    [Theory]
    [InlineData("004", "233")] // Alahärmä -> Kauhava 2009
    [InlineData("588", "507")] // Pertunmaa -> Mäntyharju 2025
    [InlineData("911", "541")] // Valtimo -> Nurmes 2020
    public void A_merged_municipality_leads_to_its_successor(string old, string current) => Assert.Equal(current, Gazetteer.CurrentCode(old));

    [Fact]
    public void An_unknown_code_leads_nowhere()
    {
        Assert.Null(Gazetteer.CurrentCode("000"));
        Assert.Null(Gazetteer.Find("000", 2025));
        Assert.Equal("99", Gazetteer.RegionOf("999"));
        Assert.Null(Gazetteer.AviOf("999"));
        Assert.NotNull(Gazetteer.Name(PlaceId.Municipality("999")));
        Assert.Null(Gazetteer.YouthPopulation(PlaceId.Municipality("999"), 2025));
    }

    [Fact]
    public void A_municipality_keeps_the_region_it_had_in_the_year()
    {
        Assert.Equal("18", Gazetteer.Find("785", 2015)!.Region); // Vaala: Kainuu
        Assert.Equal("17", Gazetteer.Find("785", 2016)!.Region); // Vaala: North Ostrobothnia
        Assert.Null(Gazetteer.Find("588", 2025));
        Assert.NotNull(Gazetteer.Find("588", 2024));
    }

    [Fact]
    public void The_19_regions_partition_the_country()
    {
        Assert.Equal(19, Gazetteer.Regions.Count);
        Assert.Equal(Gazetteer.Current.Select(municipality => municipality.Code),
            Gazetteer.Regions.SelectMany(region => Gazetteer.MunicipalitiesOf(PlaceId.Region(region.Code))).Select(municipality => municipality.Code).Order());
    }

    [Fact]
    public void The_six_AVI_areas_are_unions_of_regions_that_make_up_the_mainland()
    {
        Assert.Equal(6, Gazetteer.AviAreas.Count);
        Assert.All(Gazetteer.AviAreas, area => Assert.Equal(2025, area.ValidTo));
        Assert.All(Gazetteer.Regions, region =>
            Assert.Single(Gazetteer.MunicipalitiesOf(PlaceId.Region(region.Code)).Select(municipality => Gazetteer.AviOf(municipality.Code)).Distinct()));
        Assert.Equal(292, Gazetteer.AviAreas.Sum(area => Gazetteer.MunicipalitiesOf(PlaceId.AviArea(area.Code)).Count()));
        Assert.Null(Gazetteer.AviOf("478"));
    }

    /// <summary>21 wellbeing services counties and Helsinki (Act 611/2021 on organising social and health services, section 12); Uusimaa alone has several.</summary>
    [Fact]
    public void The_22_wellbeing_services_counties_divide_regions_and_make_up_the_mainland()
    {
        Assert.Equal(22, Gazetteer.Counties.Count);
        Assert.Equal(Gazetteer.MunicipalitiesOf(PlaceId.Country).Select(municipality => municipality.Code),
            Gazetteer.Counties.SelectMany(county => Gazetteer.MunicipalitiesOf(PlaceId.County(county.Code))).Select(municipality => municipality.Code).Order());
        Assert.All(Gazetteer.Counties, county =>
            Assert.Single(Gazetteer.MunicipalitiesOf(PlaceId.County(county.Code)).Select(municipality => municipality.Region).Distinct()));
        Assert.Equal(["01", "02", "03", "04", "90"], Gazetteer.Counties.Select(county => county.Code).Where(code => Gazetteer.SameRegion(code) is null));
        Assert.Equal(["091"], Gazetteer.MunicipalitiesOf(PlaceId.County("90")).Select(municipality => municipality.Code));
        Assert.Equal(["092", "245"], Gazetteer.MunicipalitiesOf(PlaceId.County("04")).Select(municipality => municipality.Code));
        Assert.Equal(PlaceId.Region("07"), Gazetteer.SameRegion("09"));
    }

    [Fact]
    public void Åland_has_no_county_and_what_is_not_known_has_none()
    {
        Assert.Null(Gazetteer.AreaOf("478", PlaceLevel.County));
        Assert.Null(Gazetteer.AreaOf("999", PlaceLevel.County));
        Assert.Null(Gazetteer.Name(PlaceId.County("91")));
        Assert.Empty(Gazetteer.MunicipalitiesOf(PlaceId.County("91")));
    }

    [Theory]
    [InlineData("KU106", "HVA02 MK01 SSS")] // Hyvinkää
    [InlineData("KU091", "MK01 SSS")] // Helsinki is its county
    [InlineData("KU398", "MK07 SSS")] // Lahti: its county is its region
    [InlineData("KU478", "MK21 SSS")] // Mariehamn
    [InlineData("HVA02", "MK01 SSS")]
    [InlineData("HVA09", "SSS")]
    [InlineData("MK01", "SSS")]
    public void Around_a_place_is_every_area_in_which_there_is_more(string place, string around) =>
        Assert.Equal(around, string.Join(' ', Gazetteer.Around(PlaceId.Parse(place))));

    [Theory]
    [InlineData("SSS", PlaceLevel.Country, "")]
    [InlineData("AVI4", PlaceLevel.AviArea, "4")]
    [InlineData("MK13", PlaceLevel.Region, "13")]
    [InlineData("HVA02", PlaceLevel.County, "02")]
    [InlineData("KU179", PlaceLevel.Municipality, "179")]
    [InlineData("ORGP0179", PlaceLevel.Organisation, "P0179")]
    public void A_place_is_read_as_it_is_written(string text, PlaceLevel level, string code)
    {
        Assert.Equal(new PlaceId(level, code), PlaceId.Parse(text));
        Assert.Equal(text, new PlaceId(level, code).ToString());
    }

    [Theory]
    [InlineData("SSS1")]
    [InlineData("HV02")]
    [InlineData("")]
    public void What_is_no_place_is_not_read(string text) => Assert.Throws<FormatException>(() => PlaceId.Parse(text));

    [Fact]
    public void Keys_of_versions_are_unique() => Assert.Distinct(Gazetteer.Versions.Select(version => version.Key));

    [Theory]
    [InlineData(2018, 900_707)]
    [InlineData(2019, 893_510)]
    [InlineData(2020, 887_271)]
    public void Observed_youth_population_sums_to_the_published_national_total(int year, int total) =>
        Assert.Equal(total, Gazetteer.Regions.Sum(region => Gazetteer.YouthPopulation(PlaceId.Region(region.Code), year)!.Count));

    [Theory]
    [InlineData(2015, 2018, false)]
    [InlineData(2020, 2020, false)]
    [InlineData(2021, 2020, false)]
    [InlineData(2022, 2020, false)] // as near as 2024: the observed year goes first
    [InlineData(2023, 2024, true)]
    [InlineData(2026, 2024, true)]
    public void A_year_without_figures_takes_the_nearest_year_and_says_so(int statisticYear, int year, bool isProjection)
    {
        var population = Gazetteer.YouthPopulation(PlaceId.Municipality("179"), statisticYear)!;

        Assert.Equal((year, isProjection), (population.Year, population.IsProjection));
        Assert.InRange(population.Count, 25_000, 45_000);
    }

    [Fact]
    public void Youth_population_of_every_wider_place_is_the_sum_of_its_municipalities()
    {
        Assert.Equal(Gazetteer.YouthPopulation(PlaceId.Country, 2025)!.Count,
            Gazetteer.AviAreas.Sum(area => Gazetteer.YouthPopulation(PlaceId.AviArea(area.Code), 2025)!.Count));
        Assert.Equal(Gazetteer.YouthPopulation(PlaceId.Country, 2025)!.Count,
            Gazetteer.Counties.Sum(county => Gazetteer.YouthPopulation(PlaceId.County(county.Code), 2025)!.Count));
        Assert.All(Gazetteer.Current, municipality => Assert.NotNull(Gazetteer.YouthPopulation(PlaceId.Municipality(municipality.Code), 2025)));
    }

    [Fact]
    public void Every_current_municipality_has_names_and_a_label_point_inside_Finland() => Assert.All(Gazetteer.Current, municipality =>
    {
        Assert.NotEmpty(municipality.Name.Sv);
        Assert.InRange(municipality.LabelPoint!.Value.X, 50_000, 750_000);
        Assert.InRange(municipality.LabelPoint!.Value.Y, 6_600_000, 7_800_000);
    });

    [Theory]
    [InlineData("SSS", "Hela landet")]
    [InlineData("MK13", "Mellersta Finland")]
    [InlineData("AVI4", "Västra och Inre Finland")]
    [InlineData("HVA17", "Österbottens välfärdsområde")]
    [InlineData("HVA90", "Helsingfors stad")]
    [InlineData("KU091", "Helsingfors")]
    public void A_place_has_its_Swedish_name(string place, string name) => Assert.Equal(name, Gazetteer.Name(PlaceId.Parse(place))!.Sv);
}
