using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Collection;
using Par.Warehouse.Collection.Review;
using Par.Warehouse.Storage;

namespace Par.Ingest.Tests.Loading;

/// <summary>An approval stays: what comes after it is proposed, and counts when an analyst takes it.</summary>
[EveryDatabase]
public sealed class ProposedRevisionTests
{
    private static readonly Actor Analyst = new("analyst", ActorRole.Analyst);
    private static readonly Actor Colleague = new("colleague", ActorRole.Analyst);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_after_the_approval_leaves_the_approved_facts_as_they_are()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var approved = await ApprovedAsync(installation);

        var proposed = await ReadyAsync(installation, Three());

        Assert.Equal((2, SubmissionState.Proposed), (proposed.Revision, proposed.State));
        Assert.Equal(SubmissionState.Approved, await StateAsync(installation, approved.Key));
        Assert.Equal(2, await ClientsAsync(installation, approved.Key));
        Assert.Equal(0, await ClientsAsync(installation, proposed.Key));
    }

    [Fact]
    public async Task Taking_it_puts_its_facts_in_place_of_the_approved_ones()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var approved = await ApprovedAsync(installation);
        var proposed = await ReadyAsync(installation, Three());

        var taken = await installation.Desk.ApproveAsync(proposed.Key, Analyst, "The workers were missing.", Cancel, seen: 0);

        Assert.Equal(SubmissionState.Approved, taken.State);
        Assert.Equal(SubmissionState.Superseded, await StateAsync(installation, approved.Key));
        Assert.Equal(0, await ClientsAsync(installation, approved.Key));
        Assert.Equal(3, await ClientsAsync(installation, proposed.Key));
    }

    [Fact]
    public async Task Declining_it_leaves_the_approved_one_and_the_same_file_may_come_again()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var approved = await ApprovedAsync(installation);
        var proposed = await ReadyAsync(installation, Three());

        var declined = await installation.Desk.DeclineAsync(proposed.Key, Analyst, "The release is out.", Cancel, seen: 0);
        var again = await ReadyAsync(installation, Three());

        Assert.Equal(SubmissionState.Declined, declined.State);
        Assert.Equal(SubmissionState.Approved, await StateAsync(installation, approved.Key));
        Assert.Equal((3, SubmissionState.Proposed), (again.Revision, again.State));
        var late = await Assert.ThrowsAsync<ReviewException>(() => installation.Desk.ApproveAsync(proposed.Key, Analyst, "", cancel: Cancel));
        Assert.Equal(ReviewProblem.NotReviewable, late.Problem);
    }

    [Fact]
    public async Task Only_the_newest_proposal_waits()
    {
        await using var installation = await TestInstallation.CreateAsync();
        await ApprovedAsync(installation);
        var first = await ReadyAsync(installation, Three());

        var second = await ReadyAsync(installation, Three().Worker("W1", 0.5m));

        Assert.Equal(SubmissionState.Superseded, await StateAsync(installation, first.Key));
        Assert.Equal(SubmissionState.Proposed, second.State);
    }

    [Fact]
    public async Task Its_sender_may_take_it_back()
    {
        await using var installation = await TestInstallation.CreateAsync();
        await ApprovedAsync(installation);
        var proposed = await ReadyAsync(installation, Three());

        var back = await installation.Intake.WithdrawAsync(proposed.Key, TestInstallation.Organisation, Cancel);

        Assert.Equal(SubmissionState.Withdrawn, back.State);
    }

    [Fact]
    public async Task The_approved_one_is_not_returned_while_a_proposal_waits()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var approved = await ApprovedAsync(installation);
        await ReadyAsync(installation, Three());

        var refused = await Assert.ThrowsAsync<ReviewException>(() => installation.Desk.ReturnAsync(approved.Key, Analyst, "Look again.", Cancel));

        Assert.Equal(ReviewProblem.ProposalWaits, refused.Problem);
        Assert.Equal(SubmissionState.Approved, await StateAsync(installation, approved.Key));
    }

    [Fact]
    public async Task A_proposal_whose_file_is_gone_is_not_taken()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var approved = await ApprovedAsync(installation);
        var proposed = await ReadyAsync(installation, Three());
        foreach (var file in Directory.EnumerateFiles(installation.Folder.Files, proposed.ContentHash + "*", SearchOption.AllDirectories))
            File.Delete(file);

        var refused = await Assert.ThrowsAsync<ReviewException>(() => installation.Desk.ApproveAsync(proposed.Key, Analyst, "", cancel: Cancel));

        Assert.Equal(ReviewProblem.FileIsGone, refused.Problem);
        Assert.Equal(SubmissionState.Approved, await StateAsync(installation, approved.Key));
        Assert.Equal(2, await ClientsAsync(installation, approved.Key));
    }

    [Fact]
    public async Task The_second_of_two_who_decide_is_told_and_overwrites_nothing()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var loaded = await ReadyAsync(installation, Two());
        await installation.Desk.ReturnAsync(loaded.Key, Colleague, "The workers are missing.", dueOn: null, Cancel, seen: 0);

        var approving = await Assert.ThrowsAsync<ReviewException>(() => installation.Desk.ApproveAsync(loaded.Key, Analyst, "", Cancel, seen: 0));
        var returning = await Assert.ThrowsAsync<ReviewException>(
            () => installation.Desk.ReturnAsync(loaded.Key, Analyst, "Another reason.", dueOn: null, Cancel, seen: 0));

        Assert.Equal([ReviewProblem.DecidedMeanwhile, ReviewProblem.DecidedMeanwhile], [approving.Problem, returning.Problem]);
        Assert.Equal(SubmissionState.Returned, await StateAsync(installation, loaded.Key));
        var seen = await installation.Desk.ApproveAsync(loaded.Key, Analyst, "They came by letter.", Cancel, seen: 1);
        Assert.Equal(SubmissionState.Approved, seen.State);
    }

    private static async Task<Submission> ApprovedAsync(TestInstallation installation)
    {
        var loaded = await ReadyAsync(installation, Two());
        return await installation.Desk.ApproveAsync(loaded.Key, Colleague, "", cancel: Cancel);
    }

    /// <summary>Delivers the file; what is remarked on is accepted as far as it can be, so that only the decision is left.</summary>
    private static async Task<Submission> ReadyAsync(TestInstallation installation, TestSubmission file)
    {
        var delivered = await installation.DeliverCleanAsync(file);
        var warnings = new WarningDesk(installation.Contexts, new ReviewArea(World.Gazetteer), TimeProvider.System);
        await warnings.AcceptAllAsync(delivered.Key, "A small test.", Colleague, Cancel);
        return delivered;
    }

    private static TestSubmission Two() => TestSubmission.Ent().Client("A").Client("B");

    private static TestSubmission Three() => TestSubmission.Ent().Client("A").Client("B").Client("C");

    private static async Task<SubmissionState> StateAsync(TestInstallation installation, long key)
    {
        await using var context = installation.Context();
        return await context.Submissions.Where(row => row.Key == key).Select(row => row.State).SingleAsync(Cancel);
    }

    private static async Task<int> ClientsAsync(TestInstallation installation, long key)
    {
        await using var context = installation.Context();
        return await context.FactClients.CountAsync(row => row.SubmissionKey == key, Cancel);
    }
}
