using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Ingest.Loading;

/// <summary>
/// What becomes of a submission whose intake fails. A failure of the surroundings (disk, database, memory, a stop) says nothing of the submission: it stays
/// where it is and is tried again for as long as it takes. Any other failure would come again: each is written into the audit trail, which outlasts the queue and
/// the process, and the third sets the submission aside as rejected, with a finding that tells its sender that the fault is not theirs.
/// </summary>
internal sealed class Setbacks(IDbContextFactory<ParContext> contexts, TimeProvider clock)
{
    private const int Enough = 3;
    private const string What = "Intake failed";
    private static readonly Actor Job = Actor.System("intake");

    /// <summary>True for a failure that the submission itself causes.</summary>
    public static bool AreDueTo(Exception failure) => DatabaseFailures.IsOfDatabase(failure)
        ? DatabaseFailures.KindOf(failure) == DatabaseFailure.RefusedRows
        : failure is not (OperationCanceledException or IOException or UnauthorizedAccessException or OutOfMemoryException or TimeoutException);

    /// <summary>Writes a failure down, and sets the submission aside when it was the last one that it may have.</summary>
    public async Task RecordAsync(long key, Exception failure, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        var submission = await context.Submissions.SingleAsync(row => row.Key == key, cancel);
        if (!submission.State.IsUnfinishedIntake())
            return;
        var (subject, at) = (SubmissionSteps.Subject(key), submission.StepTime(clock));
        var before = await context.AuditEntries
            .CountAsync(entry => entry.SubjectKind == AuditTrail.OfSubmission && entry.Subject == subject && entry.What == What, cancel);

        // The kind of failure only: a message may hold what stood in the file.
        await context.AuditAsync(AuditTrail.OfSubmission, subject, Job.Name, What, failure.GetType().Name, at, cancel);
        if (before + 1 >= Enough)
            await RejectAsync(context, submission, [IntakeFindings.SetAside], cancel);
        await context.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
    }

    /// <summary>Rejects a submission that can go no further for reasons that screening did not see.</summary>
    public async Task<Submission> RejectAsync(long key, IReadOnlyList<Finding> findings, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        var submission = await context.Submissions.SingleAsync(row => row.Key == key, cancel);
        if (!submission.State.IsUnfinishedIntake())
            return submission;
        await RejectAsync(context, submission, findings, cancel);
        await context.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
        return submission;
    }

    private async Task RejectAsync(ParContext context, Submission submission, IReadOnlyList<Finding> findings, CancellationToken cancel)
    {
        var last = await context.Findings.Where(row => row.SubmissionKey == submission.Key).MaxAsync(row => (int?)row.Number, cancel) ?? 0;
        await FindingRows.InsertAsync(context, submission.Key, findings, after: last, cancel);
        submission.ErrorCount += findings.Count(finding => finding.Severity == Severity.Error);
        submission.WarningCount += findings.Count(finding => finding.Severity == Severity.Warning);
        await context.StepAsync(submission, SubmissionState.Rejected, Job, "", submission.StepTime(clock), cancel);
    }
}
