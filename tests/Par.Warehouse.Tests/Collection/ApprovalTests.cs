using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Collection;
using Par.Warehouse.Collection.Review;

namespace Par.Warehouse.Tests.Collection;

[EveryDatabase]
public sealed class ApprovalTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    public async Task Who_sent_any_revision_of_the_round_does_not_approve_when_four_eyes_are_asked_for(int eyes, bool mayApprove)
    {
        await using var scene = await ReviewScene.StartAsync(eyes);
        await scene.DeliverAsync(state: SubmissionState.Superseded, from: "ANNA", source: SubmissionSource.Survey);
        var key = await scene.DeliverAsync(revision: 2, from: "olli");

        var attempt = await Record.ExceptionAsync(() => scene.Desk.ApproveAsync(key, ReviewScene.Anna, "", Cancel));

        Assert.Equal(mayApprove ? null : ReviewProblem.OwnData, (attempt as ReviewException)?.Problem);
        Assert.Equal(mayApprove ? SubmissionState.Approved : SubmissionState.Loaded, await StateAsync(scene, key));
    }

    [Fact]
    public async Task Data_of_another_round_do_not_keep_anybody_from_approving()
    {
        await using var scene = await ReviewScene.StartAsync();
        await scene.DeliverAsync(round: 20252, from: "anna");
        var key = await scene.DeliverAsync();

        await scene.Desk.ApproveAsync(key, ReviewScene.Anna, "", Cancel);

        Assert.Equal(SubmissionState.Approved, await StateAsync(scene, key));
    }

    [Fact]
    public async Task With_six_eyes_one_endorses_and_another_approves()
    {
        await using var scene = await ReviewScene.StartAsync(eyes: 3);
        var key = await scene.DeliverAsync();

        await scene.Desk.ApproveAsync(key, ReviewScene.Anna, "Fits.", Cancel);
        await scene.Desk.ApproveAsync(key, ReviewScene.Anna, "Fits.", Cancel);
        var afterOne = await StateAsync(scene, key);
        await scene.Desk.ApproveAsync(key, ReviewScene.Bo, "Fits, too.", Cancel);

        Assert.Equal((SubmissionState.Loaded, SubmissionState.Approved), (afterOne, await StateAsync(scene, key)));
        Assert.Equal([("anna", ReviewVerdict.Endorsed), ("bo", ReviewVerdict.Approved)], await DecisionsAsync(scene, key));
    }

    [Fact]
    public async Task A_return_ends_an_endorsement()
    {
        await using var scene = await ReviewScene.StartAsync(eyes: 3);
        var key = await scene.DeliverAsync();
        await scene.Desk.ApproveAsync(key, ReviewScene.Anna, "", Cancel);
        await scene.Desk.ReturnAsync(key, ReviewScene.Bo, "Workers are missing.", Cancel);

        await scene.Desk.ApproveAsync(key, ReviewScene.Bo, "", Cancel);

        Assert.Equal(SubmissionState.Returned, await StateAsync(scene, key));
        Assert.Equal(ReviewVerdict.Endorsed, (await DecisionsAsync(scene, key))[^1].Verdict);
    }

    [Fact]
    public async Task A_submission_with_an_open_warning_is_not_approved()
    {
        await using var scene = await ReviewScene.StartAsync();
        var key = await scene.DeliverAsync();
        await scene.WarnAsync(key, "PAR-009");
        await scene.WarnAsync(key, "PAR-030", findings: 4);
        await scene.Warnings.AcceptAsync(key, "PAR-030", "Checked by telephone.", ReviewScene.Bo, Cancel);

        var refused = await Assert.ThrowsAsync<ReviewException>(() => scene.Desk.ApproveAsync(key, ReviewScene.Anna, "", Cancel));
        await scene.Warnings.AcceptAsync(key, "PAR-009", "A new worker.", ReviewScene.Bo, Cancel);
        await scene.Desk.ApproveAsync(key, ReviewScene.Anna, "", Cancel);

        Assert.Equal(ReviewProblem.WarningsOpen, refused.Problem);
        Assert.Equal(SubmissionState.Approved, await StateAsync(scene, key));
    }

    [Fact]
    public async Task A_job_approves_without_accepting_warnings()
    {
        await using var scene = await ReviewScene.StartAsync(eyes: 3);
        var key = await scene.DeliverAsync(from: "sample");
        await scene.WarnAsync(key, "PAR-009");

        await scene.Desk.ApproveAsync(key, Actor.System("sample"), "", Cancel);

        Assert.Equal(SubmissionState.Approved, await StateAsync(scene, key));
    }

    [Fact]
    public async Task Accepting_a_warning_needs_a_reason_and_a_warning()
    {
        await using var scene = await ReviewScene.StartAsync();
        var key = await scene.DeliverAsync();
        await scene.WarnAsync(key, "PAR-009");

        var noReason = await Assert.ThrowsAsync<ReviewException>(() => scene.Warnings.AcceptAsync(key, "PAR-009", " ", ReviewScene.Anna, Cancel));
        var noWarning = await Assert.ThrowsAsync<ReviewException>(() => scene.Warnings.AcceptAsync(key, "PAR-001", "Why not.", ReviewScene.Anna, Cancel));
        var tooLong = await Assert.ThrowsAsync<ReviewException>(
            () => scene.Warnings.AcceptAllAsync(key, new string('x', ReviewText.LongestReason + 1), ReviewScene.Anna, Cancel));

        Assert.Equal([ReviewProblem.NoReasonToAccept, ReviewProblem.NoSuchWarning, ReviewProblem.TooLong], new[] { noReason, noWarning, tooLong }.Select(problem => problem.Problem));
        Assert.Equal(0, await scene.AskAsync(context => context.AcceptedWarnings.CountAsync(Cancel)));
    }

    [Fact]
    public async Task All_warnings_are_accepted_at_once_and_one_is_taken_back()
    {
        await using var scene = await ReviewScene.StartAsync();
        var key = await scene.DeliverAsync();
        await scene.WarnAsync(key, "PAR-009");
        await scene.WarnAsync(key, "PAR-030");

        var accepted = await scene.Warnings.AcceptAllAsync(key, "Asked and answered.", ReviewScene.Anna, Cancel);
        await scene.Warnings.TakeBackAsync(key, "PAR-009", ReviewScene.Anna, Cancel);

        var found = (await scene.Queue.FindAsync(key, ReviewScene.Anna, Cancel))!;
        Assert.Equal(2, accepted);
        Assert.Equal("PAR-009", Assert.Single(found.OpenWarnings).RuleId);
        Assert.Equal(["Warning accepted: PAR-009", "Warning accepted: PAR-030", "Acceptance taken back: PAR-009"],
            found.Trail.Where(entry => entry.What != ReviewQueue.Saw).Select(entry => entry.What).Order(StringComparer.Ordinal).OrderBy(what => what.StartsWith("Acc", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(2, 1)]
    [InlineData(4, 0)]
    public async Task What_was_accepted_in_the_revision_before_is_accepted_again_with_one_action_unless_there_is_more_of_it(int findingsNow, int acceptedAgain)
    {
        await using var scene = await ReviewScene.StartAsync();
        var first = await scene.DeliverAsync();
        await scene.WarnAsync(first, "PAR-009", findings: 3);
        await scene.Warnings.AcceptAsync(first, "PAR-009", "A new worker.", ReviewScene.Bo, Cancel);
        await scene.SetStateAsync(first, SubmissionState.Superseded);
        var second = await scene.DeliverAsync(revision: 2);
        await scene.WarnAsync(second, "PAR-009", findingsNow);

        var accepted = await scene.Warnings.AcceptAsBeforeAsync(second, ReviewScene.Anna, Cancel);

        Assert.Equal(acceptedAgain, accepted);
        var row = await scene.AskAsync(context => context.AcceptedWarnings.SingleOrDefaultAsync(row => row.SubmissionKey == second, Cancel));
        Assert.Equal(acceptedAgain == 1 ? ("anna", "A new worker.") : default, (row?.AcceptedBy, row?.Why));
    }

    private static Task<SubmissionState> StateAsync(ReviewScene scene, long key) =>
        scene.AskAsync(context => context.Submissions.Where(row => row.Key == key).Select(row => row.State).SingleAsync(Cancel));

    private static async Task<List<(string DecidedBy, ReviewVerdict Verdict)>> DecisionsAsync(ReviewScene scene, long key) =>
        [.. (await scene.AskAsync(context => context.ReviewDecisions.Where(row => row.SubmissionKey == key).OrderBy(row => row.Number).ToListAsync(Cancel)))
            .Select(row => (row.DecidedBy, row.Verdict))];
}
