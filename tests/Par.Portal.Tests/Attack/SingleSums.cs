namespace Par.Portal.Tests.Attack;

/// <summary>One sum at a time: where all numbers but one are known, so is the last; then again with what was found.</summary>
internal static class SingleSums
{
    public static Findings Run(Model model)
    {
        var (claims, values) = (new List<Claim>(), Enumerable.Range(0, model.Count).Select(model.Value).ToArray());
        for (var found = -1; found != claims.Count;)
        {
            found = claims.Count;
            foreach (var sum in model.Sums)
                if (sum.Where(term => values[term.Number] is null).Take(2).ToList() is [var unknown])
                {
                    var value = -unknown.Sign * sum.Where(term => term != unknown).Sum(term => term.Sign * values[term.Number]!.Value);
                    values[unknown.Number] = value;
                    claims.Add(model.Claim(unknown.Number, "a sum with one unknown", value, value));
                }
        }
        return new Findings(claims, "sums", model.OpenSums);
    }
}
