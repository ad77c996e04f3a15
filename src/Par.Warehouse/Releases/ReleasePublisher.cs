using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Releases;

/// <summary>Makes a built release public, in place of the earlier version, in one transaction.</summary>
public sealed class ReleasePublisher(IDbContextFactory<ParContext> contexts, TimeProvider clock)
{
    /// <summary>Publishes. Publishing a public release again changes nothing.</summary>
    /// <exception cref="NotAllowedException">The actor is neither an analyst nor an administrator.</exception>
    /// <exception cref="InvalidOperationException">There is no such release, or it is not built, or a newer version has replaced it.</exception>
    public async Task<Release> PublishAsync(long releaseKey, Actor actor, CancellationToken cancel = default)
    {
        actor.MustBe(ActorRole.Analyst, ActorRole.Administrator);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        var release = await context.Releases.FindAsync([releaseKey], cancel)
            ?? throw new InvalidOperationException($"There is no release {releaseKey}.");
        if (release.State == ReleaseState.Published)
            return release;
        var at = release.IsSynthetic && actor.Role == ActorRole.System && release.BuiltAt is { } built ? built : clock.GetUtcNow().UtcDateTime;
        var publicNow = await context.Releases
            .Where(other => other.Side == release.Side && other.Year == release.Year && other.State == ReleaseState.Published).ToListAsync(cancel);
        foreach (var earlier in publicNow)
            await context.StepAsync(earlier, ReleaseState.Superseded, actor, at, cancel);
        foreach (var step in new[] { ReleaseState.InReview, ReleaseState.Scheduled, ReleaseState.Published }.SkipWhile(step => !ReleaseTransitions.Allows(release.State, step)))
            await context.StepAsync(release, step, actor, at, cancel);
        await context.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
        return release;
    }
}
