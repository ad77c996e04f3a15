using Microsoft.EntityFrameworkCore;
using Par.Ingest.Formats;
using Par.Ingest.Loading;
using Par.Ingest.Screening;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Collection.Review;
using Par.Warehouse.Places;
using Par.Warehouse.Storage;
using Par.Warehouse.Telemetry;

namespace Par.Ingest;

/// <summary>
/// The way of a file into the star schema: <b>receive</b> (looked through for identifying content, then file store and a row), <b>screen</b> (findings, and
/// whether it may go on), <b>load</b> (its facts in place of the earlier revision's). The state is in the database and each step is one transaction that begins by reading
/// it: a process killed anywhere goes on from there with <see cref="ContinueAsync"/>, a step done twice changes nothing, and nothing counts twice. Files are read in
/// turns, one fewer at a time than there are processors and at least one; only bytes that are still arriving over the line, and the files of
/// <see cref="TakeAsync"/>, are in memory without a turn.
/// </summary>
public sealed class Intake(
    IDbContextFactory<ParContext> contexts, FileStore files, VariableCatalogue catalogue, Gazetteer gazetteer, TimeProvider clock) : IProposedFacts
{
    // Much longer than the bytes of one file take to the disk: they are in memory before the first is written.
    private static readonly TimeSpan LongestWrite = TimeSpan.FromMinutes(10);

    private readonly ReviewArea area = new(gazetteer);
    private readonly Receiving receiving = new(contexts, files, catalogue, new ReviewArea(gazetteer), clock);
    private readonly ScreeningStep screening = new(contexts, gazetteer, clock);
    private readonly LoadingStep loading = new(contexts, gazetteer, clock);
    private readonly Setbacks setbacks = new(contexts, clock);
    private readonly StoreTidying tidying = new(contexts, files, clock);
    private readonly ReadingTurns turns = ReadingTurns.Shared;

    /// <summary>
    /// Takes a file in: it is looked through for identifying content, stored under its content hash and registered. The same file as the organisation's newest
    /// of that side and round is the same submission: nothing changes. One that cannot be read, or holds identifying content, is rejected at once and not stored.
    /// </summary>
    /// <exception cref="FileTooLargeException">The file is larger than submissions may be; nothing of it is kept.</exception>
    /// <exception cref="NotAllowedException">The actor delivers for nobody, or not for the file's organisation; nothing is registered.</exception>
    /// <exception cref="DeliveryIdUsedException">The sender used the delivery's id for another file; nothing is registered.</exception>
    public async Task<Submission> ReceiveAsync(string fileName, Stream content, Delivery delivery, CancellationToken cancel = default)
    {
        delivery.From.MustDeliver();
        using var file = await turns.TakeInAsync(content, cancel);
        return (await WorkStep.RunAsync("intake.receive", null, () =>
            receiving.RunAsync(fileName, file.Content, delivery, cancel))).Submission;
    }

    /// <summary>
    /// Receives, screens and loads in one go, reading the file once; what may be thrown is as for <see cref="ReceiveAsync"/>. For callers that themselves
    /// take a few files at a time: it waits for nobody's turn.
    /// </summary>
    public async Task<Submission> TakeAsync(string fileName, Stream content, Delivery delivery, CancellationToken cancel = default)
    {
        delivery.From.MustDeliver();
        var bytes = await FileInMemory.BytesAsync(content, cancel);
        var (submission, read) = await WorkStep.RunAsync("intake.receive", null, () =>
            receiving.RunAsync(fileName, bytes, delivery, cancel));
        return await GoOnAsync(submission, () => Task.FromResult(read), cancel);
    }

    /// <summary>
    /// Says what screening would find if the file were delivered now, with the register and the calendar as they are. Nothing is stored, not even that it was asked.
    /// </summary>
    /// <exception cref="FileTooLargeException">The file is larger than submissions may be.</exception>
    /// <exception cref="NotAllowedException">The actor delivers for nobody, or not for the file's organisation.</exception>
    public async Task<ScreeningReport> PreviewAsync(string fileName, Stream content, Actor from, CancellationToken cancel = default)
    {
        from.MustDeliver();
        using var file = await turns.TakeInAsync(content, cancel);
        return await screening.PreviewAsync(fileName, await receiving.PreviewAsync(fileName, file.Content, from, cancel), cancel);
    }

    /// <summary>
    /// Reads and screens a received file: its findings are stored and it is screened or rejected. Does nothing to one that is further. The first step of
    /// <see cref="ContinueAsync"/> by itself, for tests that stop between the steps.
    /// </summary>
    internal async Task<Submission> ScreenAsync(long key, CancellationToken cancel = default)
    {
        using var turn = await turns.EnterAsync(cancel);
        var submission = await FindAsync(key, cancel);
        if (submission.State == SubmissionState.Received)
            submission = await screening.RunAsync(key, await ReadAsync(submission, cancel), cancel);
        return submission;
    }

    /// <summary>
    /// Puts the facts of a screened file in place of the earlier revision's. Does nothing to one that is elsewhere on its way. The second step of
    /// <see cref="ContinueAsync"/> by itself, for tests that stop between the steps.
    /// </summary>
    internal async Task<Submission> LoadAsync(long key, CancellationToken cancel = default)
    {
        using var turn = await turns.EnterAsync(cancel);
        var submission = await FindAsync(key, cancel);
        if (submission.State == SubmissionState.Screened)
            submission = await LoadAsync(key, await ReadAsync(submission, cancel), cancel);
        return submission;
    }

    /// <summary>
    /// Takes whatever steps remain, reading the file once. A failure is thrown on; one that the submission itself causes is written into its audit trail
    /// as well, and the third of them sets it aside as rejected: a later call does nothing.
    /// </summary>
    public async Task<Submission> ContinueAsync(long key, CancellationToken cancel = default)
    {
        using var turn = await turns.EnterAsync(cancel);
        var submission = await FindAsync(key, cancel);
        try
        {
            return await GoOnAsync(submission, () => ReadAsync(submission, cancel), cancel);
        }
        catch (Exception failure) when (Setbacks.AreDueTo(failure))
        {
            await setbacks.RecordAsync(key, failure, cancel);
            throw;
        }
    }

    /// <summary>
    /// Takes a submission back on its sender's wish before its facts are loaded, a proposed one included. One that is further, or that never came so far, stays as it is: the answer
    /// says where it is.
    /// </summary>
    /// <exception cref="NotAllowedException">The actor neither sent it nor may deliver for its organisation, or it lies outside the actor's area.</exception>
    public async Task<Submission> WithdrawAsync(long key, Actor actor, CancellationToken cancel = default)
    {
        actor.MustDeliver();
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        var submission = await context.Submissions.SingleAsync(row => row.Key == key, cancel);
        if (!await area.MayDeliverForAsync(context, submission, actor, cancel))
            throw new NotAllowedException($"{actor.Name} may not withdraw a submission of {submission.ParId} {submission.Side.Code()}.");
        if (!submission.State.CanBeWithdrawn())
            return submission;
        await context.StepAsync(submission, SubmissionState.Withdrawn, actor, "", clock.GetUtcNow().UtcDateTime, cancel);
        await context.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
        return submission;
    }

    /// <inheritdoc/>
    async Task<PutInPlace?> IProposedFacts.ReadAsync(Submission proposed, CancellationToken cancel)
    {
        using var turn = await turns.EnterAsync(cancel);
        return (await ReadAsync(proposed, cancel)).Document is { } document ? loading.Take(document, proposed.Key) : null;
    }

    /// <summary>Clears up files that killed processes left half-written a while ago; other processes may be receiving meanwhile.</summary>
    /// <remarks>By the time of the disk, whatever the clock of the installation says.</remarks>
    public void Settle() => files.RemoveHalfWritten(DateTime.UtcNow - LongestWrite);

    /// <summary>Removes files of the store that have lain there for an hour and are no submission's. Settles as well.</summary>
    /// <returns>How many files went.</returns>
    public Task<int> TidyAsync(CancellationToken cancel = default)
    {
        Settle();
        return tidying.RunAsync(cancel);
    }

    private async Task<Submission> GoOnAsync(Submission submission, Func<Task<ReadOutcome>> readFile, CancellationToken cancel)
    {
        if (!submission.State.IsUnfinishedIntake())
            return submission;
        var (key, side) = (submission.Key, submission.Side.Code());
        var read = await WorkStep.RunAsync("intake.read", side, readFile);
        if (submission.State == SubmissionState.Received)
            submission = await WorkStep.RunAsync("intake.screen", side, () => screening.RunAsync(key, read, cancel));
        if (submission.State == SubmissionState.Screened)
            submission = await WorkStep.RunAsync("intake.load", side, () => LoadAsync(key, read, cancel));
        WorkStep.IntakeEnded(side, submission.State.ToString());
        return submission;
    }

    private Task<Submission> LoadAsync(long key, ReadOutcome read, CancellationToken cancel) => read.Document is { } document
        ? loading.RunAsync(key, document, cancel)
        : setbacks.RejectAsync(key, read.Findings, cancel);

    private async Task<Submission> FindAsync(long key, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Submissions.AsNoTracking().SingleAsync(submission => submission.Key == key, cancel);
    }

    private async Task<ReadOutcome> ReadAsync(Submission submission, CancellationToken cancel) =>
        await files.ReadAsync(submission.ContentHash, cancel) is { } content
            ? SubmissionReader.Read(new MemoryStream(content, writable: false), submission.FileName, catalogue, cancel)
            : new ReadOutcome(null, null, [IntakeFindings.FileIsGone]);
}
