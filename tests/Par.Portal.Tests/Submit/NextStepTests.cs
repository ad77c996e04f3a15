using Par.Portal.Submit.Rounds;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Tests.Submit;

public sealed class NextStepTests
{
    private static readonly Round May = new(2026, RoundKind.May);
    private static readonly Round September = new(2026, RoundKind.September);
    private static readonly DateOnly Opens = new(2026, 5, 2);
    private static readonly DateOnly Deadline = new(2026, 5, 12);

    [Theory]
    [InlineData(2, "Toukokuun 2026 kierros: lähetä tiedot viimeistään 12.5.2026 (10 päivää jäljellä).")]
    [InlineData(11, "Toukokuun 2026 kierros: lähetä tiedot viimeistään 12.5.2026 (1 päivä jäljellä).")]
    [InlineData(12, "Toukokuun 2026 kierros: lähetä tiedot tänään, määräaika päättyy.")]
    [InlineData(13, "Toukokuun 2026 kierros on myöhässä: määräaika oli 12.5.2026. Lähetä tiedot heti, ne otetaan yhä vastaan.")]
    [InlineData(1, "Mitään ei puutu. Seuraava on toukokuun 2026 kierros, ja sen tietoja otetaan vastaan 2.5.2026 alkaen. Jo toimitettuja tietoja voi korjata milloin tahansa lähettämällä uuden tiedoston.")]
    public void An_undelivered_round_is_asked_for_by_its_window(int day, string sentence) =>
        Assert.Equal(sentence, NextStep.Of([Standing(day)]).Fi);

    [Fact]
    public void A_returned_round_comes_before_one_that_is_late()
    {
        var step = NextStep.Of([Standing(20), Standing(20, September, File(1, SubmissionState.Returned))]);

        Assert.StartsWith("Septemberomgången 2026 har returnerats", step.Sv, StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_that_failed_says_that_the_earlier_file_still_counts()
    {
        var standing = Standing(5, May, File(2, SubmissionState.Rejected, errors: 3), File(1, SubmissionState.Loaded));

        Assert.Equal(
            "May 2026 round: the file sent last could not be accepted (3 errors), and revision 1 still counts. If that is right there is nothing to do; otherwise correct the errors and send again.",
            NextStep.Of([standing]).En);
        Assert.Equal(RoundState.Received, standing.State);
        Assert.True(standing.NeedsWork);
    }

    [Fact]
    public void A_round_that_is_missing_comes_before_a_later_file_that_failed_while_an_earlier_one_counts()
    {
        var failed = Standing(5, May, File(2, SubmissionState.Rejected, errors: 3), File(1, SubmissionState.Loaded));

        Assert.StartsWith("September 2026 round: send the data by", NextStep.Of([failed, Standing(5, September)]).En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_of_a_returned_file_that_failed_is_still_to_be_corrected()
    {
        var standing = Standing(5, May, File(2, SubmissionState.Rejected, errors: 1), File(1, SubmissionState.Returned));

        Assert.EndsWith("Correct the errors and send again.", NextStep.Of([standing]).En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_was_taken_back_leaves_the_round_as_it_was()
    {
        Assert.Equal(RoundState.NotDelivered, Standing(5, May, File(1, SubmissionState.Withdrawn)).State);
        Assert.Equal(RoundState.Approved, Standing(5, May, File(2, SubmissionState.Withdrawn), File(1, SubmissionState.Approved)).State);
    }

    [Fact]
    public void A_round_of_a_year_without_expected_deliveries_asks_for_nothing()
    {
        var standing = Standing(20) with { IsExpected = false };

        Assert.False(standing.NeedsWork);
        Assert.Equal("Organisaatioltasi ei odoteta toimituksia näillä kierroksilla.", NextStep.Of([standing]).Fi);
    }

    [Fact]
    public void When_all_is_delivered_nothing_is_asked() =>
        Assert.Equal("Everything has been delivered.", NextStep.Of([Standing(5, May, File(1, SubmissionState.Approved))]).En);

    private static RoundStanding Standing(int day, Round? round = null, params Submission[] files) =>
        new(round ?? May, new RoundWindow((round ?? May).Kind, Opens, Deadline), IsExpected: true, new DateOnly(2026, 5, day), files);

    private static Submission File(int revision, SubmissionState state, int errors = 0) => new()
    {
        Key = revision, ParId = "P0179", Side = Side.Ent, RoundKey = May.Key, Revision = revision, FileName = "a.xlsx", ContentHash = "", Length = 1,
        ReceivedAt = new DateTime(2026, 5, 3, 9, 0, 0, DateTimeKind.Utc), ReceivedFrom = "test", State = state, ErrorCount = errors,
    };
}
