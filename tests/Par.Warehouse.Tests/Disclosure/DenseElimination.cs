using System.Numerics;
using Par.Warehouse.Disclosure;

namespace Par.Warehouse.Tests.Disclosure;

/// <summary>
/// A second answer to "which cells can a reader compute?", for small systems: full Gauss–Jordan elimination with exact fractions. It shares nothing with the
/// product's audit.
/// </summary>
public static class DenseElimination
{
    /// <summary>The cells that are not known and that the sums determine.</summary>
    public static List<int> Determined(CellSystem system, Func<int, bool> isUnknown)
    {
        int[] cells = [.. Enumerable.Range(0, system.Count).Where(isUnknown)];
        var rows = system.Lines.Select(line => cells.Select(cell => new BigInteger(line.Left.Count(left => left == cell) - line.Right.Count(right => right == cell))).ToArray())
            .ToArray();
        var rank = 0;
        var pivots = new List<(int Row, int Column)>();
        for (var column = 0; column < cells.Length && rank < rows.Length; column++)
        {
            var pivot = Array.FindIndex(rows, rank, row => !row[column].IsZero);
            if (pivot < 0)
                continue;
            (rows[rank], rows[pivot]) = (rows[pivot], rows[rank]);
            for (var row = 0; row < rows.Length; row++)
                if (row != rank && !rows[row][column].IsZero)
                    rows[row] = Combine(rows[row], rows[rank], column);
            pivots.Add((rank++, column));
        }
        return [.. pivots.Where(pivot => rows[pivot.Row].Count(factor => !factor.IsZero) == 1).Select(pivot => cells[pivot.Column])];
    }

    /// <summary>The row without the column, in whole numbers divided by their greatest common divisor.</summary>
    private static BigInteger[] Combine(BigInteger[] row, BigInteger[] pivot, int column)
    {
        var (own, other) = (pivot[column], row[column]);
        var combined = row.Zip(pivot, (left, right) => (left * own) - (right * other)).ToArray();
        var divisor = combined.Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor);
        return divisor > 1 ? Array.ConvertAll(combined, factor => factor / divisor) : combined;
    }
}
