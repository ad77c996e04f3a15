using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Releases.Desk;
using Par.Warehouse.Statistics;

namespace Par.Warehouse.Releases.Published;

/// <summary>
/// All published figures in memory: the newest published release of every side and year. Immutable; a newer release makes a new instance,
/// which <see cref="PublishedShelf"/> swaps in. Everything the public sees is read from here and from nowhere else.
/// </summary>
public sealed class PublishedStatistics
{
    private readonly Dictionary<(Side Side, int Year), PublishedRelease> releases;

    /// <summary>Holds these releases; of one side and year the highest version counts.</summary>
    /// <param name="releases">The releases with their cells.</param>
    /// <param name="versions">Every version that is or was public, without its cells; those of the releases when not given.</param>
    public PublishedStatistics(IEnumerable<PublishedRelease> releases, IEnumerable<PublicVersion>? versions = null)
    {
        this.releases = releases
            .GroupBy(release => (release.Release.Side, release.Release.Year))
            .ToDictionary(group => group.Key, group => group.MaxBy(release => release.Release.Version)!);
        Versions = [.. (versions ?? this.releases.Values.Select(release => new PublicVersion(release.Release, [])))
            .OrderByDescending(version => version.Release.Year).ThenBy(version => version.Release.Side).ThenByDescending(version => version.Release.Version)];
    }

    /// <summary>Nothing is published.</summary>
    public static PublishedStatistics Empty { get; } = new([]);

    /// <summary>Every version that is or was public, the newest year and version first.</summary>
    public IReadOnlyList<PublicVersion> Versions { get; }

    /// <summary>A version, or null when it is not and was not public.</summary>
    public PublicVersion? Version(Side side, int year, int version) =>
        Versions.FirstOrDefault(known => known.Release.Side == side && known.Release.Year == year && known.Release.Version == version);

    /// <summary>The newest version of a side and year that is or was public, or null.</summary>
    public PublicVersion? NewestVersion(Side side, int year) => Versions.FirstOrDefault(known => known.Release.Side == side && known.Release.Year == year);

    /// <summary>Years with a release of the side, oldest first.</summary>
    public IReadOnlyList<int> Years(Side side) => [.. releases.Keys.Where(key => key.Side == side).Select(key => key.Year).Order()];

    /// <summary>Newest year with a release of the side, or null.</summary>
    public int? NewestYear(Side side) => Years(side) is [.., var newest] ? newest : null;

    /// <summary>The release of a side and year, or null.</summary>
    public PublishedRelease? Find(Side side, int year) => releases.GetValueOrDefault((side, year));

    /// <summary>The newest release of a side, or null.</summary>
    public PublishedRelease? Newest(Side side) => NewestYear(side) is { } year ? Find(side, year) : null;

    /// <summary>A cell; <see cref="Cell.Missing"/> when the year, table or address is not published.</summary>
    public Cell Cell(Side side, int year, string tableId, CellAddress address) =>
        Find(side, year)?.Cell(tableId, address) ?? Statistics.Cell.Missing;
}

/// <summary>The holder of the current <see cref="PublishedStatistics"/>. Readers take <see cref="Current"/> once per request.</summary>
public sealed class PublishedShelf
{
    private readonly SemaphoreSlim filling = new(1, 1);
    private volatile PublishedStatistics current = PublishedStatistics.Empty;
    private volatile IReadOnlyList<UpcomingRelease> upcoming = [];

    /// <summary>What is to come, the next first. A line whose release is public by now is passed over, however old the list is.</summary>
    public IReadOnlyList<UpcomingRelease> Upcoming
    {
        get
        {
            var figures = current;
            return [.. upcoming.Where(line => line.IsCorrection || figures.Find(line.Side, line.Year) is null)];
        }
    }

    /// <summary>Puts a newer calendar on the shelf.</summary>
    public void Replace(IReadOnlyList<UpcomingRelease> calendar) => upcoming = calendar;

    /// <summary>The figures that are public now.</summary>
    public PublishedStatistics Current => current;

    /// <summary>
    /// Reads and puts on the shelf, one at a time: what somebody began to read before a publication never takes the place of what another has read since.
    /// </summary>
    public async Task FillAsync(Func<Task> fill, CancellationToken cancel)
    {
        await filling.WaitAsync(cancel);
        try
        {
            await fill();
        }
        finally
        {
            filling.Release();
        }
    }

    /// <summary>Puts newer figures on the shelf; a reader sees either all of the old or all of the new.</summary>
    public void Replace(PublishedStatistics statistics) => current = statistics;
}
