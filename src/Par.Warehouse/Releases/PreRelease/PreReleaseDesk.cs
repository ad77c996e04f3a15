using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases.Desk;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Releases.PreRelease;

/// <summary>Who of the ministry may see a release before its hour, and from when to when.</summary>
public sealed class PreReleaseDesk(IDbContextFactory<ParContext> contexts, TimeProvider clock)
{
    /// <summary>The list of a release.</summary>
    /// <exception cref="NotAllowedException">The actor is neither a national analyst nor an approver.</exception>
    public async Task<IReadOnlyList<PreReleaseAccess>> ReadAsync(long releaseKey, Actor actor, CancellationToken cancel = default)
    {
        actor.MustPrepareReleases();
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.PreReleaseAccesses.AsNoTracking().Where(access => access.ReleaseKey == releaseKey).OrderBy(access => access.UserName).ToListAsync(cancel);
    }

    /// <summary>Names somebody, or changes their window.</summary>
    /// <exception cref="NotAllowedException">The actor is not an approver.</exception>
    /// <exception cref="ReleaseException">The release is public or has no such state, or the window is empty or goes beyond the publication.</exception>
    public Task GrantAsync(long releaseKey, string userName, DateTime opensAt, DateTime closesAt, Actor actor, CancellationToken cancel = default)
    {
        actor.MustApproveReleases();
        return ChangeAsync(releaseKey, userName, actor, (context, release, existing, at) =>
        {
            if (opensAt >= closesAt || closesAt > (release.PublishAt ?? DateTime.MaxValue))
                throw new ReleaseException(ReleaseProblem.WindowWrong);
            if (existing is null)
                context.Add(new PreReleaseAccess { ReleaseKey = releaseKey, UserName = userName.Trim(), OpensAt = opensAt, ClosesAt = closesAt, GrantedBy = actor.Name, GrantedAt = at });
            else
                (existing.OpensAt, existing.ClosesAt, existing.GrantedBy, existing.GrantedAt) = (opensAt, closesAt, actor.Name, at);
            return Describe(userName, opensAt, closesAt);
        }, cancel);
    }

    /// <summary>Takes the leave back. Taking back what was not given changes nothing.</summary>
    /// <exception cref="NotAllowedException">The actor is not an approver.</exception>
    /// <exception cref="ReleaseException">The release is public.</exception>
    public Task RevokeAsync(long releaseKey, string userName, Actor actor, CancellationToken cancel = default)
    {
        actor.MustApproveReleases();
        return ChangeAsync(releaseKey, userName, actor, (context, _, existing, _) =>
        {
            if (existing is not null)
                context.Remove(existing);
            return null;
        }, cancel);
    }

    private async Task ChangeAsync(
        long releaseKey, string userName, Actor actor, Func<ParContext, Release, PreReleaseAccess?, DateTime, string?> change, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        var release = await context.Releases.FindAsync([releaseKey], cancel) ?? throw new ReleaseException(ReleaseProblem.Unknown);
        if (release.State is not (ReleaseState.Built or ReleaseState.InReview or ReleaseState.Scheduled))
            throw new ReleaseException(ReleaseProblem.WrongState);
        var existing = await context.PreReleaseAccesses.FindAsync([releaseKey, userName.Trim()], cancel);
        var before = existing is null ? null : Describe(existing.UserName, existing.OpensAt, existing.ClosesAt);
        var at = clock.GetUtcNow().UtcDateTime;
        var after = change(context, release, existing, at);
        if (before == after)
            return;
        await context.AuditAsync(release, actor, new AuditStep("Pre-release access", "", before, after), at, cancel);
        await context.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
    }

    private static string Describe(string userName, DateTime opensAt, DateTime closesAt) => string.Create(
        CultureInfo.InvariantCulture, $"user={userName.Trim()}; opens={opensAt:yyyy-MM-ddTHH:mm}; closes={closesAt:yyyy-MM-ddTHH:mm}");
}
