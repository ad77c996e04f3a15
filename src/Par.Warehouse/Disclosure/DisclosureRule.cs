using Par.Warehouse.Catalogue;

namespace Par.Warehouse.Disclosure;

/// <summary>The numbers of the interim rule.</summary>
/// <param name="Threshold">A count of 1 … threshold − 1 persons is withheld. Zeros are public.</param>
/// <param name="Spread">
/// How far the withheld cells of one sum must exceed their number. Each of them is at least 1 (zeros are public), so this is the width of
/// the range in which a reader of that one sum can place any of them.
/// </param>
public sealed record DisclosureRule(int Threshold = 5, int Spread = 3)
{
    /// <summary>The rule of a catalogue year: setting <c>disclosure-threshold</c>, 5 when the year does not say.</summary>
    public static DisclosureRule Of(CatalogueYear year) => new((int)year.Thresholds.GetValueOrDefault("disclosure-threshold", 5));

    /// <summary>True for a count that identifies: small, and not zero.</summary>
    public bool IsSmall(int value) => value > 0 && value < Threshold;
}
