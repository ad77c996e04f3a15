using Par.Ingest.Screening;
using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="FiguresFitOwnHistory"/>.</summary>
public sealed class FiguresFitOwnHistoryTests : RuleTests<FiguresFitOwnHistory>
{
    private protected override Location Wrong => new("clients", null, null);

    private protected override ScreeningContext Context => Reference.ContextOf(Round).With(
        Histories.Earlier(Year(2024), 90, 16, 16, 0.75m), Histories.Earlier(Year(2023), 100, 15, 14, 0.75m), Histories.Earlier(Year(2022), 110, 17, 18, 0.75m));

    private protected override void Spoil(FileSketch file) => file.AddClients(16);

    private static Round Year(int year) => Drafts.January2025 with { Year = year };

    [Fact]
    public void The_message_says_the_earlier_years_and_the_score() => Assert.Equal(
        "Clients: 16 now; 90–110 in the same round of 3 earlier years, median 100. It is off by −6.8 standard deviations; the limit is 3.5.",
        Assert.Single(FindingsAfter(Spoil)).Message.En);

    [Fact]
    public void Growth_that_the_years_are_used_to_passes() => Assert.Empty(FindingsIn(
        Reference.ContextOf(Round) with { History = Histories.Years(Round, 30, 12, 20, 10, 40) }, Spoil));

    [Fact]
    public void Two_years_are_no_history() => Assert.DoesNotContain(
        FindingsIn(Reference.ContextOf(Round) with { History = Histories.Years(Round, 100, 100) }, Spoil), finding => finding.RuleId == "PAR-121");

    [Fact]
    public void One_odd_year_does_not_hide_another() => Assert.Contains(
        FindingsIn(Reference.ContextOf(Round) with { History = Histories.Years(Round, 100, 5, 100, 100, 100) }, Spoil), finding => finding.RuleId == "PAR-121");
}
