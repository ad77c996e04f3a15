using System.Text;
using System.Text.RegularExpressions;

namespace Par.Ingest.Formats.Privacy;

/// <summary>
/// Finds what a person could read in bytes of a kind that nobody parses, such as the notes that a file manager leaves in a zip or the settings of a printer:
/// runs of letters, digits and signs, in UTF-8 as well as in UTF-16 of either order.
/// </summary>
internal static partial class LooseText
{
    /// <summary>The runs, most bytes looked at twice.</summary>
    public static IEnumerable<string> In(byte[] content)
    {
        // Text in UTF-16 that a person here could write has a zero beside nearly every byte; without the zeros it is Latin.
        var wide = Encoding.Latin1.GetString(Array.FindAll(content, value => value != 0));
        return Runs(Encoding.UTF8.GetString(content)).Concat(Runs(wide)).Distinct(StringComparer.Ordinal);
    }

    /// <summary>The text without the ids that programs make up; their digits can look like a telephone number.</summary>
    public static string WithoutLongIds(string text) => LongId().Replace(text, "");

    private static IEnumerable<string> Runs(string text) => Readable().Matches(text).Select(match => WithoutLongIds(match.Value));

    [GeneratedRegex(@"[^\p{C}\ufffd]{6,400}", RegexOptions.CultureInvariant)]
    private static partial Regex Readable();

    [GeneratedRegex("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|[0-9A-Fa-fx]{20,}", RegexOptions.CultureInvariant)]
    private static partial Regex LongId();
}
