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
    /// <param name="IsPartial">The mark of a missing provider stands behind it.</param>
    /// <param name="Look">The markup of row and cell, without the names and a shown number.</param>
    public sealed record Row(string Names, double? Value, bool IsPartial, string Look);

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
            var inner = last.Groups[3].Value.Trim();
            var mark = MarkOf().Match(inner);
            var bare = mark.Success ? inner[..mark.Index].Trim() : inner;
            var value = bare.Contains('<', StringComparison.Ordinal) ? null : Number(WebUtility.HtmlDecode(bare), inEnglish);
            rows.Add(new Row(
                string.Join('|', new[] { category, gender, age }.Select(cell => WebUtility.HtmlDecode(cell.Groups[3].Value).Trim())), value, mark.Success,
                $"{row.Groups[1].Value}{category.Groups[2].Value}{gender.Groups[2].Value}{age.Groups[2].Value}{last.Groups[2].Value}{(value is null ? inner : mark.Value)}"));
        }
        return rows;
    }

    private static double? Number(string text, bool inEnglish)
    {
        var bare = text.Replace("€", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal).Replace('\u2212', '-').Trim();
        bare = inEnglish ? bare.Replace(",", "", StringComparison.Ordinal) : bare.Replace(',', '.');
        return double.TryParse(bare, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    [GeneratedRegex("<sup class=\"partial\" aria-hidden=\"true\">†</sup><span class=\"visually-hidden\">[^<0-9]*</span>$")]
    private static partial Regex MarkOf();

    [GeneratedRegex("<tbody[^>]*>(.*?)</tbody>", RegexOptions.Singleline)]
    private static partial Regex Body();

    [GeneratedRegex("<tr([^>]*)>(.*?)</tr>", RegexOptions.Singleline)]
    private static partial Regex RowOf();

    [GeneratedRegex("<(t[hd])([^>]*)>(.*?)</\\1>", RegexOptions.Singleline)]
    private static partial Regex CellOf();
}
