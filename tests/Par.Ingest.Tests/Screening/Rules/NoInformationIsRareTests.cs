using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="NoInformationIsRare"/>.</summary>
public sealed class NoInformationIsRareTests : RuleTests<NoInformationIsRare>
{
    private protected override Location Wrong => new("clients", null, "ENT_EDU");

    private protected override void Spoil(FileSketch file)
    {
        file.AddClients(20);
        for (var row = 2; row <= 6; row++)
            file.Clients[row, "ENT_EDU"] = "9";
    }

    [Fact]
    public void More_than_half_stops_the_file()
    {
        var finding = Assert.Single(FindingsAfter(file => Forget(file, 11)));

        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal("ENT_EDU (Education): \"no information\" is 55% of the answers (11 of 20); more than 50% cannot be accepted.", finding.Message.En);
        Assert.Contains("55\u00a0%", finding.Message.Fi, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tenth_and_what_chance_adds_to_it_passes() => Assert.Empty(RulesFailedAfter(file => Forget(file, 4)));

    [Fact]
    public void What_need_not_be_answered_is_not_measured() => Assert.Empty(RulesFailedAfter(file =>
    {
        file.AddClients(20);
        for (var row = 2; row <= 21; row++)
            file.Clients[row, "ENT_EDUBR"] = "9";
    }));

    [Fact]
    public void Few_answers_are_not_measured_by_shares() => Assert.Empty(RulesFailedAfter(file => file.Clients[2, "ENT_EDU"] = "9"));

    [Fact]
    public void Survey_answers_are_not_measured() => Assert.Empty(FindingsIn(Reference.ContextOf(Round) with { IsSurvey = true }, file =>
    {
        Forget(file, 15);
        file.Organisation[2, "ORG_SYSTEM"] = "SURVEY";
    }));

    private static void Forget(FileSketch file, int count)
    {
        file.AddClients(20);
        for (var row = 2; row < 2 + count; row++)
            file.Clients[row, "ENT_EDU"] = "9";
    }
}
