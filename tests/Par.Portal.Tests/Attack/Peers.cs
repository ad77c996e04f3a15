using System.Globalization;
using System.Text.RegularExpressions;

namespace Par.Portal.Tests.Attack;

/// <summary>
/// What stands beside a place for comparison: the country's share of each category, the region's and country's rate by population and by person-year. Where the number
/// of those peers is withheld, the comparison must be too. (No mean, median or quantile of peers is published.)
/// </summary>
internal static partial class Peers
{
    public static Findings Run(Loot loot)
    {
        var tally = new Tally();
        return tally.Of([.. CountryShares(loot, tally), .. KeyFigures(loot, tally)]);
    }

    private static IEnumerable<Claim> CountryShares(Loot loot, Tally tally)
    {
        foreach (var (issue, id, _, lines) in FigureFiles.Of(loot))
            foreach (var line in lines.Where(line => line is { Measure: "share-country", Value: not null }))
            {
                tally.Look("shares of the country");
                if (loot.Row(issue, new Spot(id, "SSS", line.Row)) is { IsWithheld: true } && loot.Row(issue, new Spot(id, "SSS"))?.Value is { } total)
                    yield return Rates.Of(issue, "the country's share beside a place", new Spot(id, "SSS", line.Row), line.Value!.Value, 0.05, total / 100);
            }
    }

    /// <summary>Under the key figures of municipalities and organisations: <c>Region Keski-Suomi: 23.1</c>.</summary>
    private static IEnumerable<Claim> KeyFigures(Loot loot, Tally tally)
    {
        foreach (var page in loot.Files.Values)
        {
            if (Page().Match(page.Path) is not { Success: true } match)
                continue;
            foreach (Match key in KeyFigure().Matches(page.Text))
            {
                var name = PlainText.Of(key.Groups[1].Value);
                var (side, table) = name.Contains("reached", StringComparison.OrdinalIgnoreCase) ? ("ent", "ent-reached") : name.Contains("trainees", StringComparison.OrdinalIgnoreCase) ? ("ty", "ty-trainees") : ("", "");
                if (side.Length == 0)
                    continue;
                var issue = loot.Newest(side);
                foreach (Match line in Line().Matches(key.Groups[2].Value))
                {
                    var text = PlainText.Of(line.Groups[1].Value);
                    var isOwn = text.Contains("per 1,000 youths", StringComparison.Ordinal) || text.Contains("per person-year", StringComparison.Ordinal);
                    var place = isOwn ? FigureFiles.PlaceOf(match.Groups["kind"].Value, match.Groups["code"].Value) : text.StartsWith("whole country", StringComparison.Ordinal) ? "SSS" : AreaNamed(loot, text);
                    if (place is null || (isOwn ? First() : Last()).Match(text) is not { Success: true } number)
                        continue;
                    tally.Look("key figures");
                    var spot = new Spot(table, place, Age: side == "ty" && match.Groups["kind"].Value != "organisations" ? "U29" : "T");
                    var factor = match.Groups["kind"].Value == "organisations"
                        ? loot.Row(issue, new Spot($"{side}-person-years", place))?.Value
                        : new PublicStructure(issue).PopulationOf(place) / 1000;
                    if (factor is { } times && loot.Row(issue, spot) is { IsWithheld: true })
                        yield return Rates.Of(issue, "a comparison with the region", spot, double.Parse(number.Value, CultureInfo.InvariantCulture), 0.05, times);
                }
            }
        }
    }

    /// <summary>The region or county whose name the text holds, the longest that does: <c>Central Uusimaa wellbeing services county</c> holds <c>Uusimaa</c> too.</summary>
    private static string? AreaNamed(Loot loot, string text) => new[] { "/en/regions", "/en/wellbeing-services-counties" }.SelectMany(page => AreaLink().Matches(loot.Files[page].Text))
        .Select(link => (Place: FigureFiles.PlaceOf(link.Groups[1].Value, link.Groups[2].Value), Name: System.Net.WebUtility.HtmlDecode(link.Groups[3].Value)))
        .Where(area => text.Contains(area.Name, StringComparison.Ordinal)).MaxBy(area => area.Name.Length).Place;

    [GeneratedRegex("^/en/(?<kind>" + FigureFiles.Kinds + ")/(?<code>[^/]+)$")]
    private static partial Regex Page();

    [GeneratedRegex("<div class=\"key-figure\">\\s*<dt>(.*?)</dt>(.*?)</div>", RegexOptions.Singleline)]
    private static partial Regex KeyFigure();

    [GeneratedRegex("<dd>(.*?)</dd>", RegexOptions.Singleline)]
    private static partial Regex Line();

    [GeneratedRegex("\\d+\\.\\d")]
    private static partial Regex First();

    [GeneratedRegex("\\d+\\.\\d(?!.*\\d)")]
    private static partial Regex Last();

    [GeneratedRegex("/en/(regions|wellbeing-services-counties)/(\\d+)\">([^<]+)</a>")]
    private static partial Regex AreaLink();
}
