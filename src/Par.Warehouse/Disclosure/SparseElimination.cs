namespace Par.Warehouse.Disclosure;

/// <summary>
/// Brings sparse equations to echelon form over the prime field. At each step the column that stands in the fewest rows is taken, in the shortest of
/// these rows, which keeps the rows sparse: sums of places and categories are close to a network. Cells that become unknown later are
/// taken in one by one: the rows that are left over hold known cells only, and one of them may give the new cell.
/// </summary>
internal sealed class SparseElimination
{
    private readonly List<Dictionary<int, uint>> rows = [];
    private readonly Dictionary<int, HashSet<int>> rowsOf = [];
    private readonly PriorityQueue<int, (int, int)> queue = new();

    /// <summary>Eliminates.</summary>
    /// <param name="equations">Factors by cell; the rows are taken over and changed.</param>
    /// <param name="isUnknown">True for the cells to be eliminated; the others are carried along.</param>
    public SparseElimination(IEnumerable<Dictionary<int, uint>> equations, Predicate<int> isUnknown)
    {
        foreach (var row in equations)
            Index(row, isUnknown);
        foreach (var (cell, standsIn) in rowsOf)
            queue.Enqueue(cell, (standsIn.Count, cell));
        while (queue.TryDequeue(out var cell, out var priority))
        {
            var standsIn = rowsOf[cell].Count;
            if (standsIn != priority.Item1 && standsIn > 0)
                queue.Enqueue(cell, (standsIn, cell));
            else if (standsIn > 0)
                Pivots.Add((cell, TakePivot(cell)));
        }
        IndexKnownCells();
    }

    /// <summary>Each pivot cell with its row, in order of elimination; a row holds no cell that was a pivot before it.</summary>
    public List<(int Cell, Dictionary<int, uint> Row)> Pivots { get; } = [];

    /// <summary>Takes in a cell that was known until now. Returns the row that gives it, or null when no row does: it is free.</summary>
    public Dictionary<int, uint>? TakeIn(int cell)
    {
        if (!rowsOf.TryGetValue(cell, out var standsIn) || standsIn.Count == 0)
            return null;
        return TakePivot(cell);
    }

    /// <summary>Takes the shortest row of the cell out, after clearing the cell from the others.</summary>
    private Dictionary<int, uint> TakePivot(int cell)
    {
        var standsIn = rowsOf[cell];
        var pivot = standsIn.MinBy(row => (rows[row].Count, row));
        var pivotRow = rows[pivot];
        foreach (var row in standsIn.Where(row => row != pivot).ToArray())
            Subtract(row, pivotRow, cell);
        foreach (var other in pivotRow.Keys)
            if (rowsOf.TryGetValue(other, out var rowsOfOther) && rowsOfOther.Remove(pivot) && other != cell)
                queue.Enqueue(other, (rowsOfOther.Count, other));
        rows[pivot] = [];
        return pivotRow;
    }

    private void Subtract(int target, Dictionary<int, uint> pivotRow, int cell)
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

    private void Index(Dictionary<int, uint> row, Predicate<int> isIndexed)
    {
        foreach (var cell in row.Keys)
            if (isIndexed(cell))
                RowsOf(cell).Add(rows.Count);
        rows.Add(row);
    }

    /// <summary>What is left over are relations between known cells. They are found by those from now on.</summary>
    private void IndexKnownCells()
    {
        rowsOf.Clear();
        for (var number = 0; number < rows.Count; number++)
            foreach (var cell in rows[number].Keys)
                RowsOf(cell).Add(number);
    }

    private HashSet<int> RowsOf(int cell)
    {
        if (!rowsOf.TryGetValue(cell, out var standsIn))
            rowsOf[cell] = standsIn = [];
        return standsIn;
    }
}
