using Par.Warehouse.Disclosure;
using Par.Warehouse.Places;

namespace Par.Benchmarks.Disclosure;

/// <summary>
/// A system several times as large: so many copies of the country side by side, with a top above them. Every table has all its cells for every copy, and the country's cells of all copies
/// add up to those of the top, whose plain totals are fixed in place of theirs.
/// </summary>
internal static class ManyCountries
{
    /// <summary>Copies the system.</summary>
    public static CellSystem Of(ReleaseFacts facts, int copies)
    {
        var source = facts.System;
        var result = new CellSystem();
        while (result.Blocks < source.Blocks)
            result.BeginBlock();
        int[] cells = [.. Enumerable.Range(0, source.Count).Where(cell => source.Joined(cell) == cell)];
        var numbers = new int[copies][];
        for (var copy = 0; copy < copies; copy++)
        {
            numbers[copy] = new int[source.Count];
            foreach (var cell in cells)
                numbers[copy][cell] = result.Add(
                    source.Value(cell), source.Role(cell) == CellRole.Fixed ? CellRole.Publishable : source.Role(cell), source.Cost(cell), source.Block(cell));
            foreach (var line in source.Lines)
                result.AddBalance(line.Left.Select(cell => numbers[copy][cell]), line.Right.Select(cell => numbers[copy][cell]));
        }
        AddTop(facts, result, numbers);
        return result;
    }

    private static void AddTop(ReleaseFacts facts, CellSystem result, int[][] numbers)
    {
        var source = facts.System;
        var country = CountryCells(facts);
        var lines = source.Lines.Where(line => line.Cells.All(cell => country.Contains(cell) || source.Role(cell) == CellRole.Virtual)
            && line.Cells.Any(country.Contains)).ToList();
        var tops = new Dictionary<int, int>();
        foreach (var cell in country.Concat(lines.SelectMany(line => line.Cells)).Distinct().Order())
        {
            tops[cell] = result.Add(numbers.Length * source.Value(cell), source.Role(cell), numbers.Length * source.Cost(cell), source.Block(cell));
            result.AddSum(tops[cell], numbers.Select(copy => copy[cell]));
        }
        foreach (var line in lines)
            result.AddBalance(line.Left.Select(cell => tops[cell]), line.Right.Select(cell => tops[cell]));
    }

    private static HashSet<int> CountryCells(ReleaseFacts facts) =>
    [
        .. facts.Persons.Tables.SelectMany(facts.Persons.AuditedOf).Where(cell => cell.Address.Place.Level == PlaceLevel.Country)
            .Select(cell => cell.Number).OfType<int>().Select(facts.System.Joined),
    ];
}
