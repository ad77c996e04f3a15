namespace Par.Portal.Tests.Attack;

/// <summary>
/// Two versions of the same year. Where everything that both show of a place is the same, the correction did not touch it: its numbers are the same in both, shown in
/// one or withheld in both, and all sums of both versions are solved together. So a place that the correction did touch follows from the totals before and after.
/// </summary>
internal static class Versions
{
    public static Findings Run(Loot loot, Issue before, Issue after)
    {
        var untouched = Untouched(loot, before, after);
        var structure = new PublicStructure(after);
        var joined = loot.SumsOf(before).Joined(loot.SumsOf(after), spot => untouched.Contains(spot.Place));
        var told = (from table in structure.Tables
                    from pair in Pairs(loot, before, after, table.Id)
                    where untouched.Contains(pair.Then.Spot.Place) && pair.Then.IsWithheld != pair.Now.IsWithheld
                    let shown = pair.Then.IsWithheld ? pair.Now.Value : pair.Then.Value
                    where shown is not null
                    select new Valued(pair.Then.IsWithheld ? before : after, "the other version shows it", pair.Then.Spot, shown.Value, shown.Value)).ToList();
        return new Findings([.. told], "numbers in one version only", told.Count) + Systems.Run(joined) + Bounds.Run(joined);
    }

    /// <summary>The places of which both versions show the same wherever both show a number.</summary>
    public static IReadOnlySet<string> Untouched(Loot loot, Issue before, Issue after) => new PublicStructure(after).Tables
        .SelectMany(table => Pairs(loot, before, after, table.Id)).GroupBy(pair => pair.Then.Spot.Place)
        .Where(place => place.All(pair => pair.Then.Value is null || pair.Now.Value is null || pair.Then.Value == pair.Now.Value)).Select(place => place.Key).ToHashSet();

    private static IEnumerable<(LootRow Then, LootRow Now)> Pairs(Loot loot, Issue before, Issue after, string table) =>
        loot.Files.ContainsKey(Loot.PathOf(before, table)) && loot.Files.ContainsKey(Loot.PathOf(after, table))
            ? from then in loot.Rows(before, table) let now = loot.Row(after, then.Spot) where now is not null select (then, now)
            : [];
}
