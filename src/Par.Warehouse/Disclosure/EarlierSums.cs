namespace Par.Warehouse.Disclosure;

/// <summary>
/// What an earlier version says of cells that have not changed: a sum that held then, with the counts that it showed, and all other cells as they are. A region that it withheld and the correction did not touch
/// follows from its area then, although the area is another now.
/// </summary>
internal static class EarlierSums
{
    /// <summary>Adds the sums of the earlier version that still hold so and in which something has changed since, as a reader may take them to who takes what looks the same for the same.</summary>
    /// <remarks>
    /// What the earlier version showed stands in them as it was, also where it is the same now: that is told already, and when it is taken back, it is kept from the readers of this version alone. The sums of then cannot help that.
    /// </remarks>
    /// <param name="system">The cells and sums of now.</param>
    /// <param name="then">By cell the count that the earlier version showed, or zero.</param>
    public static void Add(CellSystem system, IReadOnlyDictionary<int, int> then)
    {
        var counts = new Dictionary<int, int>();
        foreach (var (left, right) in system.Sums.ToList())
        {
            if (!left.Any(IsChanged) && !right.Any(IsChanged))
                continue;
            if (SumOf(left) == SumOf(right))
                system.AddBalance(Cells(left), Cells(right));
        }

        bool IsChanged(int cell) => then.TryGetValue(cell, out var count) && count != system.Value(cell);

        long SumOf(int[] cells) => cells.Sum(cell => (long)then.GetValueOrDefault(cell, system.Value(cell)));

        List<int> Cells(int[] cells)
        {
            var now = new List<int>();
            foreach (var cell in cells)
                if (!then.TryGetValue(cell, out var count))
                    now.Add(cell);
                else if (count > 0)
                    now.Add(counts.TryGetValue(cell, out var known) ? known : counts[cell] = system.Add(count, CellRole.Fixed, block: system.Block(cell)));
            return now;
        }
    }
}
