using Par.Ingest.Screening;
using Par.Ingest.Screening.Plausibility;
using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="FiguresChangeAsPeersDo"/>.</summary>
public sealed class FiguresChangeAsPeersDoTests : RuleTests<FiguresChangeAsPeersDo>
{
    private protected override Location Wrong => new("clients", null, null);

    private protected override ScreeningContext Context => Reference.ContextOf(Round) with { History = History(1.0, 1.05, 0.95, 1.1, 0.9) };

    private protected override void Spoil(FileSketch file) => file.AddClients(32);

    private static DeliveryHistory History(params double[] peers) => new(
        [Histories.Earlier(Drafts.January2025 with { Year = 2024 }, 80, 32, 32, 0.75m), .. Histories.Years(Drafts.January2025, 80, 80, 32, 20, 60).Own.Skip(1)],
        Histories.Peers(70, peers));

    [Fact]
    public void The_message_says_the_peers() => Assert.Equal(
        "Clients: 32 now, 80 last year: a change of −60%. The median change of 5 organisations of similar size was 0%. It is off by −4.4 standard deviations; the limit is 3.5.",
        Assert.Single(FindingsAfter(Spoil)).Message.En);

    [Fact]
    public void A_change_that_others_made_too_passes() => Assert.DoesNotContain(
        FindingsIn(Reference.ContextOf(Round) with { History = History(0.4, 0.5, 0.6, 0.45, 0.55) }, Spoil),
        finding => finding.Message.En.StartsWith("Clients", StringComparison.Ordinal));

    [Fact]
    public void Fewer_than_five_peers_say_nothing() => Assert.Empty(FindingsIn(
        Reference.ContextOf(Round) with { History = History(1.0, 1.05, 0.95, 1.1) }, Spoil));

    [Fact]
    public void Peers_of_another_size_say_nothing() => Assert.Empty(FindingsIn(
        Reference.ContextOf(Round) with { History = History() with { Peers = Histories.Peers(161, 1, 1, 1, 1, 1) } }, Spoil));
}
