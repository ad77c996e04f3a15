namespace Par.Warehouse.Disclosure;

/// <summary>
/// Secondary suppression by elimination. The cells that may be published are taken in a fixed order, the most wanted first. Each is reduced by those that were
/// published before it; when what is left is a multiple of what is left of a protected cell, publishing it would give that cell, and it is withheld.
/// So no protected cell is a linear combination of published ones.
/// </summary>
/// <remarks>
/// Method: Langsrud (2024), Gaussian elimination for secondary suppression, doi 10.1007/978-3-031-69651-0_6. Exact, over the integers modulo 2³¹ − 1. The singleton
/// rule: zeros are public, so every hidden leaf is at least 1, and a sum of leaves that are all 1 gives each of them; a cell that is reduced to such leaves is withheld too.
/// </remarks>
internal sealed class GaussianSuppression
{
    private readonly Func<int, bool> isSingleton;
    private readonly Func<int, bool> isShared;
    private readonly Dictionary<int, SparseColumn> protectedColumns = [];
    private readonly Dictionary<int, HashSet<int>> protectedIn = [];
    private readonly Dictionary<int, (int Number, SparseColumn Column)> pivots = [];
    private readonly List<int> pivotRows = [];

    /// <summary>Begins with nothing published.</summary>
    /// <param name="isSingleton">True for a row that is a leaf of value 1 which a reader knows to be at least 1.</param>
    /// <param name="isShared">True for a row that is a total which other tables hold too: a cell that tells of such totals alone gives something away.</param>
    public GaussianSuppression(Func<int, bool> isSingleton, Func<int, bool> isShared)
    {
        (this.isSingleton, this.isShared) = (isSingleton, isShared);
    }

    /// <summary>The rows that published cells stand for, in the order of their publication.</summary>
    public IReadOnlyList<int> PivotRows => pivotRows;

    /// <summary>The protected cells in whose rest a row stands, with their rests.</summary>
    public IEnumerable<(int Cell, SparseColumn Column)> ProtectedOn(int row) =>
        protectedIn.TryGetValue(row, out var cells) ? cells.Order().Select(cell => (cell, protectedColumns[cell])) : [];

    /// <summary>Protects a cell from now on: it is never to be computable.</summary>
    /// <param name="cell">Its number.</param>
    /// <param name="rest">What is left of it, not zero.</param>
    public void Protect(int cell, SparseColumn rest) => Put(cell, rest);

    /// <summary>True when publishing a cell would give a protected one.</summary>
    /// <param name="rest">What is left of the cell, not zero.</param>
    public bool GivesAway(SparseColumn rest)
    {
        if (Array.TrueForAll(rest.Rows, row => isShared(row)) || Array.TrueForAll(rest.Rows, row => isSingleton(row)))
            return true;
        HashSet<int>? fewest = null;
        foreach (var row in rest.Rows)
        {
            if (!protectedIn.TryGetValue(row, out var cells) || cells.Count == 0)
                return false;
            if (fewest is null || cells.Count < fewest.Count)
                fewest = cells;
        }
        return fewest!.Any(cell => protectedColumns[cell].IsProportionalTo(rest));
    }

    /// <summary>What is left of a column without what was published before, first without what was published first. Zero when a reader can compute it.</summary>
    public SparseColumn Reduce(SparseColumn column)
    {
        if (!Array.Exists(column.Rows, pivots.ContainsKey))
            return column;
        var sum = new Dictionary<int, uint>(column.Rows.Length * 2);
        var waiting = new PriorityQueue<int, int>();
        for (var at = 0; at < column.Rows.Length; at++)
        {
            sum[column.Rows[at]] = column.Values[at];
            if (pivots.TryGetValue(column.Rows[at], out var pivot))
                waiting.Enqueue(column.Rows[at], pivot.Number);
        }
        while (waiting.TryDequeue(out var row, out _))
        {
            if (!sum.TryGetValue(row, out var value))
                continue;
            var (_, pivotColumn) = pivots[row];
            var factor = PrimeField.Negate(value);
            for (var at = 0; at < pivotColumn.Rows.Length; at++)
            {
                var other = pivotColumn.Rows[at];
                var isNew = !sum.TryGetValue(other, out var before);
                var after = PrimeField.Add(before, PrimeField.Multiply(factor, pivotColumn.Values[at]));
                if (after == 0)
                    sum.Remove(other);
                else
                    sum[other] = after;
                if (isNew && pivots.TryGetValue(other, out var next))
                    waiting.Enqueue(other, next.Number);
            }
        }
        int[] rows = [.. sum.Keys.Order()];
        return new SparseColumn(rows, Array.ConvertAll(rows, row => sum[row]));
    }

    /// <summary>Publishes a cell: one row of what is left of it becomes the pivot, one that few protected cells stand in, and is cleared from them.</summary>
    public void Publish(SparseColumn rest)
    {
        var pivot = rest.Rows.MinBy(row => (isShared(row), isSingleton(row), protectedIn.TryGetValue(row, out var cells) ? cells.Count : 0, row));
        var column = rest.Times(PrimeField.Inverse(rest[pivot]));
        pivots[pivot] = (pivotRows.Count, column);
        pivotRows.Add(pivot);
        if (!protectedIn.TryGetValue(pivot, out var standing))
            return;
        foreach (var cell in standing.ToArray())
        {
            var before = protectedColumns[cell];
            var after = before.Add(column, PrimeField.Negate(before[pivot]));
            Put(cell, after);
        }
    }

    private void Put(int cell, SparseColumn column)
    {
        if (protectedColumns.TryGetValue(cell, out var before))
            foreach (var row in before.Rows)
                protectedIn[row].Remove(cell);
        protectedColumns[cell] = column;
        foreach (var row in column.Rows)
        {
            if (!protectedIn.TryGetValue(row, out var cells))
                protectedIn[row] = cells = [];
            cells.Add(cell);
        }
    }
}
