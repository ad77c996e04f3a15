using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases.PreRelease;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Releases.Desk;

/// <summary>The releases as the authority sees them, those that are not public included.</summary>
public sealed class ReleaseList(IDbContextFactory<ParContext> contexts)
{
    /// <summary>All releases, newest year and version first.</summary>
    /// <exception cref="NotAllowedException">The actor is neither a national analyst, an approver nor an administrator.</exception>
    public async Task<IReadOnlyList<Release>> ReadAsync(Actor actor, CancellationToken cancel = default)
    {
        actor.MustFollowReleases();
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Releases.AsNoTracking()
            .OrderByDescending(release => release.Year).ThenBy(release => release.Side).ThenByDescending(release => release.Version).ToListAsync(cancel);
    }

    /// <summary>One version, or null.</summary>
    /// <exception cref="NotAllowedException">The actor is neither a national analyst, an approver nor an administrator.</exception>
    public async Task<Release?> FindAsync(Side side, int year, int version, Actor actor, CancellationToken cancel = default)
    {
        actor.MustFollowReleases();
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Releases.AsNoTracking().FirstOrDefaultAsync(release => release.Side == side && release.Year == year && release.Version == version, cancel);
    }

    /// <summary>
    /// How a release stands by its trail: the number of the last line that tells of a change of its figures, texts, answers or state, and not of a look at it.
    /// </summary>
    public static int StandOf(IEnumerable<AuditEntry> trail) => trail.Where(entry => entry.What != ReleasePreview.Saw).Select(entry => entry.Number).DefaultIfEmpty().Max();

    /// <summary>What happened to a release, oldest first.</summary>
    /// <exception cref="NotAllowedException">The actor is neither a national analyst, an approver nor an administrator.</exception>
    public async Task<IReadOnlyList<AuditEntry>> TrailAsync(long key, Actor actor, CancellationToken cancel = default)
    {
        actor.MustFollowReleases();
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.TrailAsync(AuditTrail.OfRelease, ReleaseSteps.Subject(key), cancel);
    }

    /// <summary>What was seen on the live site after a release was published, newest first.</summary>
    /// <exception cref="NotAllowedException">The actor is neither a national analyst, an approver nor an administrator.</exception>
    public async Task<IReadOnlyList<LiveCheck>> LiveChecksAsync(long key, Actor actor, CancellationToken cancel = default)
    {
        actor.MustFollowReleases();
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.LiveChecks.AsNoTracking().Where(check => check.ReleaseKey == key).OrderByDescending(check => check.Number).ToListAsync(cancel);
    }
}
