namespace Par.Warehouse.Disclosure;

/// <summary>
/// Writes every cell as a combination of free cells, the rows: those that the sums leave open. A total stands for its parts; what is only the rest of one sum is
/// written from that sum last.
/// </summary>
internal sealed class SumSolver
{
    private readonly Func<int, long> cost;
    private readonly Func<int, bool> isShared;
    private readonly StandingColumns columns = new();
    private readonly Dictionary<int, SparseColumn> defined = [];
    private readonly SortedSet<int> solved = [];

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
        var isUnknown = new bool[cells.DefaultIfEmpty().Max() + 1];
        foreach (var cell in cells)
            isUnknown[cell] = true;
        bool IsUnknown(int cell) => cell < isUnknown.Length && isUnknown[cell];
        var degree = new int[isUnknown.Length];
        var sums = new List<(int[] Left, int[] Right)>();
        foreach (var line in lines)
        {
            var sum = (Left: Array.FindAll(line.Left, IsUnknown), Right: Array.FindAll(line.Right, IsUnknown));
            sums.Add(sum);
            foreach (var cell in sum.Left)
                degree[cell]++;
            foreach (var cell in sum.Right)
                degree[cell]++;
        }
        // A sum with a cell of its own tells nothing of the others: it only defines that cell.
        bool Defines(int cell) => degree[cell] == 1 && !this.isShared(cell);
        var byKind = sums.ToLookup(sum => Array.Exists(sum.Left, Defines) || Array.Exists(sum.Right, Defines));
        foreach (var (left, right) in byKind[false].OrderBy(sum => sum.Left.Concat(sum.Right).Select(cost).DefaultIfEmpty().Max()))
            Eliminate(left, right);
        foreach (var relation in relations ?? [])
            Eliminate(relation.Where(IsUnknown));
        foreach (var (left, right) in byKind[true])
        {
            var own = left.Concat(right).Where(Defines).MaxBy(cost);
            var sign = left.Contains(own) ? PrimeField.MinusOne : 1u;
            var sum = ColumnSum.Begin();
            foreach (var cell in left)
                if (cell != own)
                    AddTo(sum, cell, sign);
            foreach (var cell in right)
                if (cell != own)
                    AddTo(sum, cell, PrimeField.Negate(sign));
            defined[own] = sum.Take();
        }
    }

    /// <summary>The cell as a combination of free cells.</summary>
    public SparseColumn ColumnOf(int cell) =>
        columns.TryGet(cell, out var column) || defined.TryGetValue(cell, out column) ? column : SparseColumn.Unit(cell);

    /// <summary>What the sums say of the shared cells alone: each vector is zero for the true figures and for every other world.</summary>
    public IEnumerable<SparseColumn> SharedRelations() =>
        solved.Where(isShared).Select(cell => columns[cell].Add(SparseColumn.Unit(cell), PrimeField.MinusOne));

    /// <summary>A combination of cells as a combination of free cells.</summary>
    public SparseColumn ColumnOf(SparseColumn combination)
    {
        var sum = ColumnSum.Begin();
        for (var at = 0; at < combination.Rows.Length; at++)
            AddTo(sum, combination.Rows[at], combination.Values[at]);
        return sum.Take();
    }

    /// <summary>Takes in one more equation.</summary>
    public void Eliminate(SparseColumn equation) => Solve(ColumnOf(equation));

    private void Eliminate(int[] left, int[] right)
    {
        var sum = ColumnSum.Begin();
        foreach (var cell in left)
            AddTo(sum, cell, 1);
        foreach (var cell in right)
            AddTo(sum, cell, PrimeField.MinusOne);
        Solve(sum.Take());
    }

    private void AddTo(ColumnSum sum, int cell, uint factor)
    {
        if (columns.TryGet(cell, out var column) || defined.TryGetValue(cell, out column))
            sum.Add(column, factor);
        else
            sum.Add(cell, factor);
    }

    private void Solve(SparseColumn sum)
    {
        if (sum.IsZero)
            return;
        var pivot = sum.Rows[0];
        foreach (var row in sum.Rows.AsSpan(1))
            if (Compare(row, pivot) < 0)
                pivot = row;
        // Zero for every world, with the pivot taken away once.
        var relation = sum.Times(PrimeField.Negate(PrimeField.Inverse(sum[pivot])));
        // Each leaves the row, and the last one leaves it at once.
        while (columns.On(pivot) is [.., var dependent])
            columns.Put(dependent, columns[dependent].Add(relation, columns[dependent][pivot]));
        columns.Put(pivot, relation.Add(SparseColumn.Unit(pivot), 1));
        solved.Add(pivot);
    }

    /// <summary>Which of two rows is written by the others: first one that is not shared, then one in which few stand, then the dearer one.</summary>
    private int Compare(int one, int other)
    {
        if (isShared(one) != isShared(other))
            return isShared(one) ? 1 : -1;
        if (columns.CountOn(one) != columns.CountOn(other))
            return columns.CountOn(one) - columns.CountOn(other);
        return cost(one) != cost(other) ? cost(other).CompareTo(cost(one)) : one - other;
    }
}
