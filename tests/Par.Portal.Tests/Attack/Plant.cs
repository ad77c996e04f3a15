using System.Globalization;

namespace Par.Portal.Tests.Attack;

/// <summary>Finds withheld small numbers in which a leak can be planted.</summary>
internal static class Plant
{
    /// <summary>Those of them whose number is small.</summary>
    public static IEnumerable<LootRow> Small(Loot loot, Truth truth, Issue issue) => Withheld(loot, issue).Where(row => Truth.IsSmall(truth.Of(row.Spot)));

    /// <summary>Withheld rows of single categories.</summary>
    public static IEnumerable<LootRow> Withheld(Loot loot, Issue issue) => new PublicStructure(issue).Tables.Where(table => table.VariableConcept is not null)
        .SelectMany(table => loot.Rows(issue, table.Id)).Where(row => row is { IsWithheld: true, Spot.Category: not "T" });

    /// <summary>The unknown parts of a sum of the model of which the whole is known, as many as wanted, all of them published, that fulfil a condition.</summary>
    public static IReadOnlyList<Spot> SumWith(Model model, int unknown, Func<IReadOnlyList<Spot>, bool> fits) => OpenSums(model).First(spots => spots.Count == unknown && fits(spots));

    /// <summary>Two unknown parts of such a sum that are small together and of which neither may be zero, and the unknown parts beside them.</summary>
    public static (IReadOnlyList<Spot> Two, IReadOnlyList<Spot> Others) SmallRest(Model model, Truth truth) =>
        (from spots in OpenSums(model)
         let small = spots.Where(spot => Truth.IsSmall(truth.Of(spot)) && model.Low(model.Find(spot)!.Value) == 1).OrderBy(truth.Of).Take(2).ToList()
         where spots.Count > 2 && small.Count == 2 && Truth.IsSmall(small.Sum(truth.Of))
         select (small, spots.Except(small).ToList())).First();

    /// <summary>The unknown parts of each sum of which the whole is known, if all of them are published.</summary>
    private static IEnumerable<List<Spot>> OpenSums(Model model) => model.Sums
        .Select(sum => sum.Where(term => model.Value(term.Number) is null).ToList()).Where(left => left.All(term => term.Sign == 1))
        .Select(left => left.Select(term => model.Meaning(term.Number)).ToList())
        .Where(left => left.All(meaning => meaning is [{ Sign: 1, Spot.Category: not "T" }]))
        .Select(left => left.Select(meaning => meaning[0].Spot).ToList());

    /// <summary>A file under a figure with a withheld count that is small, beside a total that is shown.</summary>
    public static IEnumerable<(string Path, string Id, string Place, FigureLine Line, int Count, double Total)> Figures(Loot loot, IReadOnlyDictionary<Issue, Truth> truths)
    {
        foreach (var (issue, id, place, lines) in FigureFiles.Of(loot))
            if (!id.EndsWith("-ages", StringComparison.Ordinal) && loot.Row(issue, new Spot(id, place))?.Value is { } total)
                foreach (var line in lines.Where(line => line is { Measure: "share", Value: null }))
                    if (truths[issue].Of(new Spot(id, place, line.Row)) is var count && Truth.IsSmall(count))
                        yield return (FigureFiles.PathOf(place, id), id, place, line, count, total);
    }

    /// <summary>A number as files write it.</summary>
    public static string Text(double value, int decimals = 1) => Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("0." + new string('0', decimals), CultureInfo.InvariantCulture);
}
