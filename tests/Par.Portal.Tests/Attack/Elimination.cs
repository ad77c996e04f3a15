namespace Par.Portal.Tests.Attack;

/// <summary>
/// Solves sparse sums exactly, in the field of a prime. Which unknowns are determined is seen from a random solution of the sums without their right sides: an unknown that
/// may be anything is zero there once in two thousand million.
/// </summary>
internal sealed class Elimination
{
    private const long Prime = 2_147_483_647;

    private readonly int[] positionOf;
    private readonly List<int> columnAt = [];
    private readonly (int Position, long Factor)[]?[] pivots;
    private readonly long[] rights;

    /// <summary>Solves the sums, each time by the unknown that stands in the fewest of those left and the shortest sum that it stands in: so they stay as short as they can.</summary>
    /// <param name="rows">The sums with their right sides.</param>
    /// <param name="columns">How many unknowns.</param>
    public Elimination(IReadOnlyList<((int Column, int Sign)[] Terms, long Right)> rows, int columns)
    {
        (positionOf, pivots, rights) = (new int[columns], new (int, long)[]?[columns], new long[columns]);
        var open = new OpenSums(rows, columns);
        var solved = new List<(int Column, Dictionary<int, long> Others, long Right)>();
        while (open.Next() is { } next)
            solved.Add(next);
        columnAt.AddRange(solved.Select(sum => sum.Column));
        columnAt.AddRange(Enumerable.Range(0, columns).Except(columnAt).ToList());
        foreach (var (position, column) in columnAt.Index())
            positionOf[column] = position;
        foreach (var (position, sum) in solved.Index())
            (pivots[position], rights[position]) = ([.. sum.Others.Select(term => (positionOf[term.Key], term.Value))], sum.Right);
    }

    private Elimination(Elimination other) => (positionOf, columnAt, pivots, rights) =
        (other.positionOf, other.columnAt, [.. other.pivots], [.. other.rights]);

    /// <summary>The same for somebody who knows some of the unknowns.</summary>
    public Elimination Knowing(IEnumerable<(int Column, long Value)> known)
    {
        var more = new Elimination(this);
        var (work, waiting) = (new long[columnAt.Count], new SortedSet<int>());
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
        for (var position = 0; position < columnAt.Count; position++)
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
        var solution = new long[columnAt.Count];
        for (var position = columnAt.Count - 1; position >= 0; position--)
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

    /// <summary>The sums that are not solved yet.</summary>
    private sealed class OpenSums
    {
        private readonly List<Dictionary<int, long>> rows = [];
        private readonly List<long> rights = [];
        private readonly HashSet<int>[] rowsOf;
        private readonly PriorityQueue<int, int> columns = new();
        private readonly Queue<int> single = new();

        public OpenSums(IReadOnlyList<((int Column, int Sign)[] Terms, long Right)> sums, int count)
        {
            rowsOf = [.. Enumerable.Range(0, count).Select(_ => new HashSet<int>())];
            foreach (var (terms, right) in sums)
            {
                var row = new Dictionary<int, long>();
                rights.Add(Mod(right));
                rows.Add(row);
                foreach (var (column, sign) in terms)
                    Put(rows.Count - 1, column, Mod(row.GetValueOrDefault(column) + sign));
                Look(rows.Count - 1);
            }
            for (var column = 0; column < count; column++)
                columns.Enqueue(column, rowsOf[column].Count);
        }

        /// <summary>Solves one sum for one unknown and puts it into the others.</summary>
        /// <returns>The unknown, the rest of its sum and the right side; null when no sum is left.</returns>
        public (int Column, Dictionary<int, long> Others, long Right)? Next()
        {
            while (single.TryDequeue(out var row))
                if (rows[row].Count == 1)
                    return Solve(row, rows[row].Keys.Single());
            while (columns.TryDequeue(out var column, out var uses))
                if (rowsOf[column].Count == uses && uses > 0)
                    return Solve(rowsOf[column].MinBy(row => (rows[row].Count, row)), column);
            return null;
        }

        private (int Column, Dictionary<int, long> Others, long Right) Solve(int row, int column)
        {
            var inverse = Power(rows[row][column], Prime - 2);
            var rest = rows[row].Where(term => term.Key != column).ToDictionary(term => term.Key, term => term.Value * inverse % Prime);
            var right = rights[row] * inverse % Prime;
            foreach (var other in rows[row].Keys)
                Drop(row, other);
            rows[row] = [];
            foreach (var other in rowsOf[column].ToList())
            {
                var factor = rows[other][column];
                rows[other].Remove(column);
                foreach (var (term, share) in rest)
                    Put(other, term, Mod(rows[other].GetValueOrDefault(term) - (factor * share % Prime)));
                rights[other] = Mod(rights[other] - (factor * right % Prime));
                Look(other);
            }
            rowsOf[column].Clear();
            return (column, rest, right);
        }

        private void Put(int row, int column, long value)
        {
            if (value == 0)
            {
                rows[row].Remove(column);
                Drop(row, column);
            }
            else
            {
                rows[row][column] = value;
                if (rowsOf[column].Add(row))
                    columns.Enqueue(column, rowsOf[column].Count);
            }
        }

        private void Drop(int row, int column)
        {
            if (rowsOf[column].Remove(row))
                columns.Enqueue(column, rowsOf[column].Count);
        }

        private void Look(int row)
        {
            if (rows[row].Count == 1)
                single.Enqueue(row);
        }
    }
}
