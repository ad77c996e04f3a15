using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Par.Portal.Tests.Attack;

/// <summary>
/// Order. Withheld rows that stand elsewhere than where the list of categories puts them, between shown rows or in another order, stand there because of their size; so do
/// places that stand elsewhere than where the alphabet puts them.
/// </summary>
internal static partial class Ranks
{
    public static Findings Run(Loot loot)
    {
        var tally = new Tally();
        return tally.Of([.. Figures(loot, tally), .. Tables(loot, tally), .. Lists(loot, tally)]);
    }

    private static IEnumerable<Claim> Figures(Loot loot, Tally tally)
    {
        foreach (var (issue, id, place, lines) in FigureFiles.Of(loot))
        {
            if (!GoesBySize(id))
                continue;
            var order = new PublicStructure(issue).OrderOf(id).ToList();
            var rows = lines.Where(line => line.Measure == "count").ToList();
            var (answers, last) = (rows.Where(row => !IsLast(row)).ToList(), rows.Where(IsLast).ToList());
            foreach (var part in new[] { answers, last })
            {
                foreach (var (index, row) in part.Index().Where(entry => entry.Item.Value is null))
                {
                    tally.Look("rows of figures");
                    if (part.Skip(index + 1).FirstOrDefault(other => other.Value is not null) is { } below)
                        yield return new Ordered(issue, "a withheld row above a shown one", [.. part.Take(index).Where(other => other.Value is not null).TakeLast(1).Append(row).Append(below)
                            .Select(line => new Spot(id, place, line.Row))]);
                }
                var hidden = part.Where(row => row.Value is null).Select(row => row.Row).ToList();
                if (!hidden.SequenceEqual(hidden.OrderBy(order.IndexOf)))
                    yield return new Ordered(issue, "withheld rows in another order than the list", [.. hidden.Select(row => new Spot(id, place, row))]);
            }
        }
    }

    /// <summary>Every place's block of a table has its rows in the same order; one that has not tells something.</summary>
    private static IEnumerable<Claim> Tables(Loot loot, Tally tally)
    {
        foreach (var issue in loot.Issues)
            foreach (var table in new PublicStructure(issue).Tables)
            {
                var blocks = loot.Rows(issue, table.Id).GroupBy(row => row.Spot.Place).Select(block => (
                    block.Key, Rows: block.ToList(), Order: string.Join('/', block.Select(row => $"{row.Spot.Category} {row.Spot.Gender} {row.Spot.Age}")))).ToList();
                var bySize = blocks.GroupBy(block => block.Rows.Count).ToDictionary(group => group.Key, group => group.GroupBy(block => block.Order).MaxBy(same => same.Count())!.Key);
                foreach (var block in blocks)
                {
                    tally.Look("blocks of tables");
                    if (block.Order != bySize[block.Rows.Count])
                        yield return new Ordered(issue, "rows in another order than at other places", [.. block.Rows.Where(row => row.IsWithheld).Select(row => row.Spot)]);
                }
            }
    }

    /// <summary>Lists of places on pages: rows of tables, lists and choices, each kind of place by its name.</summary>
    private static IEnumerable<Claim> Lists(Loot loot, Tally tally)
    {
        var issue = loot.Newest("ent");
        var alphabet = StringComparer.Create(CultureInfo.GetCultureInfo("en-GB"), ignoreCase: true);
        foreach (var page in loot.Files.Values.Where(file => file.Path.StartsWith("/en", StringComparison.Ordinal) && !file.Path.Contains("/data/", StringComparison.Ordinal)))
            foreach (Match list in List().Matches(page.Text))
                foreach (var kind in Entry().Matches(list.Value).Select(PlaceOf).GroupBy(entry => entry.Place[..2]).Where(kind => kind.Skip(1).Any()))
                {
                    tally.Look("lists of places");
                    var names = kind.Select(entry => entry.Name).ToList();
                    if (names.Zip(names.Skip(1)).All(pair => alphabet.Compare(pair.First, pair.Second) <= 0))
                        continue;
                    var withheld = kind.Select(entry => new Spot("ent-reached", entry.Place)).Where(spot => loot.Row(issue, spot) is { IsWithheld: true }).ToList();
                    yield return new Ordered(issue, $"a list of places on {page.Path} in another order than the alphabet", withheld);
                }
    }

    private static (string Place, string Name) PlaceOf(Match entry) =>
        (entry.Groups["place"].Success ? entry.Groups["place"].Value : FigureFiles.PlaceOf(entry.Groups["kind"].Value, entry.Groups["code"].Value), WebUtility.HtmlDecode(entry.Groups["name"].Value).Trim());

    [GeneratedRegex("<(ul|tbody|select)\\b[^>]*>.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex List();

    [GeneratedRegex("<(?:li|th)\\b[^>]*>\\s*<a href=\"/en/(?<kind>" + FigureFiles.Kinds + ")/(?<code>[^\"/]+)\"[^>]*>(?<name>[^<]*)</a>|<option value=\"(?<place>(?:KU|HVA|MK|AVI|ORG)[^\"]*)\"[^>]*>(?<name>[^<]*)<")]
    private static partial Regex Entry();

    /// <summary>True for a figure whose rows stand by their size.</summary>
    public static bool GoesBySize(string id) => id.EndsWith("-referral", StringComparison.Ordinal) || id.EndsWith("-placement", StringComparison.Ordinal);

    /// <summary>True for a row that stands last whatever its size.</summary>
    public static bool IsLast(FigureLine line) => line.Row is "other" or "no-information" or "other-placement";
}
