using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Audit;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Collection.Reminders;
using Par.Warehouse.Collection.Review;
using Par.Warehouse.Places;
using Par.Warehouse.Storage;
using Par.Warehouse.Tests.Storage;

namespace Par.Warehouse.Tests.Collection;

[EveryDatabase]
public sealed class ReviewDeskTests
{
    private static readonly Actor Analyst = new("anna", ActorRole.Analyst);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Approving_moves_the_state_with_its_decision_and_its_line_in_the_audit_trail()
    {
        await using var database = await TestDatabase.CreateAsync();
        await AddAsync(database, SubmissionState.Loaded);

        await Desk(database).ApproveAsync(1, Analyst, "Checked with the organisation.", Cancel);

        await using var context = database.Context();
        Assert.Equal(SubmissionState.Approved, (await context.Submissions.SingleAsync(Cancel)).State);
        var decision = await context.ReviewDecisions.SingleAsync(Cancel);
        Assert.Equal((1, ReviewVerdict.Approved, "anna"), (decision.Number, decision.Verdict, decision.DecidedBy));
        var entry = Assert.Single(await context.TrailAsync(AuditTrail.OfSubmission, "1", Cancel));
        Assert.Equal(("anna", "Loaded → Approved", "Checked with the organisation."), (entry.Actor, entry.What, entry.Why));
    }

    [Fact]
    public async Task Approving_twice_decides_once()
    {
        await using var database = await TestDatabase.CreateAsync();
        await AddAsync(database, SubmissionState.Loaded);

        await Task.WhenAll(Desk(database).ApproveAsync(1, Analyst, "", Cancel), Desk(database).ApproveAsync(1, Analyst, "", Cancel));

        await using var context = database.Context();
        Assert.Equal(1, await context.ReviewDecisions.CountAsync(Cancel));
        Assert.Equal(1, await context.AuditEntries.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_decision_can_be_changed_and_both_stay_on_record()
    {
        await using var database = await TestDatabase.CreateAsync();
        await AddAsync(database, SubmissionState.Loaded);

        await Desk(database).ApproveAsync(1, Analyst, "", Cancel);
        await Desk(database).ReturnAsync(1, Analyst, "Workers are missing.", Cancel);

        await using var context = database.Context();
        Assert.Equal(SubmissionState.Returned, (await context.Submissions.SingleAsync(Cancel)).State);
        Assert.Equal([1, 2], await context.ReviewDecisions.OrderBy(row => row.Number).Select(row => row.Number).ToListAsync(Cancel));
    }

    [Theory]
    [InlineData(ActorRole.Organisation)]
    [InlineData(ActorRole.Ministry)]
    [InlineData(ActorRole.Administrator)]
    public async Task Nobody_but_an_analyst_decides(ActorRole role)
    {
        await using var database = await TestDatabase.CreateAsync();
        await AddAsync(database, SubmissionState.Loaded);

        await Assert.ThrowsAsync<NotAllowedException>(() => Desk(database).ApproveAsync(1, new Actor("somebody", role, "P0179"), "", Cancel));

        await using var context = database.Context();
        Assert.Equal(SubmissionState.Loaded, (await context.Submissions.SingleAsync(Cancel)).State);
    }

    [Theory]
    [InlineData(SubmissionState.Received, 20253, ReviewProblem.NotReviewable)]
    [InlineData(SubmissionState.Rejected, 20253, ReviewProblem.NotReviewable)]
    [InlineData(SubmissionState.Superseded, 20253, ReviewProblem.NotReviewable)]
    [InlineData(SubmissionState.Loaded, 20252, ReviewProblem.NotJanuary)]
    public async Task What_cannot_be_approved_says_why(SubmissionState state, int round, ReviewProblem problem)
    {
        await using var database = await TestDatabase.CreateAsync();
        await AddAsync(database, state, round);

        var refused = await Assert.ThrowsAsync<ReviewException>(() => Desk(database).ApproveAsync(1, Analyst, "", Cancel));

        Assert.Equal(problem, refused.Problem);
        await using var context = database.Context();
        Assert.Equal((state, 0), ((await context.Submissions.SingleAsync(Cancel)).State, await context.AuditEntries.CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_return_without_a_reason_is_refused()
    {
        await using var database = await TestDatabase.CreateAsync();
        await AddAsync(database, SubmissionState.Loaded);

        var refused = await Assert.ThrowsAsync<ReviewException>(() => Desk(database).ReturnAsync(1, Analyst, " ", Cancel));

        Assert.Equal(ReviewProblem.NoReason, refused.Problem);
    }

    [Fact]
    public async Task The_database_holds_at_most_one_valid_revision()
    {
        await using var database = await TestDatabase.CreateAsync();
        await AddAsync(database, SubmissionState.Approved);

        await Assert.ThrowsAsync<DbUpdateException>(() => AddAsync(database, SubmissionState.Loaded, revision: 2));
    }

    private static ReviewDesk Desk(TestDatabase database) => new(
        database.Contexts, new ReviewArea(Gazetteer.Load(Gazetteer.DefaultFolder)), new ReviewRules(),
        new ReturnLetters(CatalogueFiles.Load(CatalogueFiles.DefaultFolder), new ReminderPlan()), new ReviewScene.NothingProposed(), TimeProvider.System);

    private static async Task AddAsync(TestDatabase database, SubmissionState state, int round = 20253, int revision = 1)
    {
        await using var context = database.Context();
        context.Add(new Submission
        {
            Key = revision, ParId = "P0179", Side = Side.Ent, RoundKey = round, Revision = revision, FileName = "data.xlsx",
            ContentHash = new string('0', 64), Length = 1, ReceivedAt = DateTime.UnixEpoch, ReceivedFrom = "test", State = state,
        });
        await context.SaveChangesAsync(Cancel);
    }
}
