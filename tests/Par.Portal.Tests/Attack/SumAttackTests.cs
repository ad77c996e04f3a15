namespace Par.Portal.Tests.Attack;

/// <summary>Attacks on the tables alone: single sums, all sums together, bounds.</summary>
public sealed class SumAttackTests(AttackedPortal portal)
{
    private const int ManySums = 40_000;

    [Fact]
    public async Task Every_sum_that_the_attacks_use_holds_for_the_numbers_behind()
    {
        var loot = await portal.LootAsync();
        foreach (var issue in loot.Issues)
        {
            var (model, truth) = (loot.SumsOf(issue), await portal.TruthAsync(issue));

            Assert.True(model.Sums.Count > ManySums, $"{issue} has only {model.Sums.Count} sums.");
            Assert.DoesNotContain(model.Sums, sum => sum.Sum(term => term.Sign * model.Meaning(term.Number).Sum(part => part.Sign * truth.Of(part.Spot))) != 0);
        }
    }

    [Fact]
    public async Task A_sum_with_one_unknown_tells_no_small_number() => await NothingAsync(model => SingleSums.Run(model).Looking("sums", ManySums / 2));

    [Fact]
    public async Task A_sum_of_which_all_but_one_is_shown_is_found()
    {
        var (loot, issue, truth) = await NewestAsync();
        var pair = Plant.SumWith(loot.SumsOf(issue), 2, spots => Truth.IsSmall(truth.Of(spots[0])));

        var leaks = truth.Leaks(SingleSums.Run(loot.Showing(issue, pair[1], truth.Of(pair[1])).SumsOf(issue)).Claims);

        Assert.Contains(leaks, leak => leak is Valued { Of: [var one] } && one.Spot == pair[0]);
    }

    [Fact]
    public async Task A_county_is_found_when_its_region_and_the_other_counties_of_it_are_shown()
    {
        var (loot, issue, truth) = await NewestAsync();
        var small = Plant.Small(loot, truth, issue).Select(row => row.Spot)
            .First(spot => spot.Place.StartsWith("HVA", StringComparison.Ordinal) && PublicStructure.AreaOf(spot.Place, "MK") == "MK01");
        string[] others = ["HVA01", "HVA02", "HVA03", "HVA04", "HVA90", "MK01"];
        var shown = loot.SumsOf(issue).Knowing(others.Where(place => place != small.Place).Select(place => small with { Place = place }).Select(spot => (spot, (double)truth.Of(spot))));

        var leaks = truth.Leaks(SingleSums.Run(shown).Claims);

        Assert.Contains(leaks, leak => leak is Valued { Of: [var one] } && one.Spot == small);
    }

    [Fact]
    public async Task All_sums_together_tell_no_small_number() => await NothingAsync(model => Systems.Run(model).Looking("equations", ManySums / 2));

    [Fact]
    public async Task A_number_that_all_sums_together_give_is_found()
    {
        var (loot, issue, truth) = await NewestAsync();
        var pair = Plant.SumWith(loot.SumsOf(issue), 2, spots => Truth.IsSmall(truth.Of(spots[0])));

        var leaks = truth.Leaks(Systems.Run(loot.SumsOf(issue).Knowing((pair[1], truth.Of(pair[1])))).Claims);

        Assert.Contains(leaks, leak => leak is Valued { Of: [var one] } && one.Spot == pair[0]);
    }

    [Fact]
    public void What_only_several_sums_tell_together_is_found()
    {
        // The corners of a triangle, of which every side is known and no corner.
        var triangle = new Model(new Issue("ent", 2025, 1));
        int[] corners = [.. "abc".Select(name => triangle.Add(new Spot("t", name.ToString()), null, 1))];
        foreach (var (index, side) in new[] { 5, 7, 6 }.Index())
            triangle.AddSum(triangle.Add(new Spot("t", "side" + index), side, 1), [corners[index], corners[(index + 1) % 3]], isAll: true);

        var solved = Systems.Run(triangle).Claims.Cast<Valued>().OrderBy(claim => claim.Of[0].Spot.Place).Select(claim => claim.Low);

        Assert.Empty(SingleSums.Run(triangle).Claims);
        Assert.Equal([2, 3, 4], solved);
    }

    [Fact]
    public async Task No_small_number_is_placed_in_a_narrow_range() => await NothingAsync(model => Bounds.Run(model).Looking("bounded sums", ManySums / 2));

    [Fact]
    public async Task Few_unknown_parts_of_a_small_rest_are_found()
    {
        var loot = await portal.LootAsync();
        // In a correction any withheld number may be zero: what an earlier version withholds is withheld whatever it is now.
        var issue = loot.Issues.First(known => known.Side == "ent" && known.Version == 1 && known.Year < loot.Newest("ent").Year);
        var (model, truth) = (loot.SumsOf(issue), await portal.TruthAsync(issue));
        var (two, others) = Plant.SmallRest(model, truth);

        var leaks = truth.Leaks(Bounds.Run(model.Knowing(others.Select(spot => (spot, (double)truth.Of(spot))))).Claims).ToList();

        Assert.All(two, spot => Assert.Contains(leaks, leak => leak is Valued { Of: [var one] } && one.Spot == spot));
    }

    [Fact]
    public async Task Of_nobody_is_it_told_that_all_gave_the_same_answer()
    {
        var loot = await portal.LootAsync();
        foreach (var issue in loot.Issues)
            Assert.Empty((await portal.TruthAsync(issue)).Leaks(SameAnswers.Run(loot.SumsOf(issue), issue).Looking("answers", 1000).Claims));
    }

    [Fact]
    public async Task An_answer_that_all_gave_is_found_where_it_and_their_total_are_shown()
    {
        var (loot, issue, truth) = await NewestAsync();
        var structure = new PublicStructure(issue);
        var (answer, total) = (from row in Plant.Withheld(loot, issue)
                               let everybody = structure.Own(row.Spot with { Category = "T" })
                               where row.Spot.Place != "SSS" && truth.Of(row.Spot) >= 5 && truth.Of(row.Spot) == truth.Of(everybody)
                                   && structure.Tables.First(table => table.Id == row.Spot.Table).GroupDisclosure
                               select (row.Spot, everybody)).First();

        var leaks = truth.Leaks(SameAnswers.Run(loot.SumsOf(issue).Knowing((answer, truth.Of(answer)), (total, truth.Of(total))), issue).Claims);

        Assert.Contains(leaks, leak => leak is Agreed agreed && agreed.Answer == answer);
    }

    private async Task<(Loot Loot, Issue Issue, Truth Truth)> NewestAsync()
    {
        var loot = await portal.LootAsync();
        return (loot, loot.Newest("ent"), await portal.TruthAsync(loot.Newest("ent")));
    }

    /// <summary>The attack says much, all of it is true, and nothing of it should not be known.</summary>
    private async Task NothingAsync(Func<Model, Findings> attack)
    {
        var loot = await portal.LootAsync();
        foreach (var issue in loot.Issues)
        {
            var (claims, wrong) = (attack(loot.SumsOf(issue)).Claims, new List<Claim>());
            var leaks = (await portal.TruthAsync(issue)).Leaks(claims, wrong).ToList();

            Assert.True(claims.Count > 1000, $"{issue}: only {claims.Count} claims.");
            Assert.Empty(leaks);
            Assert.Empty(wrong);
        }
    }
}
