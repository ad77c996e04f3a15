using System.Globalization;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Releases;

/// <summary>The one way in which a release's state changes: a legal step, with its line in the audit trail.</summary>
internal static class ReleaseSteps
{
    /// <summary>Takes a step; nothing is written before the context saves.</summary>
    /// <exception cref="InvalidOperationException">The step is not legal.</exception>
    public static async Task StepAsync(
        this ParContext context, Release release, ReleaseState to, Actor actor, DateTime at, CancellationToken cancel)
    {
        var from = release.State;
        if (!ReleaseTransitions.Allows(from, to))
            throw new InvalidOperationException($"A release does not go from {from} to {to}.");
        release.State = to;
        if (to == ReleaseState.Built)
            release.BuiltAt = at;
        if (to == ReleaseState.Published)
            release.PublishedAt = at;
        await context.AuditAsync(AuditTrail.OfRelease, release.Key.ToString(CultureInfo.InvariantCulture), actor.Name, $"{from} → {to}",
            string.Create(CultureInfo.InvariantCulture, $"{release.Side.Code()} {release.Year}, version {release.Version}"), at, cancel);
    }
}
