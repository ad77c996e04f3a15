using Par.Ingest.Screening;
using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="ChangeFromLastYearIsUsual"/>.</summary>
public sealed class ChangeFromLastYearIsUsualTests : RuleTests<ChangeFromLastYearIsUsual>
{
    private protected override Location Wrong => new("clients", null, null);

    private protected override ScreeningContext Context => Reference.ContextOf(Round).With(Histories.Earlier(LastYear, 40, 16, 17, 0.75m));

    private protected override void Spoil(FileSketch file) => file.AddClients(16);

    private static readonly Round LastYear = Drafts.January2025 with { Year = 2024 };

    [Fact]
    public void The_message_says_both_years() => Assert.Equal(
        "Clients: 16 now, 40 in the same round last year: a change of −60%; up to ±30% is usual.", Assert.Single(FindingsAfter(Spoil)).Message.En);

    [Fact]
    public void A_large_change_of_a_small_number_may_be_chance() => Assert.Empty(FindingsIn(Reference.ContextOf(Round).With(
        Histories.Earlier(LastYear, 6, 6, 7, 0.75m))));

    [Fact]
    public void Person_years_are_watched_too() => Assert.Equal(new Location("workers"), Assert.Single(FindingsIn(Reference.ContextOf(Round).With(
        Histories.Earlier(LastYear, 4, 4, 4, 1.75m)))).Location);

    [Fact]
    public void Less_than_one_worker_more_or_less_is_no_question() => Assert.Empty(FindingsIn(Reference.ContextOf(Round).With(
        Histories.Earlier(LastYear, 4, 4, 4, 1.7m))));

    [Fact]
    public void With_three_earlier_years_the_own_history_is_asked_instead() => Assert.DoesNotContain(
        FindingsIn(Reference.ContextOf(Round) with { History = Histories.Years(Round, 40, 40, 40) }, Spoil), finding => finding.RuleId == "PAR-009");
}
