namespace Par.Warehouse.Statistics;

/// <summary>How a number went from one cell to another. There is none unless both are shown.</summary>
/// <param name="Before">What it was.</param>
/// <param name="Now">What it is.</param>
public readonly record struct Movement(double Before, double Now)
{
    /// <summary>The movement, or null when one of the two is withheld or has no number.</summary>
    public static Movement? Between(Cell before, Cell now) =>
        before.Value is { } earlier && now.Value is { } value ? new Movement(earlier, value) : null;

    /// <summary>By how much it moved.</summary>
    public double Difference => Now - Before;

    /// <summary>The movement relative to what it was, or null when it was zero.</summary>
    public double? Share => Before == 0 ? null : Difference / Before;
}
