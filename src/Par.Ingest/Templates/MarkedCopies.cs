using Microsoft.EntityFrameworkCore;
using Par.Ingest.Formats;
using Par.Ingest.Formats.Marking;
using Par.Ingest.Loading;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Collection.Review;
using Par.Warehouse.Storage;

namespace Par.Ingest.Templates;

/// <summary>Gives a sender a submission back as a workbook with its findings marked in place (<see cref="MarkedCopy"/>).</summary>
public sealed class MarkedCopies(IDbContextFactory<ParContext> contexts, FileStore files, VariableCatalogue catalogue, ReviewArea area)
{
    /// <summary>
    /// Writes the copy and returns true; the stream stays open. False, with nothing written, when there is no such submission, or none of its content is
    /// at hand: it could not be read, or it held identifying content and was not kept.
    /// </summary>
    /// <exception cref="NotAllowedException">The actor does not deliver for the submission's organisation, or it lies outside the actor's area.</exception>
    public async Task<bool> WriteAsync(long submissionKey, Language language, Actor actor, Stream stream, CancellationToken cancel = default)
    {
        actor.MustDeliver();
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var submission = await context.Submissions.AsNoTracking().FirstOrDefaultAsync(row => row.Key == submissionKey, cancel);
        if (submission is null)
            return false;
        if (!await area.MayDeliverForAsync(context, submission, actor, cancel))
            throw new NotAllowedException($"{actor.Name} may not fetch a submission of {submission.ParId}.");
        using var turn = await ReadingTurns.Shared.EnterAsync(cancel);
        using var content = files.Open(submission.ContentHash);
        if (content is null || SubmissionReader.Read(content, submission.FileName, catalogue, cancel).Document is not { } document)
            return false;
        var findings = await context.Findings.AsNoTracking().Include(row => row.Text).Where(row => row.SubmissionKey == submissionKey).OrderBy(row => row.Number).ToListAsync(cancel);
        MarkedCopy.Write(document, [.. findings.Select(row => row.ToFinding())], language, stream);
        return true;
    }
}
