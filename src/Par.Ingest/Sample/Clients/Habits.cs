using System.Globalization;
using Par.Ingest.Sample.Register;

namespace Par.Ingest.Sample.Clients;

/// <summary>
/// How one organisation's clients answer in a year: the national shares, bent by the region's and the organisation's own ways, so that
/// comparing organisations shows something, and its own share of "no information".
/// </summary>
internal sealed class Habits(int seed, SampleOrganisation organisation, YearCodes codes)
{
    private readonly Dictionary<Shares, (string[] Concepts, double[] Bounds)> tables = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Shares, (double Probability, string? Concept)> unknown = new(ReferenceEqualityComparer.Instance);

    /// <summary>The codes of the year in which the answers are given.</summary>
    public YearCodes Codes => codes;

    /// <summary>Draws an answer, which may be "no information".</summary>
    public string Pick(Shares shares, ref SampleRandom random)
    {
        if (!unknown.TryGetValue(shares, out var missing))
            unknown[shares] = missing = Unknown(shares);
        if (missing.Concept is not null && random.Chance(missing.Probability))
            return missing.Concept;
        if (!tables.TryGetValue(shares, out var table))
            tables[shares] = table = Bend(shares);
        var point = random.Unit() * table.Bounds[^1];
        var index = 0;
        while (table.Bounds[index] <= point && index < table.Bounds.Length - 1)
            index++;
        return table.Concepts[index];
    }

    /// <summary>Draws up to <paramref name="count"/> different answers; none when the year does not ask.</summary>
    public List<string> PickSeveral(Shares shares, int count, ref SampleRandom random)
    {
        var picked = new List<string>(count);
        if (!codes.Year.CodeLists.ContainsKey(shares.List))
            return picked;
        for (var index = 0; index < count; index++)
        {
            var concept = Pick(shares, ref random);
            if (!picked.Contains(concept))
                picked.Add(concept);
        }
        // "No information" beside another answer would say two things at once.
        if (picked.Count > 1 && codes.NoInformation(shares.List) is { } nothing)
            picked.Remove(nothing);
        return picked;
    }

    private (string[] Concepts, double[] Bounds) Bend(Shares shares)
    {
        var entries = shares.Entries.Where(entry => codes.Has(shares.List, entry.Concept)).ToArray();
        var own = SampleRandom.For(Text(seed), "habit", organisation.ParId, organisation.Side.ToString(), shares.List);
        var region = SampleRandom.For(Text(seed), "habit", organisation.Region, shares.List);
        var bounds = new double[entries.Length];
        var sum = 0.0;
        for (var index = 0; index < entries.Length; index++)
        {
            sum += entries[index].Weight * own.Factor(shares.Spread) * region.Factor(shares.Spread / 2);
            bounds[index] = sum;
        }
        return ([.. entries.Select(entry => entry.Concept)], bounds);
    }

    private (double Probability, string? Concept) Unknown(Shares shares)
    {
        var random = SampleRandom.For(Text(seed), "unknown", organisation.ParId, organisation.Side.ToString(), shares.List);
        var careless = random.Chance(0.005) ? random.Between(12, 35) / 100.0 : 0;
        return (Math.Max(careless, shares.Unknown * random.Factor(0.3)), codes.NoInformation(shares.List));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
