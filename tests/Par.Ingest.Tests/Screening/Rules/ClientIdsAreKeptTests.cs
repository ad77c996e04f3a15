using Par.Ingest.Screening;
using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="ClientIdsAreKept"/>.</summary>
public sealed class ClientIdsAreKeptTests : RuleTests<ClientIdsAreKept>
{
    private protected override Location Wrong => new("clients", null, "ENT_ID");

    private protected override ScreeningContext Context => Reference.ContextOf(Round).With(Histories.Earlier(
        September, 10, 10, 10, null, [.. Enumerable.Range(1, 10).Select(number => number < 5 ? $"A{number:000}" : $"B{number:000}")]));

    private protected override void Spoil(FileSketch file) => file.AddClients(10);

    private static readonly Round September = Drafts.January2025 with { Kind = RoundKind.September };

    [Fact]
    public void The_message_says_how_many() => Assert.Equal(
        "Of the 10 client ids delivered in round 2025-T3, 6 are missing: the ids seem to have been given anew.", Assert.Single(FindingsAfter(Spoil)).Message.En);

    [Fact]
    public void When_clients_are_gone_as_well_they_are_missing_and_not_renamed() => Assert.Equal(["PAR-007", "PAR-008"], FindingsIn(
        Reference.ContextOf(Round).With(Histories.Earlier(September, 20, 4, 4, null, [.. Enumerable.Range(1, 20).Select(number => $"A{number:000}")])))
        .Select(finding => finding.RuleId).Order());
}
