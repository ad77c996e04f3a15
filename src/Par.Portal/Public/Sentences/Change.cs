using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Statistics;

namespace Par.Portal.Public.Sentences;

/// <summary>
/// How a number changed, in words that are true to it. Nothing is said when either number is not known, nor of small rounded numbers: their
/// change is mostly rounding.
/// Whether the two years may be compared at all is asked before.
/// </summary>
public static class Change
{
    /// <summary>Below this count a percentage says more than it knows: the change is told in persons.</summary>
    public const int SmallCount = 30;

    /// <summary>Nothing is said of a change of rounded numbers below this.</summary>
    public const int SmallRounded = 50;

    private static readonly Label Same = new("yhtä monta kuin vuotta aiemmin", "lika många som året innan", "the same as the year before");
    private static readonly Label AlmostSame = new(
        "lähes yhtä monta kuin vuotta aiemmin", "nästan lika många som året innan", "almost the same as the year before");
    private static readonly Label More = new("{0} enemmän kuin vuotta aiemmin", "{0} fler än året innan", "{0} more than the year before");
    private static readonly Label Fewer = new("{0} vähemmän kuin vuotta aiemmin", "{0} färre än året innan", "{0} fewer than the year before");

    /// <summary>The change of a count of people from the year before, as the end of a sentence, or null when it cannot be told.</summary>
    public static string? SinceLastYear(Language language, Cell now, Cell before)
    {
        if (Movement.Between(before, now) is not { Share: { } change } movement || IsMostlyRounding(now) || IsMostlyRounding(before))
            return null;
        if (change == 0)
            return Same.In(language);
        var words = change > 0 ? More : Fewer;
        if (movement.Before < SmallCount || movement.Now < SmallCount)
            return words.With(NumberText.Number(language, Math.Abs(movement.Difference))).In(language);
        var share = Math.Abs(change);
        return share < 0.01 ? AlmostSame.In(language) : words.With(NumberText.Percent(language, share)).In(language);
    }

    private static bool IsMostlyRounding(Cell cell) => cell.IsRounded && !cell.IsAtLeast(SmallRounded);
}
