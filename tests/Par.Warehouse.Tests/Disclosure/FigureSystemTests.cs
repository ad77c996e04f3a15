using Par.Warehouse.Disclosure;
using Par.Warehouse.Statistics;

namespace Par.Warehouse.Tests.Disclosure;

public sealed class FigureSystemTests
{
    private const ulong GoesDown = ulong.MaxValue;
    private const ulong GoesUp = 0;

    private readonly FigureSystem system = new();

    [Fact]
    public void The_same_people_are_one_figure_and_others_another()
    {
        var figure = system.Rounded(new Tally(7, GoesUp), null);

        Assert.Equal(figure, system.Rounded(new Tally(7, GoesUp), null));
        Assert.NotEqual(figure, system.Rounded(new Tally(7, GoesDown), null));
        Assert.NotEqual(figure, system.Rounded(new Tally(8, GoesUp), null));
    }

    [Fact]
    public void Exact_totals_of_the_same_size_are_one_figure_and_cells_of_nobody_are_not()
    {
        Assert.Equal(system.Exact(12), system.Exact(12));
        Assert.NotEqual(system.Exact(12), system.Exact(13));
        Assert.NotEqual(system.Rounded(default, null), system.Rounded(default, null));
    }

    [Theory]
    [InlineData(7, null, 10, 6, 14)] // By its keys.
    [InlineData(7, 5, 5, 0, 10)] // The earlier version's number stays.
    [InlineData(5, 10, 10, 5, 15)]
    [InlineData(4, 10, 5, 1, 9)] // It is too far from the new count.
    [InlineData(16, 10, 20, 16, 24)]
    [InlineData(7, 10, 10, 5, 15)] // The same number by its keys: a reader cannot tell.
    public void A_number_stays_while_it_is_within_five_of_the_new_count(int count, int? before, int published, int low, int high)
    {
        var figure = system.Rounded(new Tally(count, GoesUp), before);

        Assert.Equal((published, new FigureRange(low, high)), (system.Published(figure), system.Told(figure)));
    }

    [Fact]
    public void What_a_number_says_by_itself_is_within_four_and_never_below_zero()
    {
        Assert.Equal(FigureRange.Exactly(12), system.Told(system.Exact(12)));
        Assert.Equal(new FigureRange(0, 4), system.Told(system.Rounded(new Tally(3, GoesDown), null)));
        Assert.Equal(new FigureRange(1, 9), system.Told(system.Rounded(new Tally(3, GoesUp), null)));
        Assert.Equal(FigureRange.Any, system.Told(system.Unknown()));
    }

    [Fact]
    public void Only_a_rounded_count_of_one_to_four_is_small_and_only_what_was_rounded_turns()
    {
        var (small, multiple, exact) = (system.Rounded(new Tally(3, GoesDown), null), system.Rounded(new Tally(10, GoesDown), null),
            system.Exact(3));

        Assert.Equal((true, false, false, false), (system.IsSmall(small), system.IsSmall(multiple), system.IsSmall(exact),
            system.IsSmall(system.Rounded(default, null))));
        Assert.Equal((true, false, false), (system.CanTurn(small), system.CanTurn(multiple), system.CanTurn(exact)));
        system.Turn(small);
        Assert.Equal(5, system.Published(small));
        system.Turn(small);
        Assert.Equal(0, system.Published(small));
    }

    [Fact]
    public void A_kept_number_that_is_turned_is_within_four_again()
    {
        var figure = system.Rounded(new Tally(6, GoesUp), 5);

        system.Turn(figure);

        Assert.Equal((10, new FigureRange(6, 14)), (system.Published(figure), system.Told(figure)));
    }

    [Fact]
    public void A_sum_of_nothing_is_none()
    {
        system.AddSum(system.Exact(12), [], FigureRange.Any);

        Assert.Empty(system.Sums);
    }
}
