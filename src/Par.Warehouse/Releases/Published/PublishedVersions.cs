namespace Par.Warehouse.Releases.Published;

/// <summary>
/// The cells of every public version by its address. The newest ones are on the shelf; one that was replaced is read when it is asked for, and the few asked for last
/// stay in memory.
/// </summary>
public sealed class PublishedVersions(PublishedShelf shelf, PublishedReader reader)
{
    private const int Kept = 2;
    private readonly SemaphoreSlim reading = new(1, 1);
    private readonly LinkedList<PublishedRelease> former = [];

    /// <summary>A version with its cells, as a set of figures that holds nothing else; null when it is not public.</summary>
    /// <param name="current">The figures that the request has taken.</param>
    /// <param name="version">The version, from <see cref="PublishedStatistics.Versions"/> of them.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<PublishedStatistics?> FindAsync(PublishedStatistics current, PublicVersion version, CancellationToken cancel = default)
    {
        var key = version.Release.Key;
        if (current.Find(version.Release.Side, version.Release.Year) is { } onShelf && onShelf.Release.Key == key)
            return new PublishedStatistics([onShelf], [version]);
        if (version.Release.State != ReleaseState.Superseded || shelf.Current.Versions.FirstOrDefault(known => known.Release.Key == key) is { Release.State: ReleaseState.Withdrawn })
            return null;
        // One at a time: whoever asks for many old versions at once waits, and takes neither the memory nor the processors of the others.
        await reading.WaitAsync(cancel);
        try
        {
            var found = former.FirstOrDefault(release => release.Release.Key == key);
            if (found is not null)
                former.Remove(found);
            former.AddFirst(found ??= await reader.ReadVersionAsync(version, cancel));
            if (former.Count > Kept)
                former.RemoveLast();
            return new PublishedStatistics([found], [version]);
        }
        finally
        {
            reading.Release();
        }
    }
}
