namespace Par.Portal.Tests.Attack;

/// <summary>
/// Areas that do not nest: organisations and the municipalities that they say they work in. A municipality with one organisation that works nowhere else is that organisation;
/// what a group of municipalities has more than the organisations that work in it alone are the clients of others.
/// </summary>
internal static class Areas
{
    public static Findings Run(Loot loot, Issue issue)
    {
        var (claims, examined) = (new List<Claim>(), 0);
        foreach (var (areas, organisations) in Groups(loot, issue))
            foreach (var table in new PublicStructure(issue).Tables)
            {
                var rows = loot.Rows(issue, table.Id).Where(row => areas.Contains(row.Spot.Place) || organisations.Contains(row.Spot.Place));
                foreach (var group in rows.GroupBy(row => row.Spot with { Place = "" }))
                {
                    var terms = group.Select(row => (row.Spot, Sign: areas.Contains(row.Spot.Place) ? 1 : -1, row)).ToList();
                    if (terms.Count != areas.Count + organisations.Count)
                        continue;
                    examined++;
                    var rest = terms.Sum(term => term.Sign * (term.row.Value ?? 0));
                    if (terms.Where(term => term.row.IsWithheld).ToList() is [var unknown])
                        claims.Add(new Guessed(issue, "organisations against their municipalities", [(unknown.Spot, 1)], -unknown.Sign * rest, group.Key, areas, organisations, IsRest: false));
                    else if (terms.All(term => term.row.Value is not null))
                        claims.Add(new Guessed(issue, "what municipalities have besides their organisations", [.. terms.Select(term => (term.Spot, term.Sign))], rest, group.Key, areas, organisations, IsRest: true));
                }
            }
        return new Findings(claims, "groups", examined);
    }

    /// <summary>Municipalities and organisations that hang together by where the organisations work.</summary>
    public static IEnumerable<(IReadOnlySet<string> Areas, IReadOnlySet<string> Organisations)> Groups(Loot loot, Issue issue)
    {
        var table = new PublicStructure(issue).Tables[0].Id;
        var left = loot.Rows(issue, table).Select(row => row.Spot.Place).Where(place => place.StartsWith("ORG", StringComparison.Ordinal)).Distinct()
            .Select(place => (Place: place, Areas: PublicStructure.AreasOf(loot, place).ToHashSet())).Where(entry => entry.Areas.Count > 0).ToList();
        while (left.Count > 0)
        {
            var (areas, members) = (new HashSet<string>(left[0].Areas), new HashSet<string>());
            for (var grown = -1; grown != members.Count;)
            {
                grown = members.Count;
                foreach (var entry in left.Where(entry => entry.Areas.Overlaps(areas)))
                {
                    areas.UnionWith(entry.Areas);
                    members.Add(entry.Place);
                }
            }
            left.RemoveAll(entry => members.Contains(entry.Place));
            yield return (areas, members);
        }
    }
}
