using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Releases;

/// <summary>The releases as the administrator sees them, drafts included.</summary>
public sealed class ReleaseList(IDbContextFactory<ParContext> contexts)
{
    /// <summary>All releases, newest year and version first.</summary>
    /// <exception cref="NotAllowedException">The actor is neither an administrator nor an analyst.</exception>
    public async Task<IReadOnlyList<Release>> ReadAsync(Actor actor, CancellationToken cancel = default)
    {
        actor.MustBe(ActorRole.Administrator, ActorRole.Analyst);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Releases.AsNoTracking()
            .OrderByDescending(release => release.Year).ThenBy(release => release.Side).ThenByDescending(release => release.Version).ToListAsync(cancel);
    }
}
