using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases.Desk;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Releases.PreRelease;

/// <summary>
/// The way to figures that are not public yet: for those who prepare and approve them, and for named people of the ministry within their window. Every look is
/// written into the audit trail before anything is shown.
/// </summary>
public sealed class ReleasePreview(IDbContextFactory<ParContext> contexts, PublishedReader reader, TimeProvider clock)
{
    /// <summary>What the audit trail calls a look.</summary>
    public const string Saw = "Saw unpublished";

    // It comes from an address, into which anybody may write anything.
    private const int LongestLook = 200;

    private volatile PublishedRelease? newest;

    /// <summary>The figures of a release that is not public; null when there is none that the actor may see now. What may not be seen looks like what is not there.</summary>
    /// <param name="key">The release.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="what">What is shown of it, for the audit trail.</param>
    /// <param name="cancel">Cancels.</param>
    /// <exception cref="NotAllowedException">The actor neither prepares or approves releases nor is of the ministry.</exception>
    public async Task<PublishedRelease?> ReadAsync(long key, Actor actor, string what, CancellationToken cancel = default)
    {
        actor.MustBe(ActorRole.Analyst, ActorRole.Ministry);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var release = await context.Releases.AsNoTracking().FirstOrDefaultAsync(row => row.Key == key, cancel);
        if (release is not { State: ReleaseState.Built or ReleaseState.InReview or ReleaseState.Scheduled } || !await MaySeeAsync(context, release, actor, cancel))
            return null;
        await TellAsync(release, actor, what, cancel);
        return await FiguresAsync(release, cancel);
    }

    /// <summary>Writes a look into the audit trail.</summary>
    internal async Task TellAsync(Release release, Actor actor, string what, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        await context.AuditAsync(release, actor, new AuditStep(Saw, what.Length <= LongestLook ? what : what[..LongestLook]), clock.GetUtcNow().UtcDateTime, cancel);
        await context.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
    }

    /// <summary>The releases that the actor may see before their hour, now.</summary>
    /// <exception cref="NotAllowedException">As for <see cref="ReadAsync"/>.</exception>
    public async Task<IReadOnlyList<Release>> ListAsync(Actor actor, CancellationToken cancel = default)
    {
        actor.MustBe(ActorRole.Analyst, ActorRole.Ministry);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var releases = await context.Releases.AsNoTracking()
            .Where(release => release.State == ReleaseState.Built || release.State == ReleaseState.InReview || release.State == ReleaseState.Scheduled)
            .OrderByDescending(release => release.Year).ThenBy(release => release.Side).ToListAsync(cancel);
        var seen = new List<Release>();
        foreach (var release in releases)
            if (await MaySeeAsync(context, release, actor, cancel))
                seen.Add(release);
        return seen;
    }

    private async Task<bool> MaySeeAsync(ParContext context, Release release, Actor actor, CancellationToken cancel)
    {
        if (actor.Role.Includes(ActorRole.Analyst))
            return actor.Area is null;
        if (actor.Role != ActorRole.Ministry || release.State != ReleaseState.Scheduled)
            return false;
        var now = clock.GetUtcNow().UtcDateTime;
        return now < release.PublishAt && await context.PreReleaseAccesses.AnyAsync(access => access.ReleaseKey == release.Key
            && access.UserName == actor.Name && access.OpensAt <= now && access.ClosesAt > now, cancel);
    }

    /// <summary>The newest figures that were looked at stay in memory: a preview is leafed through.</summary>
    private async Task<PublishedRelease> FiguresAsync(Release release, CancellationToken cancel)
    {
        var known = newest;
        if (known is null || known.Release.Key != release.Key || known.Release.BuiltAt != release.BuiltAt || known.Release.BasisHash != release.BasisHash)
            newest = known = await reader.ReadAsync(release, cancel);
        return known.Under(release);
    }
}
