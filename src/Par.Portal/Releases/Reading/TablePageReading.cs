using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Par.Portal.Releases.Reading;

/// <summary>Reads the table on a page of one table and place from its markup.</summary>
internal static partial class TablePageReading
{
    /// <summary>A row of the page.</summary>
    /// <param name="Names">Names of category, gender and age group.</param>
    /// <param name="Value">The number; null when something else stands there.</param>
    /// <param name="Symbol">The symbol in place of a number, written as symbols are; null when something else stands there.</param>
    /// <param name="IsPartial">The mark of a missing provider stands behind it.</param>
    /// <param name="Markup">The attributes of the row and its cells: no row may differ from another.</param>
    public sealed record Row(string Names, double? Value, string? Symbol, bool IsPartial, string Markup);

    /// <summary>The rows of the table body.</summary>
    /// <exception cref="FormatException">There is not exactly one table body.</exception>
    public static IReadOnlyList<Row> Read(string html, bool inEnglish)
    {
        if (Body().Matches(html) is not [var body])
            throw new FormatException("The page has not exactly one table.");
        var rows = new List<Row>();
        foreach (Match row in RowOf().Matches(body.Groups[1].Value))
        {
            if (CellOf().Matches(row.Groups[2].Value) is not [var category, var gender, var age, var last])
                throw new FormatException("A row has not four cells.");
            var content = ContentOf().Match(WebUtility.HtmlDecode(last.Groups[3].Value));
            rows.Add(new Row(
                string.Join('|', new[] { category, gender, age }.Select(cell => WebUtility.HtmlDecode(cell.Groups[3].Value).Trim())),
                content.Groups["number"].Success ? Number(content.Groups["number"].Value, inEnglish) : null,
                content.Groups["symbol"].Success ? content.Groups["symbol"].Value : null, content.Groups["mark"].Success,
                string.Join(' ', new[] { row.Groups[1], category.Groups[2], gender.Groups[2], age.Groups[2], last.Groups[2] }
                    .Select(attributes => attributes.Value))));
        }
        return rows;
    }

    private static double? Number(string text, bool inEnglish)
    {
        var bare = text.Replace("€", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal).Replace('\u2212', '-').Trim();
        bare = inEnglish ? bare.Replace(",", "", StringComparison.Ordinal) : bare.Replace(',', '.');
        return double.TryParse(bare, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    // A number, or a symbol with words that hold no number; then perhaps the mark with its words; and nothing else.
    [GeneratedRegex("""
        ^\s*(?:(?<number>[^<>]+?)
            |<span\ class="hidden-value"\ aria-hidden="true">(?<symbol>[^<>]+)</span><span\ class="visually-hidden">[^<>0-9]*</span>)\s*
        (?<mark><sup\ class="partial"\ aria-hidden="true">†</sup><span\ class="visually-hidden">[^<>0-9]*</span>)?\s*$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex ContentOf();

    [GeneratedRegex("<tbody[^>]*>(.*?)</tbody>", RegexOptions.Singleline)]
    private static partial Regex Body();

    [GeneratedRegex("<tr([^>]*)>(.*?)</tr>", RegexOptions.Singleline)]
    private static partial Regex RowOf();

    [GeneratedRegex("<(t[hd])([^>]*)>(.*?)</\\1>", RegexOptions.Singleline)]
    private static partial Regex CellOf();
}
