using System.Globalization;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Statistics;

namespace Par.Portal.Public.Sentences;

/// <summary>The headline of a trend: how the number went from the first year shown to the last, and nothing that the numbers do not say.</summary>
public static class TrendHeadline
{
    private const int Few = 5;
    private const double AlmostNothing = 0.02;

    private static readonly Label Unchanged = new("{0} on pysynyt ennallaan vuodesta {1}", "{0} är oförändrat sedan {1}", "{0} has stayed the same since {1}");
    private static readonly Label AlmostUnchanged = new(
        "{0} on pysynyt lähes ennallaan vuodesta {1}", "{0} är nästan oförändrat sedan {1}", "{0} has stayed almost the same since {1}");
    private static readonly Label Doubled = new("{0} on kaksinkertaistunut vuodesta {1}", "{0} har fördubblats sedan {1}", "{0} has doubled since {1}");
    private static readonly Label Halved = new("{0} on puolittunut vuodesta {1}", "{0} har halverats sedan {1}", "{0} has halved since {1}");
    private static readonly Label Grown = new("{0} on kasvanut {2} vuodesta {1}", "{0} har ökat med {2} sedan {1}", "{0} has grown by {2} since {1}");
    private static readonly Label Fallen = new("{0} on vähentynyt {2} vuodesta {1}", "{0} har minskat med {2} sedan {1}", "{0} has fallen by {2} since {1}");
    private static readonly Label Quarter = new("neljänneksen", "en fjärdedel", "a quarter");
    private static readonly Label Third = new("kolmanneksen", "en tredjedel", "a third");
    private static readonly Label Half = new("puolella", "hälften", "half");
    private static readonly Label Neutral = new("{0} {1}–{2}", "{0} {1}–{2}", "{0} {1}–{2}");
    private static readonly Label OneYear = new("{0} vuonna {1}", "{0} år {1}", "{0} in {1}");

    /// <summary>
    /// The headline. Neutral (subject and years) when the first or the last year has no number, the first is too small for a comparison, a
    /// few people make the change, or the two years cannot be compared.
    /// </summary>
    /// <param name="language">Language.</param>
    /// <param name="subject">What is counted, with a capital: <c>Tavoitettujen määrä</c>.</param>
    /// <param name="series">Years in order with their cells.</param>
    /// <param name="isComparable">True when the providers of the first and the last year are the same in what matters.</param>
    public static string Of(Language language, Label subject, IReadOnlyList<(int Year, Cell Cell)> series, bool isComparable)
    {
        var name = subject.In(language);
        if (series is not [var first, .., var last])
            return series is [var only] ? OneYear.With(name, Text(only.Year)).In(language) : name;
        if (!isComparable || Movement.Between(first.Cell, last.Cell) is not { Before: >= Change.SmallCount, Share: { } change } movement
            || IsOfFew(movement, change))
            return Neutral.With(name, Text(first.Year), Text(last.Year)).In(language);
        var (label, amount) = Words(language, change);
        return label.With(name, Text(first.Year), amount).In(language);
    }

    // One person of thirty is three per cent and no trend.
    private static bool IsOfFew(Movement movement, double change) => Math.Abs(movement.Difference) < Few && Math.Abs(change) >= AlmostNothing;

    private static (Label Label, string Amount) Words(Language language, double change) => change switch
    {
        0 => (Unchanged, ""),
        > -AlmostNothing and < AlmostNothing => (AlmostUnchanged, ""),
        > 0.985 and < 1.015 => (Doubled, ""),
        > -0.515 and < -0.485 => (Halved, ""),
        > 0 => (Grown, Amount(language, change)),
        _ => (Fallen, Amount(language, -change)),
    };

    private static string Amount(Language language, double change) => change switch
    {
        > 0.235 and < 0.265 => Quarter.In(language),
        > 0.318 and < 0.349 => Third.In(language),
        > 0.485 and < 0.515 => Half.In(language),
        _ => NumberText.Percent(language, change),
    };

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
