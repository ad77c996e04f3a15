namespace Par.Warehouse.Disclosure;

/// <summary>
/// The range of every cell for a reader who bounds each cell of a sum by the others, again and again, while cells are published one by one. A publication that would leave a
/// protected cell too narrow is taken back.
/// </summary>
/// <remarks>Zeros are public, so a cell that tables publish is at least 1; a virtual cell is at least 0.</remarks>
internal sealed class Bounds
{
    private readonly int[] width;
    private readonly long[] low;
    private readonly long[] high;
    private readonly bool[] isProtected;
    private readonly (int Line, bool IsLeft)[][] linesOf;
    private readonly int[][] left;
    private readonly int[][] right;
    private readonly long[] least;
    private readonly long[] most;
    private readonly Stack<(int Cell, long Low, long High)> changes = new();
    private readonly Queue<int> waiting = new();
    private readonly bool[] isWaiting;
    private bool isForced;

    /// <summary>Bounds every cell when nothing is published.</summary>
    /// <param name="system">Cells and sums.</param>
    /// <param name="isProtected">The cells whose range must stay wide.</param>
    /// <param name="width">By cell, how far apart its ends must be.</param>
    public Bounds(CellSystem system, Func<int, bool> isProtected, int[] width)
    {
        this.width = width;
        (low, high, this.isProtected) = (new long[system.Count], new long[system.Count], new bool[system.Count]);
        var greatest = 4L * Enumerable.Range(0, system.Count).Select(system.Value).DefaultIfEmpty(1).Max();
        for (var cell = 0; cell < system.Count; cell++)
            (low[cell], high[cell], this.isProtected[cell]) = (system.Role(cell) == CellRole.Virtual ? 0 : 1, greatest, system.Joined(cell) == cell && isProtected(cell));
        (left, right) = ([.. system.Lines.Select(line => line.Left)], [.. system.Lines.Select(line => line.Right)]);
        (least, most, isWaiting) = (new long[left.Length], new long[left.Length], new bool[left.Length]);
        var lists = new List<(int, bool)>?[system.Count];
        for (var line = 0; line < left.Length; line++)
        {
            foreach (var cell in left[line])
                (lists[cell] ??= []).Add((line, true));
            foreach (var cell in right[line])
                (lists[cell] ??= []).Add((line, false));
            (least[line], most[line]) = (left[line].Sum(cell => low[cell]) - right[line].Sum(cell => high[cell]), left[line].Sum(cell => high[cell]) - right[line].Sum(cell => low[cell]));
        }
        linesOf = Array.ConvertAll(lists, list => list?.ToArray() ?? []);
    }

    /// <summary>Publishes a cell, unless that would narrow a protected cell too much.</summary>
    /// <returns>True when the cell is published.</returns>
    public bool TryPublish(int cell, int value)
    {
        changes.Clear();
        if (Change(cell, value, value) && Propagate())
            return true;
        TakeBack();
        return false;
    }

    /// <summary>Publishes a cell whatever follows. Cells that it makes too narrow are not asked about again.</summary>
    public void Publish(int cell, int value)
    {
        isForced = true;
        Change(cell, value, value);
        Propagate();
        changes.Clear();
        isForced = false;
    }

    /// <summary>What is known now, to come back to with <see cref="Restore"/>.</summary>
    public (long[] Low, long[] High, long[] Least, long[] Most) Save() => ([.. low], [.. high], [.. least], [.. most]);

    /// <summary>Goes back to what was known then.</summary>
    public void Restore((long[] Low, long[] High, long[] Least, long[] Most) saved)
    {
        saved.Low.CopyTo(low, 0);
        saved.High.CopyTo(high, 0);
        saved.Least.CopyTo(least, 0);
        saved.Most.CopyTo(most, 0);
    }

    private bool Propagate()
    {
        while (waiting.TryDequeue(out var line))
        {
            isWaiting[line] = false;
            if (!Narrow(line, left[line], 1) || !Narrow(line, right[line], -1))
                return false;
        }
        return true;
    }

    /// <summary>In a sum <c>Σ left − Σ right = 0</c> each cell can use the room that the others leave.</summary>
    private bool Narrow(int line, int[] cells, int sign)
    {
        foreach (var cell in cells)
        {
            var (up, down) = sign > 0 ? (-least[line], most[line]) : (most[line], -least[line]);
            var (newLow, newHigh) = (Math.Max(low[cell], high[cell] - down), Math.Min(high[cell], low[cell] + up));
            if ((newLow > low[cell] || newHigh < high[cell]) && !Change(cell, newLow, newHigh))
                return false;
        }
        return true;
    }

    /// <returns>False when a protected cell becomes too narrow.</returns>
    private bool Change(int cell, long newLow, long newHigh)
    {
        changes.Push((cell, low[cell], high[cell]));
        Move(cell, newLow, newHigh);
        foreach (var (line, _) in linesOf[cell])
            if (!isWaiting[line])
            {
                isWaiting[line] = true;
                waiting.Enqueue(line);
            }
        if (!isProtected[cell] || newHigh - newLow >= width[cell])
            return true;
        if (isForced)
            isProtected[cell] = false;
        return isForced;
    }

    private void Move(int cell, long newLow, long newHigh)
    {
        foreach (var (line, isLeft) in linesOf[cell])
            if (isLeft)
                (least[line], most[line]) = (least[line] + newLow - low[cell], most[line] + newHigh - high[cell]);
            else
                (least[line], most[line]) = (least[line] - newHigh + high[cell], most[line] - newLow + low[cell]);
        (low[cell], high[cell]) = (newLow, newHigh);
    }

    private void TakeBack()
    {
        while (waiting.TryDequeue(out var line))
            isWaiting[line] = false;
        while (changes.TryPop(out var change))
            Move(change.Cell, change.Low, change.High);
    }
}
