using System.Globalization;

namespace Par.Warehouse.Disclosure;

/// <summary>Which cells of a <see cref="CellSystem"/> are withheld and why, and what the protection found.</summary>
public sealed class Protection
{
    private readonly CellSystem system;
    private readonly WithholdingReason[] reasons;

    internal Protection(CellSystem system, WithholdingReason[] reasons, IReadOnlyList<int> residual, IReadOnlyList<int>? narrow, IReadOnlyList<InsiderFinding> insiders, IReadOnlyList<InsiderFinding> bounded)
    {
        (this.system, this.reasons) = (system, reasons);
        Secondary = reasons.Count(reason => reason == WithholdingReason.Secondary);
        Kept = reasons.Count(reason => reason == WithholdingReason.Earlier);
        Primary = reasons.Count(reason => reason != WithholdingReason.None) - Secondary - Kept;
        Residual = residual;
        Narrow = narrow;
        Insiders = insiders;
        Bounded = bounded;
    }

    /// <summary>True when the cell is withheld.</summary>
    public bool IsWithheld(int cell) => ReasonOf(cell) != WithholdingReason.None;

    /// <summary>Why the cell is withheld. Not for readers of the release: see <see cref="WithholdingReason"/>.</summary>
    public WithholdingReason ReasonOf(int cell) => reasons[system.Joined(cell)];

    /// <summary>Number of cells withheld for what they tell themselves.</summary>
    public int Primary { get; }

    /// <summary>Number of cells withheld to protect others.</summary>
    public int Secondary { get; }

    /// <summary>Number of cells withheld because an earlier version withholds them.</summary>
    public int Kept { get; }

    /// <summary>Cells that a reader could still compute, or bound by single sums, because only fixed cells are left beside them. Nothing may be published then.</summary>
    public IReadOnlyList<int> Residual { get; }

    /// <summary>Cells that linear programming over all sums still places in too narrow a range; null when it was not asked. For a person to decide about.</summary>
    public IReadOnlyList<int>? Narrow { get; }

    /// <summary>
    /// What organisations can still work out of others with their own clients' numbers, because nothing can be withheld that would keep it from them: a cell is fixed, or nothing is left
    /// near it. For a person to decide about.
    /// </summary>
    public IReadOnlyList<InsiderFinding> Insiders { get; }

    /// <summary>
    /// Small counts of others that organisations place in too narrow a range with their own clients' numbers, for the same reason; those that they work out among them. For a person to decide about.
    /// </summary>
    public IReadOnlyList<InsiderFinding> Bounded { get; }

    /// <summary>What was done and found, in a sentence for the audit trail: how many counts are withheld, and what the audits of the finished pattern left open.</summary>
    public string Evidence => string.Create(CultureInfo.InvariantCulture,
        $"Of {system.Count} counts {Primary} are withheld for what they tell and {Secondary} for others, {Kept} because an earlier version withholds them; computable or bounded by single sums: {Residual.Count}; "
        + $"too narrow by all sums together: {Narrow?.Count.ToString(CultureInfo.InvariantCulture) ?? "not asked"}; told to organisations: {Insiders.Count}, too narrow for them: {Bounded.Count}.");
}
