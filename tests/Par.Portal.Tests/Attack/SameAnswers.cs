namespace Par.Portal.Tests.Attack;

/// <summary>Of whom everybody gave the same answer: the count of an answer is the total of its place and combination, both shown or given by the sums.</summary>
internal static class SameAnswers
{
    public static Findings Run(Model model, Issue issue)
    {
        var (structure, claims, looked) = (new PublicStructure(issue), new List<Claim>(), 0);
        var values = Enumerable.Range(0, model.Count).Where(number => model.Value(number) is not null && model.Meaning(number) is [{ Sign: 1 }])
            .ToDictionary(number => model.Meaning(number)[0].Spot, number => model.Value(number)!.Value);
        foreach (var claim in Systems.Run(model).Claims.OfType<Valued>())
            if (claim is { Of: [{ Sign: 1 } one] })
                values[one.Spot] = claim.Low;
        var tables = structure.Tables.Where(table => table.GroupDisclosure).Select(table => table.Id).ToHashSet();
        foreach (var (answer, value) in values.Where(entry => entry.Key is { Category: not "T", Place: not "SSS" } && tables.Contains(entry.Key.Table)))
        {
            looked++;
            var total = structure.Own(answer with { Category = "T" });
            if (value > 0 && values.TryGetValue(total, out var everybody) && value == everybody)
                claims.Add(new Agreed(issue, "everybody gave the same answer", answer, total));
        }
        return new Findings(claims, "answers", looked);
    }
}
