using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases.Desk;
using Par.Warehouse.Releases.PreRelease;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Releases.Comparing;

/// <summary>What a release is held against.</summary>
public enum ComparedWith
{
    /// <summary>The last version before it that was public.</summary>
    PreviousVersion,

    /// <summary>The figures of the year before that are public now.</summary>
    LastYear,
}

/// <summary>Holds a release against its previous version or last year's figures, for those who prepare and approve releases.</summary>
public sealed class ReleaseComparing(IDbContextFactory<ParContext> contexts, PublishedReader reader, ReleasePreview preview, VariableCatalogue catalogue)
{
    private volatile ReleaseComparison? newest;

    /// <summary>The comparison; null when there is no such release, or nothing to hold it against. A look at figures that are not public is told in the audit trail.</summary>
    /// <exception cref="NotAllowedException">The actor is neither a national analyst nor an approver.</exception>
    public async Task<ReleaseComparison?> ReadAsync(long key, ComparedWith with, Actor actor, CancellationToken cancel = default)
    {
        actor.MustPrepareReleases();
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var release = await context.Releases.AsNoTracking().FirstOrDefaultAsync(row => row.Key == key && row.State != ReleaseState.Draft, cancel);
        if (release is null || await BeforeAsync(context, release, with, cancel) is not { } before)
            return null;
        var isPublic = release.State.IsPublic();
        if (!isPublic)
            await preview.TellAsync(release, actor, $"comparison with {before.Year} v{before.Version}", cancel);
        if (newest is { } known && IsSame(known.Now, release) && IsSame(known.Before, before))
            return known;
        return newest = ReleaseComparison.Between(
            await reader.ReadAsync(before, cancel), await reader.ReadAsync(release, cancel), catalogue.Find(before.Year), catalogue.Find(release.Year));
    }

    private static async Task<Release?> BeforeAsync(ParContext context, Release release, ComparedWith with, CancellationToken cancel)
    {
        var ofSide = context.Releases.AsNoTracking().Where(row => row.Side == release.Side);
        return with == ComparedWith.LastYear
            ? await ofSide.FirstOrDefaultAsync(row => row.Year == release.Year - 1 && row.State == ReleaseState.Published, cancel)
            : await ofSide.Where(row => row.Year == release.Year && row.Version < release.Version
                    && (row.State == ReleaseState.Published || row.State == ReleaseState.Superseded || row.State == ReleaseState.Withdrawn))
                .OrderByDescending(row => row.Version).FirstOrDefaultAsync(cancel);
    }

    private static bool IsSame(Release one, Release other) => (one.Key, one.BuiltAt, one.BasisHash) == (other.Key, other.BuiltAt, other.BasisHash);
}
