namespace Par.Portal.Tests.Attack;

/// <summary>Attacks on how things are written and how much of it there is.</summary>
public sealed class SizeAttackTests(AttackedPortal portal)
{
    [Fact]
    public async Task Withheld_cells_are_written_alike_and_none_is_missing() => Assert.Empty(Sizes.Run(await portal.LootAsync())
        .Looking("levels", 100).Looking(Sizes.Written, 20_000).Looking(Sizes.WrittenAsJson, 20_000).Looking(Sizes.Marked, 1000).Looking("contents", 20).Claims);

    [Theory]
    [InlineData(",suppressed", ", suppressed")]
    [InlineData(",suppressed", ",\"suppressed\"")]
    public async Task Small_ones_that_are_written_in_another_way_are_found(string before, string after)
    {
        var (loot, issue, table, small) = await SmallAsync();
        var planted = loot.With(Loot.PathOf(issue, table), text => Lines(text, small, line => line.Replace(before, after, StringComparison.Ordinal)));

        Assert.Contains(await portal.LeaksAsync(Sizes.Run(planted, issue)), leak => leak is SetApart apart && small.SetEquals(apart.These));
    }

    [Fact]
    public async Task Small_ones_that_are_not_there_are_found()
    {
        var (loot, issue, table, small) = await SmallAsync();
        // There is one country only, so nothing to miss its rows by.
        small.RemoveWhere(spot => spot.Place == "SSS");
        var planted = loot.With(Loot.PathOf(issue, table), text => Lines(text, small, _ => null));

        var leaks = await portal.LeaksAsync(Sizes.Run(planted, issue));

        Assert.Equal(small.Order(BySpot), leaks.Cast<SetApart>().Where(leak => leak.How == Sizes.NotThere).SelectMany(leak => leak.These).Order(BySpot));
    }

    [Fact]
    public async Task Small_ones_with_another_property_are_found()
    {
        var (loot, issue, table, small) = await SmallAsync();
        var planted = loot.With(Path.ChangeExtension(Loot.PathOf(issue, table), ".json"), text => string.Join("},{", text.Split("},{").Select(cell =>
            small.Any(spot => cell.Contains($"\"place\":\"{spot.Place}\"", StringComparison.Ordinal) && cell.Contains($"\"category\":\"{spot.Category}\"", StringComparison.Ordinal)
                && cell.Contains($"\"gender\":\"{spot.Gender}\"", StringComparison.Ordinal) && cell.Contains($"\"age\":\"{spot.Age}\"", StringComparison.Ordinal))
                ? cell.Replace("\"obs_status\"", "\"primary\":true,\"obs_status\"", StringComparison.Ordinal) : cell)));

        Assert.Contains(await portal.LeaksAsync(Sizes.Run(planted, issue)), leak => leak is SetApart apart && small.SetEquals(apart.These));
    }

    [Fact]
    public async Task A_small_one_with_other_markup_is_found()
    {
        var loot = await portal.LootAsync();
        var (issue, truth) = (loot.Newest("ent"), await portal.TruthAsync(loot.Newest("ent")));
        var page = loot.Files.Keys.First(path => path.StartsWith($"/en/releases/{issue}/ent-referral?place=KU", StringComparison.Ordinal)
            && loot.Rows(issue, "ent-referral").FirstOrDefault(row => path.EndsWith("=" + row.Spot.Place, StringComparison.Ordinal) && row.IsWithheld) is { } first && Truth.IsSmall(truth.Of(first.Spot)));
        var planted = loot.With(page, text => new System.Text.RegularExpressions.Regex("class=\"hidden-value\"").Replace(text, "class=\"hidden-value own\"", 1));

        Assert.Contains(await portal.LeaksAsync(Sizes.Run(planted, issue)), leak => leak is SetApart { These: [var only] } && page.EndsWith("=" + only.Place, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_tag_that_differs_where_the_content_does_not_is_found()
    {
        var (loot, truths) = (await portal.LootAsync(), await portal.TruthsAsync());
        // Two places whose files would be the same but for the name: one of them stands for the small.
        var (_, id, place, _, _, _) = Plant.Figures(loot, truths).First(figure => figure.Place.StartsWith("KU", StringComparison.Ordinal));
        var (mine, other) = (FigureFiles.PathOf(place, id), FigureFiles.PathOf("KU999", id));
        var file = loot.Files[mine];
        var planted = new Loot(new Dictionary<string, LootFile>(loot.Files)
        {
            [mine] = file with { ETag = "\"1\"" }, [other] = file with { Path = other, ETag = "\"2\"" },
        });

        Assert.Contains(Sizes.Tags(planted).Claims, claim => claim is SetApart apart && apart.These.Contains(new Spot(id, place)));
    }

    private async Task<(Loot Loot, Issue Issue, string Table, HashSet<Spot> Small)> SmallAsync()
    {
        var loot = await portal.LootAsync();
        var issue = loot.Newest("ent");
        var truth = await portal.TruthAsync(issue);
        var small = loot.Rows(issue, "ent-referral").Where(row => row.IsWithheld && Truth.IsSmall(truth.Of(row.Spot))).Select(row => row.Spot).ToHashSet();
        Assert.True(small.Count > 10);
        return (loot, issue, "ent-referral", small);
    }

    private static Comparer<Spot> BySpot { get; } = Comparer<Spot>.Create((one, other) => string.CompareOrdinal(one.ToString(), other.ToString()));

    private static string Lines(string text, HashSet<Spot> spots, Func<string, string?> change) => string.Join("\r\n", text.Split("\r\n").Select(line =>
        Loot.Fields(line) is { Count: 14 } fields && spots.Contains(new Spot(fields[0], fields[3], fields[5], fields[7], fields[9])) ? change(line) : line).OfType<string>());
}
