using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Statistics;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Releases.Building;

/// <summary>
/// The rounded numbers of the newest version of a year that was public before, a withdrawn one too: who has read it knows them. A correction keeps each that is
/// still near its count.
/// </summary>
public sealed class EarlierFigures
{
    private static readonly ReleaseState[] Known = [ReleaseState.Published, ReleaseState.Superseded, ReleaseState.Withdrawn];

    private readonly Dictionary<(string Table, CellAddress Address), int> rounded = [];

    /// <summary>The year has no earlier version.</summary>
    public static EarlierFigures None { get; } = new();

    /// <summary>The number that the first of the tables to have one has there; null when none has.</summary>
    public int? Find(IReadOnlyList<StatisticTable> tables, CellAddress address)
    {
        if (rounded.Count > 0)
            foreach (var table in tables)
                if (rounded.TryGetValue((table.Id, address), out var number))
                    return number;
        return null;
    }

    /// <summary>Adds a cell of a table. Only rounded ones are kept.</summary>
    public void Add(string table, CellAddress address, Cell cell)
    {
        if (cell is { Status: CellStatus.Rounded, Value: { } value })
            rounded[(table, address)] = (int)value;
    }

    /// <summary>The rounded numbers of figures in memory.</summary>
    public static EarlierFigures Of(PublishedRelease release)
    {
        var figures = new EarlierFigures();
        foreach (var table in release.Tables)
            foreach (var (address, cell) in table.Cells)
                figures.Add(table.Id, address, cell);
        return figures;
    }

    /// <summary>Reads the newest version before one.</summary>
    /// <param name="context">Database.</param>
    /// <param name="side">Side.</param>
    /// <param name="year">Statistic year.</param>
    /// <param name="version">The version.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static async Task<EarlierFigures> ReadAsync(ParContext context, Side side, int year, int version, CancellationToken cancel)
    {
        if (await NewestBefore(context, side, year, version).FirstOrDefaultAsync(cancel) is not { } before)
            return None;
        var figures = new EarlierFigures();
        var cells = context.PublishedCells.AsNoTracking().Where(cell => cell.ReleaseKey == before.Key && cell.Status == CellStatus.Rounded);
        await foreach (var cell in cells.AsAsyncEnumerable().WithCancellation(cancel))
            figures.Add(cell.TableId, new CellAddress(PlaceId.Parse(cell.Place), cell.Category, cell.Gender, cell.Age), Cell.Restore(cell.Value, cell.Status));
        return figures;
    }

    /// <summary>The versions of a year before one that are public or were, the newest first.</summary>
    public static IQueryable<Release> NewestBefore(ParContext context, Side side, int year, int version) => context.Releases.AsNoTracking()
        .Where(release => release.Side == side && release.Year == year && release.Version < version && Known.Contains(release.State))
        .OrderByDescending(release => release.Version);
}
