namespace Par.Warehouse.Disclosure;

/// <summary>
/// Asks which unknown cells a reader can compute exactly from the published ones and all sums together. The published cells are constants, so the sums become linear
/// equations of the unknown cells; a cell is determined exactly when every solution of the homogeneous equations is zero there.
/// </summary>
internal static class RankAudit
{
    /// <summary>The unknown cells that the sums determine, in order.</summary>
    /// <param name="system">Cells and sums.</param>
    /// <param name="isUnknown">True for the cells that are not published.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static List<int> Determined(CellSystem system, Func<int, bool> isUnknown, CancellationToken cancellation = default) =>
        Determined(new SolvedSums(system, isUnknown, cancellation));

    /// <summary>The unknown cells that the sums determine, in order.</summary>
    /// <param name="sums">The sums, solved for the cells that are not published.</param>
    public static List<int> Determined(SolvedSums sums) =>
        [.. Enumerable.Range(0, sums.Blocks).SelectMany(block => sums.UnknownOf(block).Where(cell => IsDetermined(sums, sums.ColumnOf(block, cell)))).Order()];

    private static bool IsDetermined(SolvedSums sums, SparseColumn column) => column.IsZero || (sums.IsOfTotals(column) && sums.ByTotals(column).IsZero);
}
