using Microsoft.Extensions.Caching.Memory;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Published;

namespace Par.Portal.Public;

/// <summary>
/// Keeps what is made from published figures (drawings, the search's index) until newer figures are published. What is published never
/// changes, so what is made of it does not either. Holds about 96 MB at most; what is least used goes first.
/// </summary>
public sealed class ReleaseMemory
{
    private const long Limit = 96 * 1024 * 1024;
    private volatile Kept? kept;

    /// <summary>What was made under this key of these figures, made now if it has not been.</summary>
    /// <param name="statistics">The figures that it is made of.</param>
    /// <param name="key">Names it; compared by value.</param>
    /// <param name="make">Makes it. Two requests at once may both make it; they make the same.</param>
    /// <param name="size">About how many bytes it takes.</param>
    public T Of<T>(PublishedStatistics statistics, object key, Func<T> make, Func<T, long> size)
        where T : class
    {
        var memory = kept;
        if (memory is null || !ReferenceEquals(memory.Statistics, statistics))
            kept = memory = new Kept(statistics, new MemoryCache(new MemoryCacheOptions { SizeLimit = Limit }));
        if (memory.Cache.TryGetValue(key, out T? made) && made is not null)
            return made;
        made = make();
        memory.Cache.Set(key, made, new MemoryCacheEntryOptions { Size = size(made) });
        return made;
    }

    private sealed record Kept(PublishedStatistics Statistics, MemoryCache Cache);
}
