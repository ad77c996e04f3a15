namespace Par.Warehouse.Disclosure;

/// <summary>The whole numbers that a reader must think possible for a count, both ends included.</summary>
/// <param name="Low">The least.</param>
/// <param name="High">The greatest; <see cref="Unbounded"/> when nothing bounds it.</param>
public readonly record struct FigureRange(int Low, int High)
{
    /// <summary>No bound: far above every count, and small enough that many of them add up.</summary>
    public const int Unbounded = 1_000_000;

    /// <summary>Any number of people.</summary>
    public static FigureRange Any { get; } = new(0, Unbounded);

    /// <summary>How many figures it holds.</summary>
    public int Figures => High - Low + 1;

    /// <summary>One figure.</summary>
    public static FigureRange Exactly(int count) => new(count, count);

    /// <summary>What a published number says by itself.</summary>
    /// <param name="published">The number.</param>
    /// <param name="distance">How far from the count it may be.</param>
    public static FigureRange Around(int published, int distance) => new(Math.Max(0, published - distance), published + distance);
}
