namespace Par.Warehouse.Disclosure;

/// <summary>
/// Asks which unknown cells a reader can compute exactly from the published ones and the sums.
/// </summary>
/// <remarks>
/// The published cells are constants, so the sums become linear equations of the unknown cells. A cell is determined exactly when every
/// solution of the homogeneous equations is zero there. One random solution over the field of integers modulo 2³¹ − 1 is made: a
/// determined cell is always zero in it; another one is zero with a chance of 1 in two thousand million and is then withheld better than needed.
/// The equations are brought to echelon form by taking, at each step, the column that stands in the fewest rows and the shortest of these
/// rows, which keeps them sparse: sums of places and categories are close to a network.
/// </remarks>
internal sealed class ExactAudit
{
    private readonly List<Dictionary<int, uint>> rows = [];
    private readonly Dictionary<int, HashSet<int>> rowsOf = [];

    private readonly List<(int Cell, Dictionary<int, uint> Row)> pivots;

    private ExactAudit(IEnumerable<SumLine> lines, Func<int, bool> isUnknown, bool withKnown)
    {
        foreach (var line in lines)
        {
            if (!line.Cells.Any(isUnknown))
                continue;
            var row = new Dictionary<int, uint>();
            foreach (var cell in line.Left)
                if (withKnown || isUnknown(cell))
                    row[cell] = 1;
            foreach (var cell in line.Right)
                if (withKnown || isUnknown(cell))
                    row[cell] = PrimeField.MinusOne;
            foreach (var cell in row.Keys.Where(isUnknown))
                RowsOf(cell).Add(rows.Count);
            rows.Add(row);
        }
        pivots = Eliminate();
    }

    /// <summary>The unknown cells that the sums determine, in order.</summary>
    public static List<int> Determined(IEnumerable<SumLine> lines, Func<int, bool> isUnknown)
    {
        var audit = new ExactAudit(lines, isUnknown, withKnown: false);
        var solution = audit.RandomSolution();
        return [.. solution.Where(entry => entry.Value == 0).Select(entry => entry.Key).Order()];
    }

    /// <summary>
    /// For each of some determined cells: the published cells that a reader computes it from. Withholding any one of them, and nothing else, makes the cell unknown.
    /// </summary>
    public static IEnumerable<(int Cell, List<int> From)> Computations(IEnumerable<SumLine> lines, Func<int, bool> isUnknown, IEnumerable<int> determined)
    {
        var audit = new ExactAudit(lines, isUnknown, withKnown: true);
        var steps = audit.pivots.Index().ToDictionary(entry => entry.Item.Cell, entry => entry.Index);
        return determined.Select(cell => (cell, audit.ComputationOf(cell, steps)));
    }

    private List<int> ComputationOf(int cell, Dictionary<int, int> steps)
    {
        var sum = new Dictionary<int, uint>(pivots[steps[cell]].Row);
        var waiting = new PriorityQueue<int, int>(sum.Keys.Where(other => other != cell && steps.ContainsKey(other)).Select(other => (other, steps[other])));
        while (waiting.TryDequeue(out var pivot, out var step))
        {
            if (!sum.TryGetValue(pivot, out var value))
                continue;
            var row = pivots[step].Row;
            var factor = PrimeField.Multiply(PrimeField.Negate(value), PrimeField.Inverse(row[pivot]));
            foreach (var (other, part) in row)
            {
                var isNew = !sum.TryGetValue(other, out var before);
                var after = PrimeField.Add(before, PrimeField.Multiply(factor, part));
                if (after == 0)
                    sum.Remove(other);
                else
                    sum[other] = after;
                if (isNew && steps.TryGetValue(other, out var later))
                    waiting.Enqueue(other, later);
            }
        }
        return [.. sum.Keys.Where(other => other != cell).Order()];
    }

    private Dictionary<int, uint> RandomSolution()
    {
        var solution = rowsOf.Keys.ToDictionary(cell => cell, PrimeField.Scramble);
        for (var step = pivots.Count - 1; step >= 0; step--)
        {
            var (cell, row) = pivots[step];
            ulong sum = 0;
            foreach (var (other, factor) in row)
                if (other != cell)
                    sum += PrimeField.Multiply(factor, solution[other]);
            solution[cell] = PrimeField.Multiply(PrimeField.Negate((uint)(sum % PrimeField.Modulus)), PrimeField.Inverse(row[cell]));
        }
        return solution;
    }

    /// <summary>Echelon form: each pivot cell with its row; a row holds no cell that was a pivot before it.</summary>
    private List<(int Cell, Dictionary<int, uint> Row)> Eliminate()
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
