namespace Par.Warehouse.Statistics;

/// <summary>What the value of a cell means. Stored as its number; written to people as the symbol of Statistics Finland's convention.</summary>
public enum CellStatus : byte
{
    /// <summary>The value is the exact number, other than zero.</summary>
    Value = 1,

    /// <summary>Nothing was observed: a true zero, written 0.</summary>
    Zero = 2,

    /// <summary>A count of people by gender, age or answer, rounded to a multiple of 5 that is within 4 of the true count. It may be 0 where there are 1–4.</summary>
    Rounded = 3,

    /// <summary>A total of 1 to 4 people, written <c>1–4</c>. It has no value.</summary>
    Few = 4,

    /// <summary>The place or organisation has too few people for what is asked, written <c>...</c>. Never stored: it follows from the total.</summary>
    TooFew = 5,

    /// <summary>Not available: not delivered, or not asked, written <c>..</c>.</summary>
    Missing = 6,

    /// <summary>Cannot exist, written <c>.</c>.</summary>
    NotApplicable = 7,

    /// <summary>A number that may still change; the period carries <c>*</c>.</summary>
    Preliminary = 8,
}

/// <summary>
/// A number that never travels alone: value, status, and whether a provider is missing from it. What is not known has no value at all, so it cannot be
/// drawn, summed or exported as zero by mistake. What is computed from cells is computed here and in <see cref="Movement"/>, <see cref="Shown"/> and
/// <see cref="Interval"/>: a test keeps <see cref="Value"/> out of all other hands but those that write it down.
/// </summary>
public readonly record struct Cell
{
    /// <summary>A share is told of a whole of this many people or more: of fewer, rounding moves it too far.</summary>
    public const int LeastWholeOfShare = 20;

    private Cell(double? value, CellStatus status, bool isPartial = false) => (Value, Status, IsPartial) = (value, status, isPartial);

    /// <summary>The number, or null when there is none to show.</summary>
    public double? Value { get; }

    /// <summary>What the value means.</summary>
    public CellStatus Status { get; }

    /// <summary>True when a provider that serves the place did not deliver: the number lacks its people. The number is shown with a mark.</summary>
    public bool IsPartial { get; }

    /// <summary>A total of 1–4 people.</summary>
    public static Cell Few { get; } = new(null, CellStatus.Few);

    /// <summary>Too few people for what is asked.</summary>
    public static Cell TooFew { get; } = new(null, CellStatus.TooFew);

    /// <summary>Not available.</summary>
    public static Cell Missing { get; } = new(null, CellStatus.Missing);

    /// <summary>Cannot exist.</summary>
    public static Cell NotApplicable { get; } = new(null, CellStatus.NotApplicable);

    /// <summary>A shown number: <see cref="CellStatus.Zero"/> when it is 0, else <see cref="CellStatus.Value"/>.</summary>
    public static Cell Of(double value) => value == 0 ? new(0, CellStatus.Zero) : new(value, CellStatus.Value);

    /// <summary>A count that was rounded before it came here.</summary>
    public static Cell RoundedOf(double value) => new(value, CellStatus.Rounded);

    /// <summary>A shown number that may still change.</summary>
    public static Cell PreliminaryOf(double value) => new(value, CellStatus.Preliminary);

    /// <summary>A cell as it was stored.</summary>
    /// <exception cref="ArgumentException">The status says that there is a value and there is none, or the reverse.</exception>
    public static Cell Restore(double? value, CellStatus status, bool isPartial = false)
    {
        var shown = status is CellStatus.Value or CellStatus.Zero or CellStatus.Rounded or CellStatus.Preliminary;
        if (shown != value.HasValue)
            throw new ArgumentException($"A cell with status {status} {(shown ? "needs" : "cannot have")} a value.", nameof(value));
        return new Cell(value, status, isPartial);
    }

    /// <summary>The same cell, from which a provider is missing.</summary>
    public Cell Partly() => new(Value, Status, isPartial: true);

    /// <summary>True when there is a number to show.</summary>
    public bool IsShown => Value.HasValue;

    /// <summary>What stands in place of the number: <c>1–4</c>, <c>...</c>, <c>..</c> or <c>.</c>; empty when the number is shown.</summary>
    public string Symbol => Status switch
    {
        CellStatus.Few => "1–4",
        CellStatus.TooFew => "...",
        CellStatus.Missing => "..",
        CellStatus.NotApplicable => ".",
        _ => "",
    };

    /// <summary>True when there is a number and it is not told, because it says something of few people.</summary>
    public bool IsWithheld => Status is CellStatus.Few or CellStatus.TooFew;

    /// <summary>True when the number is rounded, or computed from one that is.</summary>
    public bool IsRounded => Status == CellStatus.Rounded;

    /// <summary>True for a shown zero, exact or rounded.</summary>
    public bool IsZero => Value == 0;

    /// <summary>True when a number is shown and is this or more. False says nothing of a withheld one.</summary>
    public bool IsAtLeast(double least) => Value >= least;

    /// <summary>
    /// This cell divided by <paramref name="denominator"/>, times <paramref name="factor"/>. Withheld when either is withheld, missing when either
    /// is missing, not applicable when the denominator is zero.
    /// </summary>
    public Cell Per(Cell denominator, double factor = 1) => From(this, denominator, (part, whole) => whole == 0 ? null : part / whole * factor);

    /// <summary>
    /// This part as a share of its whole, 0–1, by the same rule; too few when the whole is less than <see cref="LeastWholeOfShare"/>. A part that rounding
    /// has made greater than its whole is all of it.
    /// </summary>
    public Cell ShareOf(Cell whole) => whole.Value < LeastWholeOfShare
        ? TooFew
        : From(this, whole, (part, of) => of == 0 ? null : Math.Min(1, part / of));

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
            return TooFew;
        if (one.Value is not { } first || other.Value is not { } second)
            return one.Status == CellStatus.NotApplicable || other.Status == CellStatus.NotApplicable ? NotApplicable : Missing;
        if (compute(first, second) is not { } value)
            return NotApplicable;
        var result = one.IsRounded || other.IsRounded ? RoundedOf(value)
            : one.Status == CellStatus.Preliminary || other.Status == CellStatus.Preliminary ? PreliminaryOf(value) : Of(value);
        return one.IsPartial || other.IsPartial ? result.Partly() : result;
    }
}
