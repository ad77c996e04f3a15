using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Releases;

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
    /// <summary>Builds, or goes on with, the release of what is approved now. Nothing of it is public before <see cref="ReleasePublisher"/>.</summary>
    /// <returns>The release; the newest one as it is, when it was built from the same basis.</returns>
    /// <exception cref="NotAllowedException">The actor is neither an analyst nor an administrator.</exception>
    /// <exception cref="InvalidOperationException">Nothing is approved for the side and year.</exception>
    public async Task<Release> BuildAsync(
        Side side, int year, Actor actor, IProgress<ReleaseProgress>? progress = null, CancellationToken cancel = default)
    {
        actor.MustBe(ActorRole.Analyst, ActorRole.Administrator);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var basis = await ReleaseBasis.ReadAsync(context, side, year, cancel);
        if (basis.Submissions.Count == 0)
            throw new InvalidOperationException($"No January submission of {side.Code()} {year} is approved: there is nothing to release.");
        var release = await DraftAsync(context, basis, actor, cancel);
        if (release.State != ReleaseState.Draft)
            return release;

        var tables = catalogue[year].Tables.Where(table => table.Side == side).ToList();
        var stored = await StoredTablesAsync(context, release, cancel);
        var content = await ReleaseContent.BuildAsync(context, basis, catalogue[year], gazetteer, cancel);
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

    /// <summary>The release of this basis: the newest one when it was made from the same, else a new draft in place of an unfinished one.</summary>
    private static async Task<Release> DraftAsync(ParContext context, ReleaseBasis basis, Actor actor, CancellationToken cancel)
    {
        var newest = await context.Releases.Where(release => release.Side == basis.Side && release.Year == basis.Year)
            .OrderByDescending(release => release.Version).FirstOrDefaultAsync(cancel);
        var hash = basis.Hash();
        if (newest?.BasisHash == hash)
            return newest;
        await using var write = await context.BeginWriteAsync(cancel);
        if (newest?.State == ReleaseState.Draft)
        {
            await context.PublishedCells.Where(cell => cell.ReleaseKey == newest.Key).ExecuteDeleteAsync(cancel);
            await context.Releases.Where(release => release.Key == newest.Key).ExecuteDeleteAsync(cancel);
            context.ChangeTracker.Clear();
        }
        var version = newest is null ? 1 : newest.State == ReleaseState.Draft ? newest.Version : newest.Version + 1;
        var draft = new Release
        {
            Key = StableKey.Of("release", basis.Side.Code(), basis.Year.ToString(CultureInfo.InvariantCulture), version.ToString(CultureInfo.InvariantCulture)),
            Side = basis.Side, Year = basis.Year, Version = version, BasisHash = hash, IsSynthetic = basis.IsSynthetic,
        };
        context.Add(draft);
        await context.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
        return draft;
    }

    private static async Task<HashSet<string>> StoredTablesAsync(ParContext context, Release release, CancellationToken cancel) =>
        [.. await context.PublishedCells.Where(cell => cell.ReleaseKey == release.Key).Select(cell => cell.TableId).Distinct().ToListAsync(cancel)];

    private static async Task CompleteAsync(
        ParContext context, Release release, ReleaseContent content, Actor actor, DateTime at, CancellationToken cancel)
    {
        await using var write = await context.BeginWriteAsync(cancel);
        await context.InsertRowsAsync(content.Organisations(release.Key), cancel);
        await context.StepAsync(release, ReleaseState.Built, actor, at, cancel);
        await context.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
    }
}
