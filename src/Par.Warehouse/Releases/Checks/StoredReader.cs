using Par.Warehouse.Disclosure;
using Par.Warehouse.Releases.Building;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Statistics;

namespace Par.Warehouse.Releases.Checks;

/// <summary>Somebody who knows the figures of a release as they are stored, and every sum between the counts.</summary>
internal sealed class StoredReader
{
    private readonly CellSystem system;
    private readonly DisclosureRule rule;
    private readonly CancellationToken cancel;
    private readonly bool[] isKnown;
    private readonly string?[] nameOf;
    private readonly SolvedSums sums;
    private readonly HashSet<int> computable;
    private readonly List<int> narrow;

    /// <summary>Reads and bounds.</summary>
    /// <param name="stored">The figures as stored: a count is known when any table shows it.</param>
    /// <param name="persons">The counts behind them.</param>
    /// <param name="rule">What is small.</param>
    /// <param name="cancel">Stops the work.</param>
    public StoredReader(PublishedRelease stored, PersonTables persons, DisclosureRule rule, CancellationToken cancel)
    {
        (system, this.rule, this.cancel) = (persons.System, rule, cancel);
        (isKnown, nameOf) = (new bool[system.Count], new string?[system.Count]);
        foreach (var table in persons.Tables)
            if (stored.Table(table.Id) is { } cells)
                foreach (var (address, _, number) in persons.AuditedOf(table))
                    if (number is { } counts && system.Joined(counts) is var cell)
                    {
                        nameOf[cell] ??= StoredAudit.Name(table.Id, address);
                        isKnown[cell] |= cells[address].IsShown;
                    }
        sums = new SolvedSums(system, IsUnknown, cancel);
        computable = [.. RankAudit.Determined(sums)];
        var bounds = new BoundsAudit(system, IsWithheld, computable.Contains);
        narrow = [.. Enumerable.Range(0, system.Count).Where(cell => system.Joined(cell) == cell && IsUnknown(cell)
            && (computable.Contains(cell) || bounds.WidthOf(cell) < rule.Width))];
    }

    /// <summary>The small counts, and those of people who all gave the same answer, that are known, that the known ones give exactly, or that they place in too narrow a range, by name.</summary>
    public IReadOnlyList<string> Derivable() => [.. Enumerable.Range(0, system.Count)
        .Where(cell => system.Joined(cell) == cell && (system.Role(cell) == CellRole.Told || (system.Role(cell) == CellRole.Publishable && isKnown[cell])) && system.IsSecret(cell, rule))
        .Concat(narrow.Where(cell => system.IsSecret(cell, rule))).Distinct().Order().Select(NameOf)];

    /// <summary>What organisations learn of others who know their own.</summary>
    public IEnumerable<(int Organisation, string Name)> Learned() => !rule.Insiders ? [] : InsiderAudit.Shown(system, rule, IsUnknown)
        .Concat(narrow.Where(cell => !rule.IsSmall(system.Value(cell))).SelectMany(cell => InsiderAudit.Told(system, rule, cell)))
        .Concat(InsiderAudit.Learned(system, rule, sums, cancel))
        .Concat(InsiderBounds.Narrow(system, rule, IsUnknown, computable, cancel).Select(entry => entry.Finding)).Where(finding => !rule.IsSmall(system.Value(finding.Cell)) || (IsUnknown(finding.Cell) && !computable.Contains(finding.Cell)))
        .Distinct().OrderBy(finding => finding.Cell).ThenBy(finding => finding.Organisation).Select(finding => (finding.Organisation, NameOf(finding.Cell)));

    /// <summary>A cell that an earlier version tells is known whether it is stored or not.</summary>
    private bool IsWithheld(int cell) => system.Role(cell) == CellRole.Publishable && !isKnown[system.Joined(cell)];

    private bool IsUnknown(int cell) => IsWithheld(cell) || system.Role(cell) == CellRole.Virtual;

    private string NameOf(int cell) => nameOf[cell] ?? "–";
}
