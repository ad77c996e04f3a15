using Par.Warehouse.Releases.Published;

namespace Par.Warehouse.Releases.Checks;

/// <summary>
/// Reads the files and pages of a release that is not public back from their bytes, as a reader of the site would get them. The site provides it; where there is none, as on
/// the command line, nobody can, and the site reads them when it is approved there and once more after the publication.
/// </summary>
/// <param name="Read">What differs from the stored figures, or tells a number where there is none.</param>
public sealed record FilesReadBack(Func<PublishedRelease, CancellationToken, Task<IReadOnlyList<string>>> Read);
