using Par.Warehouse.Catalogue;
using Par.Warehouse.Statistics;

namespace Par.Portal.Public.About;

/// <summary>
/// An invented table of young people in three municipalities, in the three stages in which it is protected: all that was counted, only the small number withheld, and
/// what is published. Rows are the municipalities and their total, columns women, men and together.
/// </summary>
public static class SmallNumbersExample
{
    /// <summary>Names of the rows.</summary>
    public static IReadOnlyList<Label> Rows { get; } =
        [new("Koivula", "Björkby", "Birchby"), new("Lehtola", "Lövby", "Leafby"), new("Mäntylä", "Tallby", "Pineby"), new("Yhteensä", "Totalt", "Together")];

    /// <summary>Names of the columns.</summary>
    public static IReadOnlyList<Label> Columns { get; } = [new("Naiset", "Kvinnor", "Women"), new("Miehet", "Män", "Men"), new("Yhteensä", "Totalt", "Together")];

    /// <summary>What was counted.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Counted { get; } = [[3, 12, 15], [18, 22, 40], [9, 14, 23], [30, 48, 78]];

    /// <summary>The small number alone is withheld: row and column.</summary>
    public static IReadOnlyList<(int Row, int Column)> Small { get; } = [(0, 0)];

    /// <summary>What has to be withheld so that the small number cannot be worked out.</summary>
    public static IReadOnlyList<(int Row, int Column)> Withheld { get; } = [(0, 0), (0, 1), (2, 0), (2, 1)];

    /// <summary>The least and the most that the small number may be for a reader of what is published.</summary>
    public static (int Least, int Most) Range { get; } = (1, 11);

    /// <summary>The cells of a stage.</summary>
    public static IReadOnlyList<IReadOnlyList<Cell>> Stage(IReadOnlyList<(int Row, int Column)> withheld) =>
        [.. Counted.Select((counts, row) => (IReadOnlyList<Cell>)[.. counts.Select((count, column) => withheld.Contains((row, column)) ? Cell.Few : Cell.Of(count))])];
}
