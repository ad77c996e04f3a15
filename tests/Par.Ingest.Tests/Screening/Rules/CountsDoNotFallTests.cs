using Par.Ingest.Screening;
using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="CountsDoNotFall"/>.</summary>
public sealed class CountsDoNotFallTests : RuleTests<CountsDoNotFall>
{
    private protected override Location Wrong => new("measures", null, null);

    private protected override ScreeningContext Context => Reference.ContextOf(Round).With(
        Histories.Earlier(September, 4, 4, 6), Histories.Earlier(September with { Kind = RoundKind.May }, 3, 3, 3));

    // The file is good in itself: what is wrong shows only beside what is known already.
    private protected override void Spoil(FileSketch file)
    {
    }

    private static readonly Round September = Drafts.January2025 with { Kind = RoundKind.September };

    [Fact]
    public void The_message_says_the_numbers() => Assert.Equal(
        "Measures: 4 now, 6 already in round 2025-T3 (change −33%).", Assert.Single(FindingsAfter(_ => { })).Message.En);

    [Fact]
    public void The_fullest_earlier_round_counts() => Assert.Equal("PAR-008", Assert.Single(FindingsIn(Reference.ContextOf(Round).With(
        Histories.Earlier(September, 4, 4, 3), Histories.Earlier(September with { Kind = RoundKind.May }, 4, 4, 5)))).RuleId);

    [Fact]
    public void Growth_passes() => Assert.Empty(FindingsIn(Reference.ContextOf(Round).With(Histories.Earlier(September, 3, 4, 4))));
}
