namespace Par.Warehouse.Disclosure;

/// <summary>
/// Brings sparse equations to echelon form over the prime field. At each step the column that stands in the fewest rows is taken, in the shortest of
/// these rows, which keeps the rows sparse: sums of places and categories are close to a network.
/// </summary>
internal sealed class SparseElimination
{
    private readonly List<Dictionary<int, uint>> rows = [];
    private readonly Dictionary<int, HashSet<int>> rowsOf = [];

    /// <summary>Takes the rows over: they are changed.</summary>
    /// <param name="equations">Factors by cell.</param>
    /// <param name="isUnknown">True for the cells to be eliminated; the others are carried along.</param>
    public SparseElimination(IEnumerable<Dictionary<int, uint>> equations, Predicate<int> isUnknown)
    {
        foreach (var row in equations)
        {
            foreach (var cell in row.Keys)
                if (isUnknown(cell))
                    RowsOf(cell).Add(rows.Count);
            rows.Add(row);
        }
    }

    /// <summary>Each pivot cell with its row, in order of elimination; a row holds no cell that was a pivot before it.</summary>
    public List<(int Cell, Dictionary<int, uint> Row)> Pivots()
    {
        var found = new List<(int, Dictionary<int, uint>)>();
        var queue = new PriorityQueue<int, (int, int)>();
        foreach (var (cell, standsIn) in rowsOf)
            queue.Enqueue(cell, (standsIn.Count, cell));
        while (queue.TryDequeue(out var cell, out var priority))
        {
            var standsIn = rowsOf[cell];
            if (standsIn.Count != priority.Item1)
            {
                if (standsIn.Count > 0)
                    queue.Enqueue(cell, (standsIn.Count, cell));
                continue;
            }
            if (standsIn.Count == 0)
                continue;
            var pivot = standsIn.MinBy(row => (rows[row].Count, row));
            var pivotRow = rows[pivot];
            foreach (var row in standsIn.Where(row => row != pivot).ToArray())
                Subtract(row, pivotRow, cell, queue);
            foreach (var other in pivotRow.Keys)
                if (rowsOf.TryGetValue(other, out var rowsOfOther) && rowsOfOther.Remove(pivot) && other != cell)
                    queue.Enqueue(other, (rowsOfOther.Count, other));
            found.Add((cell, pivotRow));
        }
        return found;
    }

    private void Subtract(int target, Dictionary<int, uint> pivotRow, int cell, PriorityQueue<int, (int, int)> queue)
    {
        var row = rows[target];
        var factor = PrimeField.Multiply(PrimeField.Negate(row[cell]), PrimeField.Inverse(pivotRow[cell]));
        foreach (var (other, value) in pivotRow)
        {
            var change = PrimeField.Multiply(factor, value);
            if (!row.TryGetValue(other, out var before))
            {
                row[other] = change;
                if (rowsOf.TryGetValue(other, out var standsIn))
                    standsIn.Add(target);
            }
            else if (PrimeField.Add(before, change) is var after and not 0)
            {
                row[other] = after;
            }
            else
            {
                row.Remove(other);
                if (rowsOf.TryGetValue(other, out var standsIn) && standsIn.Remove(target) && other != cell)
                    queue.Enqueue(other, (standsIn.Count, other));
            }
        }
    }

    private HashSet<int> RowsOf(int cell)
    {
        if (!rowsOf.TryGetValue(cell, out var standsIn))
            rowsOf[cell] = standsIn = [];
        return standsIn;
    }
}
