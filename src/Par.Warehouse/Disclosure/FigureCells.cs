using Par.Warehouse.Statistics;

namespace Par.Warehouse.Disclosure;

/// <summary>The figures of the published cells of a <see cref="Statistics.Cube"/>.</summary>
public sealed class FigureCells
{
    private const int None = -1;

    private readonly int[] figures;

    /// <summary>Makes a figure of each published cell.</summary>
    /// <param name="cube">The counts.</param>
    /// <param name="everybody">The figures of everybody, when the cube counts answers.</param>
    /// <param name="figureOf">Number of the figure of a cell; null when it is not published after all.</param>
    public FigureCells(Cube cube, FigureCells? everybody, Func<int, int, int, int?> figureOf)
    {
        (Cube, Everybody) = (cube, everybody);
        figures = new int[cube.Size];
        Array.Fill(figures, None);
        foreach (var place in Enumerable.Range(0, cube.Places.Places.Count).Where(place => !cube.CountsAnswers || cube.IsDivided(place)))
            for (var category = 0; category < cube.Categories.Published; category++)
                for (var slice = 0; slice < cube.Slices.Count; slice++)
                    if (cube.IsPublished(place, category, slice) && figureOf(place, category, slice) is { } figure)
                        figures[cube.At(place, category, slice)] = figure;
    }

    /// <summary>The counts.</summary>
    public Cube Cube { get; }

    /// <summary>The figures of everybody; null when these are they.</summary>
    public FigureCells? Everybody { get; }

    /// <summary>The figure of a cell, or null when it is not published.</summary>
    public int? Find(int place, int category, int slice) => figures[Cube.At(place, category, slice)] is var figure && figure == None ? null : figure;

    /// <summary>The figure of everybody at a place in a combination of this cube.</summary>
    public int? FindEverybody(int place, int slice) => Everybody is null ? Find(place, 0, slice)
        : Everybody.Cube.Slices.Find(Cube.Slices[slice].Gender, Cube.Slices[slice].Age) is { } same ? Everybody.Find(place, 0, same) : null;
}
