using Microsoft.EntityFrameworkCore;
using Par.Ingest.Formats.Document;
using Par.Warehouse.Collection;
using Par.Warehouse.Collection.Review;
using Par.Warehouse.Places;
using Par.Warehouse.Storage;

namespace Par.Ingest.Loading;

/// <summary>
/// Third step, one transaction: the facts of the earlier valid revision go, those of this one come, and the organisation's versions are brought up to date. A
/// reader sees all of the old or all of the new. While the earlier one is approved it stays, and this one is proposed: its facts come when an analyst takes it.
/// </summary>
internal sealed class LoadingStep(IDbContextFactory<ParContext> contexts, Gazetteer gazetteer, TimeProvider clock)
{
    private static readonly Actor Job = Actor.System("intake");

    public async Task<Submission> RunAsync(long key, SubmissionDocument document, CancellationToken cancel)
    {
        var facts = FactRows.Of(document, key, gazetteer);

        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        var revisions = await context.Submissions.Where(row => context.Submissions
                .Any(own => own.Key == key && own.ParId == row.ParId && own.Side == row.Side && own.RoundKey == row.RoundKey))
            .ToListAsync(cancel);
        var submission = revisions.Single(row => row.Key == key);
        if (submission.State != SubmissionState.Screened)
            return submission;
        var at = submission.StepTime(clock);

        if (revisions.Exists(row => row.Revision > submission.Revision && row.State.CanBeDecided()))
        {
            await context.StepAsync(submission, SubmissionState.Superseded, Job, "A later revision is loaded or proposed already.", at, cancel);
        }
        else if (revisions.Find(row => row.State == SubmissionState.Approved) is { } approved)
        {
            foreach (var earlier in revisions.Where(row => row.Revision < submission.Revision && row.State == SubmissionState.Proposed))
                await ReplaceAsync(context, earlier, submission, at, cancel);
            await context.StepAsync(submission, SubmissionState.Proposed, Job, $"Revision {approved.Revision} is approved and counts until an analyst takes this one.", at, cancel);
        }
        else
        {
            await PutInPlaceAsync(context, submission, revisions, facts, at, cancel);
            await context.StepAsync(submission, SubmissionState.Loaded, Job, "", at, cancel);
        }
        await context.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
        return submission;
    }

    /// <summary>What puts the facts of a proposed revision in place of the approved one's, within the transaction of the analyst's decision.</summary>
    public PutInPlace Take(SubmissionDocument document, long key)
    {
        var facts = FactRows.Of(document, key, gazetteer);
        return async (context, proposed, at, cancel) =>
        {
            var revisions = await context.Submissions
                .Where(row => row.ParId == proposed.ParId && row.Side == proposed.Side && row.RoundKey == proposed.RoundKey).ToListAsync(cancel);
            await PutInPlaceAsync(context, proposed, revisions, facts, at, cancel);
        };
    }

    private static async Task PutInPlaceAsync(
        ParContext context, Submission submission, List<Submission> revisions, FactRows facts, DateTime at, CancellationToken cancel)
    {
        foreach (var earlier in revisions.Where(row => row.Revision < submission.Revision && CanBeReplaced(row.State)).OrderBy(row => row.Revision))
            await ReplaceAsync(context, earlier, submission, at, cancel);
        await context.SaveChangesAsync(cancel);
        submission.OrganisationKey = facts.Organisation.OrganisationKey;
        await OrganisationVersions.SaveAsync(context, facts.Organisation, facts.Served, cancel);
        await context.SaveChangesAsync(cancel);
        await facts.InsertAsync(context, cancel);
    }

    private static bool CanBeReplaced(SubmissionState state) => SubmissionTransitions.Allows(state, SubmissionState.Superseded);

    private static async Task ReplaceAsync(ParContext context, Submission earlier, Submission by, DateTime at, CancellationToken cancel)
    {
        if (earlier.State.HasFacts())
            await FactRows.DeleteAsync(context, earlier, cancel);
        await context.StepAsync(earlier, SubmissionState.Superseded, Job, $"Replaced by revision {by.Revision}.", at, cancel);
    }
}
