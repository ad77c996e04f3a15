namespace Par.Warehouse.Disclosure;

/// <summary>Which cells of a system are withheld, while the pattern is being made.</summary>
internal sealed class Pattern
{
    private readonly int[] cells;

    /// <summary>Withholds the cells that identify by themselves.</summary>
    public Pattern(CellSystem system, DisclosureRule rule)
    {
        (System, Rule) = (system, rule);
        _ = system.Lines;
        cells = [.. Enumerable.Range(0, system.Count).Where(cell => system.Joined(cell) == cell)];
        Reasons = new WithholdingReason[system.Count];
        foreach (var cell in cells)
            if (Sensitive(cell) is not WithholdingReason.None and var reason)
                Withhold(cell, reason);
            else if (Rule.IsSmall(system.Value(cell)))
                Withhold(cell, WithholdingReason.Small);
            else if (system.IsKeptBack(cell) && CanWithhold(cell))
                Withhold(cell, WithholdingReason.Earlier);
    }

    /// <summary>The cells and sums.</summary>
    public CellSystem System { get; }

    /// <summary>What is sensitive.</summary>
    public DisclosureRule Rule { get; }

    /// <summary>Reason by cell; only joined cells have one.</summary>
    public WithholdingReason[] Reasons { get; }

    /// <summary>The cells that stand for those joined with them, in order.</summary>
    public IReadOnlyList<int> Cells => cells;

    public bool IsWithheld(int cell) => Reasons[cell] != WithholdingReason.None;

    /// <summary>True for a cell whose figure a reader does not find in the release.</summary>
    public bool IsUnknown(int cell) => IsWithheld(cell) || System.Role(cell) == CellRole.Virtual;

    /// <summary>True for a cell that nobody may compute or narrow down.</summary>
    public bool MustStayUnknown(int cell) => IsUnknown(cell) && (Rule.IsSmall(System.Value(cell)) || Sensitive(cell) != WithholdingReason.None);

    public bool CanWithhold(int cell) => !IsWithheld(cell) && System.Role(cell) == CellRole.Publishable;

    /// <summary>True for a cell that an earlier version tells and this one could still withhold: then a reader is not told that it has not changed.</summary>
    public bool CanTakeBack(int cell) => !IsWithheld(cell) && System.Role(cell) == CellRole.Told;

    /// <summary>Withholds a cell if it can be.</summary>
    /// <returns>True when it was not withheld before.</returns>
    public bool Withhold(int cell, WithholdingReason reason)
    {
        if (!CanWithhold(cell) && !CanTakeBack(cell))
            return false;
        Reasons[cell] = reason;
        return true;
    }

    /// <summary>Shows a cell that was withheld for others.</summary>
    public void Release(int cell)
    {
        if (Reasons[cell] == WithholdingReason.Secondary)
            Reasons[cell] = WithholdingReason.None;
    }

    private WithholdingReason Sensitive(int cell) =>
        System.Sensitive(cell) is var reason && reason == WithholdingReason.Insider && !Rule.Insiders ? WithholdingReason.None : reason;
}
