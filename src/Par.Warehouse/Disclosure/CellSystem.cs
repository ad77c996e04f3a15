namespace Par.Warehouse.Disclosure;

/// <summary>How a cell of a <see cref="CellSystem"/> may be treated.</summary>
public enum CellRole : byte
{
    /// <summary>Published unless the rule withholds it.</summary>
    Publishable,

    /// <summary>Always published: the country's totals.</summary>
    Fixed,

    /// <summary>Never published, but a reader can think of it: total − yes of a multiple answer, or a municipality outside one organisation.</summary>
    Virtual,
}

/// <summary>
/// A sum that every reader knows to hold: the left cells add up to the same as the right cells. Cells that are zero are left out, since
/// zeros are public.
/// </summary>
/// <param name="Left">The total, or one side of a balance.</param>
/// <param name="Right">The parts, or the other side.</param>
/// <param name="IsBreakdown">
/// True when the parts are a breakdown of the total by a variable: a withheld total then has all its parts withheld, because published
/// parts would bound it.
/// </param>
public sealed record SumLine(int[] Left, int[] Right, bool IsBreakdown)
{
    /// <summary>All cells of the line.</summary>
    public IEnumerable<int> Cells => Left.Concat(Right);
}

/// <summary>
/// The persons' counts of a release as one system: cells with their values, and every sum between them. What shares people shares a cell, so a
/// figure that stands in several tables has one status everywhere. Only cells greater than zero take part.
/// </summary>
public sealed class CellSystem
{
    /// <summary>From this cost on a cell is a total that tables share: it is withheld only when no cell of the table itself can help.</summary>
    public const long CostOfTotals = 1_000_000_000;

    private readonly List<int> values = [];
    private readonly List<CellRole> roles = [];
    private readonly List<long> costs = [];
    private readonly List<SumLine> lines = [];

    /// <summary>Number of cells.</summary>
    public int Count => values.Count;

    /// <summary>The sums.</summary>
    public IReadOnlyList<SumLine> Lines => lines;

    /// <summary>Value of a cell.</summary>
    public int Value(int cell) => values[cell];

    /// <summary>Role of a cell.</summary>
    public CellRole Role(int cell) => roles[cell];

    /// <summary>What withholding the cell costs its readers. Of several possible cells the rule takes the cheapest.</summary>
    public long Cost(int cell) => costs[cell];

    /// <summary>Adds a cell and returns its number.</summary>
    /// <param name="value">The count, greater than zero.</param>
    /// <param name="role">How it may be treated.</param>
    /// <param name="cost">Cost of withholding it; the value itself when not given.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or negative.</exception>
    public int Add(int value, CellRole role = CellRole.Publishable, long? cost = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        values.Add(value);
        roles.Add(role);
        costs.Add(cost ?? value);
        return values.Count - 1;
    }

    /// <summary>Adds <c>total = Σ parts</c>.</summary>
    /// <exception cref="ArgumentException">The values do not add up.</exception>
    public void AddSum(int total, IEnumerable<int> parts, bool isBreakdown = false) => AddBalance([total], parts, isBreakdown);

    /// <summary>Adds <c>Σ left = Σ right</c>.</summary>
    /// <exception cref="ArgumentException">The values do not add up.</exception>
    public void AddBalance(IEnumerable<int> left, IEnumerable<int> right, bool isBreakdown = false)
    {
        var line = new SumLine([.. left], [.. right], isBreakdown);
        long difference = 0;
        foreach (var cell in line.Left)
            difference += values[cell];
        foreach (var cell in line.Right)
            difference -= values[cell];
        if (difference != 0)
            throw new ArgumentException($"A sum does not close: the sides differ by {difference}.", nameof(right));
        lines.Add(line);
    }
}
