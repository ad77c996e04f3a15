namespace Par.Warehouse.Disclosure;

/// <summary>Finds the cells near a cell: those that share short sums with it, and with those in turn.</summary>
internal sealed class Neighbourhoods
{
    private readonly CellSystem system;
    private readonly int[][] linesOf;

    public Neighbourhoods(CellSystem system)
    {
        this.system = system;
        var counts = new int[system.Count];
        foreach (var line in system.Lines)
            foreach (var cell in line.Cells)
                counts[cell]++;
        linesOf = Array.ConvertAll(counts, count => new int[count]);
        for (var number = 0; number < system.Lines.Count; number++)
            foreach (var cell in system.Lines[number].Cells)
                linesOf[cell][--counts[cell]] = number;
    }

    /// <summary>Numbers of the sums that a cell stands in.</summary>
    public IReadOnlyList<int> LinesOf(int cell) => linesOf[cell];

    /// <summary>The nearest cells, the cell itself first.</summary>
    /// <param name="cell">The middle.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="isIn">Which cells may be taken.</param>
    /// <param name="toll">How much farther off a cell is than its sums make it.</param>
    public List<int> Around(int cell, int most, Func<int, bool> isIn, Func<int, double>? toll = null)
    {
        var found = new List<int>();
        var seen = new HashSet<int>();
        var walked = new HashSet<int>();
        var others = new List<int>();
        var queue = new PriorityQueue<(int Cell, double Distance), (double, int)>();
        queue.Enqueue((cell, 0), (0, cell));
        while (found.Count < most && queue.TryDequeue(out var entry, out _))
        {
            if (!seen.Add(entry.Cell))
                continue;
            found.Add(entry.Cell);
            foreach (var number in linesOf[entry.Cell])
            {
                if (!walked.Add(number))
                    continue;
                others.Clear();
                AddOthers(system.Lines[number].Left);
                AddOthers(system.Lines[number].Right);
                var step = entry.Distance + 1 + Math.Log2(1 + others.Count);
                foreach (var other in others)
                {
                    var distance = step + (toll?.Invoke(other) ?? 0);
                    queue.Enqueue((other, distance), (distance, other));
                }
            }
        }
        return found;

        void AddOthers(int[] cells)
        {
            foreach (var other in cells)
                if (!seen.Contains(other) && isIn(other))
                    others.Add(other);
        }
    }
}
