using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Places;
using Par.Warehouse.Releases.Desk;
using Par.Warehouse.Statistics;
using Par.Warehouse.Storage;
using Par.Warehouse.Telemetry;

namespace Par.Warehouse.Releases.Building;

/// <summary>How far a build is.</summary>
/// <param name="Stage">What it is at.</param>
/// <param name="Stored">Tables that are stored.</param>
/// <param name="Tables">Tables of the release.</param>
public sealed record ReleaseProgress(BuildStage Stage, int Stored, int Tables);

/// <summary>
/// Builds the figures of a side and statistic year from its approved January submissions: count, round, store. Tables are stored one by one, each in one
/// transaction; a build that was killed goes on with the next table. The same basis gives the same cells and no new version.
/// </summary>
public sealed class ReleaseBuilder(IDbContextFactory<ParContext> contexts, VariableCatalogue catalogue, Gazetteer gazetteer, RecordKeys keys, TimeProvider clock)
{
    /// <summary>
    /// Builds, or goes on with, the release of what is approved now. A release that is built and not yet handed over is built anew in its place when the basis has
    /// changed; after a publication a changed basis makes the next version. Nothing of it is public before <see cref="ReleasePublisher"/>.
    /// </summary>
    /// <param name="side">Side.</param>
    /// <param name="year">Statistic year.</param>
    /// <param name="actor">Who builds.</param>
    /// <param name="progress">Told at every stage and after every table.</param>
    /// <param name="cancel">Stops the work; what is stored stays.</param>
    /// <returns>The release; the newest one as it is, when it was built from the same basis.</returns>
    /// <exception cref="NotAllowedException">The actor is neither a national analyst nor an approver.</exception>
    /// <exception cref="ReleaseException">Nothing is approved for the side and year, the basis has changed and the release is in review or scheduled, or
    /// the secret of the record keys is not that of the version before.</exception>
    public async Task<Release> BuildAsync(
        Side side, int year, Actor actor, IProgress<ReleaseProgress>? progress = null,
        CancellationToken cancel = default)
    {
        actor.MustPrepareReleases();
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var basis = await ReleaseBasis.ReadAsync(context, side, year, cancel);
        if (basis.Submissions.Count == 0)
            throw new ReleaseException(ReleaseProblem.NothingApproved);
        var release = await DraftAsync(context, basis, actor, basis.StepTime(actor, clock), cancel);
        if (release.State != ReleaseState.Draft)
            return release;

        var tables = catalogue[year].Tables.Where(table => table.Side == side).ToList();
        progress?.Report(new ReleaseProgress(BuildStage.Counting, 0, tables.Count));
        var content = await WorkStep.RunAsync("release.count", side.Code(), () =>
            ReleaseContent.CountAsync(context, basis, catalogue[year], gazetteer, keys, cancel));
        progress?.Report(new ReleaseProgress(BuildStage.Rounding, 0, tables.Count));
        var rounded = await WorkStep.RunAsync("release.round", side.Code(), async () => RoundedTables.Round(
            content.Counted, content.Deliveries, await EarlierFigures.ReadAsync(context, side, year, release.Version, cancel), cancel));
        await WorkStep.RunAsync("release.store", side.Code(), () =>
            StoreAsync(context, release, content, rounded, tables, progress, cancel));
        await CompleteAsync(context, release, content, rounded, actor, basis.StepTime(actor, clock), cancel);
        return release;
    }

    /// <summary>Stores the tables that are not stored yet, each in one transaction.</summary>
    private static async Task StoreAsync(
        ParContext context, Release release, ReleaseContent content, RoundedTables rounded, List<StatisticTable> tables,
        IProgress<ReleaseProgress>? progress, CancellationToken cancel)
    {
        var stored = await StoredTablesAsync(context, release, cancel);
        progress?.Report(new ReleaseProgress(BuildStage.Storing, 0, tables.Count));
        foreach (var (number, table) in tables.Index())
        {
            cancel.ThrowIfCancellationRequested();
            if (!stored.Contains(table.Id))
            {
                await using var write = await context.BeginWriteAsync(cancel);
                await context.InsertRowsAsync(content.CellsOf(table, rounded, release.Key), cancel);
                await write.CommitAsync(cancel);
            }
            progress?.Report(new ReleaseProgress(BuildStage.Storing, number + 1, tables.Count));
        }
    }

    /// <summary>The release of this basis: the newest one when it was made from the same, else a draft in place of one that is not handed over, or of the next version.</summary>
    private async Task<Release> DraftAsync(ParContext context, ReleaseBasis basis, Actor actor, DateTime at, CancellationToken cancel)
    {
        await using var write = await context.BeginWriteAsync(cancel);
        var newest = await context.Releases.Where(release => release.Side == basis.Side && release.Year == basis.Year)
            .OrderByDescending(release => release.Version).FirstOrDefaultAsync(cancel);
        var hash = basis.Hash();
        // What another secret has begun is not gone on with.
        var isWhole = newest?.State != ReleaseState.Draft || newest.KeyFingerprint == keys.Fingerprint;
        if (newest?.BasisHash == hash && newest.State != ReleaseState.Withdrawn && isWhole)
            return newest;
        var draft = newest switch
        {
            null => NewDraft(context, basis, 1),
            { State: ReleaseState.Draft or ReleaseState.Built } => newest,
            { State: ReleaseState.InReview or ReleaseState.Scheduled } => throw new ReleaseException(ReleaseProblem.Closed),
            _ => NewDraft(context, basis, newest.Version + 1),
        };
        if (await EarlierFigures.NewestBefore(context, basis.Side, basis.Year, draft.Version).FirstOrDefaultAsync(cancel) is { } before
            && before.KeyFingerprint != keys.Fingerprint)
            throw new ReleaseException(ReleaseProblem.OtherRecordKeys);
        if (draft == newest)
            await EmptyAsync(context, draft, hash, actor, at, cancel);
        if (actor.Role != ActorRole.System || draft.BuiltBy is null)
            draft.BuiltBy = actor.Name;
        await context.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
        return draft;
    }

    private Release NewDraft(ParContext context, ReleaseBasis basis, int version)
    {
        var draft = new Release
        {
            Key = StableKey.Of("release", basis.Side.Code(), basis.Year.ToString(CultureInfo.InvariantCulture), version.ToString(CultureInfo.InvariantCulture)),
            Side = basis.Side, Year = basis.Year, Version = version, BasisHash = basis.Hash(),
            KeyFingerprint = keys.Fingerprint, IsSynthetic = basis.IsSynthetic,
        };
        context.Add(draft);
        return draft;
    }

    /// <summary>Takes the figures out of a release that is not public, with what was answered for them; its texts and its pre-release list stay.</summary>
    private async Task EmptyAsync(ParContext context, Release release, string hash, Actor actor, DateTime at, CancellationToken cancel)
    {
        await context.PublishedCells.Where(cell => cell.ReleaseKey == release.Key).ExecuteDeleteAsync(cancel);
        await context.PublishedOrganisations.Where(organisation => organisation.ReleaseKey == release.Key).ExecuteDeleteAsync(cancel);
        await context.PublishedProviders.Where(provider => provider.ReleaseKey == release.Key).ExecuteDeleteAsync(cancel);
        await context.ReleaseAcknowledgements.Where(row => row.ReleaseKey == release.Key).ExecuteDeleteAsync(cancel);
        if (release.State == ReleaseState.Built)
            await context.StepAsync(release, ReleaseState.Draft, actor, at, "The basis has changed.", () => (release.BasisHash, release.BuiltAt) = (hash, null), cancel);
        (release.BasisHash, release.KeyFingerprint) = (hash, keys.Fingerprint);
    }

    private static async Task<HashSet<string>> StoredTablesAsync(ParContext context, Release release, CancellationToken cancel) =>
        [.. await context.PublishedCells.Where(cell => cell.ReleaseKey == release.Key).Select(cell => cell.TableId).Distinct().ToListAsync(cancel)];

    private static async Task CompleteAsync(
        ParContext context, Release release, ReleaseContent content, RoundedTables rounded, Actor actor, DateTime at, CancellationToken cancel)
    {
        await using var write = await context.BeginWriteAsync(cancel);
        await context.InsertRowsAsync(content.Organisations(release.Key), cancel);
        await context.InsertRowsAsync(content.Providers(release.Key), cancel);
        await context.StepAsync(release, ReleaseState.Built, actor, at, Evidence(rounded), () => release.BuiltAt = at, cancel);
        await context.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
    }

    private static string Evidence(RoundedTables rounded) => string.Create(CultureInfo.InvariantCulture,
        $"{rounded.System.Count} figures rounded to {DisclosureRule.Base}; {rounded.Audit.Turned} roundings turned the other way; "
        + $"counts of 1–{DisclosureRule.MostOfFew} left with fewer than {DisclosureRule.LeastFigures} figures: {rounded.Audit.Left.Count}.");
}
