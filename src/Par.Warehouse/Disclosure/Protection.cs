using System.Globalization;

namespace Par.Warehouse.Disclosure;

/// <summary>Which cells of a <see cref="CellSystem"/> are withheld and why, and what the protection found.</summary>
public sealed class Protection
{
    private readonly CellSystem system;
    private readonly WithholdingReason[] reasons;

    internal Protection(CellSystem system, WithholdingReason[] reasons, int searches, IReadOnlyList<int> residual, IReadOnlyList<int>? narrow, IReadOnlyList<InsiderFinding> insiders)
    {
        (this.system, this.reasons) = (system, reasons);
        Secondary = reasons.Count(reason => reason == WithholdingReason.Secondary);
        Primary = reasons.Count(reason => reason != WithholdingReason.None) - Secondary;
        Searches = searches;
        Residual = residual;
        Narrow = narrow;
        Insiders = insiders;
    }

    /// <summary>True when the cell is withheld.</summary>
    public bool IsWithheld(int cell) => ReasonOf(cell) != WithholdingReason.None;

    /// <summary>Why the cell is withheld. Not for readers of the release: see <see cref="WithholdingReason"/>.</summary>
    public WithholdingReason ReasonOf(int cell) => reasons[system.Joined(cell)];

    /// <summary>Number of cells withheld for what they tell themselves.</summary>
    public int Primary { get; }

    /// <summary>Number of cells withheld to protect others.</summary>
    public int Secondary { get; }

    /// <summary>Number of searches that the pattern took: more than one when linear programming narrowed cells down.</summary>
    public int Searches { get; }

    /// <summary>Cells that a reader could still compute, or bound by single sums, because only fixed cells are left beside them. Nothing may be published then.</summary>
    public IReadOnlyList<int> Residual { get; }

    /// <summary>Cells that linear programming over all sums still places in too narrow a range; null when it was not asked. For a person to decide about.</summary>
    public IReadOnlyList<int>? Narrow { get; }

    /// <summary>
    /// What organisations can still work out of others with their own clients' numbers, because nothing can be withheld that would keep it from them: a cell is fixed, or nothing is left
    /// near it. For a person to decide about.
    /// </summary>
    public IReadOnlyList<InsiderFinding> Insiders { get; }

    /// <summary>What was done and found, in a sentence for the audit trail: how many counts are withheld, by which search, and what the audits of the finished pattern left open.</summary>
    public string Evidence => string.Create(CultureInfo.InvariantCulture,
        $"Of {system.Count} counts {Primary} are withheld for what they tell and {Secondary} for others; searches: {Searches}; computable or bounded by single sums: {Residual.Count}; "
        + $"too narrow by all sums together: {Narrow?.Count.ToString(CultureInfo.InvariantCulture) ?? "not asked"}; told to organisations: {Insiders.Count}.");
}
