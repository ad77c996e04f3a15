using Par.Warehouse.Disclosure;

namespace Par.Warehouse.Tests.Disclosure;

/// <summary>
/// A table of three dimensions with half of its cells empty, of which every sum along one dimension is known and most are always published. Single sums bound few of its small cells, all sums
/// together many.
/// </summary>
public static class RandomCube
{
    private const int Size = 6;
    private const int Depth = 3;

    /// <summary>Makes a cube. The same seed gives the same one.</summary>
    public static CellSystem Make(int seed)
    {
        var random = new Random(seed);
        var system = new CellSystem();
        var cells = new List<(int Row, int Column, int Layer, int Cell)>();
        for (var row = 0; row < Size; row++)
            for (var column = 0; column < Size; column++)
                for (var layer = 0; layer < Depth; layer++)
                    if (random.Next(2) == 0)
                        cells.Add((row, column, layer, system.Add(random.Next(1, 9))));
        AddSums(cells.GroupBy(cell => (cell.Column, cell.Layer), cell => cell.Cell));
        AddSums(cells.GroupBy(cell => (cell.Row, cell.Layer), cell => cell.Cell));
        AddSums(cells.GroupBy(cell => (cell.Row, cell.Column), cell => cell.Cell));
        return system;

        void AddSums(IEnumerable<IEnumerable<int>> parts)
        {
            foreach (int[] part in parts.Select(cells => cells.ToArray()))
            {
                var sum = part.Sum(system.Value);
                system.AddSum(system.Add(sum, sum >= 5 && random.Next(10) > 0 ? CellRole.Fixed : CellRole.Publishable), part);
            }
        }
    }
}
