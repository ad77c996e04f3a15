namespace Par.Warehouse.Disclosure;

/// <summary>Which cells of a <see cref="CellSystem"/> are withheld, and what the protection found.</summary>
public sealed class Protection
{
    private readonly bool[] withheld;

    internal Protection(bool[] withheld, int primary, int audits, IReadOnlyList<int> residual)
    {
        this.withheld = withheld;
        Primary = primary;
        Secondary = withheld.Count(cell => cell) - primary;
        Audits = audits;
        Residual = residual;
    }

    /// <summary>True when the cell is withheld.</summary>
    public bool IsWithheld(int cell) => withheld[cell];

    /// <summary>Number of cells withheld because they are small.</summary>
    public int Primary { get; }

    /// <summary>Number of cells withheld to protect others.</summary>
    public int Secondary { get; }

    /// <summary>Number of exact audits that were run until none found a computable cell.</summary>
    public int Audits { get; }

    /// <summary>Cells that a reader could still compute or narrow down, because only fixed cells are left beside them. Empty is the goal.</summary>
    public IReadOnlyList<int> Residual { get; }
}
