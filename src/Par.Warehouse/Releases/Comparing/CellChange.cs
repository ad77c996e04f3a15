using Par.Warehouse.Statistics;

namespace Par.Warehouse.Releases.Comparing;

/// <summary>How a cell of one release differs from the same cell of another.</summary>
public enum CellChangeKind
{
    /// <summary>Both are shown and the number is another.</summary>
    Moved = 1,

    /// <summary>It had a number and has none, for few people.</summary>
    Hidden = 2,

    /// <summary>It had no number, for few people, and has one.</summary>
    Shown = 3,

    /// <summary>It was not there.</summary>
    Added = 4,

    /// <summary>It is no longer there.</summary>
    Vanished = 5,

    /// <summary>It is not available, or not applicable, where it had another status.</summary>
    Other = 6,
}

/// <summary>One cell that differs.</summary>
/// <param name="TableId">Table.</param>
/// <param name="Address">Where in the table.</param>
/// <param name="Kind">How it differs.</param>
/// <param name="Before">What it was; missing when it was not there.</param>
/// <param name="Now">What it is; missing when it is not there.</param>
public sealed record CellChange(string TableId, CellAddress Address, CellChangeKind Kind, Cell Before, Cell Now)
{
    /// <summary>By how much a shown number moved; null when one of the two is not shown.</summary>
    public double? Difference => Movement.Between(Before, Now)?.Difference;

    /// <summary>
    /// The movement relative to what it was, as a share; null below <paramref name="floor"/>, where a few people make any share, and where one of the two is not
    /// shown.
    /// </summary>
    public double? Relative(double floor) =>
        Movement.Between(Before, Now) is { } movement && Math.Max(movement.Before, movement.Now) >= floor ? movement.Difference / Math.Max(movement.Before, 1) : null;
}

/// <summary>What differs in one table, in numbers of cells.</summary>
/// <param name="TableId">Table.</param>
/// <param name="Before">Cells before.</param>
/// <param name="Now">Cells now.</param>
/// <param name="Changes">Of these, how many differ, by kind.</param>
/// <param name="NewCategories">Categories that were not there.</param>
/// <param name="LostCategories">Categories that are no longer there.</param>
public sealed record TableComparison(
    string TableId, int Before, int Now, IReadOnlyDictionary<CellChangeKind, int> Changes, IReadOnlyList<string> NewCategories, IReadOnlyList<string> LostCategories)
{
    /// <summary>Number of cells that differ in this way.</summary>
    public int Of(CellChangeKind kind) => Changes.GetValueOrDefault(kind);
}
