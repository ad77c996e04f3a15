using Par.Warehouse.Catalogue;

namespace Par.Warehouse.Disclosure;

/// <summary>The numbers of the rule.</summary>
/// <param name="Threshold">A count of 1 … threshold − 1 persons is withheld. Zeros are public.</param>
/// <param name="Width">
/// How far apart the least and the greatest figure must be that a reader can think of for a cell to protect: setting <c>disclosure-width</c>. Each withheld cell is at least 1,
/// since zeros are public.
/// </param>
/// <param name="Programmes">
/// True when ranges are also asked of linear programming over all sums: setting <c>disclosure-programmes</c> is 1. Otherwise of exact computation and of bounding one sum by another.
/// </param>
/// <param name="Margin">How many times the width is asked of a range that single sums bound: a margin for what all sums together may narrow, where programmes are not asked.</param>
/// <param name="InsiderWidth">
/// How far apart they must be that an organisation can think of for a small count of others, when it takes its own clients away: setting <c>disclosure-insiders</c>. With 1 no organisation can say what the count is; with 0
/// organisations are taken to know what all readers do.
/// </param>
public sealed record DisclosureRule(int Threshold = 5, int Width = 3, bool Programmes = false, int Margin = 1, int InsiderWidth = 1)
{
    /// <summary>
    /// The rule of a catalogue year: settings <c>disclosure-threshold</c>, <c>disclosure-width</c>, <c>disclosure-programmes</c> and <c>disclosure-insiders</c>; 5, 3, 1 and 1 when the
    /// year does not say.
    /// </summary>
    public static DisclosureRule Of(CatalogueYear year) => new(
        (int)year.Thresholds.GetValueOrDefault("disclosure-threshold", 5), (int)year.Thresholds.GetValueOrDefault("disclosure-width", 3),
        year.Thresholds.GetValueOrDefault("disclosure-programmes", 1) > 0,
        InsiderWidth: (int)year.Thresholds.GetValueOrDefault("disclosure-insiders", 1));

    /// <summary>True when organisations are taken to know their own clients.</summary>
    public bool Insiders => InsiderWidth > 0;

    /// <summary>True for a count that identifies: small, and not zero.</summary>
    public bool IsSmall(int value) => value > 0 && value < Threshold;
}

/// <summary>How closely ranges are audited while a release is protected.</summary>
public enum RangeAuditing
{
    /// <summary>As the catalogue of the year says: by default with linear programming over all sums at once, which takes minutes for the whole country.</summary>
    AsTheYearSays,

    /// <summary>By exact computation and by bounding one sum by another only, which takes seconds: for trials, and for the sample country's own releases at the first start.</summary>
    SingleSums,
}
