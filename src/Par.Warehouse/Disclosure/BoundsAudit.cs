namespace Par.Warehouse.Disclosure;

/// <summary>
/// Asks in which range a reader can place each small cell who bounds every cell of a sum by the bounds of the others, again and again, and knows that
/// a withheld cell is at least 1. <see cref="RankAudit"/> knows no bounds: three ones that add up to three are free for it and plain to a reader.
/// </summary>
public sealed class BoundsAudit
{
    private readonly CellSystem system;
    private readonly Func<int, bool> isWithheld;
    private readonly Func<int, bool> isComputable;
    private readonly long[] low;
    private readonly long[] high;
    private readonly int[] lowBy;
    private readonly int[] highBy;
    private readonly Dictionary<int, List<int>> linesOf = [];
    private readonly Queue<int> waiting = new();
    private readonly bool[] isWaiting;

    /// <summary>Bounds every cell.</summary>
    /// <param name="system">Cells and sums.</param>
    /// <param name="isWithheld">Which cells are withheld.</param>
    /// <param name="isComputable">Cells that are not published and that the reader has computed by other means.</param>
    public BoundsAudit(CellSystem system, Func<int, bool> isWithheld, Func<int, bool>? isComputable = null)
    {
        (this.system, this.isWithheld, this.isComputable) = (system, isWithheld, isComputable ?? (_ => false));
        (low, high, lowBy, highBy) = (new long[system.Count], new long[system.Count], new int[system.Count], new int[system.Count]);
        isWaiting = new bool[system.Lines.Count];
        Array.Fill(lowBy, -1);
        Array.Fill(highBy, -1);
        var most = 2L * Enumerable.Range(0, system.Count).Select(system.Value).DefaultIfEmpty(1).Max();
        for (var cell = 0; cell < system.Count; cell++)
            (low[cell], high[cell]) = !IsUnknown(cell) ? (system.Value(cell), system.Value(cell)) : (isWithheld(cell) ? 1 : 0, most);
        for (var number = 0; number < system.Lines.Count; number++)
            foreach (var cell in system.Lines[number].Cells.Where(IsUnknown))
            {
                if (!linesOf.TryGetValue(cell, out var numbers))
                    linesOf[cell] = numbers = [];
                numbers.Add(number);
                Wait(number);
            }
        while (waiting.TryDequeue(out var number))
        {
            isWaiting[number] = false;
            Narrow(number, system.Lines[number].Left, system.Lines[number].Right);
            Narrow(number, system.Lines[number].Right, system.Lines[number].Left);
        }
    }

    /// <summary>The least and the most that a cell may be.</summary>
    public (long Low, long High) RangeOf(int cell) => (low[system.Joined(cell)], high[system.Joined(cell)]);

    /// <summary>How far apart these are.</summary>
    public long WidthOf(int cell) => RangeOf(cell) is var (least, greatest) ? greatest - least : 0;

    /// <summary>
    /// The sums that bound a cell: first those that bound it directly, then those that bound the cells beside it, and so on. Withholding a cell of them widens it.
    /// </summary>
    public IEnumerable<SumLine> BoundedBy(int cell)
    {
        var seen = new HashSet<int>();
        var cells = new Queue<int>([cell]);
        while (cells.TryDequeue(out var next))
            foreach (var number in (int[])[highBy[next], lowBy[next]])
                if (number >= 0 && seen.Add(number))
                {
                    yield return system.Lines[number];
                    foreach (var other in system.Lines[number].Cells.Where(IsUnknown))
                        cells.Enqueue(other);
                }
    }

    private bool IsUnknown(int cell) => (isWithheld(cell) || system.Role(cell) == CellRole.Virtual) && !isComputable(cell);

    private void Wait(int number)
    {
        if (isWaiting[number])
            return;
        isWaiting[number] = true;
        waiting.Enqueue(number);
    }

    private void Narrow(int number, int[] side, int[] other)
    {
        long lowest = 0, highest = 0;
        foreach (var cell in other)
            (lowest, highest) = (lowest + low[cell], highest + high[cell]);
        foreach (var cell in side)
            (lowest, highest) = (lowest - high[cell], highest - low[cell]);
        foreach (var cell in side)
        {
            var (least, most) = (lowest + high[cell], highest + low[cell]);
            if (least > low[cell])
                (highest, low[cell], lowBy[cell]) = (highest - (least - low[cell]), least, number);
            else if (most >= high[cell])
                continue;
            if (most < high[cell])
                (lowest, high[cell], highBy[cell]) = (lowest + (high[cell] - most), most, number);
            foreach (var next in linesOf[cell])
                Wait(next);
        }
    }
}
