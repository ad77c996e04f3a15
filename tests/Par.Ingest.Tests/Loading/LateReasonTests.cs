using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Loading;

/// <summary>After the cut-off of its round a file says why it comes.</summary>
public sealed class LateReasonTests
{
    private static readonly DateTime CutOff = new(2026, 2, 21, 20, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime DayAfter = CutOff.AddDays(1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, LateReasonProblem.Missing)]
    [InlineData("  ", LateReasonProblem.Missing)]
    [InlineData("Asiakas 010203A1235 puuttui.", LateReasonProblem.Identifying)]
    public async Task Without_a_reason_that_can_be_kept_nothing_is_taken(string? reason, LateReasonProblem problem)
    {
        await using var installation = await TestInstallation.CreateAsync();
        var before = await installation.DigestAsync();

        var refused = await Assert.ThrowsAsync<LateReasonException>(() => SendAsync(installation, DayAfter, reason));

        Assert.Equal((problem, new DateOnly(2026, 2, 21), new Round(2025, RoundKind.January)), (refused.Problem, refused.CutOff, refused.Round));
        Assert.Equal(before, await installation.DigestAsync());
    }

    [Fact]
    public async Task A_reason_is_no_longer_than_is_kept()
    {
        await using var installation = await TestInstallation.CreateAsync();

        var refused = await Assert.ThrowsAsync<LateReasonException>(() => SendAsync(installation, DayAfter, new string('a', Submission.LongestLateReason + 1)));

        Assert.Equal(LateReasonProblem.TooLong, refused.Problem);
    }

    [Fact]
    public async Task With_a_reason_it_is_taken_and_the_reason_is_kept()
    {
        await using var installation = await TestInstallation.CreateAsync();

        var submission = await SendAsync(installation, DayAfter, " Järjestelmä vaihtui. ");

        await using var context = installation.Context();
        Assert.Equal("Järjestelmä vaihtui.", (await context.Submissions.SingleAsync(row => row.Key == submission.Key, Cancel)).LateReason);
    }

    [Fact]
    public async Task What_nobody_asked_for_is_not_kept()
    {
        await using var installation = await TestInstallation.CreateAsync();

        var submission = await SendAsync(installation, CutOff, "Asiakas 010203A1235 puuttui.");

        Assert.Null(submission.LateReason);
    }

    [Fact]
    public async Task On_the_last_day_nobody_asks_and_sending_the_same_again_later_needs_no_reason()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var first = await SendAsync(installation, CutOff, null);

        var again = await SendAsync(installation, DayAfter, null);

        Assert.Equal(first.Key, again.Key);
    }

    private static Task<Submission> SendAsync(TestInstallation installation, DateTime at, string? reason) => installation.Intake.ReceiveAsync(
        "data.json", new MemoryStream(TestSubmission.Ent().Client("A").ToFile()),
        new Delivery(TestInstallation.Organisation, ReceivedAt: at, LateReason: reason), Cancel);
}
