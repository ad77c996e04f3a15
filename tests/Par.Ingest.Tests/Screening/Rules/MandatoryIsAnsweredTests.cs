using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="MandatoryIsAnswered"/>.</summary>
public sealed class MandatoryIsAnsweredTests : RuleTests<MandatoryIsAnswered>
{
    private protected override Location Wrong => new("clients", 4, "ENT_EDU");

    private protected override void Spoil(FileSketch file) => file.Clients[4, "ENT_EDU"] = null;

    [Fact]
    public void No_information_is_an_answer() => Assert.Empty(RulesFailedAfter(file => file.Clients[4, "ENT_EDU"] = "9"));

    [Fact]
    public void A_variable_of_the_January_round_is_asked_in_January() =>
        Assert.Equal(["PAR-010"], RulesFailedAfter(file => file.Organisation[2, "ORG_FUND_1"] = null));

    [Fact]
    public void Fifty_rows_are_listed_and_the_rest_counted()
    {
        var findings = FindingsAfter(file =>
        {
            file.AddClients(74);
            for (var row = 6; row <= 75; row++)
                file.Clients[row, "ENT_SEX"] = null;
        });

        Assert.Equal(51, findings.Count);
        Assert.Contains("20", Assert.Single(findings, finding => finding.Location.Row is null).Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void The_codes_of_a_missing_answer_are_listed() => Assert.All(Reference.Catalogue[2025].CodeLists["SEX"].Codes, code => Assert.Contains(
        $"{code.Value} = {code.Label.En}",
        Assert.Single(FindingsAfter(file => file.Clients[2, "ENT_SEX"] = null), finding => finding.Severity == Severity.Error).Message.En, StringComparison.Ordinal));
}
