namespace Par.Warehouse.Statistics;

/// <summary>What the value of a cell means. Stored as its number; written to people as the symbol of Statistics Finland's convention.</summary>
public enum CellStatus : byte
{
    /// <summary>The value is a number other than zero.</summary>
    Value = 1,

    /// <summary>Nothing was observed: a true zero, written 0.</summary>
    Zero = 2,

    /// <summary>Withheld to protect individuals, written <c>...</c>. The same symbol whether small itself or needed to protect a neighbour.</summary>
    Suppressed = 3,

    /// <summary>Not available: not delivered, or not asked, written <c>..</c>.</summary>
    Missing = 4,

    /// <summary>Cannot exist, written <c>.</c>.</summary>
    NotApplicable = 5,

    /// <summary>A number that may still change; the period carries <c>*</c>.</summary>
    Preliminary = 6,
}

/// <summary>
/// A number that never travels alone: value and status. A withheld or missing cell has no value at all, so it cannot be drawn,
/// summed or exported as zero by mistake. What is computed from cells is computed here and in <see cref="Movement"/>, <see cref="Shown"/> and
/// <see cref="Interval"/>: a test keeps <see cref="Value"/> out of all other hands but those that write it down.
/// </summary>
public readonly record struct Cell
{
    private Cell(double? value, CellStatus status) => (Value, Status) = (value, status);

    /// <summary>The number, or null when there is none to show.</summary>
    public double? Value { get; }

    /// <summary>What the value means.</summary>
    public CellStatus Status { get; }

    /// <summary>Withheld.</summary>
    public static Cell Suppressed { get; } = new(null, CellStatus.Suppressed);

    /// <summary>Not available.</summary>
    public static Cell Missing { get; } = new(null, CellStatus.Missing);

    /// <summary>Cannot exist.</summary>
    public static Cell NotApplicable { get; } = new(null, CellStatus.NotApplicable);

    /// <summary>A shown number: <see cref="CellStatus.Zero"/> when it is 0, else <see cref="CellStatus.Value"/>.</summary>
    public static Cell Of(double value) => value == 0 ? new(0, CellStatus.Zero) : new(value, CellStatus.Value);

    /// <summary>A shown number that may still change.</summary>
    public static Cell PreliminaryOf(double value) => new(value, CellStatus.Preliminary);

    /// <summary>A cell as it was stored.</summary>
    /// <exception cref="ArgumentException">The status says that there is a value and there is none, or the reverse.</exception>
    public static Cell Restore(double? value, CellStatus status)
    {
        var shown = status is CellStatus.Value or CellStatus.Zero or CellStatus.Preliminary;
        if (shown != value.HasValue)
            throw new ArgumentException($"A cell with status {status} {(shown ? "needs" : "cannot have")} a value.", nameof(value));
        return new Cell(value, status);
    }

    /// <summary>True when there is a number to show.</summary>
    public bool IsShown => Value.HasValue;

    /// <summary>The symbol that stands in place of the number: <c>...</c>, <c>..</c> or <c>.</c>; empty when the number is shown.</summary>
    public string Symbol => Status switch
    {
        CellStatus.Suppressed => "...",
        CellStatus.Missing => "..",
        CellStatus.NotApplicable => ".",
        _ => "",
    };

    /// <summary>True when it is withheld.</summary>
    public bool IsWithheld => Status == CellStatus.Suppressed;

    /// <summary>True for a shown zero.</summary>
    public bool IsZero => Value == 0;

    /// <summary>True when a number is shown and is this or more. False says nothing of a withheld one.</summary>
    public bool IsAtLeast(double least) => Value >= least;

    /// <summary>
    /// This cell divided by <paramref name="denominator"/>, times <paramref name="factor"/>. Withheld when either is withheld, missing when either
    /// is missing, not applicable when the denominator is zero.
    /// </summary>
    public Cell Per(Cell denominator, double factor = 1) => From(this, denominator, (part, whole) => whole == 0 ? null : part / whole * factor);

    /// <summary>The relative change from <paramref name="before"/> to this cell, by the same rule; not applicable when it was zero before.</summary>
    public Cell ChangeFrom(Cell before) => From(this, before, (now, earlier) => earlier == 0 ? null : (now - earlier) / earlier);

    /// <summary>The sum of cells, by the same rule: a part without a number leaves the sum without one. Missing when there are none.</summary>
    /// <remarks>
    /// Only for what no stored cell tells, such as both sides together: a total that is published is read from its own cell and never made up from its parts.
    /// </remarks>
    public static Cell Sum(IEnumerable<Cell> cells)
    {
        Cell? sum = null;
        foreach (var cell in cells)
            sum = sum is { } known ? From(known, cell, (left, right) => left + right) : cell;
        return sum ?? Missing;
    }

    // The one rule of whatever is computed from two cells; a computation without a result gives "not applicable".
    private static Cell From(Cell one, Cell other, Func<double, double, double?> compute)
    {
        if (one.IsWithheld || other.IsWithheld)
            return Suppressed;
        if (one.Value is not { } first || other.Value is not { } second)
            return one.Status == CellStatus.NotApplicable || other.Status == CellStatus.NotApplicable ? NotApplicable : Missing;
        if (compute(first, second) is not { } value)
            return NotApplicable;
        return one.Status == CellStatus.Preliminary || other.Status == CellStatus.Preliminary ? PreliminaryOf(value) : Of(value);
    }
}
