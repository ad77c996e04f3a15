namespace Par.Warehouse.Disclosure;

/// <summary>
/// Asks which unknown cells a reader can compute exactly from the published ones and the sums, and from which published cells.
/// </summary>
/// <remarks>
/// The published cells are constants, so the sums become linear equations of the unknown cells. A cell is determined exactly when every
/// solution of the homogeneous equations is zero there. One random solution over the field of integers modulo 2³¹ − 1 is made: a
/// determined cell is always zero in it; another one is zero with a chance of 1 in two thousand million and is then withheld better than needed.
/// A cell that stands in one sum only is that sum's pivot at once, and the sum is put aside; what is left when there is no such cell
/// goes to <see cref="SparseElimination"/>. A cell that is withheld later is taken in without starting anew.
/// </remarks>
internal sealed class ExactAudit
{
    private const int Free = -1;

    private readonly IReadOnlyList<SumLine> lines;
    private readonly Predicate<int> isUnknown;
    private readonly SparseElimination elimination;
    private readonly uint[] solution;
    private readonly int[] stepOf;
    private readonly List<Pivot> pivots = [];

    /// <summary>Solves the sums.</summary>
    /// <param name="lines">The sums.</param>
    /// <param name="cells">Number of cells of the system.</param>
    /// <param name="isUnknown">True for the cells that are not published.</param>
    public ExactAudit(IReadOnlyList<SumLine> lines, int cells, Predicate<int> isUnknown)
    {
        (this.lines, this.isUnknown) = (lines, isUnknown);
        stepOf = new int[cells];
        solution = new uint[cells];
        Array.Fill(stepOf, Free);
        elimination = new SparseElimination(PutAsideEasySums().Select(RowOf), isUnknown);
        foreach (var (cell, row) in elimination.Pivots)
            AddPivot(new Pivot(cell, row, null));
        foreach (var cell in lines.SelectMany(UnknownOf))
            solution[cell] = PrimeField.Scramble(cell);
    }

    /// <summary>Takes in cells that were published until now and are withheld. Each is given once.</summary>
    public void Withhold(IEnumerable<int> cells)
    {
        foreach (var cell in cells)
        {
            solution[cell] = PrimeField.Scramble(cell);
            if (elimination.TakeIn(cell) is { } row)
                AddPivot(new Pivot(cell, row, null));
        }
    }

    /// <summary>The unknown cells that the sums determine, in order.</summary>
    public List<int> Determined()
    {
        Solve();
        return [.. pivots.Select(pivot => pivot.Cell).Where(cell => solution[cell] == 0).Order()];
    }

    /// <summary>
    /// The published cells that a reader computes a determined cell from. Withholding any one of them, and nothing else, makes the cell unknown.
    /// </summary>
    public List<int> ComputationOf(int cell)
    {
        var first = stepOf[cell];
        var sum = new Dictionary<int, uint>(RowOf(pivots[first]));
        var waiting = new PriorityQueue<int, int>();
        foreach (var other in sum.Keys)
            if (other != cell && stepOf[other] != Free)
                waiting.Enqueue(other, stepOf[other]);
        while (waiting.TryDequeue(out var pivot, out var step))
        {
            if (!sum.TryGetValue(pivot, out var value))
                continue;
            var row = RowOf(pivots[step]);
            var factor = PrimeField.Multiply(PrimeField.Negate(value), PrimeField.Inverse(row[pivot]));
            foreach (var (other, part) in row)
            {
                var isNew = !sum.TryGetValue(other, out var before);
                var after = PrimeField.Add(before, PrimeField.Multiply(factor, part));
                if (after == 0)
                    sum.Remove(other);
                else
                    sum[other] = after;
                if (isNew && stepOf[other] != Free)
                    waiting.Enqueue(other, stepOf[other]);
            }
        }
        return [.. sum.Keys.Where(other => other != cell).Order()];
    }

    /// <summary>Takes away, one by one, the sums with a cell that stands in no other. Returns the sums that are left, those without an unknown cell included.</summary>
    private List<SumLine> PutAsideEasySums()
    {
        // A cell keeps how many sums it stands in and the exclusive or of their numbers: with one left, that is its number.
        var degree = new int[stepOf.Length];
        var sums = new int[stepOf.Length];
        var isAside = new bool[lines.Count];
        for (var number = 0; number < lines.Count; number++)
            foreach (var cell in UnknownOf(lines[number]))
            {
                degree[cell]++;
                sums[cell] ^= number;
            }
        var easy = new Queue<int>(Enumerable.Range(0, degree.Length).Where(cell => degree[cell] == 1));
        while (easy.TryDequeue(out var cell))
        {
            if (degree[cell] != 1)
                continue;
            var number = sums[cell];
            isAside[number] = true;
            AddPivot(new Pivot(cell, null, lines[number]));
            foreach (var other in UnknownOf(lines[number]))
            {
                sums[other] ^= number;
                if (--degree[other] == 1)
                    easy.Enqueue(other);
            }
        }
        return [.. Enumerable.Range(0, lines.Count).Where(number => !isAside[number]).Select(number => lines[number])];
    }

    private void AddPivot(Pivot pivot)
    {
        stepOf[pivot.Cell] = pivots.Count;
        pivots.Add(pivot);
    }

    /// <summary>Free cells have random values, pivots get what their rows then ask, from the last one back; published cells are zero.</summary>
    private void Solve()
    {
        for (var step = pivots.Count - 1; step >= 0; step--)
        {
            var (cell, row, line) = pivots[step];
            solution[cell] = 0;
            solution[cell] = row is not null ? Solve(cell, row) : Solve(cell, line!);
        }
    }

    private uint Solve(int cell, Dictionary<int, uint> row)
    {
        ulong sum = 0;
        foreach (var (other, factor) in row)
            sum += PrimeField.Multiply(factor, solution[other]);
        return PrimeField.Multiply(PrimeField.Negate((uint)(sum % PrimeField.Modulus)), PrimeField.Inverse(row[cell]));
    }

    private uint Solve(int cell, SumLine line)
    {
        long difference = 0;
        foreach (var other in line.Left)
            difference += solution[other];
        foreach (var other in line.Right)
            difference -= solution[other];
        var value = (uint)(((difference % PrimeField.Modulus) + PrimeField.Modulus) % PrimeField.Modulus);
        return line.Left.Contains(cell) ? PrimeField.Negate(value) : value;
    }

    private IEnumerable<int> UnknownOf(SumLine line)
    {
        foreach (var cell in line.Left)
            if (isUnknown(cell))
                yield return cell;
        foreach (var cell in line.Right)
            if (isUnknown(cell))
                yield return cell;
    }

    private static Dictionary<int, uint> RowOf(Pivot pivot) => pivot.Row ?? RowOf(pivot.Line!);

    private static Dictionary<int, uint> RowOf(SumLine line)
    {
        var row = new Dictionary<int, uint>(line.Left.Length + line.Right.Length);
        foreach (var cell in line.Left)
            row[cell] = 1;
        foreach (var cell in line.Right)
            row[cell] = PrimeField.MinusOne;
        return row;
    }

    /// <summary>A cell and the equation that gives it: a row of the elimination, or a sum as it is.</summary>
    private sealed record Pivot(int Cell, Dictionary<int, uint>? Row, SumLine? Line);
}
