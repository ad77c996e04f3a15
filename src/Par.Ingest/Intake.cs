using Microsoft.EntityFrameworkCore;
using Par.Ingest.Formats;
using Par.Ingest.Loading;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Storage;

namespace Par.Ingest;

/// <summary>
/// The way of a file into the star schema: <b>receive</b> (file store and a row, nothing read but who it is from), <b>screen</b> (findings, and whether it may
/// go on), <b>load</b> (its facts in place of the earlier revision's). The state is in the database and each step is one transaction that begins by reading
/// it: a process killed anywhere goes on from there with <see cref="ContinueAsync"/>, a step done twice changes nothing, and nothing counts twice.
/// </summary>
public sealed class Intake(
    IDbContextFactory<ParContext> contexts, FileStore files, VariableCatalogue catalogue, Gazetteer gazetteer, TimeProvider clock)
{
    private readonly Receiving receiving = new(contexts, files, clock);
    private readonly ScreeningStep screening = new(contexts, gazetteer, clock);
    private readonly LoadingStep loading = new(contexts, gazetteer, clock);
    private readonly FileRemoval removal = new(contexts, files, clock);

    /// <summary>
    /// Stores the file under its content hash and registers it. The same file as the organisation's newest of that side and round is the same submission:
    /// nothing changes.
    /// </summary>
    /// <exception cref="FileTooLargeException">The file is larger than submissions may be; nothing of it is kept.</exception>
    /// <exception cref="NotAllowedException">An organisation delivers for another one; nothing is registered.</exception>
    public Task<Submission> ReceiveAsync(string fileName, Stream content, Delivery delivery, CancellationToken cancel = default) =>
        receiving.RunAsync(fileName, content, delivery, cancel);

    /// <summary>Reads and screens a received file: its findings are stored and it is screened or rejected. Does nothing to one that is further.</summary>
    public async Task<Submission> ScreenAsync(long key, CancellationToken cancel = default)
    {
        var submission = await FindAsync(key, cancel);
        if (submission.State == SubmissionState.Received)
            submission = await ScreenAsync(submission, Read(submission, cancel), cancel);
        return submission;
    }

    /// <summary>Puts the facts of a screened file in place of the earlier revision's. Does nothing to one that is elsewhere on its way.</summary>
    public async Task<Submission> LoadAsync(long key, CancellationToken cancel = default)
    {
        var submission = await FindAsync(key, cancel);
        if (submission.State == SubmissionState.Screened)
            submission = await loading.RunAsync(key, Read(submission, cancel), cancel);
        return submission;
    }

    /// <summary>Takes whatever steps remain, reading the file once.</summary>
    public async Task<Submission> ContinueAsync(long key, CancellationToken cancel = default)
    {
        var submission = await FindAsync(key, cancel);
        if (!submission.State.IsUnfinishedIntake())
            return submission;
        var read = Read(submission, cancel);
        if (submission.State == SubmissionState.Received)
            submission = await ScreenAsync(submission, read, cancel);
        if (submission.State == SubmissionState.Screened)
            submission = await loading.RunAsync(key, read, cancel);
        return submission;
    }

    /// <summary>
    /// Clears up after a killed process: half-written files, and files that were to be removed. Call at start, before anything is received.
    /// </summary>
    public async Task SettleAsync(CancellationToken cancel = default)
    {
        files.RemoveHalfWritten();
        await removal.RunAsync(cancel);
    }

    private async Task<Submission> ScreenAsync(Submission submission, ReadOutcome read, CancellationToken cancel)
    {
        var screened = await screening.RunAsync(submission.Key, read, cancel);
        if (screened.State == SubmissionState.Rejected)
            await removal.RunAsync(cancel);
        return screened;
    }

    private async Task<Submission> FindAsync(long key, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Submissions.AsNoTracking().SingleAsync(submission => submission.Key == key, cancel);
    }

    private ReadOutcome Read(Submission submission, CancellationToken cancel)
    {
        using var content = files.Open(submission.ContentHash);
        return content is null
            ? new ReadOutcome(null, null, [IntakeFindings.FileIsGone])
            : SubmissionReader.Read(content, submission.FileName, catalogue, cancel);
    }
}
