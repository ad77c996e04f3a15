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

    /// <summary>What an organisation computes of others from the sums, exactly.</summary>
    public Findings Exact(string organisation) => OfOthers(organisation, systems.Told(Own(organisation)));

    /// <summary>In which range an organisation places others by the sums.</summary>
    public Findings Ranges(string organisation)
    {
        // What lives in an area is at least what the organisation has there itself.
        var least = Areas(organisation).Where(entry => model.Value(entry.Number) is null).Select(entry => (entry.Number, Low: (double)entry.Own.Sum(facts), High: Bounds.NoLimit));
        return OfOthers(organisation, bounds.Told([.. Own(organisation).Select(entry => (entry.Number, entry.Value, entry.Value)), .. least]));
    }

    /// <summary>What shown numbers of areas leave when an organisation takes its own clients out: all others who live there.</summary>
    public Findings Rests(string organisation)
    {
        var claims = Areas(organisation).Where(entry => model.Value(entry.Number) is not null)
            .Select(entry => WithoutOwn(model.Claim(entry.Number, "an area without the organisation's own", model.Value(entry.Number)!.Value, model.Value(entry.Number)!.Value), _ => entry.Own)).ToList();
        return new Findings(claims, "rests", claims.Count);
    }

    /// <summary>The withheld numbers that an organisation knows: its own, and those of areas where it is alone.</summary>
    private List<(int Number, double Value)> Own(string organisation) =>
    [
        .. spots.Where(entry => entry.Spot.Place == organisation && model.Value(entry.Number) is null).Select(entry => (entry.Number, (double)facts(entry.Spot))),
        .. Areas(organisation).Where(entry => model.Value(entry.Number) is null && entry.Own.Sum(facts) == facts(entry.Spot)).Select(entry => (entry.Number, (double)facts(entry.Spot))),
    ];

    private Findings OfOthers(string organisation, Findings found)
    {
        var mine = Areas(organisation).ToDictionary(entry => entry.Spot, entry => entry.Own);
        IReadOnlyList<Spot> OwnIn(Spot spot) => spot.Place == organisation ? [spot] : mine.GetValueOrDefault(spot) ?? [];
        return found with { Claims = [.. found.Claims.Cast<Valued>().Select(claim => WithoutOwn(claim, OwnIn))] };
    }

    /// <summary>A claim, said of those who are not the organisation's: of each number in it, its own are taken away.</summary>
    private Valued WithoutOwn(Valued claim, Func<Spot, IReadOnlyList<Spot>> ownIn)
    {
        var own = claim.Of.SelectMany(part => ownIn(part.Spot), (part, spot) => (Spot: spot, Sign: -part.Sign)).ToList();
        var count = own.Sum(part => part.Sign * facts(part.Spot));
        return new Valued(issue, claim.How, [.. claim.Of, .. own], claim.Low + count, claim.High + count);
    }

    /// <summary>Numbers of areas in which the organisation has clients, with the spots of its own there.</summary>
    private IEnumerable<(Spot Spot, int Number, IReadOnlyList<Spot> Own)> Areas(string organisation)
    {
        var homes = spots.Select(entry => entry.Spot.Place).Where(place => place.StartsWith("KU", StringComparison.Ordinal)).Distinct()
            .Where(home => structure.Nested.Any(table => facts(new Spot(table, $"{organisation}@{home}")) > 0)).ToList();
        var levels = homes.Select(home => (Area: home, Own: $"{organisation}@{home}"))
            .Concat(from level in new[] { "HVA", "MK", "AVI" } from home in homes let area = PublicStructure.AreaOf(home, level) where area is not null select (Area: area, Own: $"{organisation}@{home}"))
            .Append((Area: "SSS", Own: organisation)).ToLookup(entry => entry.Area, entry => entry.Own);
        return from entry in spots where levels.Contains(entry.Spot.Place)
               let own = (IReadOnlyList<Spot>)[.. levels[entry.Spot.Place].Select(place => entry.Spot with { Place = place })]
               where own.Any(spot => facts(spot) > 0)
               select (entry.Spot, entry.Number, own);
    }
}
