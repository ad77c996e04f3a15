using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Places;
using Par.Warehouse.Statistics;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Releases.Published;

/// <summary>Reads every published release into memory, over the public connection.</summary>
public sealed class PublishedReader(IDbContextFactory<PublishedContext> contexts)
{
    /// <summary>True while the figures are those of the public versions that the database has now. Read from a few dozen rows.</summary>
    public async Task<bool> IsCurrentAsync(PublishedStatistics figures, CancellationToken cancel = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var published = await Public(context).Select(release => new { release.Key, release.State }).ToListAsync(cancel);
        return published.Select(release => (release.Key, release.State)).ToHashSet()
            .SetEquals(figures.Versions.Select(version => (version.Release.Key, version.Release.State)));
    }

    /// <summary>The published figures of now. Releases are read side by side, the cells of each in the order of their key.</summary>
    public async Task<PublishedStatistics> ReadAsync(CancellationToken cancel = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var versions = await VersionsAsync(context, cancel);
        var published = versions.Select(version => version.Release).Where(release => release.State == ReleaseState.Published).OrderBy(release => release.Key).ToList();
        var releases = new PublishedRelease[published.Count];
        await Parallel.ForAsync(0, published.Count, cancel, async (number, stop) => releases[number] = await ReadAsync(published[number], stop));
        return new PublishedStatistics(releases, versions);
    }

    /// <summary>The cells of a version that was replaced, or of the one that is public.</summary>
    /// <exception cref="InvalidOperationException">The version was withdrawn: nothing of it may be shown.</exception>
    public Task<PublishedRelease> ReadVersionAsync(PublicVersion version, CancellationToken cancel = default) =>
        version.Release.State is ReleaseState.Published or ReleaseState.Superseded
            ? ReadAsync(version.Release, cancel)
            : throw new InvalidOperationException("A version that was withdrawn is not shown.");

    private static IQueryable<Release> Public(PublishedContext context) => context.Releases.AsNoTracking()
        .Where(release => release.State == ReleaseState.Published || release.State == ReleaseState.Superseded || release.State == ReleaseState.Withdrawn);

    private static async Task<List<PublicVersion>> VersionsAsync(PublishedContext context, CancellationToken cancel)
    {
        var releases = await Public(context).ToListAsync(cancel);
        var keys = releases.Select(release => release.Key).ToList();
        var texts = (await context.Texts.AsNoTracking().Where(text => keys.Contains(text.ReleaseKey)).ToListAsync(cancel)).ToLookup(text => text.ReleaseKey);
        return [.. releases.Select(release => new PublicVersion(release, [.. texts[release.Key]]))];
    }

    /// <summary>All cells of one release, public or not. Whoever shows it has asked who may see it.</summary>
    internal async Task<PublishedRelease> ReadAsync(Release release, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var places = new Dictionary<string, PlaceId>(StringComparer.Ordinal);
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        var tables = new Dictionary<string, List<KeyValuePair<CellAddress, Cell>>>(StringComparer.Ordinal);
        var rows = context.Cells.AsNoTracking().Where(cell => cell.ReleaseKey == release.Key)
            .Select(cell => new { cell.TableId, cell.Place, cell.Category, cell.Gender, cell.Age, cell.Value, cell.Status, cell.IsPartial });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (!tables.TryGetValue(row.TableId, out var cells))
                tables[row.TableId] = cells = [];
            if (!places.TryGetValue(row.Place, out var place))
                places[row.Place] = place = PlaceId.Parse(row.Place);
            cells.Add(new(new CellAddress(place, Once(row.Category), Once(row.Gender), Once(row.Age)), Cell.Restore(row.Value, row.Status, row.IsPartial)));
        }
        var organisations = await context.Organisations.AsNoTracking().Where(organisation => organisation.ReleaseKey == release.Key)
            .OrderBy(organisation => organisation.ParId).ToListAsync(cancel);
        var providers = await context.Providers.AsNoTracking().Where(provider => provider.ReleaseKey == release.Key).ToListAsync(cancel);
        return new PublishedRelease(release, tables.Select(table => new PublishedTable(table.Key, table.Value)), organisations, providers);

        string Once(string code) => codes.TryGetValue(code, out var known) ? known : codes[code] = code;
    }
}
