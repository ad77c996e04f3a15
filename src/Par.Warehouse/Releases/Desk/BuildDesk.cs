using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Releases.Desk;

/// <summary>A build with what it waits for.</summary>
/// <param name="Build">The build.</param>
/// <param name="Before">The builds that are on their way and were asked for before it; empty for one that has begun.</param>
public sealed record WatchedBuild(ReleaseBuild Build, IReadOnlyList<ReleaseBuild> Before);

/// <summary>
/// Where people ask for releases to be built, watch and stop them. The work itself is a job's. Asking for what is on its way already gives that; stopping what has
/// ended changes nothing.
/// </summary>
public sealed class BuildDesk(IDbContextFactory<ParContext> contexts, ReleaseSettings settings, TimeProvider clock)
{
    /// <summary>So many builds are listed.</summary>
    public const int Most = 20;

    /// <summary>Asks for the release of a side and year to be built from what is approved now. The caller queues the job.</summary>
    /// <returns>The build: the one that is on its way already, when there is one.</returns>
    /// <exception cref="NotAllowedException">The actor is neither a national analyst nor an approver.</exception>
    /// <exception cref="ReleaseException">Nothing is approved for the side and year, or its release is in review or scheduled.</exception>
    public async Task<ReleaseBuild> AskAsync(Side side, int year, Actor actor, CancellationToken cancel = default)
    {
        actor.MustPrepareReleases();
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        if (await context.ReleaseBuilds.FirstOrDefaultAsync(row => row.Side == side && row.Year == year && row.EndedAt == null, cancel) is { } known)
            return known;
        var round = new Round(year, RoundKind.January).Key;
        if (!await context.Submissions.AnyAsync(row => row.Side == side && row.RoundKey == round && row.State == SubmissionState.Approved, cancel))
            throw new ReleaseException(ReleaseProblem.NothingApproved);
        var newest = await context.Releases.Where(row => row.Side == side && row.Year == year).OrderByDescending(row => row.Version).FirstOrDefaultAsync(cancel);
        if (newest is { State: ReleaseState.InReview or ReleaseState.Scheduled })
            throw new ReleaseException(ReleaseProblem.Closed);
        var at = clock.GetUtcNow().UtcDateTime;
        var build = new ReleaseBuild
        {
            Key = StableKey.Of("build", side.Code(), year.ToString(CultureInfo.InvariantCulture), at.Ticks.ToString(CultureInfo.InvariantCulture)),
            Side = side, Year = year, RequestedBy = actor.Name, RequestedAt = at,
        };
        context.Add(build);
        await context.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
        return build;
    }

    /// <summary>The newest builds, the newest first.</summary>
    /// <exception cref="NotAllowedException">The actor is neither a national analyst, an approver nor an administrator.</exception>
    public async Task<IReadOnlyList<ReleaseBuild>> ListAsync(Actor actor, CancellationToken cancel = default)
    {
        actor.MustFollowReleases();
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.ReleaseBuilds.AsNoTracking().OrderByDescending(row => row.RequestedAt).Take(Most).ToListAsync(cancel);
    }

    /// <summary>One build, or null.</summary>
    /// <exception cref="NotAllowedException">The actor is neither a national analyst, an approver nor an administrator.</exception>
    public async Task<WatchedBuild?> FindAsync(long key, Actor actor, CancellationToken cancel = default)
    {
        actor.MustFollowReleases();
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (await context.ReleaseBuilds.AsNoTracking().FirstOrDefaultAsync(row => row.Key == key, cancel) is not { } build)
            return null;
        return new WatchedBuild(build, build is { StartedAt: null, EndedAt: null }
            ? await context.ReleaseBuilds.AsNoTracking().Where(row => row.EndedAt == null && row.RequestedAt < build.RequestedAt)
                .OrderBy(row => row.RequestedAt).ToListAsync(cancel)
            : []);
    }

    /// <summary>
    /// Asks for a build to be stopped. One that waits ends at once; one that runs ends within seconds, and what it has stored is gone on with by the next build.
    /// </summary>
    /// <exception cref="NotAllowedException">The actor is neither a national analyst nor an approver.</exception>
    /// <exception cref="ReleaseException">There is no such build.</exception>
    public async Task CancelAsync(long key, Actor actor, CancellationToken cancel = default)
    {
        actor.MustPrepareReleases();
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        var build = await context.ReleaseBuilds.FirstOrDefaultAsync(row => row.Key == key, cancel) ?? throw new ReleaseException(ReleaseProblem.Unknown);
        if (build.EndedAt is not null || build.CancelledBy is not null)
            return;
        build.CancelledBy = actor.Name;
        if (build.StartedAt is null)
            End(build, BuildEnd.Cancelled);
        await AuditAsync(context, build, actor.Name, "Build cancelled", "", cancel);
        await context.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
    }

    /// <summary>The builds that have not ended, the oldest first: what the queue is rebuilt from.</summary>
    /// <param name="silentSince">Only those of which nobody has heard since, UTC; null for all.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<long>> UnfinishedAsync(DateTime? silentSince, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.ReleaseBuilds
            .Where(row => row.EndedAt == null && (silentSince == null || (row.HeardAt ?? row.RequestedAt) < silentSince))
            .OrderBy(row => row.RequestedAt).Select(row => row.Key).ToListAsync(cancel);
    }

    /// <summary>A worker begins with a build, or goes on with it; null when it has ended.</summary>
    public Task<ReleaseBuild?> BeginAsync(long key, CancellationToken cancel) => ChangeAsync(key, build =>
    {
        build.StartedAt ??= clock.GetUtcNow().UtcDateTime;
        build.HeardAt = clock.GetUtcNow().UtcDateTime;
    }, cancel);

    /// <summary>A worker tells how far it is.</summary>
    /// <returns>The build, which says whether it is to be stopped; null when it has ended.</returns>
    public Task<ReleaseBuild?> TellAsync(long key, BuildStage stage, int stored, int tables, CancellationToken cancel) => ChangeAsync(key, build =>
    {
        (build.Stage, build.Stored, build.Tables) = (stage, stored, tables);
        build.HeardAt = clock.GetUtcNow().UtcDateTime;
    }, cancel);

    /// <summary>A build has ended well.</summary>
    public Task EndAsync(long key, Release release, CancellationToken cancel) => ChangeAsync(key, build =>
    {
        build.ReleaseKey = release.Key;
        // A release that was there before the worker began is the one of the same basis.
        End(build, release.BuiltAt is { } at && at < build.StartedAt ? BuildEnd.Unchanged : BuildEnd.Built);
    }, cancel);

    /// <summary>Somebody's wish to stop it was followed.</summary>
    public Task EndCancelledAsync(long key, CancellationToken cancel) => ChangeAsync(key, build => End(build, BuildEnd.Cancelled), cancel);

    /// <summary>A build has failed: the cause is kept for the page and told by letter to those who are on duty, in one transaction.</summary>
    public async Task FailAsync(long key, Exception failure, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        if (await context.ReleaseBuilds.FirstOrDefaultAsync(row => row.Key == key && row.EndedAt == null, cancel) is not { } build)
            return;
        if (failure is ReleaseException refused)
            build.Problem = refused.Problem;
        else
            build.Cause = Shortened($"{failure.GetType().Name}: {failure.Message}");
        End(build, BuildEnd.Failed);
        await AuditAsync(context, build, Actor.System("release").Name, "Build failed", build.Problem?.ToString() ?? build.Cause!, cancel);
        foreach (var address in settings.AlertTo ?? [])
            context.Add(FailedBuildLetter.Of(build, address, build.EndedAt!.Value));
        await context.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
    }

    private async Task<ReleaseBuild?> ChangeAsync(long key, Action<ReleaseBuild> change, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        if (await context.ReleaseBuilds.FirstOrDefaultAsync(row => row.Key == key && row.EndedAt == null, cancel) is not { } build)
            return null;
        change(build);
        await context.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
        return build;
    }

    private static string Shortened(string cause) => cause.Length <= ReleaseBuild.LongestCause ? cause : cause[..ReleaseBuild.LongestCause];

    private void End(ReleaseBuild build, BuildEnd end) => (build.End, build.EndedAt) = (end, clock.GetUtcNow().UtcDateTime);

    private Task AuditAsync(ParContext context, ReleaseBuild build, string actor, string what, string why, CancellationToken cancel) => context.AuditAsync(
        AuditTrail.OfInstallation, string.Create(CultureInfo.InvariantCulture, $"build {build.Side.Code()} {build.Year}"), actor, what, why, clock.GetUtcNow().UtcDateTime, cancel);
}
