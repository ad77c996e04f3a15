namespace Par.Portal.Tests.Attack;

/// <summary>
/// Two versions of the same year. Where everything that both show of a place is the same, the correction did not touch it: what one version showed there and the other
/// withholds is known, and with it the sums of the other are solved again.
/// </summary>
internal static class Versions
{
    /// <summary>Claims about the numbers of <paramref name="attacked"/>.</summary>
    public static IReadOnlyList<Claim> Run(Loot loot, Issue attacked, Issue other)
    {
        var known = new Dictionary<Spot, double>();
        foreach (var table in loot.Tables(attacked).Intersect(loot.Tables(other)))
        {
            var elsewhere = loot.Rows(other, table).ToDictionary(row => row.Spot);
            foreach (var place in loot.Rows(attacked, table).GroupBy(row => row.Spot.Place))
            {
                var pairs = place.Where(row => elsewhere.ContainsKey(row.Spot)).Select(row => (Here: row, There: elsewhere[row.Spot])).ToList();
                if (pairs.Any(pair => pair.Here.Value is { } here && pair.There.Value is { } there && here != there))
                    continue;
                foreach (var (here, there) in pairs.Where(pair => pair.Here.IsWithheld && pair.There.Value is not null))
                    known[here.Spot] = there.Value!.Value;
            }
        }
        if (known.Count == 0)
            return [];
        var model = ModelOf.Build(loot, attacked, known);
        return [.. known.Select(entry => new Valued(attacked, "the other version shows it", entry.Key, entry.Value, entry.Value)), .. Systems.Run(model, attacked), .. Bounds.Run(model, attacked)];
    }
}
