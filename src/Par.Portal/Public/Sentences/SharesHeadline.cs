using Par.Portal.Public.Figures;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Statistics;

namespace Par.Portal.Public.Sentences;

/// <summary>A category with its share.</summary>
/// <param name="Label">Name.</param>
/// <param name="Kind">"Other" and "no information" are never called the most common.</param>
/// <param name="Share">Share, 0–1.</param>
public sealed record SharePart(Label Label, CodeKind Kind, Cell Share);

/// <summary>
/// The headline over a split into categories: which is the most common. "Most common", never "most": 28 per cent is not a majority. Said only
/// when no withheld category can be larger.
/// </summary>
public static class SharesHeadline
{
    private static readonly Label One = new("{0}: {1}, {2}", "{0}: {1}, {2}", "{0}: {1}, {2}");
    private static readonly Label Two = new("{0}: {1} ja {2}, kumpikin {3}", "{0}: {1} och {2}, {3} vardera", "{0}: {1} and {2}, {3} each");

    /// <summary>The headline.</summary>
    /// <param name="language">Language.</param>
    /// <param name="mostCommon">Words before the category: <c>Yleisin tulotie</c>.</param>
    /// <param name="neutral">What is shown, when no category can be called the most common.</param>
    /// <param name="parts">The categories.</param>
    public static string Of(Language language, Label mostCommon, Label neutral, IReadOnlyList<SharePart> parts)
    {
        return Shown.Leaders(parts, part => part.Share, part => part.Kind == CodeKind.Answer) switch
        {
            [var top] => One.With(mostCommon.In(language), InSentence(language, top), Percent(top)).In(language),
            [var one, var other] => Two.With(mostCommon.In(language), InSentence(language, one), InSentence(language, other), Percent(one)).In(language),
            _ => neutral.In(language),
        };

        string Percent(SharePart part) => CellText.WholePercent(language, part.Share);
    }

    // A category stands inside the sentence: its first letter falls unless the word is a name or an abbreviation.
    private static string InSentence(Language language, SharePart part) => part.Label.In(language) is var text && text.Length > 1
        && char.IsUpper(text[0]) && char.IsLower(text[1]) && !Names.Any(name => text.StartsWith(name, StringComparison.Ordinal))
            ? char.ToLower(text[0], language.Culture()) + text[1..]
            : text;

    private static readonly string[] Names = ["Ohjaamo", "Navigatorn", "Kela", "Yhteysetsivään", "Puolustusvoimat", "Försvarsmakten", "Defence"];
}
