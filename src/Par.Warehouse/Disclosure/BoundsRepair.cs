namespace Par.Warehouse.Disclosure;

/// <summary>
/// Widens the ranges that <see cref="BoundsAudit"/> finds too narrow: until every small cell that is not published may be any of
/// <see cref="DisclosureRule.Spread"/> + 1 counts or more, the cheapest published cell of a sum that bounds a narrow one is withheld.
/// </summary>
/// <remarks>A reader who knows fewer cells knows no more of the others, so what <see cref="Protector"/> made unknown stays so.</remarks>
public static class BoundsRepair
{
    /// <summary>The protection with what had to be withheld besides.</summary>
    public static Protection Widen(CellSystem system, DisclosureRule rule, Protection protection, CancellationToken cancellation = default)
    {
        if (system.Count == 0)
            return protection;
        bool[] withheld = [.. Enumerable.Range(0, system.Count).Select(protection.IsWithheld)];
        var residual = new SortedSet<int>(protection.Residual);
        var audits = protection.Audits;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            audits++;
            var audit = new BoundsAudit(system, cell => withheld[cell]);
            var narrow = audit.NarrowerThan(rule.Spread, rule).Where(cell => !residual.Contains(cell)).ToList();
            if (narrow.Count == 0)
                return new Protection(withheld, protection.Primary, audits, [.. residual]);
            var added = new HashSet<int>();
            foreach (var cell in narrow)
                if (!Widen(cell))
                    residual.Add(cell);

            bool Widen(int cell)
            {
                foreach (var line in audit.BoundedBy(cell))
                {
                    if (line.Cells.Any(added.Contains))
                        return true;
                    if (Cheapest(line) is not { } cheapest)
                        continue;
                    added.Add(cheapest);
                    return withheld[cheapest] = true;
                }
                return false;
            }

            int? Cheapest(SumLine line) => line.Cells.Where(cell => !withheld[cell] && system.Role(cell) == CellRole.Publishable)
                .Select(cell => (int?)cell).MinBy(cell => system.Cost(cell!.Value));
        }
    }
}
