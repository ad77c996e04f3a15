using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Statistics;

namespace Par.Warehouse.Tests.Catalogue;

/// <summary>What must hold in every year of the catalogue that is shipped, whoever edited it last.</summary>
public sealed class CatalogueDataTests
{
    private static readonly VariableCatalogue Catalogue = CatalogueFiles.Load(CatalogueFiles.DefaultFolder);

    public static TheoryData<int> Years => [.. Catalogue.Years.Select(year => year.Year)];

    [Fact]
    public void Every_year_from_2015_to_2026_is_there() =>
        Assert.Equal(Enumerable.Range(2015, 12), Catalogue.Years.Select(year => year.Year));

    [Theory, MemberData(nameof(Years))]
    public void Every_year_has_its_three_rounds_that_close_after_their_window(int year)
    {
        var rounds = Catalogue[year].Rounds;

        Assert.Equal([RoundKind.May, RoundKind.September, RoundKind.January], rounds.Select(round => round.Kind));
        Assert.All(rounds, round =>
        {
            var windowEnd = new Round(year, round.Kind).WindowEnd;
            Assert.InRange(round.Opens, windowEnd.AddDays(1), windowEnd.AddDays(7));
            Assert.InRange(round.Deadline, round.Opens.AddDays(7), round.Opens.AddDays(31));
            Assert.InRange(round.Deadline.DayOfWeek, DayOfWeek.Monday, DayOfWeek.Friday);
        });
    }

    [Fact]
    public void Announced_deadlines_are_kept()
    {
        Assert.Equal(new DateOnly(2024, 1, 22), Deadline(2023, RoundKind.January));
        Assert.Equal(new DateOnly(2024, 5, 14), Deadline(2024, RoundKind.May));
        Assert.Equal(new DateOnly(2024, 9, 17), Deadline(2024, RoundKind.September));
        Assert.Equal(new DateOnly(2025, 1, 22), Deadline(2024, RoundKind.January));

        static DateOnly Deadline(int year, RoundKind kind) => Catalogue[year].Rounds.Single(round => round.Kind == kind).Deadline;
    }

    [Theory, MemberData(nameof(Years))]
    public void Column_names_and_concepts_of_a_sheet_are_unique(int year) => Assert.All(Sides.All, side =>
        Assert.All(Enum.GetValues<RecordLevel>(), level =>
        {
            var sheet = Catalogue[year].On(level, side).ToList();
            Assert.Distinct(sheet.Select(variable => variable.Code), StringComparer.OrdinalIgnoreCase);
            Assert.Distinct(sheet.Select(variable => variable.Concept));
        }));

    [Theory, MemberData(nameof(Years))]
    public void Every_code_list_is_asked_by_a_variable(int year) =>
        Assert.Equal(Catalogue[year].CodeLists.Keys.Order(), Catalogue[year].Variables.Select(variable => variable.CodeList).OfType<string>().Distinct().Order());

    [Theory, MemberData(nameof(Years))]
    public void Every_group_is_used_by_a_code_or_another_group(int year) => Assert.All(Catalogue[year].CodeLists.Values, list =>
        Assert.All(list.Groups, group => Assert.True(
            list.Codes.Any(code => code.Group == group.Concept) || list.Groups.Any(other => other.Parent == group.Concept),
            $"{list.Name}: nothing rolls up to {group.Concept}.")));

    [Theory, MemberData(nameof(Years))]
    public void A_list_that_is_published_in_groups_has_few_enough_rows_for_a_small_place(int year) =>
        Assert.All(Catalogue[year].Tables.Where(table => table.VariableConcept is not null && table.GroupLevels.Count > 0), table =>
        {
            var catalogue = Catalogue[year];
            var list = catalogue.CodesOf(catalogue.FindConcept(table.VariableConcept!, table.Side)!);
            Assert.InRange(list.Groups.Count + list.Codes.Count(code => code.Group is null), 3, 10);
        });

    [Theory, MemberData(nameof(Years))]
    public void Referral_and_placement_groups_are_those_that_the_statistics_name(int year)
    {
        var referral = Catalogue[year].CodeLists["REF"];
        Assert.Equal(["own", "schools", "employment", "social-health", "youth-work", "authorities", "communities"], referral.Groups.Select(group => group.Concept));
        Assert.Equal(["other", "no-information"], referral.Codes.Where(code => code.Group is null).Select(code => code.Concept));

        var placement = Catalogue[year].CodeLists["PLACE"];
        Assert.Equal(["education", "work", "guided"], placement.Groups.Where(group => group.Parent == "positive").Select(group => group.Concept));
        Assert.DoesNotContain(placement.Codes, code => code.Group is null);
    }

    [Theory, MemberData(nameof(Years))]
    public void A_mandatory_coded_variable_can_be_answered_with_no_information_or_is_always_known(int year) => Assert.All(
        Catalogue[year].Variables.Where(variable => variable.IsCoded && variable.Requirement == Requirement.Mandatory && variable.Level is not RecordLevel.Grant),
        variable => Assert.True(
            Catalogue[year].CodesOf(variable).Codes.Any(code => code.Kind == CodeKind.NoInformation)
                || variable.CodeList is "SEX" or "SIDE" or "SYSTEM" or "OTYPE" or "REACH" or "STAT",
            $"{variable.Code} has no answer for 'no information'."));

    [Theory, MemberData(nameof(Years))]
    public void Tables_are_the_agreed_ones(int year)
    {
        string[] ent = ["reached", "contacted", "referral", "education", "activity", "income", "housing", "language", "measures", "support",
            "placement-during", "placement", "workers", "person-years", "grants", "granted-person-years", "organisations", "coverage"];
        string[] ty = ["trainees", "referral", "education", "activity", "income", "housing", "language", "basis", "methods", "sector",
            "placement-during", "placement", "workers", "person-years", "grants", "granted-person-years", "organisations", "coverage"];
        var expected = ent.Select(id => "ent-" + id).Concat(ty.Select(id => "ty-" + id)).Where(id => year >= 2017 || id != "ent-support");

        Assert.Equal(expected, Catalogue[year].Tables.Select(table => table.Id));
    }

    [Theory, MemberData(nameof(Years))]
    public void Avi_areas_have_figures_to_2025_only(int year) => Assert.All(Catalogue[year].Tables, table =>
        Assert.Equal(year <= 2025, table.DetailLevels.Contains(PlaceLevel.AviArea)));

    [Theory, MemberData(nameof(Years))]
    public void Wellbeing_services_counties_have_figures_from_2023_on_in_the_tables_that_regions_have(int year) => Assert.All(Catalogue[year].Tables, table =>
    {
        Assert.Equal(year >= 2023 && table.DetailLevels.Contains(PlaceLevel.Region), table.DetailLevels.Contains(PlaceLevel.County));
        Assert.Equal(year >= 2023 && table.GroupLevels.Contains(PlaceLevel.Region), table.GroupLevels.Contains(PlaceLevel.County));
    });

    [Theory, MemberData(nameof(Years))]
    public void Support_needs_are_published_of_municipalities_with_fifty_people_and_of_no_organisation(int year) =>
        Assert.All(Catalogue[year].Tables.Where(table => table.VariableConcept == "support-needs"), table =>
        {
            Assert.Equal(50, table.LeastPeople);
            Assert.DoesNotContain(PlaceLevel.Municipality, table.DetailLevels);
            Assert.DoesNotContain(PlaceLevel.Organisation, table.DetailLevels.Union(table.GroupLevels));
        });

    [Theory, MemberData(nameof(Years))]
    public void Every_table_of_a_variable_is_crossed_by_gender_and_by_age_and_none_by_both(int year) => Assert.All(
        Catalogue[year].Tables.Where(table => table.VariableConcept is not null),
        table => Assert.Equal((Cross.Gender | Cross.Age | (table.Id == "ty-placement" ? Cross.Under29 : Cross.None), Cross.None),
            (table.CrossEverywhere, table.CrossWideAreas)));

    [Theory, MemberData(nameof(Years))]
    public void A_table_has_several_answers_exactly_when_a_client_can_have_several(int year) =>
        Assert.All(Catalogue[year].Tables.Where(table => table.VariableConcept is not null), table =>
        {
            var variable = Catalogue[year].FindConcept(table.VariableConcept!, table.Side)!;
            Assert.Equal(variable.Type == VariableType.MultiCode || variable.Level == RecordLevel.Measure, table.MultipleAnswers);
        });

    [Theory, MemberData(nameof(Years))]
    public void A_person_has_one_age_group_on_each_side(int year)
    {
        var catalogue = Catalogue[year];

        Assert.Equal(["A1", "A2", "A3", "A4", "A5", "A6"], catalogue.AgeGroups.Where(group => group.Sides.Contains(Side.Ent)).Select(group => group.Concept));
        Assert.Equal("A5", catalogue.AgeGroupOf(28, Side.Ent).Concept);
        Assert.Equal("A6", catalogue.AgeGroupOf(30, Side.Ent).Concept);
        Assert.Equal("A7", catalogue.AgeGroupOf(30, Side.Ty).Concept);
        Assert.Equal("A10", catalogue.AgeGroupOf(130, Side.Ty).Concept);
    }

    [Theory, MemberData(nameof(Years))]
    public void Breaks_concern_concepts_of_the_year(int year) => Assert.All(
        Catalogue[year].Breaks.Where(entry => entry.Concept != "*"),
        entry => Assert.Contains(Catalogue[year].Variables, variable =>
            variable.Concept == entry.Concept && (entry.Side is null || variable.Side is null || variable.Side == entry.Side)));

    [Theory, MemberData(nameof(Years))]
    public void Client_id_stands_on_three_sheets_and_its_code_gives_that_of_the_client(int year)
    {
        Assert.Equal(RecordLevel.Client, Catalogue[year].Variable("ENT_ID").Level);
        Assert.Equal(["ENT_ID", "ENT_MEAS", "ENT_MEAS_START", "ENT_MEAS_END"], Catalogue[year].On(RecordLevel.Measure, Side.Ent).Select(variable => variable.Code));
        Assert.Equal("TY_ID", Catalogue[year].On(RecordLevel.Period, Side.Ty).First().Code);
    }
}
