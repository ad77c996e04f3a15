using Par.Ingest.Formats;
using Par.Ingest.Formats.Document;
using Par.Ingest.Loading;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Ingest.Comparing;

/// <summary>Compares two delivered files, read again from the store. Nothing of the comparison is kept.</summary>
public sealed class RevisionComparer(FileStore files, VariableCatalogue catalogue)
{
    /// <summary>What changed from one to the other; null when either cannot be read (any more). Both are in memory in one turn of reading.</summary>
    public async Task<RevisionComparison?> CompareAsync(Submission before, Submission after, CancellationToken cancel = default)
    {
        using var turn = await ReadingTurns.Shared.EnterAsync(cancel);
        return await ReadAsync(before, cancel) is { } earlier && await ReadAsync(after, cancel) is { } later ? RevisionComparison.Of(earlier, later) : null;
    }

    private async Task<SubmissionDocument?> ReadAsync(Submission submission, CancellationToken cancel)
    {
        if (!files.Has(submission.ContentHash) || await files.ReadAsync(submission.ContentHash, cancel) is not { } bytes)
            return null;
        return SubmissionReader.Read(new MemoryStream(bytes, writable: false), submission.FileName, catalogue, cancel).Document;
    }
}
