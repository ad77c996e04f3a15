using Par.Warehouse.Disclosure;

namespace Par.Benchmarks.Disclosure;

/// <summary>What a reader finds out of a pattern, by the audits that know nothing of how it was made.</summary>
/// <param name="ToProtect">Cells that must stay unknown: small ones that are withheld, and small differences.</param>
/// <param name="Computable">Of these, those that all sums together give exactly.</param>
/// <param name="Bounded">Of these, others that single sums bound more closely than the width.</param>
internal sealed record SafetyCheck(int ToProtect, IReadOnlyList<int> Computable, IReadOnlyList<int> Bounded)
{
    /// <summary>All that was found, in order.</summary>
    public IEnumerable<int> Found => Computable.Concat(Bounded).Order();

    /// <summary>True when nothing was found.</summary>
    public bool IsSafe => Computable.Count + Bounded.Count == 0;

    /// <summary>Audits a pattern; also gives the bounds that it found.</summary>
    public static (SafetyCheck Check, BoundsAudit Bounds) Of(CellSystem system, DisclosureRule rule, Func<int, bool> isWithheld)
    {
        bool IsUnknown(int cell) => isWithheld(cell) || system.Role(cell) == CellRole.Virtual;
        bool IsSensitive(int cell) => system.Sensitive(cell) is not WithholdingReason.None and var reason && (rule.Insiders || reason != WithholdingReason.Insider);
        bool MustStayUnknown(int cell) => system.Joined(cell) == cell && IsUnknown(cell) && (rule.IsSmall(system.Value(cell)) || IsSensitive(cell));
        var known = RankAudit.Determined(system, IsUnknown).ToHashSet();
        var bounds = new BoundsAudit(system, isWithheld, known.Contains);
        int[] cells = [.. Enumerable.Range(0, system.Count).Where(MustStayUnknown)];
        var check = new SafetyCheck(
            cells.Length, [.. cells.Where(known.Contains)], [.. cells.Where(cell => !known.Contains(cell) && bounds.WidthOf(cell) < rule.Width)]);
        return (check, bounds);
    }
}
