namespace Par.Portal.Tests.Attack;

/// <summary>Builds the model of a version from its files: one number for each spot, one for each total however many tables repeat it, and every sum of places, genders, ages, categories and subjects.</summary>
internal static class ModelOf
{
    private static readonly string[] Levels = ["SSS", "AVI", "MK", "HVA", "KU", "ORG"];

    /// <summary>Builds it.</summary>
    /// <param name="loot">The files.</param>
    /// <param name="issue">The version.</param>
    public static Model Build(Loot loot, Issue issue)
    {
        var (model, structure) = (new Model(issue), new PublicStructure(issue));
        var chosen = structure.Tables.Where(table => loot.Files.ContainsKey(Loot.PathOf(issue, table.Id))).Select(table => table.Id).ToList();
        var rows = chosen.SelectMany(table => loot.Rows(issue, table)).ToList();
        // Where the total of a place, or of its combination of gender and age, is withheld, zeros are too: a withheld number there may be one.
        var dark = rows.Where(row => row is { IsWithheld: true, Spot.Category: "T" }).Select(row => Own(row.Spot)).ToHashSet();
        // And what an earlier version withholds is withheld again, whatever it is now.
        var kept = issue.Version == 1 ? [] : chosen.Where(table => loot.Files.ContainsKey(Loot.PathOf(Before(issue), table)))
            .SelectMany(table => loot.Rows(Before(issue), table)).Where(row => row.IsWithheld).Select(row => Own(row.Spot)).ToHashSet();
        bool MayBeZero(Spot spot) => kept.Contains(spot) || spot is not { Category: "T", Gender: "T", Age: "T" } && Own(spot) with { Table = structure.MarginOf(spot.Table), Category = "T" } is var everybody
            && (dark.Contains(everybody with { Gender = "T", Age = "T" }) || (spot.Category != "T" && dark.Contains(everybody)));
        Spot Own(Spot spot) => structure.Own(spot);
        foreach (var row in rows)
        {
            var spot = Own(row.Spot);
            model.Add(spot, row.Value, row.IsWithheld && !MayBeZero(spot) ? 1 : 0);
        }
        var spots = rows.Select(row => Own(row.Spot)).Distinct().ToList();
        AddPlaces(model, spots);
        AddSlices(model, spots, structure);
        foreach (var table in chosen)
            AddCategories(model, spots.Where(spot => spot.Table == table), table, structure);
        AddSubjects(model, spots, structure);
        return model;
    }

    private static Issue Before(Issue issue) => issue with { Version = issue.Version - 1 };

    private static void AddPlaces(Model model, List<Spot> spots)
    {
        var everywhere = spots.GroupBy(spot => spot.Table).ToDictionary(group => group.Key, group => group.Select(spot => spot.Place).Distinct().ToLookup(LevelOf));
        // Regions that lie in no area, as those of unknown or foreign homes, are no part of one but are part of the country beside the areas.
        var isDivided = everywhere.Values.SelectMany(levels => levels["MK"]).Distinct().Any(place => place != "MK99" && PublicStructure.AreaOf(place, "AVI") is null);
        foreach (var group in spots.GroupBy(spot => spot with { Place = "" }))
        {
            var at = group.ToDictionary(spot => spot.Place, spot => model.Find(spot)!.Value);
            var byLevel = at.Keys.ToLookup(LevelOf);
            foreach (var wide in Levels[..^1])
                foreach (var narrow in Levels.SkipWhile(level => level != wide).Skip(1).Where(level => wide == "SSS" || level != "ORG"))
                {
                    var parts = byLevel[narrow].ToList();
                    if (parts.Count == 0 || parts.Count != everywhere[group.Key.Table][narrow].Count() || (wide == "AVI" && narrow == "MK" && isDivided))
                        continue;
                    var inside = parts.ToLookup(part => narrow == "ORG" ? "SSS" : PublicStructure.AreaOf(part, wide));
                    foreach (var whole in byLevel[wide])
                    {
                        var outside = wide == "SSS" && narrow is "AVI" or "HVA" ? byLevel["MK"].Where(place => PublicStructure.IsOutside(place, narrow)) : [];
                        model.AddSum(at[whole], inside[whole].Concat(outside).Select(place => at[place]), isAll: true);
                    }
                }
        }
    }

    private static void AddSlices(Model model, List<Spot> spots, PublicStructure structure)
    {
        foreach (var group in spots.GroupBy(spot => spot with { Gender = "", Age = "" }))
        {
            var at = group.ToDictionary(spot => (spot.Gender, spot.Age), spot => model.Find(spot)!.Value);
            foreach (var age in at.Keys.Select(key => key.Age).Distinct())
                if (at.TryGetValue(("T", age), out var whole) && at.TryGetValue(("1", age), out var men) && at.TryGetValue(("2", age), out var women))
                    model.AddSum(whole, [men, women], isAll: false);
            foreach (var gender in at.Keys.Select(key => key.Gender).Distinct())
            {
                var groups = structure.Ages.Where(age => at.ContainsKey((gender, age.Age))).ToList();
                if (at.TryGetValue((gender, "T"), out var everybody) && groups.Count == structure.Ages.Count)
                    model.AddSum(everybody, groups.Select(age => at[(gender, age.Age)]), isAll: false);
                if (!at.TryGetValue((gender, "U29"), out var young))
                    continue;
                if (at.TryGetValue((gender, "T"), out var all))
                    model.AddSum(all, [young], isAll: false);
                if (groups.Count == structure.Ages.Count)
                    model.AddSum(young, groups.Where(age => age.IsYoung).Select(age => at[(gender, age.Age)]), isAll: true);
            }
        }
    }

    private static void AddCategories(Model model, IEnumerable<Spot> spots, string table, PublicStructure structure)
    {
        if (structure.CategoriesOf(table, out var several, out var everybodyAnswers) is not { } children)
            return;
        var margin = structure.MarginOf(table);
        foreach (var group in spots.Where(spot => spot.Category != "T").GroupBy(spot => spot with { Category = "" }))
        {
            var at = group.ToDictionary(spot => spot.Category, spot => model.Find(spot)!.Value);
            if (model.Find(group.Key with { Table = margin, Category = "T" }) is not { } everybody)
                continue;
            foreach (var family in children)
            {
                if (!family.All(at.ContainsKey) || (family.Key is { } named && !at.ContainsKey(named)))
                    continue;
                var whole = family.Key is { } parent ? at[parent] : everybody;
                if (!several)
                    model.AddSum(whole, family.Select(category => at[category]), isAll: family.Key is not null || everybodyAnswers);
                else
                    foreach (var category in family)
                        model.AddSum(whole, [at[category]], isAll: false);
            }
            if (several)
                foreach (var category in at.Values)
                    model.AddSum(everybody, [category], isAll: false);
        }
    }

    /// <summary>Contacted and not reached, reached and not ended.</summary>
    private static void AddSubjects(Model model, List<Spot> spots, PublicStructure structure)
    {
        foreach (var (wider, narrower) in structure.Nested.Zip(structure.Nested.Skip(1)))
            foreach (var spot in spots.Where(spot => spot.Table == narrower && spot.Category == "T"))
                if (model.Find(spot with { Table = wider }) is { } whole)
                    model.AddSum(whole, [model.Find(spot)!.Value], isAll: false);
    }

    private static string LevelOf(string place) => Levels.First(level => place.StartsWith(level, StringComparison.Ordinal));
}
