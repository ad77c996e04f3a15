namespace Par.Warehouse.Disclosure;

/// <summary>
/// Asks which small counts of others an organisation places in too narrow a range by bounding one sum by another. Of its own cells it knows the figure; of a cell in which others are few it knows that it
/// is more than its own.
/// </summary>
/// <remarks>
/// What an organisation knows beside other readers is near its own cells, so each is asked from where all readers are: its knowledge is put into the bounds, followed through the sums and taken out again.
/// </remarks>
internal static class InsiderBounds
{
    /// <summary>The findings by organisation, each with what the organisation knows then; the next finding changes it.</summary>
    /// <param name="system">Cells and sums, with the organisations that have most of them.</param>
    /// <param name="rule">What is small, and how wide an organisation's range must be.</param>
    /// <param name="isUnknown">True for the cells that are not published.</param>
    /// <param name="computed">Of these, those that every reader computes.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static IEnumerable<(InsiderFinding Finding, Bounds Bounds)> Narrow(
        CellSystem system, DisclosureRule rule, Func<int, bool> isUnknown, IReadOnlyCollection<int> computed, CancellationToken cancellation = default)
    {
        int[] cells = [.. Enumerable.Range(0, system.Count).Where(cell => system.Joined(cell) == cell)];
        int[] width = new int[system.Count];
        Array.Fill(width, rule.Width);
        var bounds = new Bounds(system, _ => false, width);
        foreach (var cell in cells.Where(cell => !isUnknown(cell)).Concat(computed))
            bounds.Publish(cell);
        var known = cells.SelectMany(cell => system.InsidersOf(cell), (cell, insider) => (insider.Organisation, insider.Others, Cell: cell)).ToLookup(entry => entry.Organisation);
        foreach (var own in known.OrderBy(group => group.Key))
        {
            cancellation.ThrowIfCancellationRequested();
            var mark = bounds.Mark;
            foreach (var (_, others, cell) in own)
                bounds.Learn(cell, others == 0 ? 0 : int.MaxValue, Math.Max(0, others - 1));
            bounds.PropagateAnyway();
            foreach (var cell in bounds.NarrowedSince(mark).Order().ToList())
                if (bounds.RoomOf(cell) < rule.InsiderWidth && isUnknown(cell) && InsiderAudit.Tells(system, rule, own.Key, cell))
                    yield return (new InsiderFinding(own.Key, cell), bounds);
            bounds.GoBack(mark);
        }
    }
}
