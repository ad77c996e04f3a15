namespace Par.Warehouse.Disclosure;

/// <summary>Adds sparse vectors up: a dense vector with the list of its rows. Each thread has one of its own, which is empty between uses.</summary>
internal sealed class ColumnSum
{
    [ThreadStatic]
    private static ColumnSum? own;

    private uint[] values = [];
    private bool[] isTouched = [];
    private int[] touched = new int[64];
    private int count;

    /// <summary>This thread's sum, empty; it is to be emptied by <see cref="Take"/> before it is asked for again.</summary>
    public static ColumnSum Begin() => own ??= new ColumnSum();

    /// <summary>The value in a row that stands in a vector that was added.</summary>
    public uint this[int row] => values[row];

    /// <summary>The rows of all vectors that were added, in the order in which they came.</summary>
    public ReadOnlySpan<int> Touched => touched.AsSpan(0, count);

    /// <summary>Adds <paramref name="factor"/> times a vector.</summary>
    public void Add(SparseColumn column, uint factor)
    {
        if (column.Rows.Length == 0)
            return;
        Reserve(column.Rows[^1]);
        for (var at = 0; at < column.Rows.Length; at++)
            AddTo(column.Rows[at], PrimeField.Multiply(factor, column.Values[at]));
    }

    /// <summary>Adds a value in one row.</summary>
    public void Add(int row, uint value)
    {
        Reserve(row);
        AddTo(row, value);
    }

    /// <summary>The sum as a sparse vector; empties this one.</summary>
    public SparseColumn Take()
    {
        Array.Sort(touched, 0, count);
        var rows = 0;
        for (var at = 0; at < count; at++)
            rows += values[touched[at]] == 0 ? 0 : 1;
        var (result, next) = (rows == 0 ? SparseColumn.Zero : new SparseColumn(new int[rows], new uint[rows]), 0);
        for (var at = 0; at < count; at++)
        {
            var row = touched[at];
            if (values[row] != 0)
                (result.Rows[next], result.Values[next++]) = (row, values[row]);
            (values[row], isTouched[row]) = (0, false);
        }
        count = 0;
        return result;
    }

    private void AddTo(int row, uint value)
    {
        values[row] = PrimeField.Add(values[row], value);
        if (isTouched[row])
            return;
        isTouched[row] = true;
        if (count == touched.Length)
            Array.Resize(ref touched, 2 * count);
        touched[count++] = row;
    }

    private void Reserve(int row)
    {
        if (row < values.Length)
            return;
        var length = Math.Max(row + 1, 2 * values.Length);
        Array.Resize(ref values, length);
        Array.Resize(ref isTouched, length);
    }
}
