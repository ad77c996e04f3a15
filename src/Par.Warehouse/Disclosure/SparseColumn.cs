namespace Par.Warehouse.Disclosure;

/// <summary>A sparse vector over the prime field: rows in ascending order with their values, none of them zero.</summary>
internal readonly record struct SparseColumn(int[] Rows, uint[] Values)
{
    public static readonly SparseColumn Zero = new([], []);

    [ThreadStatic]
    private static int[]? rowsOfThread;

    [ThreadStatic]
    private static uint[]? valuesOfThread;

    public bool IsZero => Rows.Length == 0;

    /// <summary>The vector with a one in a single row.</summary>
    public static SparseColumn Unit(int row) => new([row], [1]);

    /// <summary>The value in a row.</summary>
    public uint this[int row] => Array.BinarySearch(Rows, row) is >= 0 and var at ? Values[at] : 0;

    /// <summary>This vector plus <paramref name="factor"/> times another.</summary>
    public SparseColumn Add(SparseColumn other, uint factor)
    {
        if (other.IsZero || factor == 0)
            return this;
        var most = Rows.Length + other.Rows.Length;
        if (rowsOfThread is null || rowsOfThread.Length < most)
            (rowsOfThread, valuesOfThread) = (new int[2 * most], new uint[2 * most]);
        var (rows, values) = (rowsOfThread, valuesOfThread!);
        var (at, left, right) = (0, 0, 0);
        while (left < Rows.Length && right < other.Rows.Length)
            if (Rows[left] < other.Rows[right])
            {
                (rows[at], values[at++]) = (Rows[left], Values[left]);
                left++;
            }
            else if (other.Rows[right] < Rows[left])
            {
                (rows[at], values[at++]) = (other.Rows[right], PrimeField.Multiply(factor, other.Values[right]));
                right++;
            }
            else
            {
                if (PrimeField.Add(Values[left], PrimeField.Multiply(factor, other.Values[right])) is not 0 and var value)
                    (rows[at], values[at++]) = (Rows[left], value);
                (left, right) = (left + 1, right + 1);
            }
        for (; left < Rows.Length; left++)
            (rows[at], values[at++]) = (Rows[left], Values[left]);
        for (; right < other.Rows.Length; right++)
            (rows[at], values[at++]) = (other.Rows[right], PrimeField.Multiply(factor, other.Values[right]));
        return at == 0 ? Zero : new SparseColumn(rows[..at], values[..at]);
    }

    /// <summary>The vector in some of its rows.</summary>
    public SparseColumn Where(Func<int, bool> isIn)
    {
        var (rows, values) = (new List<int>(), new List<uint>());
        for (var at = 0; at < Rows.Length; at++)
            if (isIn(Rows[at]))
            {
                rows.Add(Rows[at]);
                values.Add(Values[at]);
            }
        return new SparseColumn([.. rows], [.. values]);
    }

    /// <summary>This vector times a factor other than zero.</summary>
    public SparseColumn Times(uint factor) => new(Rows, Array.ConvertAll(Values, value => PrimeField.Multiply(factor, value)));

    /// <summary>True when one vector is a multiple of the other; both are not zero.</summary>
    public bool IsProportionalTo(SparseColumn other)
    {
        if (Rows.Length != other.Rows.Length || !Rows.AsSpan().SequenceEqual(other.Rows))
            return false;
        var factor = PrimeField.Multiply(other.Values[0], PrimeField.Inverse(Values[0]));
        for (var at = 1; at < Values.Length; at++)
            if (PrimeField.Multiply(Values[at], factor) != other.Values[at])
                return false;
        return true;
    }
}
