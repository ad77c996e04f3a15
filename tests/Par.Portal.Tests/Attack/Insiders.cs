namespace Par.Portal.Tests.Attack;

/// <summary>
/// An organisation knows its own clients, where they live too. It puts its own numbers into the sums for those of others, and takes its own clients out of the numbers of
/// municipalities and regions for the clients of others there.
/// </summary>
internal sealed class Insiders
{
    private readonly Issue issue;
    private readonly Model model;
    private readonly Systems systems;
    private readonly Bounds bounds;
    private readonly Func<Spot, int> facts;
    private readonly PublicStructure structure;
    private readonly List<(Spot Spot, int Number)> spots;

    /// <param name="loot">The files.</param>
    /// <param name="issue">The version.</param>
    /// <param name="facts">The facts, of which each organisation looks at its own.</param>
    /// <param name="model">The sums, when more is known than the files show.</param>
    public Insiders(Loot loot, Issue issue, Func<Spot, int> facts, Model? model = null)
    {
        (this.issue, this.facts, this.model, structure) = (issue, facts, model ?? loot.SumsOf(issue), new PublicStructure(issue));
        (systems, bounds) = (new Systems(this.model), new Bounds(this.model));
        spots = [.. structure.Tables.SelectMany(table => loot.Rows(issue, table.Id)).Select(row => structure.Own(row.Spot)).Distinct().Select(spot => (spot, this.model.Find(spot)!.Value))];
    }

    /// <summary>What an organisation learns about others from the sums.</summary>
    public Findings Run(string organisation)
    {
        var own = spots.Where(entry => entry.Spot.Place == organisation && model.Value(entry.Number) is null).Select(entry => (entry.Number, Value: (double)facts(entry.Spot))).ToList();
        var here = Areas(organisation).Where(entry => model.Value(entry.Number) is null).ToList();
        // What lives in an area is at least what the organisation has there itself.
        var least = here.Select(entry => (entry.Number, Low: (double)entry.Own.Sum(facts), High: Bounds.NoLimit));
        var mine = here.ToDictionary(entry => entry.Spot, entry => entry.Own);
        var found = systems.Told(own) + bounds.Told([.. own.Select(entry => (entry.Number, entry.Value, entry.Value)), .. least]);
        return found with { Claims = [.. found.Claims.Cast<Valued>().Where(claim => claim.Of.All(part => part.Spot.Place != organisation)).Select(claim => WithoutOwn(claim, mine))] };
    }

    /// <summary>What shown numbers of areas leave when an organisation takes its own clients out: all others who live there.</summary>
    public Findings Rests(string organisation)
    {
        var claims = Areas(organisation).Where(entry => model.Value(entry.Number) is not null)
            .Select(entry => WithoutOwn(model.Claim(entry.Number, "an area without the organisation's own", model.Value(entry.Number)!.Value, model.Value(entry.Number)!.Value), new Dictionary<Spot, IReadOnlyList<Spot>> { [entry.Spot] = entry.Own })).ToList();
        return new Findings(claims, "rests", claims.Count);
    }

    /// <summary>A claim about an area, said of those there who are not the organisation's.</summary>
    private Valued WithoutOwn(Valued claim, Dictionary<Spot, IReadOnlyList<Spot>> mine)
    {
        if (claim.Of is not [var (spot, _)] || !mine.TryGetValue(spot, out var own))
            return claim;
        var count = own.Sum(facts);
        return new Valued(issue, claim.How, [(spot, 1), .. own.Select(part => (part, -1))], claim.Low - count, claim.High - count);
    }

    /// <summary>Numbers of areas in which the organisation has clients, with the spots of its own there.</summary>
    private IEnumerable<(Spot Spot, int Number, IReadOnlyList<Spot> Own)> Areas(string organisation)
    {
        var homes = spots.Select(entry => entry.Spot.Place).Where(place => place.StartsWith("KU", StringComparison.Ordinal)).Distinct()
            .Where(home => structure.Nested.Any(table => facts(new Spot(table, $"{organisation}@{home}")) > 0)).ToList();
        var levels = homes.Select(home => (Area: home, Home: home))
            .Concat(from level in new[] { "MK", "AVI" } from home in homes let area = PublicStructure.AreaOf(home, level) where area is not null select (Area: area, Home: home))
            .ToLookup(entry => entry.Area, entry => $"{organisation}@{entry.Home}");
        return from entry in spots where levels.Contains(entry.Spot.Place)
               let own = (IReadOnlyList<Spot>)[.. levels[entry.Spot.Place].Select(place => entry.Spot with { Place = place })]
               where own.Any(spot => facts(spot) > 0)
               select (entry.Spot, entry.Number, own);
    }
}
