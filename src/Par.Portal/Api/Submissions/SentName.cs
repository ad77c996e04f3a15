using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace Par.Portal.Api.Submissions;

/// <summary>
/// The file name that a request gives. It is the sender's text and ends up on pages, in headers and in lists, so nothing of it is kept that could break a line,
/// lead to a folder or turn the reading direction.
/// </summary>
internal static class SentName
{
    /// <summary>Header that gives the name of a file sent as the body, percent-encoded UTF-8.</summary>
    public const string Header = "X-File-Name";

    /// <summary>Name of a file whose sender gives none.</summary>
    public const string None = "submission";

    private const int Longest = 150;
    private const string Unfit = "\"<>|:*?";

    /// <summary>The name of a file sent as the body, or null when the request gives none.</summary>
    public static string? OfBody(HttpRequest request)
    {
        if (request.Headers[Header].ToString() is { Length: > 0 } named)
            return Clean(Uri.UnescapeDataString(named));
        return ContentDispositionHeaderValue.TryParse(request.Headers.ContentDisposition.ToString(), out var disposition) ? Of(disposition) : null;
    }

    /// <summary>The name of a part, or null when it gives none.</summary>
    public static string? Of(ContentDispositionHeaderValue disposition) =>
        Clean(HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).ToString());

    /// <summary>The name without a path and without anything unfit; null when nothing is left. A long one keeps its end, where the extension is.</summary>
    public static string? Clean(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var kept = string.Concat(last.EnumerateRunes().Where(rune => IsFit(rune)).Select(rune => rune.ToString())).Trim();
        if (kept.Length > Longest)
            kept = kept[(char.IsLowSurrogate(kept[^Longest]) ? ^(Longest - 1) : ^Longest)..];
        return kept.Trim('.').Length == 0 ? null : kept;
    }

    private static bool IsFit(System.Text.Rune rune) =>
        !Unfit.Contains(rune.ToString(), StringComparison.Ordinal) && rune != System.Text.Rune.ReplacementChar
        && System.Text.Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate);
}
