using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="CodeIsInTheList"/>.</summary>
public sealed class CodeIsInTheListTests : RuleTests<CodeIsInTheList>
{
    private protected override Location Wrong => new("clients", 2, "ENT_REF");

    private protected override void Spoil(FileSketch file) => file.Clients[2, "ENT_REF"] = "77";

    [Theory]
    [InlineData("8")]
    [InlineData(8)]
    [InlineData("08 – työvoimaviranomainen")]
    public void Ways_to_write_a_code_that_people_use_are_understood(object value) =>
        Assert.Empty(RulesFailedAfter(file => file.Clients[2, "ENT_REF"] = value));

    [Fact]
    public void One_unknown_code_among_several_is_found() =>
        Assert.Equal(["PAR-012"], RulesFailedAfter(file => file.Clients[2, "ENT_SUP"] = file.Clients[2, "ENT_SUP"] + ",77"));

    [Fact]
    public void A_wordy_value_is_not_repeated()
    {
        var finding = Assert.Single(FindingsAfter(file => file.Clients[2, "ENT_REF"] = "Virtanen"));

        Assert.DoesNotContain("Virtanen", finding.Message.Fi + finding.Message.Sv + finding.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_codes_the_wrong_one_is_named_and_97_only_where_the_list_has_it()
    {
        var findings = FindingsAfter(file =>
        {
            file.Clients[2, "ENT_SUP"] = Reference.Catalogue[2025].CodeLists["SUP"].Codes[0].Value + ",Q7";
            file.Clients[3, "ENT_SEX"] = "77";
        });

        var (support, gender) = (findings.Single(finding => finding.Location.Column == "ENT_SUP").Message.En, findings.Single(finding => finding.Location.Column == "ENT_SEX").Message.En);
        Assert.Contains("the value ”Q7” is not", support, StringComparison.Ordinal);
        Assert.Equal(Reference.Catalogue[2025].CodeLists["SEX"].Codes.Any(code => code.Value is "97" or "98"), gender.Contains("97", StringComparison.Ordinal) || gender.Contains("98", StringComparison.Ordinal));
    }
}
