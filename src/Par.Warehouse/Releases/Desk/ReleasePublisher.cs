using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases.Checks;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Releases.Desk;

/// <summary>What became of the releases whose hour has come.</summary>
/// <param name="Published">Those that are public now.</param>
/// <param name="HeldBack">Those that stay scheduled, with what holds them back.</param>
public sealed record DueOutcome(IReadOnlyList<Release> Published, IReadOnlyList<(Release Release, IReadOnlyList<ReleaseCheck> Checks)> HeldBack);

/// <summary>Makes scheduled releases public at their hour, each in place of its earlier version.</summary>
/// <remarks>
/// All releases of one hour, the versions that they replace and the letters about them are one transaction: outside sees all of it or nothing. Killed anywhere, the
/// next run finds the release still scheduled and does it all, or finds it published and does nothing.
/// </remarks>
public sealed class ReleasePublisher(
    IDbContextFactory<ParContext> contexts, ReleaseChecklist checklist, ReleaseLetters letters, ReleaseSettings settings, TimeProvider clock)
{
    /// <summary>Publishes what is due, the earliest hour first. One that its checklist holds back stays scheduled, is told of in the audit trail and by letter, once.</summary>
    /// <exception cref="NotAllowedException">The actor is no job.</exception>
    public async Task<DueOutcome> PublishDueAsync(Actor actor, CancellationToken cancel = default)
    {
        MustBeJob(actor);
        var now = clock.GetUtcNow().UtcDateTime;
        List<DateTime> hours;
        await using (var context = await contexts.CreateDbContextAsync(cancel))
            hours = await context.Releases.Where(release => release.State == ReleaseState.Scheduled && release.PublishAt <= now)
                .Select(release => release.PublishAt!.Value).Distinct().OrderBy(hour => hour).ToListAsync(cancel);
        var (published, heldBack) = (new List<Release>(), new List<(Release, IReadOnlyList<ReleaseCheck>)>());
        foreach (var hour in hours)
            await PublishAsync(hour, actor, published, heldBack, cancel);
        return new DueOutcome(published, heldBack);
    }

    /// <summary>
    /// Takes a built release through all its steps at once. For the sample country, which has no people, and where one pair of eyes is enough for the command line;
    /// there the checklist is gone through as for everybody else.
    /// </summary>
    /// <exception cref="NotAllowedException">The actor is no job and no command line.</exception>
    /// <exception cref="ReleaseException">Two must look, the checklist holds it back, or it is not built.</exception>
    public async Task<Release> PublishAtOnceAsync(long key, Actor actor, string why = "", CancellationToken cancel = default)
    {
        MustBeJob(actor);
        var stored = await IsSampleAsync(key, cancel) ? null : await checklist.AuditStoredAsync(key, cancel);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        var release = await context.Releases.FindAsync([key], cancel) ?? throw new ReleaseException(ReleaseProblem.Unknown);
        if (release.State == ReleaseState.Published)
            return release;
        var at = release.IsSynthetic && release.BuiltAt is { } built ? built : clock.GetUtcNow().UtcDateTime;
        if (!release.IsSynthetic)
            await MustPassAsync(context, release, stored, at, cancel);
        foreach (var step in new[] { ReleaseState.InReview, ReleaseState.Scheduled }.SkipWhile(step => !ReleaseTransitions.Allows(release.State, step)))
            await context.StepAsync(release, step, actor, at, why, () => Schedule(step), cancel);
        await PublishAsync(context, [release], actor, at, cancel);
        await write.CommitAsync(cancel);
        return release;

        void Schedule(ReleaseState step)
        {
            if (step == ReleaseState.Scheduled)
                (release.PublishAt, release.ApprovedBy) = (at, actor.Name);
        }
    }

    private async Task<bool> IsSampleAsync(long key, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Releases.AnyAsync(release => release.Key == key && release.IsSynthetic, cancel);
    }

    private async Task MustPassAsync(ParContext context, Release release, StoredFindings? stored, DateTime at, CancellationToken cancel)
    {
        if (settings.NeedsAnother)
            throw new ReleaseException(ReleaseProblem.SameEyes);
        var holding = (await checklist.EvaluateAsync(context, release, new CheckMoment(ReleaseStage.HandOver, at), stored, cancel)).Where(check => check.HoldsBack).ToList();
        if (holding.Count > 0)
            throw new ReleaseException(ReleaseProblem.HeldBack, holding);
    }

    /// <summary>All releases of one hour in one transaction.</summary>
    private async Task PublishAsync(
        DateTime hour, Actor actor, List<Release> published, List<(Release, IReadOnlyList<ReleaseCheck>)> heldBack, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        var at = clock.GetUtcNow().UtcDateTime;
        var due = await context.Releases.Where(release => release.State == ReleaseState.Scheduled && release.PublishAt == hour)
            .OrderBy(release => release.Year).ThenBy(release => release.Side).ToListAsync(cancel);
        var (ready, held) = (new List<Release>(), new List<(Release, IReadOnlyList<ReleaseCheck>)>());
        foreach (var release in due)
        {
            var checks = await checklist.EvaluateAsync(context, release, new CheckMoment(ReleaseStage.Publication, at, hour), null, cancel);
            if (checks.Where(check => check.HoldsBack).ToList() is { Count: > 0 } holding)
            {
                held.Add((release, holding));
                await TellAsync(context, release, holding, actor, at, cancel);
            }
            else
            {
                ready.Add(release);
            }
        }
        await PublishAsync(context, ready, actor, at, cancel);
        await write.CommitAsync(cancel);
        published.AddRange(ready);
        heldBack.AddRange(held);
    }

    private async Task PublishAsync(ParContext context, List<Release> releases, Actor actor, DateTime at, CancellationToken cancel)
    {
        foreach (var release in releases)
        {
            var publicNow = await context.Releases
                .Where(other => other.Side == release.Side && other.Year == release.Year && other.State == ReleaseState.Published).ToListAsync(cancel);
            foreach (var earlier in publicNow)
                await context.StepAsync(earlier, ReleaseState.Superseded, actor, at, cancel: cancel);
            await context.StepAsync(release, ReleaseState.Published, actor, at, change: () => release.PublishedAt = at, cancel: cancel);
        }
        if (releases.Count > 0)
            await letters.WriteAsync(context, releases, at, cancel);
        await context.SaveChangesAsync(cancel);
    }

    /// <summary>Tells, once for each hour and set of causes, that a due release is not going out.</summary>
    private async Task TellAsync(ParContext context, Release release, List<ReleaseCheck> holding, Actor actor, DateTime at, CancellationToken cancel)
    {
        var codes = string.Join(", ", holding.Select(check => check.Code));
        var step = new AuditStep("Held back at its hour", codes, null, string.Create(CultureInfo.InvariantCulture, $"publish-at={release.PublishAt:yyyy-MM-ddTHH:mm}"));
        var subject = ReleaseSteps.Subject(release.Key);
        if (await context.AuditEntries.AnyAsync(entry => entry.SubjectKind == AuditTrail.OfRelease && entry.Subject == subject
            && entry.What == step.What && entry.Why == step.Why && entry.After == step.After, cancel))
            return;
        await context.AuditAsync(release, actor, step, at, cancel);
        foreach (var address in settings.AlertTo ?? [])
            context.Add(HeldBackLetter.Of(release, holding, address, at));
    }

    private static void MustBeJob(Actor actor)
    {
        if (actor.Role != ActorRole.System)
            throw new NotAllowedException($"{actor.Name} ({actor.Role}) does not publish: the clock does.");
    }
}
