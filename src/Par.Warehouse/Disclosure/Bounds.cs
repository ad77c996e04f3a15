namespace Par.Warehouse.Disclosure;

/// <summary>
/// The range of every cell for a reader who bounds each cell of a sum by the others, again and again, while cells are published one by one. A publication that would leave a
/// protected cell too narrow is taken back.
/// </summary>
/// <remarks>
/// Zeros are public, so a cell that tables publish is at least 1; a virtual cell is at least 0. What is kept of each cell is its room: how far it may be above and below its figure, up to the
/// greatest width that is asked of any. More room than that changes no answer: where one cell of a sum has it, the others have as much. So a cell narrows a few times at most, whatever its size.
/// </remarks>
internal sealed class Bounds
{
    private readonly int[] width;
    private readonly int most;
    private readonly int[] up;
    private readonly int[] down;
    private readonly bool[] isProtected;
    private readonly int[] first;
    private readonly int[] linesOf;
    private readonly int[][] left;
    private readonly int[][] right;
    private readonly int[] above;
    private readonly int[] below;
    private readonly List<(int Cell, int Up, int Down)> changes = [];
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
        most = width.DefaultIfEmpty().Max();
        (up, down, this.isProtected) = (new int[system.Count], new int[system.Count], new bool[system.Count]);
        for (var cell = 0; cell < system.Count; cell++)
            (up[cell], down[cell], this.isProtected[cell]) =
                (most, Math.Min(most, system.Value(cell) - (system.Role(cell) == CellRole.Virtual ? 0 : 1)), system.Joined(cell) == cell && isProtected(cell));
        (left, right) = ([.. system.Lines.Select(line => line.Left)], [.. system.Lines.Select(line => line.Right)]);
        (above, below, isWaiting) = (new int[left.Length], new int[left.Length], new bool[left.Length]);
        first = new int[system.Count + 1];
        foreach (var cell in left.Concat(right).SelectMany(cells => cells))
            first[cell + 1]++;
        for (var cell = 0; cell < system.Count; cell++)
            first[cell + 1] += first[cell];
        linesOf = new int[first[^1]];
        int[] next = [.. first];
        for (var line = 0; line < left.Length; line++)
        {
            foreach (var cell in left[line])
                (linesOf[next[cell]++], above[line], below[line]) = (line, above[line] + up[cell], below[line] + down[cell]);
            foreach (var cell in right[line])
                (linesOf[next[cell]++], above[line], below[line]) = (~line, above[line] + down[cell], below[line] + up[cell]);
            Wait(line);
        }
        PropagateAnyway();
    }

    /// <summary>What is known now, to come back to with <see cref="GoBack"/>.</summary>
    public int Mark => changes.Count;

    /// <summary>Publishes a cell, unless that would narrow a protected cell too much.</summary>
    /// <returns>True when the cell is published.</returns>
    public bool TryPublish(int cell)
    {
        var before = changes.Count;
        if (Change(cell, 0, 0) && Propagate())
            return true;
        while (waiting.TryDequeue(out var line))
            isWaiting[line] = false;
        GoBack(before);
        return false;
    }

    /// <summary>Publishes a cell whatever follows. Cells that it makes too narrow are not asked about again.</summary>
    public void Publish(int cell)
    {
        isForced = true;
        Change(cell, 0, 0);
        PropagateAnyway();
    }

    /// <summary>Learns that a cell is at most so far above and below its figure.</summary>
    public void Learn(int cell, int mostUp, int mostDown)
    {
        if (mostUp < up[cell] || mostDown < down[cell])
            Change(cell, Math.Min(up[cell], mostUp), Math.Min(down[cell], mostDown));
    }

    /// <summary>How far apart the ends of a cell's range are, as far as that is below the greatest width that is asked.</summary>
    public int RoomOf(int cell) => up[cell] + down[cell];

    /// <summary>The cells that were narrowed since a mark.</summary>
    public IEnumerable<int> NarrowedSince(int mark) => changes.Skip(mark).Select(change => change.Cell).Distinct();

    /// <summary>The numbers of the sums that leave a cell less room than so much.</summary>
    public List<int> LimitsOf(int cell, int room)
    {
        var limits = new List<int>();
        foreach (var entry in linesOf.AsSpan(first[cell]..first[cell + 1]))
            if ((entry < 0 ? ~entry : entry) is var line && above[line] + below[line] - RoomOf(cell) < room)
                limits.Add(line);
        return limits;
    }

    /// <summary>The room that its sums would leave a cell that is published, if it were not, without regard to some of them.</summary>
    public int RoomIfUnknown(int cell, List<int> without)
    {
        var room = int.MaxValue;
        foreach (var entry in linesOf.AsSpan(first[cell]..first[cell + 1]))
            if ((entry < 0 ? ~entry : entry) is var line && !without.Contains(line))
                room = Math.Min(room, above[line] + below[line]);
        return room;
    }

    /// <summary>Goes back to what was known then.</summary>
    public void GoBack(int mark)
    {
        for (var at = changes.Count - 1; at >= mark; at--)
            Move(changes[at].Cell, changes[at].Up, changes[at].Down);
        changes.RemoveRange(mark, changes.Count - mark);
    }

    /// <summary>Follows what was learned through the sums.</summary>
    public void PropagateAnyway()
    {
        isForced = true;
        Propagate();
        isForced = false;
    }

    private bool Propagate()
    {
        while (waiting.TryDequeue(out var line))
        {
            isWaiting[line] = false;
            if (!NarrowLeft(line) || !NarrowRight(line))
                return false;
        }
        return true;
    }

    /// <summary>In a sum <c>Σ left − Σ right = 0</c> each cell can use the room that the others leave: one goes up as far as others beside it go down and those across go up.</summary>
    private bool NarrowLeft(int line)
    {
        foreach (var cell in left[line])
        {
            var (newUp, newDown) = (Math.Min(up[cell], below[line] - down[cell]), Math.Min(down[cell], above[line] - up[cell]));
            if ((newUp < up[cell] || newDown < down[cell]) && !Change(cell, newUp, newDown))
                return false;
        }
        return true;
    }

    private bool NarrowRight(int line)
    {
        foreach (var cell in right[line])
        {
            var (newUp, newDown) = (Math.Min(up[cell], above[line] - down[cell]), Math.Min(down[cell], below[line] - up[cell]));
            if ((newUp < up[cell] || newDown < down[cell]) && !Change(cell, newUp, newDown))
                return false;
        }
        return true;
    }

    /// <returns>False when a protected cell becomes too narrow.</returns>
    private bool Change(int cell, int newUp, int newDown)
    {
        changes.Add((cell, up[cell], down[cell]));
        Move(cell, newUp, newDown);
        foreach (var number in linesOf.AsSpan(first[cell]..first[cell + 1]))
            Wait(number < 0 ? ~number : number);
        if (!isProtected[cell] || newUp + newDown >= width[cell])
            return true;
        if (isForced)
            isProtected[cell] = false;
        return isForced;
    }

    private void Wait(int line)
    {
        // With twice the greatest room in either direction the sum narrows none of its cells.
        if (isWaiting[line] || (above[line] >= 2 * most && below[line] >= 2 * most))
            return;
        isWaiting[line] = true;
        waiting.Enqueue(line);
    }

    private void Move(int cell, int newUp, int newDown)
    {
        var (risen, fallen) = (newUp - up[cell], newDown - down[cell]);
        foreach (var line in linesOf.AsSpan(first[cell]..first[cell + 1]))
            if (line >= 0)
                (above[line], below[line]) = (above[line] + risen, below[line] + fallen);
            else
                (above[~line], below[~line]) = (above[~line] + fallen, below[~line] + risen);
        (up[cell], down[cell]) = (newUp, newDown);
    }
}
