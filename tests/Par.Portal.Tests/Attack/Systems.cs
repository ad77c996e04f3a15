namespace Par.Portal.Tests.Attack;

/// <summary>All sums of all tables at once, solved exactly: whatever combination of them gives a number finds it.</summary>
internal static class Systems
{
    public static IReadOnlyList<Claim> Run(Loot loot, Issue issue) => Run(ModelOf.Build(loot, issue), issue);

    public static IReadOnlyList<Claim> Run(Model model, Issue issue)
    {
        var unknown = Enumerable.Range(0, model.Count).Where(number => model.Value(number) is null).ToList();
        var columnOf = unknown.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        var rows = model.Sums.Where(sum => sum.Any(term => columnOf.ContainsKey(term.Number))).Select(sum => (
            sum.Where(term => columnOf.ContainsKey(term.Number)).Select(term => (columnOf[term.Number], term.Sign)).ToArray(),
            (long)-sum.Sum(term => term.Sign * (model.Value(term.Number) ?? 0)))).ToList();
        return [.. new Elimination(rows, unknown.Count).Determined().Select(found => model.Claim(issue, unknown[found.Column], "all sums together", found.Value, found.Value))];
    }
}
