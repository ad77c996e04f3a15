using Par.Ingest.Screening;
using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="WorkersMatchTheGrant"/>.</summary>
public sealed class WorkersMatchTheGrantTests : RuleTests<WorkersMatchTheGrant>
{
    private protected override Location Wrong => new("workers", null, "W_HTV");

    private protected override ScreeningContext Context => Reference.ContextOf(Round) with { Grants = new([Histories.Grant(2025, 3_000, 1)], true) };

    // The file is good in itself: what is wrong shows only beside what is known already.
    private protected override void Spoil(FileSketch file)
    {
    }

    [Fact]
    public void The_message_says_what_was_granted() => Assert.Equal(
        "0.75 person-years, 1 granted for 2025: a share of 75%; at least 80% is usual.", Assert.Single(FindingsAfter(_ => { })).Message.En);

    [Fact]
    public void Only_the_part_of_a_grant_that_is_used_in_the_year_counts() => Assert.Empty(FindingsIn(Reference.ContextOf(Round) with
    {
        Grants = new([Histories.Grant(2025, 3_000, 1, from: new DateOnly(2025, 8, 1), to: new DateOnly(2026, 7, 31))], true),
    }));

    [Fact]
    public void Clients_without_workers_are_found_offline_too() => Assert.Equal(["PAR-045"], FindingsIn(
        new ScreeningContext(Reference.Gazetteer), file => file.Workers.Rows.Clear()).Select(finding => finding.RuleId));
}
