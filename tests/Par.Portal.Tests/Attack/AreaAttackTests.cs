namespace Par.Portal.Tests.Attack;

/// <summary>Attacks with areas that do not nest, and with what an organisation knows of itself.</summary>
public sealed class AreaAttackTests(AttackedPortal portal)
{
    [Fact]
    public async Task Organisations_against_their_municipalities_tell_no_small_number()
    {
        var loot = await portal.LootAsync();
        var findings = loot.Issues.Select(issue => Areas.Run(loot, issue)).Aggregate((one, other) => one + other).Looking("groups", 1000);

        Assert.True(findings.Claims.Count > 50, $"Only {findings.Claims.Count} claims.");
        Assert.Empty(await portal.LeaksAsync(findings));
    }

    [Fact]
    public async Task A_municipality_that_is_withheld_while_its_only_organisation_is_shown_is_found()
    {
        var loot = await portal.LootAsync();
        foreach (var issue in loot.Issues)
        {
            var truth = await portal.TruthAsync(issue);
            foreach (var (areas, organisations) in Areas.Groups(loot, issue))
                foreach (var row in Plant.Small(loot, truth, issue).Where(row => areas.Contains(row.Spot.Place)))
                {
                    var others = areas.Concat(organisations).Where(place => place != row.Spot.Place).Select(place => loot.Row(issue, row.Spot with { Place = place })).ToList();
                    var holds = organisations.All(place => areas.Sum(area => truth.Of(row.Spot with { Place = $"{place}@{area}" })) == truth.Of(row.Spot with { Place = place }))
                        && areas.All(area => organisations.Sum(place => truth.Of(row.Spot with { Place = $"{place}@{area}" })) == truth.Of(row.Spot with { Place = area }));
                    if (!holds || others.Contains(null))
                        continue;
                    var planted = others.Where(other => other!.IsWithheld).Aggregate(loot, (copy, other) => copy.Showing(issue, other!.Spot, truth.Of(other.Spot)));

                    var leaks = await portal.LeaksAsync(Areas.Run(planted, issue));

                    Assert.Contains(leaks, leak => leak is Guessed { Of: [var one] } && one.Spot == row.Spot);
                    return;
                }
        }
        Assert.Fail("There is no municipality to plant a leak in.");
    }

    [Theory]
    [InlineData("ent")]
    [InlineData("ty")]
    public async Task An_organisation_that_knows_itself_computes_no_small_number_of_others(string side)
    {
        var loot = await portal.LootAsync();
        var truth = await portal.TruthAsync(loot.Newest(side));
        var insiders = new Insiders(loot, loot.Newest(side), truth.Of);
        var found = OrganisationsOf(loot, loot.Newest(side)).Select(insiders.Exact).Aggregate((one, other) => one + other).Looking("equations", 100_000);

        Assert.Empty(truth.Leaks(found.Claims));
    }

    [Theory]
    [InlineData("ent")]
    [InlineData("ty")]
    public async Task What_an_area_has_besides_an_organisations_own_clients_is_no_small_number(string side)
    {
        var loot = await portal.LootAsync();
        var truth = await portal.TruthAsync(loot.Newest(side));
        var insiders = new Insiders(loot, loot.Newest(side), truth.Of);
        var found = OrganisationsOf(loot, loot.Newest(side)).Select(insiders.Rests).Aggregate((one, other) => one + other).Looking("rests", 1000);

        Assert.Empty(truth.Leaks(found.Claims));
    }

    /// <summary>Not promised (docs/disclosure.md, <i>What is not covered yet</i>): run with <c>-explicit on</c>.</summary>
    [Theory(Explicit = true)]
    [InlineData("ent")]
    [InlineData("ty")]
    public async Task An_organisation_that_knows_itself_places_no_small_number_of_others_in_a_narrow_range(string side)
    {
        var loot = await portal.LootAsync();
        var truth = await portal.TruthAsync(loot.Newest(side));
        var insiders = new Insiders(loot, loot.Newest(side), truth.Of);
        var found = OrganisationsOf(loot, loot.Newest(side)).Select(insiders.Ranges).Aggregate((one, other) => one + other);

        var leaks = truth.Leaks(found.Claims).ToList();

        Assert.True(leaks.Count == 0, $"{leaks.Count} ranges: {string.Join("; ", leaks.Take(3))}");
    }

    [Fact]
    public async Task The_few_that_an_area_has_besides_an_organisations_own_clients_are_found()
    {
        var loot = await portal.LootAsync();
        var issue = loot.Newest("ent");
        var truth = await portal.TruthAsync(issue);
        // A municipality where others have few clients, which is withheld; it is shown by mistake.
        var (area, organisation) = (from row in Plant.Withheld(loot, issue)
                                    where row.Spot.Place.StartsWith("KU", StringComparison.Ordinal)
                                    from place in OrganisationsOf(loot, issue)
                                    let own = truth.Of(row.Spot with { Place = $"{place}@{row.Spot.Place}" })
                                    where own > 0 && Truth.IsSmall(truth.Of(row.Spot) - own)
                                    select (row.Spot, place)).First();
        var shown = loot.SumsOf(issue).Knowing((area, truth.Of(area)));

        var leaks = truth.Leaks(new Insiders(loot, issue, truth.Of, shown).Rests(organisation).Claims);

        Assert.Contains(leaks, leak => leak is Valued valued && valued.Of[0].Spot == area);
    }

    [Fact]
    public async Task A_sum_that_an_organisation_shares_with_one_other_is_found()
    {
        var loot = await portal.LootAsync();
        var issue = loot.Newest("ent");
        var truth = await portal.TruthAsync(issue);
        // Of the withheld organisations in a category of the country, all but two are shown.
        var (mine, other, rest) = loot.Rows(issue, "ent-referral").Where(row => row is { IsWithheld: true, Spot: { Gender: "T", Age: "T", Category: not "T" } } && row.Spot.Place.StartsWith("ORG", StringComparison.Ordinal))
            .GroupBy(row => row.Spot.Category).Select(group => group.Select(row => row.Spot).ToList())
            .Where(spots => loot.Row(issue, spots[0] with { Place = "SSS" })?.Value is not null && spots.Count(spot => Truth.IsSmall(truth.Of(spot))) > 1)
            .OrderBy(spots => spots.Count)
            .Select(spots => (spots.First(spot => Truth.IsSmall(truth.Of(spot))), spots.Last(spot => Truth.IsSmall(truth.Of(spot))), spots)).First();
        var model = loot.SumsOf(issue).Knowing(rest.Where(spot => spot != mine && spot != other).Select(spot => (spot, (double)truth.Of(spot))));

        var leaks = truth.Leaks(new Insiders(loot, issue, truth.Of, model).Exact(mine.Place).Claims);

        Assert.Contains(leaks, leak => leak is Valued { Of: [var one] } && one.Spot == other);
    }

    private static IEnumerable<string> OrganisationsOf(Loot loot, Issue issue) => loot.Rows(issue, new PublicStructure(issue).Tables[0].Id).Select(row => row.Spot.Place)
        .Where(place => place.StartsWith("ORG", StringComparison.Ordinal)).Distinct();
}
