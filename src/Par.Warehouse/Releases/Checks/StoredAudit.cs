using Par.Warehouse.Catalogue;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Releases.Building;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Statistics;

namespace Par.Warehouse.Releases.Checks;

/// <summary>
/// Holds the stored figures of a release against the facts behind them, without taking the builder's word: are they the right numbers, and can a reader who knows
/// every shown one and every sum work a small count out of them?
/// </summary>
internal static class StoredAudit
{
    /// <summary>
    /// The checks: figures that differ from the facts, small counts that readers can work out, those that only readers of an earlier version can, and small counts of others that an organisation can.
    /// </summary>
    /// <param name="stored">The figures as stored.</param>
    /// <param name="counted">The same figures counted anew, nothing withheld.</param>
    /// <param name="year">The catalogue of the year.</param>
    /// <param name="beside">They once more, beside what earlier versions of the year tell and withhold; null when there is none.</param>
    /// <param name="cancel">Stops the work.</param>
    public static IEnumerable<ReleaseCheck> Run(PublishedRelease stored, ReleaseContent counted, CatalogueYear year, ReleaseContent? beside, CancellationToken cancel)
    {
        var differing = new List<string>();
        var tables = year.Tables.Where(table => table.Side == stored.Release.Side).ToList();
        foreach (var table in tables)
        {
            cancel.ThrowIfCancellationRequested();
            if (stored.Table(table.Id) is not { } cells)
                differing.Add(table.Id);
            else if (table.CountsPeople)
                differing.AddRange(Differing(cells, counted.Persons.AuditedOf(table)));
            else
                differing.AddRange(counted.AdministrativeCellsOf(table).Where(cell => cells[cell.Key] != cell.Value).Select(cell => Name(table.Id, cell.Key)));
        }
        differing.AddRange(stored.Tables.Select(table => table.Id).Except(tables.Select(table => table.Id)));
        var rule = DisclosureRule.Of(year);
        var reader = new StoredReader(stored, counted.Persons, rule, cancel);
        var derivable = reader.Derivable();
        List<string> told = beside is null ? [] : [.. new StoredReader(stored, beside.Persons, rule, cancel).Derivable()];
        derivable.ToList().ForEach(name => told.Remove(name));
        return
        [
            ReleaseCheck.Of(ReleaseCheckCode.StoredCellsDiffer, differing), ReleaseCheck.Of(ReleaseCheckCode.DisclosureAuditFailing, derivable),
            ReleaseCheck.Of(ReleaseCheckCode.EarlierVersionTells, told),
            ReleaseCheck.Of(ReleaseCheckCode.InsidersLearn, [.. reader.Learned().Select(finding => $"{counted.Places.Places[finding.Organisation]}: {finding.Name}")]),
        ];
    }

    /// <summary>The name of a cell for those who look into a finding.</summary>
    public static string Name(string table, CellAddress address) => $"{table} {address.Place} {address.Category} {address.Gender} {address.Age}";

    private static IEnumerable<string> Differing(PublishedTable cells, IEnumerable<(CellAddress Address, int Count, int? Number)> audited)
    {
        var found = 0;
        foreach (var (address, count, _) in audited)
        {
            if (!cells.Contains(address) || (cells[address].Value is { } value && value != count) || cells[address].Status is CellStatus.Missing or CellStatus.NotApplicable)
                yield return Name(cells.Id, address);
            found += cells.Contains(address) ? 1 : 0;
        }
        if (found != cells.Count)
            yield return cells.Id;
    }
}
