namespace Par.Portal.Tests.Attack;

/// <summary>All sums of all tables at once, solved exactly: whatever combination of them gives a number finds it.</summary>
internal sealed class Systems
{
    private readonly Model model;
    private readonly List<int> unknown;
    private readonly Dictionary<int, int> columnOf;
    private readonly Elimination solved;
    private readonly int sums;

    /// <summary>Solves the sums of a model as far as they go.</summary>
    public Systems(Model model)
    {
        this.model = model;
        unknown = [.. Enumerable.Range(0, model.Count).Where(number => model.Value(number) is null)];
        columnOf = unknown.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        var rows = model.Sums.Where(sum => sum.Any(term => columnOf.ContainsKey(term.Number))).Select(sum => (
            sum.Where(term => columnOf.ContainsKey(term.Number)).Select(term => (columnOf[term.Number], term.Sign)).ToArray(),
            (long)-sum.Sum(term => term.Sign * (model.Value(term.Number) ?? 0)))).ToList();
        (solved, sums) = (new Elimination(rows, unknown.Count), rows.Count);
    }

    /// <summary>What follows from the sums alone.</summary>
    public static Findings Run(Model model) => new Systems(model).Told([]);

    /// <summary>What follows for somebody who knows some of the numbers.</summary>
    public Findings Told(IEnumerable<(int Number, double Value)> known)
    {
        var more = known.Where(entry => columnOf.ContainsKey(entry.Number)).Select(entry => (columnOf[entry.Number], (long)entry.Value)).ToList();
        var all = more.Count == 0 ? solved : solved.Knowing(more);
        return new Findings([.. all.Determined().Select(found => model.Claim(unknown[found.Column], "all sums together", found.Value, found.Value))], "equations", sums);
    }
}
