using Par.Warehouse.Statistics;

namespace Par.Warehouse.Tests.Statistics;

/// <summary>Of several cells together nothing is told but what the shown ones tell.</summary>
public sealed class ShownTests
{
    private static readonly Cell[] Some = [Cell.Of(8), Cell.TooFew, Cell.Of(20), Cell.Of(0), Cell.Missing, Cell.Of(20), Cell.Of(12)];

    [Fact]
    public void The_withheld_have_no_part_in_limits_ranks_and_quantiles()
    {
        var shown = new Shown(Some);

        Assert.Equal((5, 20), (shown.Count, shown.Largest));
        Assert.Equal([1, 1, 3, 4, 5], new[] { 20.0, 20, 12, 8, 0 }.Select(value => shown.RankOf(Cell.Of(value))!.Value));
        Assert.Null(shown.RankOf(Cell.TooFew));
        Assert.Equal((0, 8, 12, 20), (shown.Quantile(0), shown.Quantile(0.25), shown.Quantile(0.5), shown.Quantile(0.75)));
    }

    [Fact]
    public void Of_a_handful_of_peers_there_is_no_quantile() =>
        Assert.Null(new Shown([Cell.Of(1), Cell.Of(2), Cell.Of(3), Cell.Of(4), Cell.TooFew]).Quantile(0.5));

    [Fact]
    public void An_axis_of_withheld_cells_has_no_height() => Assert.Equal(0, new Shown([Cell.TooFew, Cell.Missing]).Largest);

    [Fact]
    public void Those_without_a_number_keep_the_order_in_which_they_came()
    {
        (string Name, Cell Cell)[] rows = [("b", Cell.TooFew), ("small", Cell.Of(5)), ("a", Cell.TooFew), ("large", Cell.Of(50)),
            ("none", Cell.Of(0))];

        Assert.Equal(["large", "small", "none", "b", "a"], Shown.LargestFirst(rows, row => row.Cell).Select(row => row.Name));
    }

    [Theory]
    [InlineData(new[] { 50, 40, 20 }, "0")]
    [InlineData(new[] { 45, 50, 40 }, "1 0")]
    [InlineData(new[] { 50, 30, -1 }, "")]
    [InlineData(new[] { 0, 0 }, "")]
    [InlineData(new int[0], "")]
    public void Nothing_is_called_the_largest_that_another_may_exceed(int[] counts, string leaders)
    {
        var parts = counts.Select((count, number) => (number, Count: count < 0 ? Cell.TooFew : Cell.RoundedOf(count))).ToList();

        Assert.Equal(leaders, string.Join(' ', Shown.Leaders(parts, part => part.Count, _ => true).Select(part => part.number)));
    }
}
