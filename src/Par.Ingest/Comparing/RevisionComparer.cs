using Par.Ingest.Formats;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Ingest.Comparing;

/// <summary>Compares two delivered files, read again from the store. Nothing of the comparison is kept.</summary>
public sealed class RevisionComparer(FileStore files, VariableCatalogue catalogue) : IDisposable
{
    // Two files are in memory meanwhile, and reading them is the processor's work: one comparison at a time.
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>What changed from one to the other; null when either cannot be read (any more).</summary>
    public async Task<RevisionComparison?> CompareAsync(Submission before, Submission after, CancellationToken cancel = default)
    {
        await turn.WaitAsync(cancel);
        try
        {
            return await ReadAsync(before, cancel) is { } earlier && await ReadAsync(after, cancel) is { } later ? RevisionComparison.Of(earlier, later) : null;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private async Task<SubmissionDocument?> ReadAsync(Submission submission, CancellationToken cancel)
    {
        if (!files.Has(submission.ContentHash) || await files.ReadAsync(submission.ContentHash, cancel) is not { } bytes)
            return null;
        return SubmissionReader.Read(new MemoryStream(bytes, writable: false), submission.FileName, catalogue, cancel).Document;
    }
}
