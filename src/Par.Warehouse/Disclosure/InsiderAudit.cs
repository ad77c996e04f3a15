namespace Par.Warehouse.Disclosure;

/// <summary>What an organisation learns of others: a cell that it can compute, of whose people few are not its own.</summary>
/// <param name="Organisation">Who learns it.</param>
/// <param name="Cell">The cell.</param>
public readonly record struct InsiderFinding(int Organisation, int Cell);

/// <summary>
/// Asks for every organisation which cells it can compute from the published ones, all sums together and what it knows by itself: its own clients in every cell. A cell of which all people
/// are its own is known to it as a published one is; of every other cell it knows the others' count as soon as it knows the cell.
/// </summary>
/// <remarks>
/// Exact, over the integers modulo 2³¹ − 1. In the sums solved for what is not published (<see cref="SolvedSums"/>), an organisation computes a cell exactly when the cell's
/// column lies in the span of the columns that it knows. Such a column stands on a row that those stand on, so each organisation is asked of the cells around its own only.
/// </remarks>
internal sealed class InsiderAudit
{
    private readonly CellSystem system;
    private readonly DisclosureRule rule;
    private readonly SolvedSums sums;
    private readonly Dictionary<int, List<int>>[] standing;
    private readonly SortedDictionary<int, List<int>> known = [];
    private readonly List<int> computed = [];

    private InsiderAudit(CellSystem system, DisclosureRule rule, Func<int, bool> isUnknown, CancellationToken cancellation)
    {
        (this.system, this.rule) = (system, rule);
        sums = new SolvedSums(system, isUnknown, cancellation);
        standing = new Dictionary<int, List<int>>[sums.Blocks];
        for (var block = 0; block < sums.Blocks; block++)
            standing[block] = [];
        for (var block = 0; block < sums.Blocks; block++)
            foreach (var cell in sums.UnknownOf(block))
            {
                var column = sums.ColumnOf(block, cell);
                var isOfTotals = sums.IsOfTotals(column);
                int[] rows = isOfTotals ? sums.ByTotals(column).Rows : [.. column.Rows.Where(row => !sums.IsTotal(row))];
                if (rows.Length == 0)
                    computed.Add(cell);
                foreach (var row in rows)
                    ListOf(standing[isOfTotals ? 0 : block], row).Add(cell);
                if (system.OwnerOf(cell) is { } organisation)
                    ListOf(known, organisation).Add(cell);
            }
    }

    /// <summary>What organisations learn: of each the cells that are a small count of others, in order.</summary>
    /// <param name="system">Cells and sums, with the organisations that have most of them.</param>
    /// <param name="rule">What is small.</param>
    /// <param name="isUnknown">True for the cells that are not published.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static List<InsiderFinding> Learned(CellSystem system, DisclosureRule rule, Func<int, bool> isUnknown, CancellationToken cancellation = default)
    {
        var audit = new InsiderAudit(system, rule, isUnknown, cancellation);
        return
        [
            .. audit.computed.SelectMany(cell => Told(system, rule, cell)),
            .. audit.known.AsParallel().AsOrdered().WithCancellation(cancellation).SelectMany(entry => audit.LearnedBy(entry.Key, entry.Value)),
        ];
    }

    /// <summary>What published cells tell the organisations that have all but a few of their people: they are published because they must be.</summary>
    /// <param name="system">Cells and sums, with the organisations that have most of them.</param>
    /// <param name="rule">What is small.</param>
    /// <param name="isUnknown">True for the cells that are not published.</param>
    public static IEnumerable<InsiderFinding> Shown(CellSystem system, DisclosureRule rule, Func<int, bool> isUnknown) =>
        Enumerable.Range(0, system.Count).Where(cell => system.Joined(cell) == cell && !isUnknown(cell)).SelectMany(cell => Told(system, rule, cell));

    /// <summary>What a cell tells the organisations that have all but a few of its people.</summary>
    public static IEnumerable<InsiderFinding> Told(CellSystem system, DisclosureRule rule, int cell) =>
        system.InsidersOf(cell).Where(insider => rule.IsSmall(insider.Others)).Select(insider => new InsiderFinding(insider.Organisation, cell));

    /// <summary>True when an organisation that knows the cell knows a small count of others.</summary>
    public static bool Tells(CellSystem system, DisclosureRule rule, int organisation, int cell)
    {
        foreach (var insider in system.InsidersOf(cell))
            if (insider.Organisation == organisation)
                return rule.IsSmall(insider.Others);
        return rule.IsSmall(system.Value(cell));
    }

    private IEnumerable<InsiderFinding> LearnedBy(int organisation, List<int> own)
    {
        var blocks = own.ToLookup(system.Block);
        var totals = new GaussianSuppression(_ => false, _ => false);
        var tables = new SortedDictionary<int, GaussianSuppression>();
        // What a table's cells say of totals alone is handed to the totals.
        foreach (var block in blocks.OrderBy(block => block.Key))
            foreach (var cell in block)
            {
                var column = sums.ColumnOf(block.Key, cell);
                if (block.Key > 0 && !sums.IsOfTotals(column))
                {
                    if (!tables.TryGetValue(block.Key, out var table))
                        tables[block.Key] = table = new GaussianSuppression(_ => false, sums.IsTotal);
                    column = table.Reduce(column);
                    if (!sums.IsOfTotals(column))
                    {
                        table.Publish(column);
                        continue;
                    }
                }
                if (totals.Reduce(sums.ByTotals(column)) is { IsZero: false } rest)
                    totals.Publish(rest);
            }
        var mine = own.ToHashSet();
        foreach (var cell in Around(0, totals).Where(IsAsked).Order())
            if (totals.Reduce(sums.ByTotals(sums.ColumnOf(system.Block(cell), cell))).IsZero)
                yield return new InsiderFinding(organisation, cell);
        foreach (var (block, table) in tables)
            foreach (var cell in Around(block, table).Where(IsAsked).Order())
                if (table.Reduce(sums.ColumnOf(block, cell)) is var column && sums.IsOfTotals(column) && totals.Reduce(sums.ByTotals(column)).IsZero)
                    yield return new InsiderFinding(organisation, cell);

        bool IsAsked(int cell) => !mine.Contains(cell) && Tells(system, rule, organisation, cell);
    }

    private IEnumerable<int> Around(int block, GaussianSuppression elimination) =>
        elimination.PivotRows.SelectMany(row => standing[block].GetValueOrDefault(row) ?? []).Distinct();

    private static List<int> ListOf(IDictionary<int, List<int>> lists, int key)
    {
        if (!lists.TryGetValue(key, out var list))
            lists[key] = list = [];
        return list;
    }
}
