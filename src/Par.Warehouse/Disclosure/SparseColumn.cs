namespace Par.Warehouse.Disclosure;

/// <summary>A sparse vector over the prime field: rows in ascending order with their values, none of them zero.</summary>
internal readonly record struct SparseColumn(int[] Rows, uint[] Values)
{
    public static readonly SparseColumn Zero = new([], []);

    public bool IsZero => Rows.Length == 0;

    /// <summary>The vector with a one in a single row.</summary>
    public static SparseColumn Unit(int row) => new([row], [1]);

    /// <summary>The value in a row.</summary>
    public uint this[int row] => Array.BinarySearch(Rows, row) is >= 0 and var at ? Values[at] : 0;

    /// <summary>This vector plus <paramref name="factor"/> times another.</summary>
    public SparseColumn Add(SparseColumn other, uint factor)
    {
        var rows = new int[Rows.Length + other.Rows.Length];
        var values = new uint[rows.Length];
        var (at, left, right) = (0, 0, 0);
        while (left < Rows.Length || right < other.Rows.Length)
        {
            var take = right == other.Rows.Length || (left < Rows.Length && Rows[left] < other.Rows[right]) ? -1
                : left == Rows.Length || other.Rows[right] < Rows[left] ? 1 : 0;
            var row = take <= 0 ? Rows[left] : other.Rows[right];
            var value = take < 0 ? Values[left]
                : PrimeField.Add(take == 0 ? Values[left] : 0, PrimeField.Multiply(factor, other.Values[right]));
            left += take <= 0 ? 1 : 0;
            right += take >= 0 ? 1 : 0;
            if (value != 0)
                (rows[at], values[at++]) = (row, value);
        }
        return new SparseColumn(rows[..at], values[..at]);
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
