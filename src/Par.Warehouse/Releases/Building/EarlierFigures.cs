using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Statistics;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Releases.Building;

/// <summary>
/// What versions of a year that were public before tell of its counts of people and what they withhold, withdrawn versions too: who has read them knows it. A correction neither shows what one of them withholds
/// nor withholds in vain what one of them shows.
/// </summary>
public sealed class EarlierFigures
{
    private static readonly ReleaseState[] Known = [ReleaseState.Published, ReleaseState.Superseded, ReleaseState.Withdrawn];

    private readonly HashSet<(string Table, CellAddress Address, int Count)> told = [];
    private readonly HashSet<(string Table, CellAddress Address)> withheld = [];
    private readonly Dictionary<(string Table, CellAddress Address), int> newest = [];

    /// <summary>The year has no earlier version.</summary>
    public static EarlierFigures None { get; } = new();

    /// <summary>True when no earlier version tells or withholds anything.</summary>
    public bool IsEmpty => told.Count == 0 && withheld.Count == 0;

    /// <summary>True when an earlier version shows this very count there.</summary>
    public bool Tell(string table, CellAddress address, int count) => told.Contains((table, address, count));

    /// <summary>The count that the newest of the versions shows there; null when none shows one.</summary>
    public int? Find(string table, CellAddress address) => newest.TryGetValue((table, address), out var count) ? count : null;

    /// <summary>True when an earlier version withholds the count there, whatever it was.</summary>
    public bool Withhold(string table, CellAddress address) => withheld.Contains((table, address));

    /// <summary>Reads the versions before one.</summary>
    /// <param name="context">Database.</param>
    /// <param name="side">Side.</param>
    /// <param name="year">Statistic year.</param>
    /// <param name="version">The version.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static async Task<EarlierFigures> ReadAsync(ParContext context, Side side, int year, int version, CancellationToken cancel)
    {
        var versions = await VersionsBefore(context, side, year, version).OrderBy(release => release.Version).Select(release => release.Key).ToListAsync(cancel);
        if (versions.Count == 0)
            return None;
        var figures = new EarlierFigures();
        foreach (var key in versions)
        {
            var cells = context.PublishedCells.AsNoTracking().Where(cell => cell.ReleaseKey == key && (cell.Value != null || cell.Status == CellStatus.Suppressed))
                .Select(cell => new { cell.TableId, cell.Place, cell.Category, cell.Gender, cell.Age, cell.Value });
            await foreach (var cell in cells.AsAsyncEnumerable().WithCancellation(cancel))
                figures.Add(cell.TableId, new CellAddress(PlaceId.Parse(cell.Place), cell.Category, cell.Gender, cell.Age), cell.Value);
        }
        return figures;
    }

    /// <summary>The versions of a year before one that are public or were.</summary>
    public static IQueryable<Release> VersionsBefore(ParContext context, Side side, int year, int version) =>
        context.Releases.Where(release => release.Side == side && release.Year == year && release.Version < version && Known.Contains(release.State));

    /// <summary>Adds a figure as a version has it, the versions in their order.</summary>
    /// <param name="table">Table.</param>
    /// <param name="address">Where it stands.</param>
    /// <param name="value">The figure; null when it is withheld. One that is no whole number counts no people.</param>
    public void Add(string table, CellAddress address, double? value)
    {
        if (value is null)
            withheld.Add((table, address));
        else if (value.Value % 1 == 0)
            (_, newest[(table, address)]) = (told.Add((table, address, (int)value.Value)), (int)value.Value);
    }
}
