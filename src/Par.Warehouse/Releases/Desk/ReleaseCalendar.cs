using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Releases.Desk;

/// <summary>A line of the public release calendar: what is to come.</summary>
/// <param name="Side">Side.</param>
/// <param name="Year">Statistic year.</param>
/// <param name="At">The hour of a scheduled release, UTC; null while only a day is expected.</param>
/// <param name="ExpectedOn">The day in Finland.</param>
/// <param name="IsDayKnown">False when only the month is known.</param>
/// <param name="IsCorrection">True when a version is public already and this one corrects it.</param>
public sealed record UpcomingRelease(Side Side, int Year, DateTime? At, DateOnly ExpectedOn, bool IsDayKnown, bool IsCorrection);

/// <summary>
/// When figures come out. A scheduled release stands in the calendar with its hour from the moment it is approved; before that the authority plans a day or a
/// month. Nothing else of an unpublished release is told.
/// </summary>
public sealed class ReleaseCalendar(IDbContextFactory<ParContext> contexts, IDbContextFactory<PublishedContext> published, TimeProvider clock)
{
    /// <summary>What is to come, the next first. Public.</summary>
    public async Task<IReadOnlyList<UpcomingRelease>> UpcomingAsync(CancellationToken cancel = default)
    {
        await using var context = await published.CreateDbContextAsync(cancel);
        var scheduled = await context.Releases.AsNoTracking().Where(release => release.State == ReleaseState.Scheduled && release.PublishAt != null)
            .Select(release => new { release.Side, release.Year, At = release.PublishAt!.Value, release.Version }).ToListAsync(cancel);
        var known = await context.Releases.AsNoTracking()
            .Where(release => release.State == ReleaseState.Published || release.State == ReleaseState.Superseded || release.State == ReleaseState.Withdrawn || release.State == ReleaseState.Scheduled)
            .Select(release => new { release.Side, release.Year }).ToListAsync(cancel);
        var plans = await context.Plans.AsNoTracking().ToListAsync(cancel);
        var done = known.Select(release => (release.Side, release.Year)).ToHashSet();
        return
        [
            .. scheduled.Select(release => new UpcomingRelease(release.Side, release.Year, release.At, FinnishTime.DayOf(release.At), true, release.Version > 1))
                .Concat(plans.Where(plan => !done.Contains((plan.Side, plan.Year)))
                    .Select(plan => new UpcomingRelease(plan.Side, plan.Year, null, plan.ExpectedOn, plan.IsDayKnown, false)))
                .OrderBy(line => line.ExpectedOn).ThenBy(line => line.At).ThenBy(line => line.Year).ThenBy(line => line.Side),
        ];
    }

    /// <summary>The plans of releases that are not scheduled yet, the next first.</summary>
    /// <exception cref="NotAllowedException">The actor is neither a national analyst, an approver nor an administrator.</exception>
    public async Task<IReadOnlyList<PlannedRelease>> PlansAsync(Actor actor, CancellationToken cancel = default)
    {
        actor.MustFollowReleases();
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.PlannedReleases.AsNoTracking().OrderBy(plan => plan.ExpectedOn).ThenBy(plan => plan.Side).ToListAsync(cancel);
    }

    /// <summary>Plans a release for a day or a month, or moves the plan. The same plan again changes nothing.</summary>
    /// <exception cref="NotAllowedException">The actor is neither a national analyst, an approver nor an administrator.</exception>
    public Task PlanAsync(Side side, int year, DateOnly expectedOn, bool isDayKnown, Actor actor, CancellationToken cancel = default) =>
        ChangeAsync(side, year, actor, "Planned", plan =>
        {
            if (plan is not null && plan.ExpectedOn == expectedOn && plan.IsDayKnown == isDayKnown)
                return plan;
            return new PlannedRelease
            {
                Side = side, Year = year, ExpectedOn = expectedOn, IsDayKnown = isDayKnown, PlannedBy = actor.Name, PlannedAt = clock.GetUtcNow().UtcDateTime,
            };
        }, cancel);

    /// <summary>Takes a plan out of the calendar. Harmless when there is none.</summary>
    /// <exception cref="NotAllowedException">The actor is neither a national analyst, an approver nor an administrator.</exception>
    public Task TakeBackAsync(Side side, int year, Actor actor, CancellationToken cancel = default) =>
        ChangeAsync(side, year, actor, "Plan taken back", _ => null, cancel);

    private async Task ChangeAsync(Side side, int year, Actor actor, string what, Func<PlannedRelease?, PlannedRelease?> change, CancellationToken cancel)
    {
        actor.MustFollowReleases();
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        var before = await context.PlannedReleases.AsNoTracking().FirstOrDefaultAsync(plan => plan.Side == side && plan.Year == year, cancel);
        var after = change(before);
        if (ReferenceEquals(before, after))
            return;
        await context.PlannedReleases.Where(plan => plan.Side == side && plan.Year == year).ExecuteDeleteAsync(cancel);
        if (after is not null)
            context.Add(after);
        await context.AuditAsync(AuditTrail.OfReleasePlan, FormattableString.Invariant($"{side.Code()} {year}"), actor.Name,
            new AuditStep(what, "", TextOf(before), TextOf(after)), clock.GetUtcNow().UtcDateTime, cancel);
        await context.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
    }

    private static string? TextOf(PlannedRelease? plan) =>
        plan is null ? null : FormattableString.Invariant($"expected_on={plan.ExpectedOn:yyyy-MM-dd}; is_day_known={plan.IsDayKnown}");
}
