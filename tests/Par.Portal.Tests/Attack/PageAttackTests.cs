using System.Globalization;
using System.Text.RegularExpressions;

namespace Par.Portal.Tests.Attack;

/// <summary>Attacks on what is made of the tables: shares, rates, order, comparisons, sentences.</summary>
public sealed partial class PageAttackTests(AttackedPortal portal)
{
    [Fact]
    public async Task Shares_and_rates_tell_no_withheld_number() => Assert.Empty(Rates.Run(await portal.LootAsync()).Looking("shares", 100).Looking("rates", 10).Claims);

    [Fact]
    public async Task A_share_beside_a_withheld_count_is_found()
    {
        var (loot, truths) = (await portal.LootAsync(), await portal.TruthsAsync());
        var (path, id, place, line, count, total) = Plant.Figures(loot, truths).First();
        var planted = loot.With(path, text => Replaced(text, $",{line.Row},", ",share,", "%,,suppressed", $"%,{Plant.Text(100 * count / total)},value"));

        var leaks = await portal.LeaksAsync(Rates.Run(planted));

        Assert.Contains(leaks, leak => leak is Valued { Of: [var one] } && one.Spot == new Spot(id, place, line.Row));
    }

    [Fact]
    public async Task A_rate_beside_a_withheld_number_is_found()
    {
        var loot = await portal.LootAsync();
        var spot = await SmallTotalAsync(loot, "KU");
        var rate = 1000 * (await portal.TruthAsync(loot.Newest("ent"))).Of(spot) / new PublicStructure(loot.Newest("ent")).PopulationOf(spot.Place)!.Value;
        var planted = loot.With(FigureFiles.PageOf(PublicStructure.AreaOf(spot.Place, "MK")!), text =>
        {
            var at = text.IndexOf($"/en/municipalities/{spot.Place[2..]}\"", StringComparison.Ordinal);
            var first = text.IndexOf("<td", at, StringComparison.Ordinal);
            var second = text.IndexOf("<td", first + 1, StringComparison.Ordinal);
            var end = text.IndexOf("</td>", second, StringComparison.Ordinal);
            return text[..second] + $"<td class=\"number\">{Plant.Text(rate)}" + text[end..];
        });

        var leaks = await portal.LeaksAsync(Rates.Run(planted));

        Assert.Contains(leaks, leak => leak is Valued { Of: [var one] } && one.Spot == spot);
    }

    [Fact]
    public async Task The_order_of_rows_tells_nothing() => Assert.Empty(Ranks.Run(await portal.LootAsync()).Looking("rows of figures", 100).Looking("blocks of tables", 1000).Looking("lists of places", 100).Claims);

    [Fact]
    public async Task A_withheld_row_that_stands_where_its_size_puts_it_is_found()
    {
        var (loot, truths) = (await portal.LootAsync(), await portal.TruthsAsync());
        foreach (var (path, id, place, line, count, _) in Plant.Figures(loot, truths))
        {
            var lines = FigureFiles.Lines(loot.Files[path].Text);
            // Where rows go by size, the withheld one is put above the first smaller one.
            if (!Ranks.GoesBySize(id) || lines.FirstOrDefault(other => other is { Measure: "count", Value: not null } && other.Value < count && Ranks.IsLast(other) == Ranks.IsLast(line)) is not { } smaller)
                continue;
            var planted = loot.With(path, text =>
            {
                var all = text.Split("\r\n").ToList();
                var mine = all.Where(record => record.Contains($",{line.Row},", StringComparison.Ordinal)).ToList();
                all.RemoveAll(mine.Contains);
                all.InsertRange(all.FindIndex(record => record.Contains($",{smaller.Row},", StringComparison.Ordinal)), mine);
                return string.Join("\r\n", all);
            });

            var leaks = await portal.LeaksAsync(Ranks.Run(planted));

            Assert.Contains(leaks, leak => leak is Ordered ordered && ordered.Falling.Contains(new Spot(id, place, line.Row)));
            return;
        }
        Assert.Fail("There is no figure to plant a leak in.");
    }

    [Fact]
    public async Task Withheld_rows_of_a_table_that_stand_by_their_size_are_found()
    {
        var loot = await portal.LootAsync();
        var issue = loot.Newest("ent");
        var truth = await portal.TruthAsync(issue);
        // A place where the list's order is not that of the sizes by chance.
        var (place, bySize) = loot.Rows(issue, "ent-referral").GroupBy(row => row.Spot.Place)
            .Select(block => (Block: block, BySize: block.Where(row => row.IsWithheld).OrderByDescending(row => truth.Of(row.Spot)).ToList()))
            .First(entry => entry.Block.Key.StartsWith("KU", StringComparison.Ordinal) && !entry.BySize.SequenceEqual(entry.Block.Where(row => row.IsWithheld)));
        var planted = loot.With(Loot.PathOf(issue, "ent-referral"), text =>
        {
            var lines = text.Split("\r\n");
            var block = Array.FindIndex(lines, line => line.Contains($",{place.Key},", StringComparison.Ordinal));
            var rows = place.Select((row, index) => (row.Spot, Line: lines[block + index])).ToDictionary(row => row.Spot, row => row.Line);
            foreach (var (index, row) in place.Index().Where(entry => entry.Item.IsWithheld).Select((entry, rank) => (entry.Index, bySize[rank])))
                lines[block + index] = rows[row.Spot];
            return string.Join("\r\n", lines);
        });

        var leaks = await portal.LeaksAsync(Ranks.Run(planted));

        Assert.Contains(leaks, leak => leak is Ordered ordered && ordered.Falling.SequenceEqual(bySize.Select(row => row.Spot)));
    }

    [Fact]
    public async Task A_list_of_places_by_their_size_is_found()
    {
        var loot = await portal.LootAsync();
        var issue = loot.Newest("ent");
        var truth = await portal.TruthAsync(issue);
        foreach (var page in loot.Files.Values.Where(file => file.Path.StartsWith("/en/regions/", StringComparison.Ordinal) && !file.Path.Contains("/data/", StringComparison.Ordinal)))
        {
            var rows = ListRow().Matches(page.Text).Select(row => (row.Value, Spot: new Spot("ent-reached", "KU" + row.Groups[1].Value))).ToList();
            var bySize = rows.OrderByDescending(row => truth.Of(row.Spot)).ToList();
            var withheld = bySize.Select(row => row.Spot).Where(spot => loot.Row(issue, spot) is { IsWithheld: true }).ToList();
            if (withheld.Select(truth.Of).Distinct().Count() < 2 || bySize.SequenceEqual(rows))
                continue;
            var turn = 0;
            var planted = loot.With(page.Path, text => ListRow().Replace(text, _ => bySize[turn++].Value));

            var leaks = await portal.LeaksAsync(Ranks.Run(planted));

            Assert.Contains(leaks, leak => leak is Ordered ordered && ordered.Falling.SequenceEqual(withheld));
            return;
        }
        Assert.Fail("There is no list to plant a leak in.");
    }

    [Fact]
    public async Task Comparisons_with_peers_tell_no_withheld_number() =>
        Assert.Empty(Peers.Run(await portal.LootAsync()).Looking("shares of the country", 100).Looking("key figures", 100).Claims);

    [Fact]
    public async Task A_share_of_the_country_where_the_countrys_number_is_withheld_is_found()
    {
        var loot = await portal.LootAsync();
        var (issue, id, line) = (from file in FigureFiles.Of(loot) from row in file.Lines where row is { Measure: "share-country", Value: > 0 } orderby row.Value select (file.Issue, file.Id, row)).First();
        var spot = new Spot(id, "SSS", line.Row);

        var claims = Peers.Run(loot.Hiding(issue, spot)).Claims;

        var found = Assert.IsType<Valued>(claims.First(claim => claim is Valued { Of: [var one] } && one.Spot == spot));
        Assert.InRange((await portal.TruthAsync(issue)).Of(spot), found.Low, found.High);
    }

    [Fact]
    public async Task A_rate_under_the_key_figure_of_a_withheld_number_is_found()
    {
        var loot = await portal.LootAsync();
        var spot = await SmallTotalAsync(loot, "KU");
        var rate = 1000 * (await portal.TruthAsync(loot.Newest("ent"))).Of(spot) / new PublicStructure(loot.Newest("ent")).PopulationOf(spot.Place)!.Value;
        var planted = loot.With(FigureFiles.PageOf(spot.Place), text =>
        {
            var at = text.IndexOf("<dd>", text.IndexOf("<div class=\"key-figure\">", StringComparison.Ordinal), StringComparison.Ordinal);
            return text[..at] + $"<dd>{Plant.Text(rate)} per 1,000 youths</dd>" + text[at..];
        });

        var leaks = await portal.LeaksAsync(Peers.Run(planted));

        Assert.Contains(leaks, leak => leak is Valued { Of: [var one] } && one.Spot == spot);
    }

    [Fact]
    public async Task Sentences_tell_no_withheld_number()
    {
        var findings = Sentences.Run(await portal.LootAsync());

        foreach (var statement in new[] { Sentences.HowMany, Sentences.WhichPerCent, Sentences.WidthOfInterval, Sentences.Headline })
            findings.Looking(statement, 5);
        // Few totals of the small country are shown in both years.
        findings.Looking(Sentences.HowManyMore, 1);
        Assert.Empty(await portal.LeaksAsync(findings));
    }

    [Theory]
    [InlineData("Outreach youth work reached <strong>{0} young people</strong> in {1}.")]
    [InlineData("Outreach youth work reached <strong>{2} young people</strong> in {3}, {4} more than the year before.")]
    public async Task A_sentence_with_a_withheld_number_is_found(string sentence)
    {
        var loot = await portal.LootAsync();
        var isLastYear = sentence.Contains("{3}", StringComparison.Ordinal);
        var issue = isLastYear ? loot.Issues.First(known => known.Side == "ent") : loot.Newest("ent");
        var spot = await SmallTotalAsync(loot, "KU", issue);
        var count = (await portal.TruthAsync(issue)).Of(spot);
        var planted = loot.With(FigureFiles.PageOf(spot.Place), text =>
        {
            var at = text.IndexOf("<p class=\"lead\">", StringComparison.Ordinal);
            return text[..at] + "<p class=\"lead\">" + string.Format(CultureInfo.InvariantCulture, sentence, count, issue.Year, count + 10, issue.Year + 1, 10) + "</p>" + text[at..];
        });

        var leaks = await portal.LeaksAsync(Sentences.Run(planted));

        Assert.Contains(leaks, leak => leak is Valued { Of: [var one] } && one.Spot == spot);
    }

    /// <summary>A place of which the total of reached young people is withheld and small: the one with the fewest people, because a rate of many says little of one.</summary>
    private async Task<Spot> SmallTotalAsync(Loot loot, string level, Issue? of = null)
    {
        var issue = of ?? loot.Newest("ent");
        var truth = await portal.TruthAsync(issue);
        return loot.Rows(issue, "ent-reached").Where(row => row is { IsWithheld: true, Spot: { Gender: "T", Age: "T" } } && row.Spot.Place.StartsWith(level, StringComparison.Ordinal)
            && loot.Files.ContainsKey(FigureFiles.PageOf(row.Spot.Place)) && Truth.IsSmall(truth.Of(row.Spot))).Select(row => row.Spot)
            .MinBy(spot => new PublicStructure(issue).PopulationOf(spot.Place));
    }

    /// <summary>In the first line that holds both marks, one text in place of another.</summary>
    private static string Replaced(string text, string mark, string other, string before, string after)
    {
        var lines = text.Split("\r\n");
        var index = Array.FindIndex(lines, line => line.Contains(mark, StringComparison.Ordinal) && line.Contains(other, StringComparison.Ordinal));
        lines[index] = lines[index].Replace(before, after, StringComparison.Ordinal);
        return string.Join("\r\n", lines);
    }

    [GeneratedRegex("<tr>\\s*<th scope=\"row\"><a href=\"/en/municipalities/(\\d+)\">.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex ListRow();
}
