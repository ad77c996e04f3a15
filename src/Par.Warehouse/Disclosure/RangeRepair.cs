namespace Par.Warehouse.Disclosure;

/// <summary>
/// Withholds further cells where linear programming narrows a protected cell down. The programme says which sums bind the cell; withholding a published cell of one of them
/// gives it room, and the cheapest one is taken.
/// </summary>
internal sealed class RangeRepair(Pattern pattern, RangeAudit audit, Neighbourhoods neighbourhoods, int width, CancellationToken cancellation)
{
    private const int MostTries = 12;
    private const int NearCells = 48;
    private const int Neighbours = 1_500;
    private const int FarNeighbours = 8_000;
    private readonly CellSystem system = pattern.System;

    /// <summary>Withholds until each of the cells is wide. What is proved with the cells around it, all else as it is, is proved of the whole.</summary>
    /// <param name="narrow">Cells that are not proved wide.</param>
    /// <param name="report">Told how many cells are left.</param>
    /// <returns>Cells that could not be made wide.</returns>
    public List<int> Widen(IReadOnlyCollection<int> narrow, Action<int>? report)
    {
        var given = new List<int>();
        var left = narrow.Count;
        foreach (var cell in narrow)
        {
            cancellation.ThrowIfCancellationRequested();
            if (audit.WidthOf(cell) < width && !Widen(cell, Neighbours) && !Widen(cell, FarNeighbours))
                given.Add(cell);
            report?.Invoke(--left);
        }
        return [.. given.Where(cell => audit.WidthOf(cell) < width)];
    }

    private bool Widen(int cell, int size)
    {
        using var programme = audit.Programme(neighbourhoods.Around(cell, size, pattern.IsUnknown));
        var index = programme.Find(cell)!.Value;
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var binding = new HashSet<int>();
            foreach (var direction in (double[])[1, -1])
            {
                if (audit.WidthOf(cell) >= width)
                    return true;
                audit.See(programme.Cells, programme.Maximise([(index, direction)]));
                binding.UnionWith(programme.BindingLines());
            }
            if (audit.WidthOf(cell) >= width)
                return true;
            if ((Cheapest(binding, programme) ?? Nearest(cell)) is not { } cheapest || !pattern.Withhold(cheapest, WithholdingReason.Secondary))
                return false;
            programme.Add(cheapest);
        }
        return false;
    }

    /// <summary>When nothing can be withheld where the cell is bound, as when its own total is what binds it: the cheapest cell of the sums around it.</summary>
    private int? Nearest(int cell) => neighbourhoods.Around(cell, NearCells, pattern.IsUnknown).SelectMany(neighbourhoods.LinesOf).SelectMany(number => system.Lines[number].Cells)
        .Where(pattern.CanWithhold).Select(other => (int?)other).MinBy(other => (system.Cost(other!.Value), other.Value));

    /// <summary>A cell that shares each of its other sums with a cell that is not published can move at once; of those the cheapest.</summary>
    private int? Cheapest(HashSet<int> binding, WorldProgramme programme)
    {
        int Stiff(int cell) => neighbourhoods.LinesOf(cell).Count(number => !binding.Contains(number) && !system.Lines[number].Cells.Any(other => programme.Find(other) is not null));
        return binding.SelectMany(number => system.Lines[number].Cells).Distinct().Where(pattern.CanWithhold)
            .Select(cell => (int?)cell).MinBy(cell => (Stiff(cell!.Value), system.Cost(cell.Value), cell.Value));
    }
}
