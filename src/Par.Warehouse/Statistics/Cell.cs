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
/// summed or exported as zero by mistake.
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

    /// <summary>
    /// This cell divided by <paramref name="denominator"/>, times <paramref name="factor"/>. Withheld when either is withheld, missing when either
    /// is missing, not applicable when the denominator is zero.
    /// </summary>
    public Cell Per(Cell denominator, double factor = 1)
    {
        if (Status == CellStatus.Suppressed || denominator.Status == CellStatus.Suppressed)
            return Suppressed;
        if (!IsShown || !denominator.IsShown)
            return Status == CellStatus.NotApplicable || denominator.Status == CellStatus.NotApplicable ? NotApplicable : Missing;
        return denominator.Value == 0 ? NotApplicable : Of(Value!.Value / denominator.Value!.Value * factor);
    }

    /// <summary>Sum of two cells, with the same rule: a part without a number leaves the sum without one.</summary>
    public static Cell operator +(Cell left, Cell right)
    {
        if (left.Status == CellStatus.Suppressed || right.Status == CellStatus.Suppressed)
            return Suppressed;
        return left.IsShown && right.IsShown ? Of(left.Value!.Value + right.Value!.Value) : Missing;
    }
}
