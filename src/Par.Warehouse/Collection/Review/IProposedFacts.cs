using Par.Warehouse.Storage;

namespace Par.Warehouse.Collection.Review;

/// <summary>Brings the facts of a proposed revision, which are in its file only, when an analyst takes it.</summary>
public interface IProposedFacts
{
    /// <summary>Reads the file, before the decision's transaction begins: that may take seconds, and nobody waits for it.</summary>
    /// <returns>What puts the facts in place of the approved revision's within that transaction; null when the file is not there or cannot be read.</returns>
    Task<PutInPlace?> ReadAsync(Submission proposed, CancellationToken cancel);
}

/// <summary>Puts the facts of a proposed revision in place of those of the revisions before it, which become superseded. The caller takes the step of the proposed one.</summary>
/// <param name="context">The context of the open transaction.</param>
/// <param name="proposed">The proposed revision, tracked by the context.</param>
/// <param name="at">When, UTC.</param>
/// <param name="cancel">Gives up.</param>
public delegate Task PutInPlace(ParContext context, Submission proposed, DateTime at, CancellationToken cancel);
