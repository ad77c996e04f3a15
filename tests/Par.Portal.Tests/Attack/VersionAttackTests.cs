namespace Par.Portal.Tests.Attack;

/// <summary>Attacks on two versions of a year.</summary>
public sealed class VersionAttackTests(AttackedPortal portal)
{
    [Fact]
    public async Task Two_versions_together_tell_no_small_number()
    {
        var (loot, before, after) = await VersionsAsync();
        var changed = loot.Tables(after).SelectMany(table => loot.Rows(after, table)).Count(row => row.Value is { } now && loot.Row(before, row.Spot)?.Value is { } then && now != then);
        var findings = Versions.Run(loot, before, after).Looking("equations", 40_000);

        Assert.True(changed > 0);
        Assert.True(Versions.Untouched(loot, before, after).Count > 10);
        Assert.Empty(await portal.LeaksAsync(findings));
    }

    [Fact]
    public async Task What_the_version_before_showed_and_this_one_withholds_is_found()
    {
        var (loot, before, after) = await VersionsAsync();
        var (then, now) = (await portal.TruthAsync(before), await portal.TruthAsync(after));
        var untouched = Versions.Untouched(loot, before, after);
        var spot = Plant.Small(loot, now, after).First(row => untouched.Contains(row.Spot.Place) && loot.Row(before, row.Spot) is { IsWithheld: true } && then.Of(row.Spot) == now.Of(row.Spot)).Spot;

        var leaks = await portal.LeaksAsync(Versions.Run(loot.Showing(before, spot, then.Of(spot)), before, after));

        Assert.Contains(leaks, leak => leak is Valued { Of: [var one] } && one.Spot == spot && leak.Issue == after);
    }

    [Fact]
    public async Task What_the_correction_changed_is_found_from_the_totals_before_and_after()
    {
        var (loot, before, after) = await VersionsAsync();
        var (then, now) = (await portal.TruthAsync(before), await portal.TruthAsync(after));
        // The organisation whose clients were corrected is the only one of which anything changed; the country tells by how much.
        var spot = Plant.Small(loot, now, after).First(row => row.Spot.Place.StartsWith("ORG", StringComparison.Ordinal) && loot.Row(before, row.Spot) is { IsWithheld: true } && then.Of(row.Spot) != now.Of(row.Spot)
            && loot.Row(before, row.Spot with { Place = "SSS" })?.Value is not null && loot.Row(after, row.Spot with { Place = "SSS" })?.Value is not null).Spot;

        var leaks = await portal.LeaksAsync(Versions.Run(loot.Showing(before, spot, then.Of(spot)), before, after));

        Assert.Contains(leaks, leak => leak is Valued { Of: [var one] } && one.Spot == spot && leak.Issue == after);
    }

    private async Task<(Loot Loot, Issue Before, Issue After)> VersionsAsync()
    {
        var loot = await portal.LootAsync();
        var after = loot.Newest("ent");
        Assert.Equal(2, after.Version);
        return (loot, after with { Version = 1 }, after);
    }
}
