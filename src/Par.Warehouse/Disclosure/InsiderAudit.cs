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
/// column lies in the span of the columns that it knows. Such a column stands on no other rows than those, so each organisation is asked of few cells around its own only.
/// </remarks>
internal sealed class InsiderAudit
{
    private readonly CellSystem system;
    private readonly DisclosureRule rule;
    private readonly SolvedSums sums;
    private readonly Dictionary<int, List<(int Cell, int[] Rows)>>[] asked;
    private readonly SortedDictionary<int, List<int>> known = [];
    private readonly List<int> computed = [];

    private InsiderAudit(CellSystem system, DisclosureRule rule, SolvedSums sums)
    {
        (this.system, this.rule, this.sums) = (system, rule, sums);
        asked = new Dictionary<int, List<(int, int[])>>[sums.Blocks];
        for (var block = 0; block < sums.Blocks; block++)
            asked[block] = [];
        for (var block = 0; block < sums.Blocks; block++)
            foreach (var cell in sums.UnknownOf(block))
            {
                var (part, rows) = RowsOf(cell);
                if (rows.Length == 0)
                    computed.Add(cell);
                else if (IsAsked(cell))
                    ListOf(asked[part], rows[0]).Add((cell, rows));
                if (system.OwnerOf(cell) is { } organisation)
                    ListOf(known, organisation).Add(cell);
            }
    }

    /// <summary>What organisations learn: of each the cells that are a small count of others, in order.</summary>
    /// <param name="system">Cells and sums, with the organisations that have most of them.</param>
    /// <param name="rule">What is small.</param>
    /// <param name="isUnknown">True for the cells that are not published.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static List<InsiderFinding> Learned(CellSystem system, DisclosureRule rule, Func<int, bool> isUnknown, CancellationToken cancellation = default) =>
        Learned(system, rule, new SolvedSums(system, isUnknown, cancellation), cancellation);

    /// <summary>What organisations learn: of each the cells that are a small count of others, in order.</summary>
    /// <param name="system">Cells and sums, with the organisations that have most of them.</param>
    /// <param name="rule">What is small.</param>
    /// <param name="sums">The sums, solved for the cells that are not published.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static List<InsiderFinding> Learned(CellSystem system, DisclosureRule rule, SolvedSums sums, CancellationToken cancellation = default)
    {
        var audit = new InsiderAudit(system, rule, sums);
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

    /// <summary>True for a cell that may be a small count of others for some organisation.</summary>
    private bool IsAsked(int cell)
    {
        if (rule.IsSmall(system.Value(cell)))
            return true;
        foreach (var insider in system.InsidersOf(cell))
            if (rule.IsSmall(insider.Others))
                return true;
        return false;
    }

    /// <summary>The block in which a cell is asked for, and the rows of it that an organisation's own cells must stand on: those of its table, or of the totals when it speaks of them alone.</summary>
    private (int Block, int[] Rows) RowsOf(int cell)
    {
        var block = system.Block(cell);
        var column = sums.ColumnOf(block, cell);
        return sums.IsOfTotals(column) ? (0, sums.ByTotals(column).Rows) : (block, Array.FindAll(column.Rows, row => !sums.IsTotal(row)));
    }

    /// <summary>By block, the cells that the organisation is asked of and whose rows are all among those of its own cells: others it cannot compute.</summary>
    private List<int>[] Near(int organisation, List<int> own)
    {
        var rows = new HashSet<int>[sums.Blocks];
        rows[0] = [];
        foreach (var cell in own)
        {
            var block = system.Block(cell);
            foreach (var row in sums.ColumnOf(block, cell).Rows)
                if (!sums.IsTotal(row))
                    (rows[block] ??= []).Add(row);
                else
                    rows[0].UnionWith(sums.ColumnOf(0, row).Rows);
        }
        var mine = own.ToHashSet();
        var near = new List<int>[sums.Blocks];
        for (var block = 0; block < sums.Blocks; block++)
        {
            near[block] = [];
            foreach (var row in rows[block] ?? [])
                foreach (var (cell, on) in asked[block].GetValueOrDefault(row) ?? [])
                    if (Array.TrueForAll(on, rows[block].Contains) && !mine.Contains(cell) && Tells(system, rule, organisation, cell))
                        near[block].Add(cell);
            near[block].Sort();
        }
        return near;
    }

    private IEnumerable<InsiderFinding> LearnedBy(int organisation, List<int> own)
    {
        var near = Near(organisation, own);
        if (Array.TrueForAll(near, cells => cells.Count == 0))
            yield break;
        var totals = new GaussianSuppression(_ => false, _ => false);
        var tables = new SortedDictionary<int, GaussianSuppression>();
        // What a table's cells say of totals alone is handed to the totals.
        foreach (var cell in own)
        {
            var block = system.Block(cell);
            var column = sums.ColumnOf(block, cell);
            if (!sums.IsOfTotals(column))
            {
                if (!tables.TryGetValue(block, out var table))
                    tables[block] = table = new GaussianSuppression(_ => false, sums.IsTotal);
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
        foreach (var cell in near[0])
            if (totals.Reduce(sums.ByTotals(sums.ColumnOf(system.Block(cell), cell))).IsZero)
                yield return new InsiderFinding(organisation, cell);
        foreach (var (block, table) in tables)
            foreach (var cell in near[block])
                if (table.Reduce(sums.ColumnOf(block, cell)) is var column && sums.IsOfTotals(column) && totals.Reduce(sums.ByTotals(column)).IsZero)
                    yield return new InsiderFinding(organisation, cell);
    }

    private static List<T> ListOf<T>(IDictionary<int, List<T>> lists, int key)
    {
        if (!lists.TryGetValue(key, out var list))
            lists[key] = list = [];
        return list;
    }
}
