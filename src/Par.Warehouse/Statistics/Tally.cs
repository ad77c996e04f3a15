namespace Par.Warehouse.Statistics;

/// <summary>
/// Some people: how many they are, and the sum of their record keys modulo 2⁶⁴. The same people have the same tally in whatever table, level or version they are
/// counted.
/// </summary>
/// <param name="Count">How many.</param>
/// <param name="Key">The sum of their record keys; of workers, whose counts are never rounded, 0.</param>
public readonly record struct Tally(int Count, ulong Key)
{
    /// <summary>One person.</summary>
    /// <param name="recordKey">The person's record key.</param>
    public static Tally Of(ulong recordKey) => new(1, recordKey);

    /// <summary>These people and others, of whom none is among them.</summary>
    public static Tally operator +(Tally one, Tally other) => unchecked(new(one.Count + other.Count, one.Key + other.Key));

    /// <summary>These people without some of them.</summary>
    public static Tally operator -(Tally all, Tally some) => unchecked(new(all.Count - some.Count, all.Key - some.Key));
}
