namespace Par.Portal.Tests.Attack;

/// <summary>
/// Solves sparse sums exactly, in the field of a prime. Which unknowns are determined is seen from a random solution of the sums without their right sides: an unknown that
/// may be anything is zero there once in two thousand million.
/// </summary>
internal sealed class Elimination
{
    private const long Prime = 2_147_483_647;

    private readonly int[] positionOf;
    private readonly int[] columnAt;
    private readonly (int Position, long Factor)[]?[] pivots;
    private readonly long[] rights;

    /// <summary>Takes the sums in: what stands in fewest of them is solved for first.</summary>
    /// <param name="rows">The sums with their right sides.</param>
    /// <param name="columns">How many unknowns.</param>
    public Elimination(IReadOnlyList<((int Column, int Sign)[] Terms, long Right)> rows, int columns)
    {
        var uses = new int[columns];
        foreach (var (terms, _) in rows)
            foreach (var (column, _) in terms)
                uses[column]++;
        columnAt = [.. Enumerable.Range(0, columns).OrderBy(column => uses[column])];
        positionOf = new int[columns];
        foreach (var (position, column) in columnAt.Index())
            positionOf[column] = position;
        (pivots, rights) = (new (int, long)[]?[columns], new long[columns]);
        var (work, waiting) = (new long[columns], new SortedSet<int>());
        foreach (var (terms, right) in rows.OrderBy(row => row.Terms.Length))
            Insert(terms, Mod(right), work, waiting);
    }

    private Elimination(Elimination other) => (positionOf, columnAt, pivots, rights) =
        (other.positionOf, other.columnAt, [.. other.pivots], [.. other.rights]);

    /// <summary>The same for somebody who knows some of the unknowns.</summary>
    public Elimination Knowing(IEnumerable<(int Column, long Value)> known)
    {
        var more = new Elimination(this);
        var (work, waiting) = (new long[columnAt.Length], new SortedSet<int>());
        foreach (var (column, value) in known)
            more.Insert([(column, 1)], Mod(value), work, waiting);
        return more;
    }

    /// <summary>The unknowns that have one value only, with it.</summary>
    public IEnumerable<(int Column, long Value)> Determined()
    {
        var random = new Random(20261123);
        var free = Back(_ => random.NextInt64(1, Prime), withRight: false);
        var values = Back(_ => 0, withRight: true);
        for (var position = 0; position < columnAt.Length; position++)
            if (free[position] == 0)
                yield return (columnAt[position], values[position] > Prime / 2 ? values[position] - Prime : values[position]);
    }

    private void Insert((int Column, int Sign)[] terms, long right, long[] work, SortedSet<int> waiting)
    {
        foreach (var (column, sign) in terms)
        {
            work[positionOf[column]] = Mod(work[positionOf[column]] + sign);
            waiting.Add(positionOf[column]);
        }
        while (waiting.Count > 0)
        {
            var first = waiting.Min;
            if (work[first] == 0)
            {
                waiting.Remove(first);
                continue;
            }
            if (pivots[first] is not { } pivot)
            {
                var inverse = Power(work[first], Prime - 2);
                pivots[first] = [.. waiting.Where(position => work[position] != 0 && position != first).Select(position => (position, work[position] * inverse % Prime))];
                rights[first] = right * inverse % Prime;
                break;
            }
            var factor = work[first];
            work[first] = 0;
            waiting.Remove(first);
            foreach (var (position, share) in pivot)
            {
                work[position] = Mod(work[position] - (factor * share % Prime));
                waiting.Add(position);
            }
            right = Mod(right - (factor * rights[first] % Prime));
        }
        foreach (var position in waiting)
            work[position] = 0;
        waiting.Clear();
    }

    private long[] Back(Func<int, long> free, bool withRight)
    {
        var solution = new long[columnAt.Length];
        for (var position = columnAt.Length - 1; position >= 0; position--)
        {
            if (pivots[position] is not { } pivot)
            {
                solution[position] = free(position);
                continue;
            }
            var value = withRight ? rights[position] : 0;
            foreach (var (other, share) in pivot)
                value = Mod(value - (share * solution[other] % Prime));
            solution[position] = value;
        }
        return solution;
    }

    private static long Mod(long value) => (value % Prime) is var rest && rest < 0 ? rest + Prime : rest;

    private static long Power(long value, long exponent)
    {
        long result = 1;
        for (; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) == 1)
                result = result * value % Prime;
            value = value * value % Prime;
        }
        return result;
    }
}
