using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases.PreRelease;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Releases.Desk;

/// <summary>The one way in which a release's state changes: a legal step, with its line in the audit trail.</summary>
internal static class ReleaseSteps
{
    /// <summary>What the audit trail calls the step to <see cref="ReleaseState.InReview"/>.</summary>
    public static string HandedOver { get; } = StepName(ReleaseState.Built, ReleaseState.InReview);

    /// <summary>Takes a step; <paramref name="change"/> sets what goes with it. Nothing is written before the context saves.</summary>
    /// <exception cref="ReleaseException">The step is not legal.</exception>
    public static async Task StepAsync(
        this ParContext context, Release release, ReleaseState to, Actor actor, DateTime at, string why = "", Action? change = null, CancellationToken cancel = default)
    {
        var from = release.State;
        if (!ReleaseTransitions.Allows(from, to))
            throw new ReleaseException(ReleaseProblem.WrongState);
        var before = Describe(release);
        release.State = to;
        change?.Invoke();
        await context.AuditAsync(release, actor, new AuditStep(StepName(from, to), why, before, Describe(release)), at, cancel);
    }

    /// <summary>Adds a line about a release to the audit trail.</summary>
    public static Task AuditAsync(this ParContext context, Release release, Actor actor, AuditStep step, DateTime at, CancellationToken cancel) =>
        context.AuditAsync(AuditTrail.OfRelease, Subject(release.Key), actor.Name, step, at, cancel);

    /// <summary>How a release stands now, as <see cref="ReleaseList.StandOf"/> says it.</summary>
    public static async Task<int> StandAsync(this ParContext context, long releaseKey, CancellationToken cancel)
    {
        var subject = Subject(releaseKey);
        return await context.AuditEntries.Where(entry => entry.SubjectKind == AuditTrail.OfRelease && entry.Subject == subject && entry.What != ReleasePreview.Saw)
            .MaxAsync(entry => (int?)entry.Number, cancel) ?? 0;
    }

    /// <summary>The release as the audit trail names it.</summary>
    public static string Subject(long releaseKey) => releaseKey.ToString(CultureInfo.InvariantCulture);

    private static string StepName(ReleaseState from, ReleaseState to) => $"{from} → {to}";

    private static string Describe(Release release) => string.Create(CultureInfo.InvariantCulture,
        $"release={release.Side.Code()} {release.Year} v{release.Version}; state={release.State}; basis={release.BasisHash[..12]}; publish-at={release.PublishAt:yyyy-MM-ddTHH:mm}; approved-by={release.ApprovedBy}");
}
