using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Releases.Building;
using Par.Warehouse.Releases.Desk;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Releases.Withholding;

/// <summary>
/// Shows those who prepare and approve releases what a release withholds, where and why, and what could be done about it. Reads and counts only; the tables themselves are changed
/// in the catalogue.
/// </summary>
public sealed class WithholdingDesk(IDbContextFactory<ParContext> contexts, PublishedReader reader, VariableCatalogue catalogue, Gazetteer gazetteer) : IDisposable
{
    private readonly ConcurrentDictionary<(long Key, DateTime? BuiltAt, string Advice), Task<TrialResult?>> trials = [];
    private readonly SemaphoreSlim trying = new(1, 1);
    private readonly CancellationTokenSource closing = new();

    private volatile WithholdingReport? newest;

    /// <summary>The report of a release; null for one that is not built, or is not there. The newest report stays in memory.</summary>
    /// <exception cref="NotAllowedException">The actor is neither a national analyst nor an approver.</exception>
    public async Task<WithholdingReport?> ReadAsync(long key, Actor actor, CancellationToken cancel = default)
    {
        actor.MustPrepareReleases();
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var release = await context.Releases.AsNoTracking().FirstOrDefaultAsync(row => row.Key == key && row.State != ReleaseState.Draft, cancel);
        if (release is null || catalogue.Find(release.Year) is not { } year)
            return null;
        if (newest is { } known && (known.Release.Key, known.Release.BuiltAt, known.Release.BasisHash) == (release.Key, release.BuiltAt, release.BasisHash))
            return known with { Release = release };
        var basis = await ReleaseBasis.ReadAsync(context, release.Side, release.Year, cancel);
        var counted = basis.Hash() == release.BasisHash ? await ReleaseContent.CountAsync(context, basis, year, gazetteer, EarlierFigures.None, cancel) : null;
        return newest = WithholdingReport.Of(await reader.ReadAsync(release, cancel), year, counted?.Persons);
    }

    /// <summary>What could be done, most withheld cells first.</summary>
    public IReadOnlyList<Advice> AdviceOn(WithholdingReport report) => Advice.Of(report, catalogue[report.Release.Year]);

    /// <summary>The trial of a change, running or done; null when it has not been asked for.</summary>
    public Task<TrialResult?>? FindTrial(WithholdingReport report, Advice advice) => trials.GetValueOrDefault(Id(report, advice));

    /// <summary>
    /// Tries a change in the background, one at a time; what came out stays in memory until the release is built anew. Who asks again gets the same trial, after a failure a new one.
    /// The result is null when the change leaves a small count that cannot be protected, or when there are no further years.
    /// </summary>
    /// <exception cref="NotAllowedException">The actor is neither a national analyst nor an approver.</exception>
    public Task<TrialResult?> TryAsync(WithholdingReport report, Advice advice, Actor actor)
    {
        actor.MustPrepareReleases();
        var id = Id(report, advice);
        if (trials.TryGetValue(id, out var known) && known.IsFaulted)
            trials.TryRemove(new(id, known));
        return trials.GetOrAdd(id, _ => Task.Run(() => RunAsync(report.Release, advice)));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        closing.Cancel();
        closing.Dispose();
    }

    private static (long, DateTime?, string) Id(WithholdingReport report, Advice advice) => (report.Release.Key, report.Release.BuiltAt, advice.Id);

    private async Task<TrialResult?> RunAsync(Release release, Advice advice)
    {
        var cancel = closing.Token;
        await trying.WaitAsync(cancel);
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancel);
            return await new Trial(context, catalogue, gazetteer).RunAsync(release, advice, cancel);
        }
        finally
        {
            trying.Release();
        }
    }
}
