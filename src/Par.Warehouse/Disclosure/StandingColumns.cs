namespace Par.Warehouse.Disclosure;

/// <summary>Sparse vectors by number, with the numbers of those that stand in each row.</summary>
/// <param name="withFirsts">True to keep for each row those whose first row it is.</param>
internal sealed class StandingColumns(bool withFirsts = false)
{
    private SparseColumn[] columns = [];
    private int[]?[] standing = [];
    private int[] counts = [];
    private int[]?[] firsts = [];
    private int[] firstCounts = [];

    /// <summary>The vector of a number, if there is one.</summary>
    public bool TryGet(int number, out SparseColumn column)
    {
        column = number < columns.Length ? columns[number] : default;
        return column.Rows is not null;
    }

    /// <summary>The vector of a number that has one.</summary>
    public SparseColumn this[int number] => columns[number];

    /// <summary>How many vectors stand in a row.</summary>
    public int CountOn(int row) => row < counts.Length ? counts[row] : 0;

    /// <summary>The numbers of the vectors that stand in a row, in no order; valid until the next change.</summary>
    public ReadOnlySpan<int> On(int row) => row < counts.Length ? standing[row].AsSpan(0, counts[row]) : [];

    /// <summary>The numbers of the vectors whose first row a row is, in no order; valid until the next change. Only where first rows are kept.</summary>
    public ReadOnlySpan<int> FirstOn(int row) => row < firstCounts.Length ? firsts[row].AsSpan(0, firstCounts[row]) : [];

    /// <summary>Sets the vector of a number; one without rows array takes it away.</summary>
    public void Put(int number, SparseColumn column)
    {
        if (number >= columns.Length)
            Array.Resize(ref columns, Math.Max(number + 1, 2 * columns.Length));
        if (column.Rows is { Length: > 0 } rows && rows[^1] >= counts.Length)
        {
            var length = Math.Max(rows[^1] + 1, 2 * counts.Length);
            Array.Resize(ref counts, length);
            Array.Resize(ref standing, length);
            if (withFirsts)
            {
                Array.Resize(ref firstCounts, length);
                Array.Resize(ref firsts, length);
            }
        }
        int[] before = columns[number].Rows ?? [], after = column.Rows ?? [];
        columns[number] = column;
        var (old, now) = (0, 0);
        while (old < before.Length || now < after.Length)
            if (now == after.Length || (old < before.Length && before[old] < after[now]))
                Leave(standing, counts, before[old++], number);
            else if (old == before.Length || after[now] < before[old])
                Enter(standing, counts, after[now++], number);
            else
                (old, now) = (old + 1, now + 1);
        if (!withFirsts || (before.Length > 0 && after.Length > 0 && before[0] == after[0]))
            return;
        if (before.Length > 0)
            Leave(firsts, firstCounts, before[0], number);
        if (after.Length > 0)
            Enter(firsts, firstCounts, after[0], number);
    }

    private static void Enter(int[]?[] lists, int[] counts, int row, int number)
    {
        var numbers = lists[row] ??= new int[4];
        if (counts[row] == numbers.Length)
            Array.Resize(ref numbers, 2 * numbers.Length);
        numbers[counts[row]++] = number;
        lists[row] = numbers;
    }

    private static void Leave(int[]?[] lists, int[] counts, int row, int number)
    {
        var numbers = lists[row]!;
        var at = Array.LastIndexOf(numbers, number, counts[row] - 1);
        numbers[at] = numbers[--counts[row]];
    }
}
