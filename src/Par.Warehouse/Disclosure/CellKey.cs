using Par.Warehouse.Statistics;

namespace Par.Warehouse.Disclosure;

/// <summary>
/// Rounds counts by the keys of the people counted. A multiple of 5 stays; another count goes up to the next multiple with probability (n mod 5) / 5 and down
/// otherwise, so that the expectation is the count. The sum of the record keys decides: the same people give the same number wherever they are counted.
/// </summary>
/// <remarks>
/// B. Fraser and J. Wooton, <i>A proposed method for confidentialising tabular output to protect against differencing</i>, UNECE 2005; G. Thompson, S. Broadfoot and
/// D. Elazar, <i>Methodology for the automatic confidentialisation of statistical outputs from remote servers at the ABS</i>, UNECE 2013. The unbiased steps of five are
/// those of Statistics Canada's census tables.
/// </remarks>
public static class CellKey
{
    /// <summary>The published number.</summary>
    public static int Round(Tally people)
    {
        var rest = people.Count % DisclosureRule.Base;
        // The key as a fraction of 2⁶⁴, times 5, without its decimals: 0, 1, 2, 3 or 4, each with the same probability.
        var fifth = (int)Math.BigMul(people.Key, DisclosureRule.Base, out _);
        return Down(people.Count) + (fifth < rest ? DisclosureRule.Base : 0);
    }

    /// <summary>The multiple of 5 at or below the count.</summary>
    public static int Down(int count) => count - (count % DisclosureRule.Base);

    /// <summary>The other multiple of 5 beside the count; the number itself when the count is a multiple.</summary>
    /// <param name="count">The count.</param>
    /// <param name="published">The number that it is rounded to.</param>
    public static int Other(int count, int published)
    {
        var down = Down(count);
        return down == count ? published : published == down ? down + DisclosureRule.Base : down;
    }
}
