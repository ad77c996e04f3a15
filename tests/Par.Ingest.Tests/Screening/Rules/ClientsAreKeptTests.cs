using Par.Ingest.Screening;
using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="ClientsAreKept"/>.</summary>
public sealed class ClientsAreKeptTests : RuleTests<ClientsAreKept>
{
    private protected override Location Wrong => new("clients", null, "ENT_ID");

    private protected override ScreeningContext Context => Reference.ContextOf(Round).With(
        Histories.Earlier(September, 2, 2, 2, null, "A001", "A005"));

    // The file is good in itself: what is wrong shows only beside what is known already.
    private protected override void Spoil(FileSketch file)
    {
    }

    private static readonly Round September = Drafts.January2025 with { Kind = RoundKind.September };

    [Fact]
    public void The_message_says_how_many_and_which() => Assert.Equal(
        "Of the 2 clients delivered in round 2025-T3, 1 are missing (for example A005).", Assert.Single(FindingsAfter(_ => { })).Message.En);

    [Fact]
    public void An_id_that_may_be_more_than_a_running_number_is_not_repeated()
    {
        var earlier = Histories.Earlier(September, 3, 3, 3, null, "A001", "A002", "eetu-e", "20070403", "0401234567");

        var finding = Assert.Single(FindingsIn(Reference.ContextOf(Round).With(earlier)), finding => finding.RuleId == "PAR-007");

        Assert.Equal("Of the 5 clients delivered in round 2025-T3, 3 are missing.", finding.Message.En);
    }

    [Fact]
    public void Clients_that_are_all_there_pass() => Assert.Empty(FindingsIn(Reference.ContextOf(Round).With(
        Histories.Earlier(September, 2, 2, 2, null, "A001", "A002"))));

    [Fact]
    public void Earlier_years_do_not_matter() => Assert.Empty(FindingsIn(Reference.ContextOf(Round).With(
        Histories.Earlier(September with { Year = 2024 }, 2, 2, 2, null, "B001"))));
}
