using Par.Warehouse.Disclosure;

namespace Par.Warehouse.Tests.Disclosure;

/// <summary>Small tables whose protection is worked out by hand.</summary>
public sealed class KnownAnswerTests
{
    private static readonly DisclosureRule Rule = new();

    [Fact]
    public void One_small_count_of_four_by_four_takes_the_cheapest_rectangle()
    {
        var system = new CellSystem();
        var cells = Table(system, new[,] { { 2, 10, 90, 80 }, { 11, 12, 85, 95 }, { 70, 75, 88, 99 }, { 60, 65, 77, 98 } });

        var protection = Protector.Protect(system, Rule, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal([cells[0, 0], cells[0, 1], cells[1, 0], cells[1, 1]], Withheld(system, protection));
        Assert.Empty(protection.Residual);
    }

    [Fact]
    public void Small_counts_in_a_rectangle_with_room_protect_each_other()
    {
        var system = new CellSystem();
        var cells = Table(system, new[,] { { 4, 4, 90, 80 }, { 4, 4, 85, 95 }, { 70, 75, 88, 99 }, { 60, 65, 77, 98 } });

        var protection = Protector.Protect(system, Rule, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(0, protection.Secondary);
        Assert.All(LinearAttack.Run(system, protection, Rule, 100), range => Assert.Equal((1, 7), (range.Low, range.High)));
        Assert.Equal([cells[0, 0], cells[0, 1], cells[1, 0], cells[1, 1]], Withheld(system, protection));
    }

    [Fact]
    public void A_cell_that_two_tables_share_is_protected_in_both()
    {
        var system = new CellSystem();
        var shared = system.Add(3);
        int[] places = [system.Add(9), system.Add(50)];
        int[] organisations = [system.Add(8), system.Add(40)];
        system.AddSum(system.Add(62, CellRole.Fixed), [shared, .. places]);
        system.AddSum(system.Add(51, CellRole.Fixed), [shared, .. organisations]);

        var protection = Protector.Protect(system, Rule, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal([shared, places[0], organisations[0]], Withheld(system, protection));
    }

    [Fact]
    public void A_small_difference_that_nobody_publishes_is_protected()
    {
        var system = new CellSystem();
        var municipality = system.Add(42);
        var organisation = system.Add(40);
        var outside = system.Add(2, CellRole.Virtual);
        var neighbour = system.Add(58);
        system.AddSum(municipality, [organisation, outside]);
        system.AddSum(system.Add(100, CellRole.Fixed), [municipality, neighbour]);

        var protection = Protector.Protect(system, Rule, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal([organisation], Withheld(system, protection));
        Assert.DoesNotContain(outside, DenseElimination.Determined(system, cell => protection.IsWithheld(cell) || cell == outside));
    }

    [Fact]
    public void The_second_answer_finds_what_only_two_sums_together_give()
    {
        var system = new CellSystem();
        int[] cells = [system.Add(2), system.Add(10), system.Add(20)];
        system.AddSum(system.Add(12, CellRole.Fixed), [cells[0], cells[1]]);
        system.AddSum(system.Add(30, CellRole.Fixed), [cells[1], cells[2]]);
        system.AddSum(system.Add(22, CellRole.Fixed), [cells[0], cells[2]]);

        Assert.Equal(cells, DenseElimination.Determined(system, cells.Contains));
        Assert.Empty(DenseElimination.Determined(system, cell => cells.Contains(cell) || system.Role(cell) == CellRole.Fixed));
    }

    [Fact]
    public void Both_attacks_find_a_count_that_bounds_alone_give()
    {
        var system = new CellSystem();
        int[] ones = [system.Add(1), system.Add(1), system.Add(1)];
        system.AddSum(system.Add(3, CellRole.Fixed), ones);

        var protection = Protector.Protect(system, Rule, cancellation: TestContext.Current.CancellationToken);

        Assert.All(LinearAttack.Run(system, protection, Rule, 3), range => Assert.Equal(0, range.Width));
        Assert.All(ones, cell => Assert.Equal((1L, 1L), new BoundsAudit(system, protection.IsWithheld).RangeOf(cell)));
        Assert.Equal(ones, protection.Residual);
    }

    private static int[,] Table(CellSystem system, int[,] values)
    {
        var cells = new int[values.GetLength(0), values.GetLength(1)];
        for (var row = 0; row < cells.GetLength(0); row++)
            for (var column = 0; column < cells.GetLength(1); column++)
                cells[row, column] = system.Add(values[row, column]);
        foreach (var row in Enumerable.Range(0, cells.GetLength(0)))
            Sum(Enumerable.Range(0, cells.GetLength(1)).Select(column => cells[row, column]));
        foreach (var column in Enumerable.Range(0, cells.GetLength(1)))
            Sum(Enumerable.Range(0, cells.GetLength(0)).Select(row => cells[row, column]));
        return cells;

        void Sum(IEnumerable<int> parts) => system.AddSum(system.Add(parts.Sum(system.Value), CellRole.Fixed), parts.ToArray());
    }

    private static IEnumerable<int> Withheld(CellSystem system, Protection protection) => Enumerable.Range(0, system.Count).Where(protection.IsWithheld);
}
