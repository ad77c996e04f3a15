namespace Par.Warehouse.Disclosure;

/// <summary>
/// Secondary suppression by elimination. The cells that may be published are taken in a fixed order, the most wanted first. Each is reduced by those that were
/// published before it; when what is left is a multiple of what is left of a protected cell, publishing it would give that cell, and it is withheld.
/// So no protected cell is a linear combination of published ones.
/// </summary>
/// <remarks>
/// Method: Langsrud (2024), Gaussian elimination for secondary suppression, doi 10.1007/978-3-031-69651-0_6. Exact, over the integers modulo 2³¹ − 1. The singleton
/// rule: zeros are public, so every hidden leaf is at least 1, and a sum of leaves that are all 1 gives each of them; a cell that is reduced to such leaves is withheld too.
/// What is done can be taken back to any <see cref="Mark"/>: a published column is never changed by those after it.
/// </remarks>
internal sealed class GaussianSuppression
{
    [ThreadStatic]
    private static PriorityQueue<int, int>? queue;

    private readonly Func<int, bool> isSingleton;
    private readonly Func<int, bool> isShared;
    private readonly StandingColumns rests = new(withFirsts: true);
    private readonly StandingColumns watched = new();
    private readonly Dictionary<int, int> numbers = [];
    private readonly List<SparseColumn> published = [];
    private readonly List<int> pivotRows = [];
    private readonly List<(StandingColumns In, int Number, SparseColumn Before)> changes = [];

    /// <summary>Begins with nothing published.</summary>
    /// <param name="isSingleton">True for a row that is a leaf of value 1 which a reader knows to be at least 1.</param>
    /// <param name="isShared">True for a row that is a total which other tables hold too: a cell that tells of such totals alone gives something away.</param>
    public GaussianSuppression(Func<int, bool> isSingleton, Func<int, bool> isShared)
    {
        (this.isSingleton, this.isShared) = (isSingleton, isShared);
    }

    /// <summary>The rows that published cells stand for, in the order of their publication.</summary>
    public IReadOnlyList<int> PivotRows => pivotRows;

    /// <summary>What was done until now, to come back to with <see cref="GoBack"/>.</summary>
    public (int Published, int Changes) Mark => (published.Count, changes.Count);

    /// <summary>The protected cells of whose rest a row is the first, in no order.</summary>
    public ReadOnlySpan<int> ProtectedFrom(int row) => rests.FirstOn(row);

    /// <summary>The watched cells in whose rest a row stands, in no order.</summary>
    public ReadOnlySpan<int> WatchedOn(int row) => watched.On(row);

    /// <summary>What is left of a protected or watched cell.</summary>
    public SparseColumn RestOf(int cell) => rests.TryGet(cell, out var rest) || watched.TryGet(cell, out rest) ? rest : SparseColumn.Zero;

    /// <summary>The protected and watched cells of which something else is left than at a mark.</summary>
    public IEnumerable<int> ChangedSince((int Published, int Changes) mark) => changes.Skip(mark.Changes).Select(change => change.Number).Distinct();

    /// <summary>True for a cell that is never to be computable.</summary>
    public bool IsProtected(int cell) => rests.TryGet(cell, out _);

    /// <summary>Protects a cell from now on: it is never to be computable.</summary>
    /// <param name="cell">Its number.</param>
    /// <param name="rest">What is left of it, not zero.</param>
    public void Protect(int cell, SparseColumn rest) => Put(rests, cell, rest);

    /// <summary>Keeps what is left of a cell from now on, protected or not.</summary>
    /// <param name="cell">Its number.</param>
    /// <param name="rest">What is left of it.</param>
    public void Watch(int cell, SparseColumn rest) => Put(watched, cell, rest);

    /// <summary>True when publishing a cell would give a protected one.</summary>
    /// <param name="rest">What is left of the cell, not zero.</param>
    public bool GivesAway(SparseColumn rest)
    {
        if (Array.TrueForAll(rest.Rows, row => isShared(row)) || Array.TrueForAll(rest.Rows, row => isSingleton(row)))
            return true;
        var fewest = rest.Rows[0];
        foreach (var row in rest.Rows)
            if (rests.CountOn(row) < rests.CountOn(fewest))
                fewest = row;
        foreach (var cell in rests.On(fewest))
            if (rests[cell].IsProportionalTo(rest))
                return true;
        return false;
    }

    /// <summary>What is left of a column without what was published before, first without what was published first. Zero when a reader can compute it.</summary>
    public SparseColumn Reduce(SparseColumn column) => Reduce(column, out _);

    /// <summary>What is left of a column without what was published before.</summary>
    /// <param name="column">The column.</param>
    /// <param name="last">Which publication was needed last, counted from 0; −1 when none was.</param>
    public SparseColumn Reduce(SparseColumn column, out int last)
    {
        last = -1;
        if (numbers.Count == 0 || !Array.Exists(column.Rows, numbers.ContainsKey))
            return column;
        var sum = ColumnSum.Begin();
        sum.Add(column, 1);
        var waiting = queue ??= new PriorityQueue<int, int>();
        for (var seen = 0; ;)
        {
            for (var touched = sum.Touched; seen < touched.Length; seen++)
                if (numbers.TryGetValue(touched[seen], out var number))
                    waiting.Enqueue(number, number);
            if (!waiting.TryDequeue(out var next, out _))
                return sum.Take();
            var value = sum[pivotRows[next]];
            if (value == 0)
                continue;
            sum.Add(published[next], PrimeField.Negate(value));
            last = next;
        }
    }

    /// <summary>Publishes a cell: one row of what is left of it becomes the pivot, one that few protected cells stand in, and is cleared from them.</summary>
    public void Publish(SparseColumn rest)
    {
        var pivot = rest.Rows[0];
        foreach (var row in rest.Rows.AsSpan(1))
            if (Weight(row).CompareTo(Weight(pivot)) < 0)
                pivot = row;
        var column = rest.Times(PrimeField.Inverse(rest[pivot]));
        numbers[pivot] = pivotRows.Count;
        pivotRows.Add(pivot);
        published.Add(column);
        Clear(rests, pivot, column);
        Clear(watched, pivot, column);
    }

    /// <summary>Takes back what was done after a mark.</summary>
    public void GoBack((int Published, int Changes) mark)
    {
        for (var at = changes.Count - 1; at >= mark.Changes; at--)
            changes[at].In.Put(changes[at].Number, changes[at].Before);
        changes.RemoveRange(mark.Changes, changes.Count - mark.Changes);
        foreach (var row in pivotRows.Skip(mark.Published))
            numbers.Remove(row);
        pivotRows.RemoveRange(mark.Published, pivotRows.Count - mark.Published);
        published.RemoveRange(mark.Published, published.Count - mark.Published);
    }

    private void Clear(StandingColumns among, int pivot, SparseColumn column)
    {
        // Each leaves the row, and the last one leaves it at once.
        while (among.On(pivot) is [.., var cell])
            Put(among, cell, among[cell].Add(column, PrimeField.Negate(among[cell][pivot])));
    }

    private void Put(StandingColumns into, int cell, SparseColumn column)
    {
        _ = into.TryGet(cell, out var before);
        changes.Add((into, cell, before));
        into.Put(cell, column);
    }

    private (bool IsShared, bool IsSingleton, int Standing) Weight(int row) => (isShared(row), isSingleton(row), rests.CountOn(row));
}
