using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Published;

namespace Par.Jobs.Publication;

/// <summary>
/// Reads the files and pages of a release from a site and holds them against the stored figures. The portal, which writes them, provides it; a process without it checks no
/// site, rather than find nothing wrong with files that it did not read.
/// </summary>
/// <param name="ReadAsync">Reads the files of the release, which is among the figures, and tells what differs.</param>
public sealed record SiteFiles(Func<HttpClient, PublishedStatistics, PublishedRelease, SiteReading, CancellationToken, Task> ReadAsync);
