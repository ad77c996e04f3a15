using Par.Warehouse.Places;

namespace Par.Warehouse.Releases.Comparing;

/// <summary>By what changes are put in order.</summary>
public enum ChangeOrder
{
    /// <summary>The biggest difference first.</summary>
    Absolute,

    /// <summary>The biggest share first.</summary>
    Relative,
}

/// <summary>Which changes of a comparison are looked at, and in which order. What is null does not choose.</summary>
/// <param name="Table">Table id.</param>
/// <param name="Level">Level of place.</param>
/// <param name="Kind">How cells differ.</param>
/// <param name="Order">By what they are put in order.</param>
/// <param name="Floor">A relative movement counts from this number on, before or now.</param>
/// <param name="Unit">What the numbers count.</param>
public sealed record ChangeFilter(
    string? Table = null, PlaceLevel? Level = null, CellChangeKind? Kind = null, ChangeOrder Order = ChangeOrder.Absolute, double Floor = ChangeFilter.UsualFloor,
    ChangeUnit? Unit = null)
{
    /// <summary>Below this a few people make any share.</summary>
    public const double UsualFloor = 20;

    /// <summary>
    /// The changes, unit by unit; of each the biggest movement first and those that cannot be measured last; wide areas before narrow ones where movements are
    /// equal.
    /// </summary>
    public IEnumerable<CellChange> Of(ReleaseComparison comparison) => comparison.Changes
        .Where(change => (Table is null || change.TableId == Table) && (Level is null || change.Address.Place.Level == Level) && (Kind is null || change.Kind == Kind)
            && (Unit is null || comparison.UnitOf(change.TableId) == Unit))
        .OrderBy(change => comparison.UnitOf(change.TableId)).ThenByDescending(SizeOf)
        .ThenBy(change => change.Address.Place.Level).ThenBy(change => change.TableId, StringComparer.Ordinal).ThenBy(change => change.Address.Place.Code, StringComparer.Ordinal)
        .ThenBy(change => change.Address.Category, StringComparer.Ordinal).ThenBy(change => change.Address.Gender, StringComparer.Ordinal)
        .ThenBy(change => change.Address.Age, StringComparer.Ordinal);

    private double SizeOf(CellChange change) =>
        (Order == ChangeOrder.Relative ? change.Relative(Floor) : change.Difference) is { } movement ? Math.Abs(movement) : -1;
}
