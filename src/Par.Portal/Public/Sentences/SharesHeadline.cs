using Par.Portal.Public.Figures;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Statistics;

namespace Par.Portal.Public.Sentences;

/// <summary>A category with its count and share.</summary>
/// <param name="Label">Name.</param>
/// <param name="Kind">"Other" and "no information" are never called the most common.</param>
/// <param name="Count">The published count.</param>
/// <param name="Share">Share, 0–1.</param>
public sealed record SharePart(Label Label, CodeKind Kind, Cell Count, Cell Share);

/// <summary>
/// The headline over a split into categories: which is the most common. "Most common", never "most": 28 per cent is not a majority. Counts
/// are rounded, so a category is
/// the most common only when it leads by more than rounding explains; two or three that may be are said to be among the most common.
/// </summary>
public static class SharesHeadline
{
    private const int MostNamed = 3;

    private static readonly Label One = new("{0}: {1}, {2}", "{0}: {1}, {2}", "{0}: {1}, {2}");
    private static readonly Label Several = new("{0}: {1} ja {2}", "{0}: {1} och {2}", "{0}: {1} and {2}");

    /// <summary>The headline.</summary>
    /// <param name="language">Language.</param>
    /// <param name="mostCommon">Words before the category: <c>Yleisin reitti</c>.</param>
    /// <param name="amongMostCommon">Words before several: <c>Yleisimpiä reittejä</c>.</param>
    /// <param name="neutral">What is shown, when no category can be called the most common.</param>
    /// <param name="parts">The categories.</param>
    public static string Of(Language language, Label mostCommon, Label amongMostCommon, Label neutral, IReadOnlyList<SharePart> parts)
    {
        return Shown.Leaders(parts, part => part.Count, part => part.Kind == CodeKind.Answer) switch
        {
            [var top] => One.With(mostCommon.In(language), InSentence(language, top), Percent(top)).In(language),
            { Count: > 1 and <= MostNamed } some when !some[^1].Count.IsZero => Several
                .With(amongMostCommon.In(language), string.Join(", ", some.SkipLast(1).Select(Named)), Named(some[^1])).In(language),
            _ => neutral.In(language),
        };

        string Named(SharePart part) => $"{InSentence(language, part)} {Percent(part)}";
        string Percent(SharePart part) => CellText.WholePercent(language, part.Share);
    }

    // A category stands inside the sentence: its first letter falls unless the word is a name or an abbreviation.
    private static string InSentence(Language language, SharePart part) => part.Label.In(language) is var text && text.Length > 1
        && char.IsUpper(text[0]) && char.IsLower(text[1]) && !Names.Any(name => text.StartsWith(name, StringComparison.Ordinal))
            ? char.ToLower(text[0], language.Culture()) + text[1..]
            : text;

    private static readonly string[] Names = ["Ohjaamo", "Navigatorn", "Kela", "Yhteysetsivään", "Puolustusvoimat", "Försvarsmakten", "Defence"];
}
