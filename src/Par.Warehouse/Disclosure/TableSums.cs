using Par.Warehouse.Statistics;

namespace Par.Warehouse.Disclosure;

/// <summary>
/// The sums between the published figures of a table: categories and groups, gender and age, places, and organisations with the areas that they alone serve.
/// </summary>
/// <remarks>
/// Where the parts are everybody of the whole, the reader is taken to know it, although no page says so. Sums of exact totals alone are left out: they say nothing of
/// a breakdown.
/// </remarks>
/// <param name="system">Takes the sums.</param>
/// <param name="cells">The figures of the table.</param>
/// <param name="service">Who serves whom.</param>
/// <param name="isMissing">True for a place whose figures are not published because nobody delivered.</param>
public sealed class TableSums(FigureSystem system, FigureCells cells, ServiceAreas service, Func<int, bool> isMissing)
{
    private readonly Cube cube = cells.Cube;

    /// <summary>Adds them all.</summary>
    public void Add()
    {
        for (var category = 0; category < cube.Categories.Published; category++)
            for (var slice = 0; slice < cube.Slices.Count; slice++)
                if (!cube.IsTotal(slice))
                    AddPlaces(category, slice);
        var slices = cube.Slices.Sums().ToList();
        foreach (var place in Enumerable.Range(0, cube.Places.Places.Count).Where(cube.IsDivided))
        {
            foreach (var (total, parts) in slices)
                for (var category = 0; category < cube.Categories.Published; category++)
                    Add(cells.Find(place, category, total), cube[place, category, total].Count, [.. parts.Select(slice => (place, category, slice))],
                        parts.Length == 1 ? cube.MostOver29(place) : FigureRange.Unbounded);
            if (cube.CountsAnswers)
                for (var slice = 0; slice < cube.Slices.Count; slice++)
                    AddCategories(place, slice);
        }
    }

    /// <summary>Whoever is in the narrower subject is in the wider one, at each place, for each gender and age; how many are in the wider one only is known in all.</summary>
    public static void AddNested(FigureSystem system, FigureCells wider, FigureCells narrower)
    {
        for (var place = 0; place < wider.Cube.Places.Places.Count; place++)
            for (var slice = 0; slice < wider.Cube.Slices.Count; slice++)
                if (narrower.Cube.Slices.Find(wider.Cube.Slices[slice].Gender, wider.Cube.Slices[slice].Age) is { } same
                    && wider.Find(place, 0, slice) is { } all && narrower.Find(place, 0, same) is { } some)
                    system.AddSum(all, [some], new FigureRange(0, wider.Cube.PeopleAt(place) - narrower.Cube.PeopleAt(place)));
    }

    private void AddPlaces(int category, int slice)
    {
        foreach (var (total, parts) in cube.Places.Sums(cube.LevelsOf(category, slice)))
            AddPlaces(total, parts, category, slice, isWhole: true);
        foreach (var (total, parts, isWhole) in service.Within)
            AddPlaces(total, parts, category, slice, isWhole);
        foreach (var (areas, organisations) in service.Together)
        {
            var both = system.Unknown();
            AddPlaces(both, areas, category, slice, 0);
            AddPlaces(both, organisations, category, slice, 0);
        }
    }

    private void AddPlaces(int total, int[] parts, int category, int slice, bool isWhole)
    {
        if (cells.Find(total, category, slice) is { } whole)
            AddPlaces(whole, parts, category, slice, isWhole ? 0 : FigureRange.Unbounded);
    }

    /// <summary>A place with too few people for the table is a part that no page shows; readers know how many it can be at most.</summary>
    private void AddPlaces(int whole, int[] parts, int category, int slice, int most)
    {
        var known = new List<int>(parts.Length);
        foreach (var part in parts)
            if (cells.Find(part, category, slice) is { } figure)
                known.Add(figure);
            else
                most = Math.Min(FigureRange.Unbounded, most + (isMissing(part) ? FigureRange.Unbounded : MostAt(part, category, slice)));
        system.AddSum(whole, [.. known], new FigureRange(0, most));
    }

    /// <summary>
    /// The most that a cell can be that a place does not show: no more than the place's people, and no more than the cells that it shows of the same category, or a
    /// group above it, and of the same gender and age.
    /// </summary>
    private int MostAt(int place, int category, int slice)
    {
        if (!cube.IsDivided(place))
            return cube.MostOf(place, slice);
        var most = Math.Min(cube.MostOf(place, slice), MostOf(cells.FindEverybody(place, slice)));
        for (int? wider = category; wider is { } number; wider = cube.Categories.ParentOf(number))
            most = Math.Min(most, Math.Min(MostOf(cells.Find(place, number, slice)), MostOf(cells.Find(place, number, 0))));
        return most;
    }

    /// <summary>The most that a figure tells of its count, whichever way it will be rounded after the audit.</summary>
    private int MostOf(int? figure) => figure is not { } number ? FigureRange.Unbounded
        : Math.Min(system.Told(number).High, CellKey.Down(system.People(number).Count) + DisclosureRule.Distance);

    private void AddCategories(int place, int slice)
    {
        var everybody = cells.FindEverybody(place, slice);
        foreach (var (total, parts) in cube.Categories.Sums)
        {
            var (whole, count) = total is { } group
                ? (cells.Find(place, group, slice), cube[place, group, slice].Count)
                : (everybody, parts.Sum(part => cube[place, part, slice].Count));
            (int, int, int)[] published = [.. parts.Where(part => part < cube.Categories.Published).Select(part => (place, part, slice))];
            if (!cube.Categories.MultipleAnswers)
                Add(whole, count, published, FigureRange.Unbounded);
            else if (FindAll(published) is { } figures && whole is { } some)
            {
                // Who gave several answers of the group counts once in it: it is no more than its parts together.
                system.AddSum(some, figures, new FigureRange(-FigureRange.Unbounded, 0));
                foreach (var part in figures)
                    system.AddSum(some, [part], FigureRange.Any);
            }
        }
        if (cube.Categories.MultipleAnswers && everybody is { } all)
            for (var category = 0; category < cube.Categories.Published; category++)
                if (cells.Find(place, category, slice) is { } part)
                    system.AddSum(all, [part], FigureRange.Any);
    }

    private void Add(int? total, int count, IReadOnlyList<(int Place, int Category, int Slice)> parts, int most)
    {
        if (total is { } whole && FindAll(parts) is { } figures)
            system.AddSum(whole, figures,
                parts.Sum(part => cube[part.Place, part.Category, part.Slice].Count) == count ? FigureRange.Exactly(0) : new FigureRange(0, most));
    }

    /// <summary>The figures of the cells; null when one of them is not published.</summary>
    private int[]? FindAll(IReadOnlyList<(int Place, int Category, int Slice)> parts)
    {
        var figures = new int[parts.Count];
        for (var number = 0; number < figures.Length; number++)
            if (cells.Find(parts[number].Place, parts[number].Category, parts[number].Slice) is { } figure)
                figures[number] = figure;
            else
                return null;
        return figures;
    }
}
