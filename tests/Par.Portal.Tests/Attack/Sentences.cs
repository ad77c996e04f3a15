using System.Globalization;
using System.Text.RegularExpressions;

namespace Par.Portal.Tests.Attack;

/// <summary>What pages say in words: how many, how many more than the year before, which category is the biggest, which per cent went where, how wide an interval is.</summary>
internal static partial class Sentences
{
    public const string HowMany = "the page says how many";
    public const string HowManyMore = "the page says how many more than the year before";
    public const string HowMuchMore = "the page says how much more than the year before";
    public const string WhichPerCent = "the page says which per cent went on";
    public const string WidthOfInterval = "the width of an interval";
    public const string Headline = "the headline names the biggest";

    private const double Z = 1.959964;

    public static Findings Run(Loot loot) => Run(loot, loot.Files.Values);

    /// <summary>The same for some of the files only. Every statement is looked at; those of numbers that are shown are no news.</summary>
    public static Findings Run(Loot loot, IEnumerable<LootFile> files)
    {
        var said = files.Where(file => Page().IsMatch(file.Path)).SelectMany(file => Of(loot, file)).ToList();
        var tally = new Tally();
        foreach (var claim in said)
            tally.Look(claim.How);
        return tally.Of(said.Where(claim => IsNews(loot, claim)));
    }

    private static IEnumerable<Valued> Of(Loot loot, LootFile page)
    {
        var match = Page().Match(page.Path);
        var place = FigureFiles.PlaceOf(match.Groups["kind"].Value, match.Groups["code"].Value);
        var text = PlainText.Of(Lead().Match(page.Text).Value);
        foreach (var (side, table, age, sentence) in new[] { ("ent", "ent-reached", "T", Reached()), ("ty", "ty-trainees", "U29", Trainees()) })
        {
            if (!loot.Issues.Any(issue => issue.Side == side) || sentence.Match(text) is not { Success: true } said)
                continue;
            var issue = loot.Newest(side);
            var spot = new Spot(table, place, Age: age);
            var now = said.Groups["one"].Success ? 1 : Number(said.Groups["count"].Value);
            yield return new Valued(issue, HowMany, spot, now, now);
            var change = said.Groups["change"];
            if (!change.Success || loot.Issues.LastOrDefault(known => known.Side == side && known.Year == issue.Year - 1) is not { Side: not null } before)
                continue;
            var sign = said.Groups["way"].Value == "more" ? -1 : 1;
            if (change.Value.EndsWith('%'))
            {
                var (least, most) = ((Number(change.Value[..^1]) - 0.5) / 100, (Number(change.Value[..^1]) + 0.5) / 100);
                var ends = new[] { now / (1 - (sign * least)), now / (1 - (sign * most)) };
                yield return new Valued(before, HowMuchMore, spot, Math.Ceiling(ends.Min() - 1e-9), Math.Floor(ends.Max() + 1e-9));
            }
            else
            {
                var earlier = now + (sign * Number(change.Value));
                yield return new Valued(before, HowManyMore, spot, earlier, earlier);
            }
        }
        foreach (var claim in Placements(loot, page, place).Concat(Headlines(loot, page, place)))
            yield return claim;
    }

    /// <summary>A per cent that went on to something, in the lead, and its interval under the key figure.</summary>
    private static IEnumerable<Valued> Placements(Loot loot, LootFile page, string place)
    {
        foreach (var table in new[] { "ent-placement", "ty-placement" })
        {
            var issue = loot.Newest(table.Split('-')[0]);
            var ended = loot.Row(issue, new Spot(table, place));
            var percents = Placed().Matches(PlainText.Of(Lead().Match(page.Text).Value)).Select(match => Number(match.Groups[1].Value)).ToList();
            if (loot.Row(issue, new Spot(table, place, "positive")) is not { } positive || (table[0] == 't' && loot.Row(loot.Newest("ent"), new Spot("ent-placement", place)) is not null))
                continue;
            foreach (var percent in percents)
                if (ended?.Value is { } all)
                    yield return Rates.Of(issue, WhichPerCent, positive.Spot, percent, 0.5, all / 100);
            // Of the width of Wilson's interval follows how many ended.
            if (Interval().Match(PlainText.Of(page.Text)) is { Success: true } interval)
            {
                var (low, high) = (Number(interval.Groups[1].Value) / 100, Number(interval.Groups[2].Value) / 100);
                var sizes = Enumerable.Range(1, 400).Where(size => Enumerable.Range(0, size + 1).Any(part => Near(part, size, low, high))).ToList();
                if (sizes.Count > 0)
                    yield return new Valued(issue, WidthOfInterval, new Spot(table, place), sizes.Min(), sizes.Max());
            }
        }
    }

    /// <summary>Headlines of figures: the biggest category with its share.</summary>
    private static IEnumerable<Valued> Headlines(Loot loot, LootFile page, string place)
    {
        foreach (Match headline in Biggest().Matches(PlainText.Of(page.Text)))
            foreach (var id in new[] { "ent-referral", "ty-referral" })
            {
                var path = page.Path + $"/data/{id}.csv";
                if (!loot.Files.TryGetValue(path, out var file) || !headline.Groups[1].Value.StartsWith(id[..1] == "e" ? "outreach" : "the workshop", StringComparison.Ordinal))
                    continue;
                var issue = loot.Newest(id.Split('-')[0]);
                foreach (var line in FigureFiles.Lines(file.Text).Where(line => line.Measure == "count" && headline.Groups[2].Value.Contains(line.RowName, StringComparison.OrdinalIgnoreCase)))
                    if (loot.Row(issue, new Spot(id, place))?.Value is { } total)
                        yield return Rates.Of(issue, Headline, new Spot(id, place, line.Row), Number(headline.Groups[3].Value), 0.5, total / 100);
            }
    }

    private static bool IsNews(Loot loot, Valued claim) => claim.Of is [var one] && loot.Row(claim.Issue, one.Spot) is { IsWithheld: true };

    private static bool Near(int part, int size, double low, double high)
    {
        var share = (double)part / size;
        var middle = (share + (Z * Z / (2 * size))) / (1 + (Z * Z / size));
        var half = Z / (1 + (Z * Z / size)) * Math.Sqrt((share * (1 - share) / size) + (Z * Z / (4.0 * size * size)));
        return Math.Abs(middle - half - low) <= 0.0051 && Math.Abs(middle + half - high) <= 0.0051;
    }

    private static double Number(string text) => double.Parse(text.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    [GeneratedRegex("^/en(?:/(?<kind>" + FigureFiles.Kinds + ")/(?<code>[^/]+))?$")]
    private static partial Regex Page();

    [GeneratedRegex("<p class=\"lead\">.*?</p>", RegexOptions.Singleline)]
    private static partial Regex Lead();

    [GeneratedRegex("Outreach youth work reached\\s+(?:(?<one>one young person)|(?<count>[\\d,]+) young people)\\s+in \\d+(?:, (?<change>[\\d,]+%?) (?<way>more|fewer) than the year before)?")]
    private static partial Regex Reached();

    [GeneratedRegex("Workshops had\\s+(?:(?<one>one trainee)|(?<count>[\\d,]+) trainees) under 29\\s+in \\d+(?:, (?<change>[\\d,]+%?) (?<way>more|fewer) than the year before)?")]
    private static partial Regex Trainees();

    [GeneratedRegex("([\\d.]+)% went on to education")]
    private static partial Regex Placed();

    [GeneratedRegex("(\\d+)–(\\d+)%")]
    private static partial Regex Interval();

    [GeneratedRegex("Most common way to (outreach|the workshop): ([^%]*?), (\\d+)%")]
    private static partial Regex Biggest();
}
