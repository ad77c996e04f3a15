namespace Par.Warehouse.Disclosure;

/// <summary>
/// Withholds further cells where linear programming narrows a protected cell down. A programme in which published cells may differ at a price finds the worlds that the protected cells lack
/// and what is cheapest to withhold for them, for as many cells at once as can be, the idea of J. Castro's minimum-cost flows in complementary suppression.
/// </summary>
/// <remarks>
/// Rewards rise from round to round: what a few cheap cells give room to is done first, and what that gives is there for the others. At last each cell that is left is asked alone, with every cell that
/// can be withheld. What is narrow then would be so whatever is withheld.
/// </remarks>
internal sealed class RangeRepair(Pattern pattern, RangeAudit audit, Neighbourhoods neighbourhoods, int width, CancellationToken cancellation)
{
    private const int TableRounds = 6;
    private const double TableReward = 4;
    private const int ProofRounds = 3;
    private const int WholeRounds = 6;
    private const double WholeReward = 1_000;
    private const double AnyReward = 1e7;
    private const int Neighbours = 3_000;
    private const double Negligible = 1e-6;
    private readonly CellSystem system = pattern.System;

    /// <summary>Withholds until each of the cells is wide, or cannot be made so.</summary>
    /// <param name="narrow">Cells that are not proved wide.</param>
    /// <param name="report">Told how many cells are left.</param>
    /// <returns>Cells that stay narrow whatever is withheld.</returns>
    public List<int> Widen(IReadOnlyCollection<int> narrow, Action<int>? report)
    {
        if (narrow.Count == 0)
            return [];
        var inReach = pattern.Cells.Where(cell => pattern.IsUnknown(cell) || pattern.CanWithhold(cell)).ToLookup(system.Block);
        // What binds totals lies in the tables as well.
        Parallel.ForEach(narrow.Where(cell => system.Block(cell) > 0).ToLookup(system.Block), new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, block =>
        {
            using var table = audit.Programme(inReach[block.Key], Price);
            table.Unlock();
            audit.SearchTogether(table, block, width, TableRounds, round => TableReward * Math.Pow(2, round), world => Take(table, world), cancellation);
            report?.Invoke(narrow.Count(IsNarrow));
        });
        using var whole = audit.Programme(inReach.SelectMany(block => block), Price);
        audit.SearchTogether(whole, narrow, width, ProofRounds, _ => 1, world => Take(whole, world), cancellation);
        report?.Invoke(narrow.Count(IsNarrow));
        whole.Unlock();
        audit.SearchTogether(whole, narrow, width, WholeRounds, round => WholeReward * Math.Pow(3, round), world => Take(whole, world), cancellation);
        foreach (var cell in narrow.Where(IsNarrow))
        {
            report?.Invoke(narrow.Count(IsNarrow));
            using var near = audit.Programme(neighbourhoods.Around(cell, Neighbours, other => pattern.IsUnknown(other) || pattern.CanWithhold(other)), Price);
            near.Unlock();
            Widen(near, cell);
        }
        foreach (var cell in narrow.Where(IsNarrow))
        {
            Widen(whole, cell);
            if (IsNarrow(cell))
                WidenAtAnyPrice(whole, cell);
        }
        return [.. narrow.Where(IsNarrow)];
    }

    private bool IsNarrow(int cell) => audit.WidthOf(cell) < width;

    private double Price(int cell) => pattern.IsUnknown(cell) ? 0 : Math.Cbrt(system.Cost(cell));

    /// <summary>Lets the cell be as much more as it needs, and if that is not enough, as much less, for the least price.</summary>
    private void Widen(WorldProgramme programme, int cell)
    {
        var index = programme.Find(cell)!.Value;
        foreach (var sign in (int[])[1, -1])
        {
            cancellation.ThrowIfCancellationRequested();
            if (!IsNarrow(cell))
                return;
            int? need = sign > 0 ? audit.Rise(cell, width) : null, less = sign < 0 ? -audit.Fall(cell, width) : null;
            programme.Limit(index, less, need);
            if (programme.Maximise([(index, sign * AnyReward)]) is { } world)
                Take(programme, world);
            programme.Limit(index, null, null);
        }
    }

    /// <summary>
    /// Asks how far the cell can differ when everything that can be withheld is. When that is too little, nothing helps it and nothing is withheld; otherwise the cheapest that makes it differ so far.
    /// </summary>
    private void WidenAtAnyPrice(WorldProgramme programme, int cell)
    {
        cancellation.ThrowIfCancellationRequested();
        var index = programme.Find(cell)!.Value;
        var (lowest, highest) = (Furthest(-1), Furthest(1));
        if (highest - lowest < width)
            return;
        lowest = Math.Max(lowest, highest - width);
        foreach (var (least, greatest) in ((int?, int?)[])[(highest, null), (null, lowest)])
        {
            programme.Limit(index, least, greatest);
            if (programme.Maximise([]) is { } world)
                Take(programme, world);
            programme.Limit(index, null, null);
        }

        int Furthest(int sign)
        {
            programme.Limit(index, -width, width);
            var furthest = programme.Maximise([(index, sign)], isFree: true)?[index] ?? 0;
            programme.Limit(index, null, null);
            return sign * (int)Math.Floor((sign * furthest) + RangeAudit.Tolerance);
        }
    }

    /// <summary>Withholds the published cells that differ in a world, so that it agrees with everything published.</summary>
    private void Take(WorldProgramme programme, double[] world)
    {
        for (var index = 0; index < world.Length; index++)
            if (Math.Abs(world[index]) > Negligible && pattern.Withhold(programme.Cells[index], WithholdingReason.Secondary))
                programme.Free(index);
        audit.See(programme.Cells, world);
    }
}
