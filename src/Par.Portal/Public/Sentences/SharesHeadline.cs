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
        var shown = parts.Where(part => part is { Kind: CodeKind.Answer, Share.Value: > 0 }).OrderByDescending(part => part.Share.Value).ToList();
        if (shown is not [var top, .. var rest] || HiddenCouldLead(parts, top.Share.Value!.Value))
            return neutral.In(language);
        var equal = rest.TakeWhile(part => part.Share.Value == top.Share.Value).ToList();
        var share = NumberText.Percent(language, top.Share.Value!.Value);
        return equal.Count switch
        {
            0 => One.With(mostCommon.In(language), InSentence(language, top), share).In(language),
            1 => Two.With(mostCommon.In(language), InSentence(language, top), InSentence(language, equal[0]), share).In(language),
            _ => neutral.In(language),
        };
    }

    // What is published leaves this much for the withheld categories together; one of them might hold it all.
    private static bool HiddenCouldLead(IReadOnlyList<SharePart> parts, double top) =>
        parts.Any(part => part.Share.Status == CellStatus.Suppressed) && 1 - parts.Sum(part => part.Share.Value ?? 0) >= top;

    // A category stands inside the sentence: its first letter falls unless the word is a name or an abbreviation.
    private static string InSentence(Language language, SharePart part) => part.Label.In(language) is var text && text.Length > 1
        && char.IsUpper(text[0]) && char.IsLower(text[1]) && !Names.Any(name => text.StartsWith(name, StringComparison.Ordinal))
            ? char.ToLower(text[0], language.Culture()) + text[1..]
            : text;

    private static readonly string[] Names = ["Ohjaamo", "Navigatorn", "Kela", "Yhteysetsivään", "Puolustusvoimat", "Försvarsmakten", "Defence"];
}
