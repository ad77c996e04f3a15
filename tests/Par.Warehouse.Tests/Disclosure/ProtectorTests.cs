using Par.Warehouse.Disclosure;

namespace Par.Warehouse.Tests.Disclosure;

public sealed class ProtectorTests
{
    private static readonly DisclosureRule Rule = new();

    [Fact]
    public void A_small_part_takes_the_cheapest_neighbour_with_it_and_leaves_the_total()
    {
        var system = new CellSystem();
        var total = system.Add(60);
        int[] parts = [system.Add(3), system.Add(7), system.Add(50)];
        system.AddSum(total, parts);

        var protection = Protector.Protect(system, Rule, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal([true, true, false], parts.Select(protection.IsWithheld));
        Assert.False(protection.IsWithheld(total));
    }

    [Fact]
    public void Ones_that_fill_their_sum_take_another_cell_although_they_are_two()
    {
        var system = new CellSystem();
        int[] parts = [system.Add(1), system.Add(1), system.Add(9)];
        var total = system.Add(11, CellRole.Fixed);
        system.AddSum(total, parts);

        Assert.True(Protector.Protect(system, Rule, cancellation: TestContext.Current.CancellationToken).IsWithheld(parts[2]));
    }

    [Fact]
    public void What_the_same_parts_leave_of_the_same_people_is_one_cell()
    {
        // Women, men and others of a region, and of the county that has all its municipalities.
        var system = new CellSystem();
        int[][] places = [.. Enumerable.Range(0, 2).Select(_ => new[] { system.Add(50), system.Add(30), system.Add(17), system.Add(3, CellRole.Virtual) })];
        foreach (var (region, county) in places[0].Zip(places[1]).Take(3))
            system.AddSum(region, [county]);
        foreach (var place in places)
            system.AddSum(place[0], place[1..]);

        Assert.Single(system.Lines);
        Assert.Equal(system.Joined(places[0][3]), system.Joined(places[1][3]));
    }

    [Fact]
    public void Cells_of_the_same_people_have_one_status()
    {
        var system = new CellSystem();
        var (organisation, municipality) = (system.Add(4), system.Add(4));
        system.AddSum(municipality, [organisation]);

        var protection = Protector.Protect(system, Rule, cancellation: TestContext.Current.CancellationToken);

        Assert.True(protection.IsWithheld(organisation) && protection.IsWithheld(municipality));
    }

    [Fact]
    public void A_cell_that_only_several_sums_together_give_is_found_and_protected()
    {
        var system = new CellSystem();
        int[,] table = { { 2, 20, 30 }, { 20, 8, 25 }, { 30, 25, 9 } };
        var cells = new int[3, 3];
        for (var row = 0; row < 3; row++)
            for (var column = 0; column < 3; column++)
                cells[row, column] = system.Add(table[row, column]);
        for (var line = 0; line < 3; line++)
        {
            int[] row = [cells[line, 0], cells[line, 1], cells[line, 2]];
            int[] column = [cells[0, line], cells[1, line], cells[2, line]];
            system.AddSum(system.Add(row.Sum(system.Value), CellRole.Fixed), row);
            system.AddSum(system.Add(column.Sum(system.Value), CellRole.Fixed), column);
        }

        var protection = Protector.Protect(system, Rule, cancellation: TestContext.Current.CancellationToken);

        Assert.True(protection.IsWithheld(cells[0, 0]));
        Assert.Empty(protection.Residual);
        Assert.InRange(protection.Secondary, 3, 5);
    }

    [Fact]
    public void What_cannot_be_protected_is_reported()
    {
        var system = new CellSystem();
        var part = system.Add(2);
        system.AddSum(system.Add(2, CellRole.Fixed), [part]);

        Assert.Contains(part, Protector.Protect(system, Rule, cancellation: TestContext.Current.CancellationToken).Residual);
    }
}
