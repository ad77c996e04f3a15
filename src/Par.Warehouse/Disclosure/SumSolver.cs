namespace Par.Warehouse.Disclosure;

/// <summary>
/// Writes every cell as a combination of free cells, the rows: those that the sums leave open. A total stands for its parts; what is only the rest of one sum is
/// written from that sum last.
/// </summary>
internal sealed class SumSolver
{
    private readonly Func<int, long> cost;
    private readonly Func<int, bool> isShared;
    private readonly Dictionary<int, SparseColumn> columns = [];
    private readonly Dictionary<int, HashSet<int>> standsIn = [];

    /// <summary>Solves the sums for the cells; other cells of the sums are constants and left out.</summary>
    /// <param name="cells">The cells that are not known.</param>
    /// <param name="lines">The sums.</param>
    /// <param name="cost">Of the cells of a sum the dearest is written by the others.</param>
    /// <param name="isShared">Cells that other sums speak of too: they are written by others only where a sum of shared cells says so.</param>
    /// <param name="relations">What is known besides the sums: vectors that are zero for the true figures.</param>
    public SumSolver(
        IReadOnlyCollection<int> cells, IEnumerable<SumLine> lines, Func<int, long> cost, Func<int, bool>? isShared = null, IEnumerable<SparseColumn>? relations = null)
    {
        this.cost = cost;
        this.isShared = isShared ?? (_ => false);
        var unknown = cells as IReadOnlySet<int> ?? cells.ToHashSet();
        var degree = new Dictionary<int, int>();
        var sums = lines.Select(line => (
            Left: line.Left.Where(unknown.Contains).ToArray(), Right: line.Right.Where(unknown.Contains).ToArray())).ToList();
        foreach (var (left, right) in sums)
            foreach (var cell in left.Concat(right))
                degree[cell] = degree.GetValueOrDefault(cell) + 1;
        // A sum with a cell of its own tells nothing of the others: it only defines that cell.
        bool Defines(int cell) => degree[cell] == 1 && !this.isShared(cell);
        var defining = sums.Where(sum => sum.Left.Concat(sum.Right).Any(Defines)).ToList();
        foreach (var (left, right) in sums.Where(sum => !sum.Left.Concat(sum.Right).Any(Defines))
            .OrderBy(sum => sum.Left.Concat(sum.Right).Select(cost).DefaultIfEmpty().Max()))
            Eliminate(left, right);
        foreach (var relation in relations ?? [])
            Eliminate(relation.Where(unknown.Contains));
        foreach (var (left, right) in defining)
        {
            var own = left.Concat(right).Where(Defines).MaxBy(cost);
            var sign = left.Contains(own) ? PrimeField.MinusOne : 1u;
            var sum = SparseColumn.Zero;
            foreach (var cell in left)
                sum = cell == own ? sum : sum.Add(ColumnOf(cell), sign);
            foreach (var cell in right)
                sum = cell == own ? sum : sum.Add(ColumnOf(cell), PrimeField.Negate(sign));
            columns[own] = sum;
        }
    }

    /// <summary>The cell as a combination of free cells.</summary>
    public SparseColumn ColumnOf(int cell) => columns.TryGetValue(cell, out var column) ? column : SparseColumn.Unit(cell);

    /// <summary>What the sums say of the shared cells alone: each vector is zero for the true figures and for every other world.</summary>
    public IEnumerable<SparseColumn> SharedRelations() => columns.Where(entry => isShared(entry.Key)).OrderBy(entry => entry.Key)
        .Select(entry => entry.Value.Add(SparseColumn.Unit(entry.Key), PrimeField.MinusOne));

    /// <summary>A combination of cells as a combination of free cells.</summary>
    public SparseColumn ColumnOf(SparseColumn combination)
    {
        var sum = SparseColumn.Zero;
        for (var at = 0; at < combination.Rows.Length; at++)
            sum = sum.Add(ColumnOf(combination.Rows[at]), combination.Values[at]);
        return sum;
    }

    /// <summary>Takes in one more equation.</summary>
    public void Eliminate(SparseColumn equation) => Solve(ColumnOf(equation));

    private void Eliminate(int[] left, int[] right)
    {
        var sum = SparseColumn.Zero;
        foreach (var cell in left)
            sum = sum.Add(ColumnOf(cell), 1);
        foreach (var cell in right)
            sum = sum.Add(ColumnOf(cell), PrimeField.MinusOne);
        Solve(sum);
    }

    private void Solve(SparseColumn sum)
    {
        if (sum.IsZero)
            return;
        var pivot = sum.Rows.MinBy(row => (isShared(row), standsIn.TryGetValue(row, out var others) ? others.Count : 0, -cost(row), row));
        var solved = sum.Times(PrimeField.Negate(PrimeField.Inverse(sum[pivot]))).Add(SparseColumn.Unit(pivot), 1);
        if (standsIn.Remove(pivot, out var dependents))
            foreach (var dependent in dependents)
            {
                var before = columns[dependent];
                Put(dependent, before.Add(SparseColumn.Unit(pivot), PrimeField.Negate(before[pivot])).Add(solved, before[pivot]));
            }
        Put(pivot, solved);
    }

    private void Put(int cell, SparseColumn column)
    {
        if (columns.TryGetValue(cell, out var before))
            foreach (var row in before.Rows)
                standsIn.GetValueOrDefault(row)?.Remove(cell);
        columns[cell] = column;
        foreach (var row in column.Rows)
        {
            if (!standsIn.TryGetValue(row, out var dependents))
                standsIn[row] = dependents = [];
            dependents.Add(cell);
        }
    }
}
