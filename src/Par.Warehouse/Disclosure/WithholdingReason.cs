namespace Par.Warehouse.Disclosure;

/// <summary>
/// Why a cell is withheld. Only those who prepare a release may see it: published, all reasons look the same, because the reason tells how large the
/// cell may be.
/// </summary>
public enum WithholdingReason : byte
{
    /// <summary>It is not withheld.</summary>
    None,

    /// <summary>It is a count of 1 … threshold − 1 persons.</summary>
    Small,

    /// <summary>One of its providers could take its own clients away and see a small count of another's.</summary>
    Insider,

    /// <summary>Everybody of the place, or of its combination of gender and age, gave the same answer, which would tell it of each of them.</summary>
    Group,

    /// <summary>It is withheld so that another cell cannot be worked out.</summary>
    Secondary,

    /// <summary>An earlier version of the year withholds it: showing it now would tell what was withheld then.</summary>
    Earlier,
}
