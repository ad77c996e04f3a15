using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Warehouse.Tests.Catalogue;

/// <summary>How the years differ, and what carries a series across them.</summary>
public sealed class CatalogueSeriesTests
{
    private static readonly VariableCatalogue Catalogue = CatalogueFiles.Load(CatalogueFiles.DefaultFolder);

    [Fact]
    public void A_variable_has_the_same_number_and_concept_in_every_year() => Assert.All(
        Catalogue.Years.SelectMany(year => year.Variables).GroupBy(variable => variable.Code),
        same => Assert.Single(same.Select(variable => (variable.Number, variable.Concept, variable.Type)).Distinct()));

    [Fact]
    public void A_number_belongs_to_one_variable_in_all_years() => Assert.All(
        Catalogue.Years.SelectMany(year => year.Variables).GroupBy(variable => variable.Number),
        same => Assert.Single(same.Select(variable => variable.Code).Distinct()));

    [Fact]
    public void A_code_concept_has_the_same_number_in_every_year_and_no_other_concept_has_it()
    {
        var codes = Catalogue.Years.SelectMany(year => year.CodeLists.Values).SelectMany(list => list.Codes.Select(code => (list.Name, code.Number, code.Concept))).ToHashSet();

        Assert.Distinct(codes.Select(code => (code.Name, code.Number)));
        Assert.Distinct(codes.Select(code => (code.Name, code.Concept)));
    }

    [Fact]
    public void Code_keys_are_unique_positive_integers()
    {
        var keys = new HashSet<int>();

        foreach (var year in Catalogue.Years)
            foreach (var variable in year.Variables.Where(variable => variable.IsCoded).DistinctBy(variable => variable.Number))
                foreach (var code in year.CodesOf(variable).Codes)
                    Assert.True(keys.Add(checked(CodeKey.Of(year.Year, variable, code))), $"{year.Year} {variable.Code} {code.Value} is not unique.");

        Assert.All(keys, key => Assert.True(key > 0));
    }

    [Fact]
    public void A_code_that_changes_its_value_marks_a_break()
    {
        var changes = Pairs().SelectMany(pair => pair.After.Variables.Where(variable => variable.IsCoded).SelectMany(variable =>
            from before in pair.Before.CodeLists.GetValueOrDefault(variable.CodeList!)?.Codes ?? []
            from after in pair.After.CodesOf(variable).Codes
            where before.Concept == after.Concept && before.Value != after.Value
            select (pair.After.Year, variable.Concept))).Distinct().ToList();

        Assert.Equal([(2019, "main-activity")], changes);
        Assert.Contains(Catalogue[2019].Breaks, entry => entry is { Year: 2019, Concept: "main-activity" });
    }

    [Fact]
    public void Main_activity_was_renumbered_in_2019_and_its_concepts_carry_the_series()
    {
        Assert.Equal("student", Catalogue[2018].CodeLists["ACT"].Find("01")!.Concept);
        Assert.Equal("student", Catalogue[2019].CodeLists["ACT"].Find("3")!.Concept);
        Assert.Null(Catalogue[2019].CodeLists["ACT"].Find("01"));
    }

    [Theory]
    [InlineData("REF", "compulsory-education-follow-up", 2021)]
    [InlineData("REF", "yhteysetsivaan", 2020)]
    [InlineData("LANG", "ukrainian", 2022)]
    [InlineData("OTYPE", "wellbeing-county", 2023)]
    [InlineData("SEX", "other-gender", 2019)]
    [InlineData("ACT", "integration", 2019)]
    [InlineData("AUTH", "lvv", 2026)]
    public void A_code_begins_in_the_year_in_which_the_field_got_it(string list, string concept, int firstYear) => Assert.All(
        Catalogue.Years, year => Assert.Equal(year.Year >= firstYear, year.CodeLists[list].Codes.Any(code => code.Concept == concept)));

    [Theory]
    [InlineData("REF", "employment-authority", 2025)]
    [InlineData("REF", "social-services", 2023)]
    [InlineData("PLACE", "preparatory-education", 2022)]
    [InlineData("INC", "social-assistance", 2017)]
    public void A_label_changes_when_the_responsible_body_does_and_the_concept_stays(string list, string concept, int year)
    {
        var before = Catalogue[year - 1].CodeLists[list].Codes.Single(code => code.Concept == concept);
        var after = Catalogue[year].CodeLists[list].Codes.Single(code => code.Concept == concept);

        Assert.NotEqual(before.Label, after.Label);
        Assert.Equal((before.Value, before.Number), (after.Value, after.Number));
    }

    [Fact]
    public void Authority_is_an_avi_to_2025_and_LVV_from_2026()
    {
        Assert.Equal("LSSAVI", Catalogue[2025].Authority.Code);
        Assert.Equal("LVV", Catalogue[2026].Authority.Code);
    }

    [Fact]
    public void The_unit_price_of_a_person_year_rose_in_2020()
    {
        Assert.Equal(25_000, Catalogue[2019].Thresholds["grant-unit-price"]);
        Assert.Equal(30_000, Catalogue[2020].Thresholds["grant-unit-price"]);
    }

    [Fact]
    public void A_code_rolls_up_to_the_same_group_in_every_year() => Assert.All(Pairs(), pair =>
        Assert.All(pair.Before.CodeLists.Values.Where(list => pair.After.CodeLists.ContainsKey(list.Name)), list =>
        {
            var later = pair.After.CodeLists[list.Name];
            Assert.Equal(list.Groups.Select(group => (group.Concept, group.Parent)), later.Groups.Select(group => (group.Concept, group.Parent)));
            Assert.All(later.Codes, code => Assert.Equal(
                list.Codes.FirstOrDefault(before => before.Concept == code.Concept)?.Group ?? code.Group, code.Group));
        }));

    [Fact]
    public void Every_year_sets_the_same_thresholds() => Assert.All(Pairs(), pair =>
        Assert.Equal(pair.Before.Thresholds.Keys.Order(), pair.After.Thresholds.Keys.Order()));

    [Fact]
    public void Breaks_stay_in_all_later_years() => Assert.All(Pairs(), pair =>
        Assert.Equal(pair.Before.Breaks, pair.After.Breaks.Where(entry => entry.Year < pair.After.Year)));

    [Theory]
    [InlineData(2017, "*", Side.Ty)]
    [InlineData(2021, "*", Side.Ent)]
    [InlineData(2023, "referral-source", null)]
    [InlineData(2025, "referral-source", null)]
    public void The_great_changes_of_the_field_are_marked(int year, string concept, Side? side)
    {
        var mark = Assert.Single(Catalogue[2026].Breaks, entry => entry.Year == year && entry.Concept == concept && entry.Side == side);
        Assert.StartsWith($"{year}: ", mark.Title.Sv, StringComparison.Ordinal);
    }

    private static IEnumerable<(CatalogueYear Before, CatalogueYear After)> Pairs() => Catalogue.Years.Zip(Catalogue.Years.Skip(1));
}
