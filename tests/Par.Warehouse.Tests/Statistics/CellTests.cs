using Par.Warehouse.Statistics;

namespace Par.Warehouse.Tests.Statistics;

/// <summary>What is computed from cells is withheld when any part is, whatever the order and whatever the other part.</summary>
public sealed class CellTests
{
    private static readonly Cell[] Kinds = [Cell.Of(12), Cell.Of(0), Cell.Missing, Cell.NotApplicable, Cell.PreliminaryOf(7),
        Cell.RoundedOf(15), Cell.Few, Cell.TooFew];

    private static readonly Dictionary<string, Func<Cell, Cell, Cell>> Computed = new()
    {
        ["a share"] = (one, other) => one.Per(other), ["a share of it"] = (one, other) => other.Per(one), ["a change"] = (one, other) => one.ChangeFrom(other),
        ["a change from it"] = (one, other) => other.ChangeFrom(one), ["a sum"] = (one, other) => Cell.Sum([one, other]), ["a longer sum"] = (one, other) => Cell.Sum([Cell.Of(5), other, one]),
    };

    public static TheoryData<string> Computations => [.. Computed.Keys];

    [Theory]
    [MemberData(nameof(Computations))]
    public void A_withheld_part_withholds_the_result(string computation) => Assert.All(Kinds, other =>
    {
        Assert.Equal(Cell.TooFew, Computed[computation](Cell.Few, other));
        Assert.Equal(Cell.TooFew, Computed[computation](Cell.TooFew, other));
    });

    [Theory]
    [MemberData(nameof(Computations))]
    public void What_rests_on_a_rounded_number_is_rounded_and_what_lacks_a_provider_lacks_it_in_the_result(string computation)
    {
        Assert.Equal(CellStatus.Rounded, Computed[computation](Cell.RoundedOf(15), Cell.Of(3)).Status);
        Assert.True(Computed[computation](Cell.Of(12).Partly(), Cell.RoundedOf(10)).IsPartial);
    }

    [Theory]
    [MemberData(nameof(Computations))]
    public void A_part_that_is_not_available_leaves_no_number(string computation) =>
        Assert.All(Kinds, other => Assert.False(Computed[computation](Cell.Missing, other).IsShown));

    [Theory]
    [MemberData(nameof(Computations))]
    public void What_rests_on_a_preliminary_number_is_preliminary(string computation) =>
        Assert.Equal(CellStatus.Preliminary, Computed[computation](Cell.PreliminaryOf(6), Cell.Of(3)).Status);

    [Fact]
    public void Shown_parts_give_their_numbers()
    {
        Assert.Equal(Cell.Of(250), Cell.Of(3).Per(Cell.Of(12), 1000));
        Assert.Equal(Cell.Of(-0.25), Cell.Of(3).ChangeFrom(Cell.Of(4)));
        Assert.Equal(Cell.Of(7), Cell.Sum([Cell.Of(3), Cell.Of(0), Cell.Of(4)]));
        Assert.Equal(Cell.NotApplicable, Cell.Of(3).Per(Cell.Of(0)));
        Assert.Equal(Cell.NotApplicable, Cell.Of(3).ChangeFrom(Cell.Of(0)));
        Assert.Equal(Cell.Missing, Cell.Sum([]));
    }

    [Fact]
    public void A_share_is_told_of_twenty_people_or_more_and_is_never_more_than_all()
    {
        Assert.Equal(Cell.TooFew, Cell.RoundedOf(10).ShareOf(Cell.Of(19)));
        Assert.Equal(Cell.RoundedOf(0.5), Cell.RoundedOf(10).ShareOf(Cell.Of(20)));
        Assert.Equal(Cell.RoundedOf(1), Cell.RoundedOf(25).ShareOf(Cell.Of(22)));
        Assert.Equal(Cell.TooFew, Cell.Few.ShareOf(Cell.Of(22)));
        Assert.Equal(Cell.Missing, Cell.RoundedOf(10).ShareOf(Cell.Missing));
    }

    [Fact]
    public void A_cell_is_stored_with_a_number_or_without_as_its_status_says()
    {
        Assert.Equal(Cell.RoundedOf(0).Partly(), Cell.Restore(0, CellStatus.Rounded, isPartial: true));
        Assert.Throws<ArgumentException>(() => Cell.Restore(3, CellStatus.Few));
        Assert.Throws<ArgumentException>(() => Cell.Restore(null, CellStatus.Rounded));
    }

    [Fact]
    public void A_withheld_number_is_neither_zero_nor_small_nor_large()
    {
        Assert.False(Cell.Few.IsZero);
        Assert.False(Cell.Few.IsAtLeast(0));
        Assert.True(Cell.Of(10).IsAtLeast(10));
        Assert.Null(Movement.Between(Cell.Few, Cell.Of(9)));
        Assert.Null(Movement.Between(Cell.Of(9), Cell.Few));
        Assert.Equal((3, 0.5), (Movement.Between(Cell.Of(6), Cell.Of(9))!.Value.Difference, Movement.Between(Cell.Of(6), Cell.Of(9))!.Value.Share!.Value));
    }
}
