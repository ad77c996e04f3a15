using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Corpus;

/// <summary>A file that is wrong in one way, and the finding that must say so.</summary>
/// <param name="Title">What is wrong, subject first, for example <c>zip: a path that leads out</c>.</param>
/// <param name="Name">File name as delivered.</param>
/// <param name="Make">Makes the content, always the same.</param>
/// <param name="Rule">Rule id of the finding expected.</param>
/// <param name="Place">Where it must point.</param>
internal sealed record BadFile(string Title, string Name, Func<byte[]> Make, string Rule, Location? Place = null)
{
    /// <summary>Where the finding must point; the whole file unless said.</summary>
    public Location Where => Place ?? Location.File;

    /// <summary>What the whole of reading and screening may allocate. The rest of the corpus needs far less.</summary>
    public long MostBytes { get; init; } = 40_000_000;
}
