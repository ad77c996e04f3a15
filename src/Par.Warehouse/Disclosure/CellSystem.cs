namespace Par.Warehouse.Disclosure;

/// <summary>How a cell of a <see cref="CellSystem"/> may be treated.</summary>
public enum CellRole : byte
{
    /// <summary>Published unless the rule withholds it.</summary>
    Publishable,

    /// <summary>Always published: the country's totals.</summary>
    Fixed,

    /// <summary>An earlier version tells it, and it has not changed: published, unless nothing else keeps a small count unknown.</summary>
    Told,

    /// <summary>Never published, but a reader can think of it: total − yes of a multiple answer, or a municipality outside one organisation.</summary>
    Virtual,
}

/// <summary>An organisation that has most of a cell: all but a few of its people are the organisation's own, so it knows the cell when it knows the few.</summary>
/// <param name="Organisation">Its number.</param>
/// <param name="Others">How many people of the cell are not its own; 0 when it knows the cell by itself.</param>
public readonly record struct Insider(int Organisation, int Others);

/// <summary>
/// A sum that every reader knows to hold: the left cells add up to the same as the right cells. Cells that are zero are left out, since
/// zeros are public.
/// </summary>
/// <param name="Left">The total, or one side of a balance.</param>
/// <param name="Right">The parts, or the other side.</param>
/// <param name="Block">The part of the system that the sum belongs to: the highest block of its cells.</param>
public sealed record SumLine(int[] Left, int[] Right, int Block = 0)
{
    /// <summary>All cells of the line.</summary>
    public IEnumerable<int> Cells => Left.Concat(Right);
}

/// <summary>
/// The persons' counts of a release as one system: cells with their values, and every sum between them. Cells that count the same people are one
/// cell: when a sum has one part only, total and part are joined, so a figure that stands in several tables has one status everywhere.
/// Only cells greater than zero take part.
/// </summary>
/// <remarks>
/// A system has blocks: block 0 holds the cells that all tables share, the totals, and each further block one table. A sum holds cells of one block and of
/// block 0, so that a table can be looked at with the totals alone.
/// </remarks>
public sealed class CellSystem
{
    /// <summary>From this cost on a cell is a total that tables share: it is withheld only when no cell of the table itself can help.</summary>
    public const long CostOfTotals = 1_000_000_000;

    private readonly List<int> values = [];
    private readonly List<CellRole> roles = [];
    private readonly List<long> costs = [];
    private readonly List<int> blocks = [];
    private readonly List<WithholdingReason> sensitive = [];
    private readonly HashSet<int> keptBack = [];
    private readonly Dictionary<int, List<Insider>> insiders = [];
    private readonly List<int> joined = [];
    private readonly List<(int[] Left, int[] Right)> sums = [];
    private SumLine[]? lines;

    /// <summary>Number of cells.</summary>
    public int Count => values.Count;

    /// <summary>Number of blocks: the shared one and one for each table.</summary>
    public int Blocks { get; private set; } = 1;

    /// <summary>The sums between the joined cells, each once, without those that join two cells.</summary>
    public IReadOnlyList<SumLine> Lines => lines ??= [.. JoinLines()];

    /// <summary>The sums as they were added, without those that joined two cells at once.</summary>
    internal IReadOnlyList<(int[] Left, int[] Right)> Sums => sums;

    /// <summary>Value of a cell.</summary>
    public int Value(int cell) => values[cell];

    /// <summary>Role of a cell. Of joined cells the strictest: fixed before told before publishable before virtual.</summary>
    public CellRole Role(int cell) => roles[Joined(cell)];

    /// <summary>What withholding the cell costs its readers. Of several possible cells the rule takes the cheapest.</summary>
    public long Cost(int cell) => costs[Joined(cell)];

    /// <summary>The block of a cell; of joined cells the lowest.</summary>
    public int Block(int cell) => blocks[Joined(cell)];

    /// <summary>The cell that stands for all cells that count the same people.</summary>
    public int Joined(int cell)
    {
        while (joined[cell] != cell)
            cell = joined[cell] = joined[joined[cell]];
        return cell;
    }

    /// <summary>Why the cell is withheld whatever stands beside it, or <see cref="WithholdingReason.None"/>.</summary>
    public WithholdingReason Sensitive(int cell) => sensitive[Joined(cell)];

    /// <summary>True for a count that no reader may know: a small one, or one of people who all gave the same answer.</summary>
    public bool IsSecret(int cell, DisclosureRule rule) => rule.IsSmall(values[cell]) || Sensitive(cell) == WithholdingReason.Group;

    /// <summary>The organisations that have all but a few people of the cell, as far as they were told with <see cref="AddInsider"/>.</summary>
    public IReadOnlyList<Insider> InsidersOf(int cell) => insiders.TryGetValue(Joined(cell), out var list) ? list : [];

    /// <summary>The organisation whose own all people of the cell are; null when there is none, or it was not told.</summary>
    public int? OwnerOf(int cell)
    {
        foreach (var insider in InsidersOf(cell))
            if (insider.Others == 0)
                return insider.Organisation;
        return null;
    }

    /// <summary>Begins a block; the cells that are added from now on belong to it.</summary>
    /// <returns>Its number.</returns>
    public int BeginBlock() => Blocks++;

    /// <summary>True for a cell that an earlier version withholds: it stays withheld, whatever its value is now, unless its role forbids it.</summary>
    public bool IsKeptBack(int cell) => keptBack.Contains(Joined(cell));

    /// <summary>Says that the cell is always published.</summary>
    public void Fix(int cell) => roles[Joined(cell)] = CellRole.Fixed;

    /// <summary>Says that readers of an earlier version know the cell, which has not changed since.</summary>
    public void Tell(int cell) => roles[Joined(cell)] = Strictest(Role(cell), CellRole.Told);

    /// <summary>Says that an earlier version withholds the cell.</summary>
    public void KeepBack(int cell) => keptBack.Add(Joined(cell));

    /// <summary>Adds a cell and returns its number.</summary>
    /// <param name="value">The count, greater than zero.</param>
    /// <param name="role">How it may be treated.</param>
    /// <param name="cost">Cost of withholding it; the value itself when not given.</param>
    /// <param name="block">The block, the newest one when not given.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or negative.</exception>
    public int Add(int value, CellRole role = CellRole.Publishable, long? cost = null, int? block = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        values.Add(value);
        roles.Add(role);
        costs.Add(cost ?? value);
        blocks.Add(block ?? Blocks - 1);
        sensitive.Add(WithholdingReason.None);
        joined.Add(values.Count - 1);
        return values.Count - 1;
    }

    /// <summary>Marks a cell as withheld whatever its value, for a reason that its size alone does not tell.</summary>
    public void MarkSensitive(int cell, WithholdingReason reason)
    {
        cell = Joined(cell);
        sensitive[cell] = Graver(sensitive[cell], reason);
    }

    /// <summary>Says that all people of a cell but <paramref name="others"/> are an organisation's own.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="organisation">The organisation's number.</param>
    /// <param name="others">How many are not.</param>
    /// <exception cref="ArgumentOutOfRangeException">More are not its own than the cell has, or all.</exception>
    public void AddInsider(int cell, int organisation, int others)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(others);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(others, values[cell]);
        AddInsiders(Joined(cell), [new Insider(organisation, others)]);
    }

    /// <summary>Adds <c>total = Σ parts</c>.</summary>
    /// <exception cref="ArgumentException">The values do not add up.</exception>
    public void AddSum(int total, IEnumerable<int> parts) => AddBalance([total], parts);

    /// <summary>Adds <c>Σ left = Σ right</c>.</summary>
    /// <exception cref="ArgumentException">The values do not add up.</exception>
    public void AddBalance(IEnumerable<int> left, IEnumerable<int> right)
    {
        int[] one = [.. left], other = [.. right];
        long difference = 0;
        foreach (var cell in one)
            difference += values[cell];
        foreach (var cell in other)
            difference -= values[cell];
        if (difference != 0)
            throw new ArgumentException($"A sum does not close: the sides differ by {difference}.", nameof(right));
        lines = null;
        if (one.Length == 1 && other.Length == 1)
            Join(one[0], other[0]);
        else
            sums.Add((one, other));
    }

    private void Join(int first, int second)
    {
        var (stays, goes) = (Joined(first), Joined(second));
        if (stays == goes)
            return;
        if (goes < stays)
            (stays, goes) = (goes, stays);
        joined[goes] = stays;
        roles[stays] = Strictest(roles[stays], roles[goes]);
        costs[stays] += costs[goes];
        blocks[stays] = Math.Min(blocks[stays], blocks[goes]);
        sensitive[stays] = Graver(sensitive[stays], sensitive[goes]);
        if (keptBack.Remove(goes))
            keptBack.Add(stays);
        if (insiders.Remove(goes, out var list))
            AddInsiders(stays, list);
    }

    private void AddInsiders(int cell, List<Insider> more)
    {
        if (!insiders.TryGetValue(cell, out var list))
            insiders[cell] = list = [];
        list.AddRange(more.Except(list));
    }

    /// <summary>Of two reasons the one that asks for more: what no reader may know before what no organisation may.</summary>
    private static WithholdingReason Graver(WithholdingReason first, WithholdingReason second) =>
        first == WithholdingReason.Group || second == WithholdingReason.None ? first : second == WithholdingReason.Group || first == WithholdingReason.None ? second : first;

    private static CellRole Strictest(CellRole first, CellRole second)
    {
        foreach (var role in (CellRole[])[CellRole.Fixed, CellRole.Told, CellRole.Publishable])
            if (first == role || second == role)
                return role;
        return CellRole.Virtual;
    }

    /// <summary>
    /// The sums with joined cells: what stands on both sides is taken away, and a sum that then joins two more cells does so, until none does. So do two sums that say the same but
    /// for their virtual cells: what the same parts leave of the same whole is the same people, as in a region and the county that has its municipalities.
    /// </summary>
    private IEnumerable<SumLine> JoinLines()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var rests = new Dictionary<string, int>(StringComparer.Ordinal);
        var kept = new List<(int[] Left, int[] Right)>();
        bool again;
        do
        {
            again = false;
            kept.Clear();
            seen.Clear();
            rests.Clear();
            foreach (var (left, right) in sums)
            {
                var (one, other) = Cancel(left, right);
                if (one.Length == 1 && other.Length == 1)
                {
                    Join(one[0], other[0]);
                    again = true;
                }
                else if (one.Length + other.Length > 0)
                {
                    again |= IsRestOfAnother(one, other, rests);
                    if (seen.Add(Written(one, other)))
                        kept.Add((one, other));
                }
            }
        }
        while (again);
        return kept.Select(line => new SumLine(line.Left, line.Right, line.Left.Concat(line.Right).Max(Block)));
    }

    /// <summary>Joins the virtual cell of a sum with that of a sum that is the same otherwise; true when it did.</summary>
    private bool IsRestOfAnother(int[] left, int[] right, Dictionary<string, int> rests)
    {
        if (right.Length == 0 || roles[right[^1]] != CellRole.Virtual)
            return false;
        var others = Written(left, right[..^1]);
        if (!rests.TryGetValue(others, out var rest))
        {
            rests[others] = right[^1];
            return false;
        }
        if (Joined(rest) == Joined(right[^1]))
            return false;
        Join(rest, right[^1]);
        return true;
    }

    private static string Written(int[] left, int[] right) => $"{string.Join(' ', left)}={string.Join(' ', right)}";

    private (int[] Left, int[] Right) Cancel(int[] left, int[] right)
    {
        int[] one = [.. left.Select(Joined)], other = [.. right.Select(Joined)];
        var both = one.Intersect(other).ToList();
        if (both.Count == 0)
            return (one, other);
        var (first, second) = (one.ToList(), other.ToList());
        foreach (var cell in both)
        {
            first.Remove(cell);
            second.Remove(cell);
        }
        return ([.. first], [.. second]);
    }
}
