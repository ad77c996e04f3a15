using Par.Warehouse.Catalogue;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Statistics;

namespace Par.Warehouse.Releases.Checks;

/// <summary>
/// Holds the stored figures of a release against the facts behind them, without taking the builder's word: are they the right numbers, and can a reader who knows
/// every shown one and every sum work a small count out of them?
/// </summary>
internal static class StoredAudit
{
    /// <summary>The checks: figures that differ from the facts, small counts that readers can work out, and small counts of others that an organisation can.</summary>
    /// <param name="stored">The figures as stored.</param>
    /// <param name="counted">The same figures counted anew, nothing withheld.</param>
    /// <param name="year">The catalogue of the year.</param>
    /// <param name="cancel">Stops the work.</param>
    public static IEnumerable<ReleaseCheck> Run(PublishedRelease stored, ReleaseContent counted, CatalogueYear year, CancellationToken cancel)
    {
        var differing = new List<string>();
        var disclosed = new List<string>();
        var tables = year.Tables.Where(table => table.Side == stored.Release.Side).ToList();
        var system = counted.Persons.System;
        _ = system.Lines;
        var (isKnown, nameOf) = (new bool[system.Count], new string?[system.Count]);
        foreach (var table in tables)
        {
            cancel.ThrowIfCancellationRequested();
            if (stored.Table(table.Id) is not { } cells)
                differing.Add(table.Id);
            else if (table.CountsPeople)
                Hold(cells, counted.Persons.AuditedOf(table));
            else
                differing.AddRange(counted.AdministrativeCellsOf(table).Where(cell => cells[cell.Key] != cell.Value).Select(cell => Name(table.Id, cell.Key)));
        }
        differing.AddRange(stored.Tables.Select(table => table.Id).Except(tables.Select(table => table.Id)));
        var (derivable, learned) = Derivable(system, DisclosureRule.Of(year), number => isKnown[number], cancel);
        disclosed.AddRange(derivable.Select(number => nameOf[number] ?? "–"));
        List<string> told = [.. learned.Select(finding => $"{counted.Places.Places[finding.Organisation]}: {nameOf[finding.Cell] ?? "–"}")];
        return
        [
            ReleaseCheck.Of(ReleaseCheckCode.StoredCellsDiffer, differing), ReleaseCheck.Of(ReleaseCheckCode.DisclosureAuditFailing, disclosed),
            ReleaseCheck.Of(ReleaseCheckCode.InsidersLearn, told),
        ];

        void Hold(PublishedTable cells, IEnumerable<(CellAddress Address, int Count, int? Number)> audited)
        {
            var found = 0;
            foreach (var (address, count, number) in audited)
            {
                if (!cells.Contains(address) || (cells[address].Value is { } value && value != count) || cells[address].Status is CellStatus.Missing or CellStatus.NotApplicable)
                    differing.Add(Name(cells.Id, address));
                found += cells.Contains(address) ? 1 : 0;
                if (number is not { } counts)
                    continue;
                var cell = system.Joined(counts);
                nameOf[cell] ??= Name(cells.Id, address);
                isKnown[cell] |= cells[address].IsShown;
            }
            if (found != cells.Count)
                differing.Add(cells.Id);
        }
    }

    /// <summary>
    /// The small counts that are shown, that the shown ones give exactly, or that they place in too narrow a range; and what organisations learn of others who know their own.
    /// </summary>
    private static (IReadOnlyList<int> Derivable, IReadOnlyList<InsiderFinding> Learned) Derivable(CellSystem system, DisclosureRule rule, Func<int, bool> isKnown, CancellationToken cancel)
    {
        if (system.Count == 0)
            return ([], []);
        bool IsWithheld(int cell) => system.Role(cell) == CellRole.Publishable && !isKnown(system.Joined(cell));
        var shown = Enumerable.Range(0, system.Count).Where(cell => system.Role(cell) != CellRole.Virtual && isKnown(cell) && rule.IsSmall(system.Value(cell)) && system.Role(cell) != CellRole.Fixed);
        bool IsUnknown(int cell) => IsWithheld(cell) || system.Role(cell) == CellRole.Virtual;
        var computable = RankAudit.Determined(system, IsUnknown, cancel).ToHashSet();
        var bounds = new BoundsAudit(system, IsWithheld, computable.Contains);
        var narrow = Enumerable.Range(0, system.Count).Where(cell => system.Joined(cell) == cell && IsUnknown(cell)
            && (computable.Contains(cell) || bounds.WidthOf(cell) < rule.Width)).ToList();
        IEnumerable<InsiderFinding> learned = !rule.Insiders ? [] : InsiderAudit.Shown(system, rule, IsUnknown)
            .Concat(narrow.Where(cell => !rule.IsSmall(system.Value(cell))).SelectMany(cell => InsiderAudit.Told(system, rule, cell)))
            .Concat(InsiderAudit.Learned(system, rule, IsUnknown, cancel)).Where(finding => !rule.IsSmall(system.Value(finding.Cell)) || (IsUnknown(finding.Cell) && !computable.Contains(finding.Cell)))
            .Distinct().OrderBy(finding => finding.Cell).ThenBy(finding => finding.Organisation);
        return ([.. shown.Concat(narrow.Where(cell => rule.IsSmall(system.Value(cell)))).Distinct().Order()], [.. learned]);
    }

    private static string Name(string table, CellAddress address) => $"{table} {address.Place} {address.Category} {address.Gender} {address.Age}";
}
