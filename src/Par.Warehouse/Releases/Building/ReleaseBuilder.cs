using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Places;
using Par.Warehouse.Releases.Desk;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Releases.Building;

/// <summary>How far a build is.</summary>
/// <param name="Stored">Tables that are stored.</param>
/// <param name="Tables">Tables of the release.</param>
public sealed record ReleaseProgress(int Stored, int Tables);

/// <summary>
/// Builds the figures of a side and statistic year from its approved January submissions: aggregate, protect, store. Tables are stored one by one, each in one
/// transaction; a build that was killed goes on with the next table. The same basis gives the same cells and no new version.
/// </summary>
public sealed class ReleaseBuilder(IDbContextFactory<ParContext> contexts, VariableCatalogue catalogue, Gazetteer gazetteer, TimeProvider clock)
{
    /// <summary>
    /// Builds, or goes on with, the release of what is approved now. A release that is built and not yet handed over is built anew in its place when the basis has
    /// changed; after a publication a changed basis makes the next version. Nothing of it is public before <see cref="ReleasePublisher"/>.
    /// </summary>
    /// <param name="side">Side.</param>
    /// <param name="year">Statistic year.</param>
    /// <param name="actor">Who builds.</param>
    /// <param name="progress">Told after every table.</param>
    /// <param name="audit">How ranges are audited while the figures are protected.</param>
    /// <param name="cancel">Stops the work; what is stored stays.</param>
    /// <returns>The release; the newest one as it is, when it was built from the same basis.</returns>
    /// <exception cref="NotAllowedException">The actor is neither a national analyst nor an approver.</exception>
    /// <exception cref="ReleaseException">Nothing is approved for the side and year, or the basis has changed and the release is in review or scheduled.</exception>
    public async Task<Release> BuildAsync(
        Side side, int year, Actor actor, IProgress<ReleaseProgress>? progress = null,
        RangeAuditing audit = RangeAuditing.AsTheYearSays, CancellationToken cancel = default)
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
        var stored = await StoredTablesAsync(context, release, cancel);
        var earlier = await EarlierFigures.ReadAsync(context, side, year, release.Version, cancel);
        var content = await ReleaseContent.BuildAsync(context, basis, catalogue[year], gazetteer, earlier, audit, cancel);
        foreach (var (number, table) in tables.Index())
        {
            if (!stored.Contains(table.Id))
            {
                await using var write = await context.BeginWriteAsync(cancel);
                await context.InsertRowsAsync(content.CellsOf(table, release.Key), cancel);
                await write.CommitAsync(cancel);
            }
            progress?.Report(new ReleaseProgress(number + 1, tables.Count));
        }
        await CompleteAsync(context, release, content, actor, basis.StepTime(actor, clock), cancel);
        return release;
    }

    /// <summary>The release of this basis: the newest one when it was made from the same, else a draft in place of one that is not handed over, or of the next version.</summary>
    private static async Task<Release> DraftAsync(ParContext context, ReleaseBasis basis, Actor actor, DateTime at, CancellationToken cancel)
    {
        await using var write = await context.BeginWriteAsync(cancel);
        var newest = await context.Releases.Where(release => release.Side == basis.Side && release.Year == basis.Year)
            .OrderByDescending(release => release.Version).FirstOrDefaultAsync(cancel);
        var hash = basis.Hash();
        if (newest?.BasisHash == hash && newest.State != ReleaseState.Withdrawn)
            return newest;
        var draft = newest switch
        {
            null => NewDraft(context, basis, 1),
            { State: ReleaseState.Draft or ReleaseState.Built } => newest,
            { State: ReleaseState.InReview or ReleaseState.Scheduled } => throw new ReleaseException(ReleaseProblem.Closed),
            _ => NewDraft(context, basis, newest.Version + 1),
        };
        if (draft == newest)
            await EmptyAsync(context, draft, hash, actor, at, cancel);
        if (actor.Role != ActorRole.System || draft.BuiltBy is null)
            draft.BuiltBy = actor.Name;
        await context.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
        return draft;
    }

    private static Release NewDraft(ParContext context, ReleaseBasis basis, int version)
    {
        var draft = new Release
        {
            Key = StableKey.Of("release", basis.Side.Code(), basis.Year.ToString(CultureInfo.InvariantCulture), version.ToString(CultureInfo.InvariantCulture)),
            Side = basis.Side, Year = basis.Year, Version = version, BasisHash = basis.Hash(), IsSynthetic = basis.IsSynthetic,
        };
        context.Add(draft);
        return draft;
    }

    /// <summary>Takes the figures out of a release that is not public, with what was answered for them; its texts and its pre-release list stay.</summary>
    private static async Task EmptyAsync(ParContext context, Release release, string hash, Actor actor, DateTime at, CancellationToken cancel)
    {
        await context.PublishedCells.Where(cell => cell.ReleaseKey == release.Key).ExecuteDeleteAsync(cancel);
        await context.PublishedOrganisations.Where(organisation => organisation.ReleaseKey == release.Key).ExecuteDeleteAsync(cancel);
        await context.ReleaseAcknowledgements.Where(row => row.ReleaseKey == release.Key).ExecuteDeleteAsync(cancel);
        if (release.State == ReleaseState.Built)
            await context.StepAsync(release, ReleaseState.Draft, actor, at, "The basis has changed.", () => (release.BasisHash, release.BuiltAt, release.NarrowRanges) = (hash, null, null), cancel);
        release.BasisHash = hash;
    }

    private static async Task<HashSet<string>> StoredTablesAsync(ParContext context, Release release, CancellationToken cancel) =>
        [.. await context.PublishedCells.Where(cell => cell.ReleaseKey == release.Key).Select(cell => cell.TableId).Distinct().ToListAsync(cancel)];

    private static async Task CompleteAsync(
        ParContext context, Release release, ReleaseContent content, Actor actor, DateTime at, CancellationToken cancel)
    {
        await using var write = await context.BeginWriteAsync(cancel);
        await context.InsertRowsAsync(content.Organisations(release.Key), cancel);
        var protection = content.Persons.Protection;
        await context.StepAsync(release, ReleaseState.Built, actor, at, protection.Evidence, () => (release.BuiltAt, release.NarrowRanges) = (at, protection.Narrow?.Count), cancel);
        await context.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
    }
}
