using Par.Warehouse.Catalogue;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Releases.Building;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Statistics;

namespace Par.Warehouse.Releases.Checks;

/// <summary>
/// Holds the stored figures of a release against the facts behind them, without taking the builder's word: is each the exact total, or a multiple of 5 near its count;
/// and are readers who know them all, with every sum, left four figures for every count of 1–4?
/// </summary>
internal static class StoredAudit
{
    /// <summary>The checks: figures that are not what the facts give, and counts of 1–4 that the stored figures tell too closely.</summary>
    /// <param name="stored">The figures as stored.</param>
    /// <param name="counted">The facts, counted anew.</param>
    /// <param name="year">The catalogue of the year.</param>
    /// <param name="earlier">What the version before shows.</param>
    /// <param name="cancel">Stops the work.</param>
    public static IEnumerable<ReleaseCheck> Run(PublishedRelease stored, ReleaseContent counted, CatalogueYear year, EarlierFigures earlier, CancellationToken cancel)
    {
        var differing = new List<string>();
        var tables = year.Tables.Where(table => table.Side == stored.Release.Side).ToList();
        foreach (var table in tables)
        {
            cancel.ThrowIfCancellationRequested();
            if (stored.Table(table.Id) is not { } cells)
                differing.Add(table.Id);
            else if (table.CountsPeople)
                differing.AddRange(Differing(table, cells, counted, earlier));
            else
                differing.AddRange(counted.AdministrativeCellsOf(table).Where(cell => cells[cell.Key] != cell.Value).Select(cell => Name(table.Id, cell.Key)));
        }
        differing.AddRange(stored.Tables.Select(table => table.Id).Except(tables.Select(table => table.Id)));
        var reader = RoundedTables.ReadBack(counted.Counted, counted.Deliveries, EarlierFigures.Of(stored), earlier);
        string[] told = [.. ReaderRanges.Of(reader.System, cancel).Narrow().Select(reader.NameOf)];
        return [ReleaseCheck.Of(ReleaseCheckCode.StoredCellsDiffer, differing), ReleaseCheck.Of(ReleaseCheckCode.DisclosureAuditFailing, told)];
    }

    private static string Name(string table, CellAddress address) => $"{table} {address.Place} {address.Category} {address.Gender} {address.Age}";

    private static IEnumerable<string> Differing(StatisticTable table, PublishedTable cells, ReleaseContent content, EarlierFigures earlier)
    {
        var expected = 0;
        foreach (var counted in content.Counted.CellsOf(table))
        {
            var isTotal = counted.Cube.IsTotal(counted.Slice);
            if (content.Deliveries.IsMissing(counted.Place) && !isTotal)
                continue;
            expected++;
            var cell = cells[counted.Address];
            var isRight = content.Deliveries.IsMissing(counted.Place) ? cell == Cell.Missing
                : isTotal ? cell == Partly(DisclosureRule.IsFew(counted.People.Count) ? Cell.Few : Cell.Of(counted.People.Count))
                : cell is { Status: CellStatus.Rounded, Value: { } number } && cell.IsPartial == content.Deliveries.IsPartial(counted.Place) && number % DisclosureRule.Base == 0
                    && Math.Abs(number - counted.People.Count) <= (earlier.Find([table], counted.Address) == (int)number ? DisclosureRule.KeptDistance : DisclosureRule.Distance);
            if (!cells.Contains(counted.Address) || !isRight)
                yield return Name(table.Id, counted.Address);

            Cell Partly(Cell whole) => content.Deliveries.IsPartial(counted.Place) ? whole.Partly() : whole;
        }
        if (expected != cells.Count)
            yield return table.Id;
    }
}
