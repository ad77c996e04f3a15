using System.Globalization;
using System.Text.RegularExpressions;

namespace Par.Portal.Tests.Attack;

/// <summary>Shares times totals and rates times population: a number that is withheld while something is shown that was made of it.</summary>
internal static partial class Rates
{
    public static Findings Run(Loot loot)
    {
        var tally = new Tally();
        return tally.Of([.. Shares(loot, tally), .. PerThousand(loot, tally)]);
    }

    /// <summary>The files under figures: a share beside a count that is withheld.</summary>
    private static IEnumerable<Claim> Shares(Loot loot, Tally tally)
    {
        foreach (var (issue, id, place, rows) in FigureFiles.Of(loot))
            foreach (var row in rows.GroupBy(line => line.Row))
            {
                var count = row.FirstOrDefault(line => line.Measure == "count");
                var share = row.FirstOrDefault(line => line.Measure == "share");
                if (share is null || count is { Value: not null } || loot.Row(issue, new Spot(id, place))?.Value is not { } total)
                    continue;
                tally.Look("shares");
                if (share.Value is { } percent)
                    yield return Of(issue, "a share and its total", new Spot(id, place, row.Key), percent, 0.05, total / 100);
            }
    }

    /// <summary>The lists of places: a rate beside a number that is withheld.</summary>
    private static IEnumerable<Claim> PerThousand(Loot loot, Tally tally)
    {
        var issue = loot.Newest("ent");
        var structure = new PublicStructure(issue);
        foreach (var page in loot.Files.Values.Where(file => ListPage().IsMatch(file.Path)))
            foreach (Match row in PlaceRow().Matches(page.Text))
            {
                var place = FigureFiles.PlaceOf(row.Groups["kind"].Value, row.Groups["code"].Value);
                var numbers = Cell().Matches(row.Groups["cells"].Value).Select(cell => PlainText.Number(cell.Groups[1].Value)).ToList();
                if (numbers is not [null, ..] || structure.PopulationOf(place) is not { } population)
                    continue;
                tally.Look("rates");
                if (numbers is [_, { } rate, ..])
                    yield return Of(issue, "a rate and the population", new Spot("ent-reached", place), rate, 0.05, population / 1000);
            }
    }

    /// <summary>What was rounded to <paramref name="shown"/> and multiplied.</summary>
    public static Valued Of(Issue issue, string how, Spot spot, double shown, double rounding, double factor) =>
        new(issue, how, spot, Math.Ceiling(((shown - rounding) * factor) - 1e-6), Math.Floor(((shown + rounding) * factor) + 1e-6));

    [GeneratedRegex("^/en/(?:municipalities|(?:regions|wellbeing-services-counties)(?:/[^/]+)?)$")]
    private static partial Regex ListPage();

    [GeneratedRegex("<tr>\\s*<th scope=\"row\"><a href=\"/en/(?<kind>municipalities|regions|wellbeing-services-counties)/(?<code>\\d+)\">[^<]*</a></th>(?<cells>.*?)</tr>", RegexOptions.Singleline)]
    private static partial Regex PlaceRow();

    [GeneratedRegex("<td[^>]*>(.*?)</td>", RegexOptions.Singleline)]
    private static partial Regex Cell();
}

/// <summary>Numbers in running text and markup, as an English reader reads them.</summary>
internal static partial class PlainText
{
    /// <summary>The number that a piece of markup is; null when it is something else.</summary>
    public static double? Number(string markup) => double.TryParse(System.Net.WebUtility.HtmlDecode(Tag().Replace(markup, "")).Replace(",", "", StringComparison.Ordinal).Trim(),
        NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Markup without its tags.</summary>
    public static string Of(string markup) => System.Net.WebUtility.HtmlDecode(Tag().Replace(markup, " ")).Replace('\u00a0', ' ');

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
