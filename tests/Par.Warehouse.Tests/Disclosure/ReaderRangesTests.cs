using Par.Warehouse.Disclosure;
using Par.Warehouse.Statistics;
using Par.Warehouse.Tests.Statistics;

namespace Par.Warehouse.Tests.Disclosure;

/// <summary>What a reader can conclude, by hand and by trying everything out.</summary>
public sealed class ReaderRangesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static readonly FigureRange Nothing = FigureRange.Exactly(0);

    private readonly FigureSystem system = new();
    private ulong key;

    [Fact]
    public void Nothing_more_than_the_numbers_is_known_without_sums() =>
        Assert.Equal(new FigureRange(1, 9), Of(Rounded(3, 5)));

    [Fact]
    public void Of_two_parts_of_an_exact_total_each_is_what_the_other_leaves()
    {
        var (one, other) = (Rounded(3, 0), Rounded(9, 10));
        system.AddSum(system.Exact(12), [one, other], Nothing);

        Assert.Equal(new FigureRange(0, 4), Of(one));
        Assert.Equal(new FigureRange(8, 12), Of(other));
    }

    [Fact]
    public void Three_small_counts_that_are_all_rounded_down_are_known_by_their_total()
    {
        int[] parts = [Rounded(4, 0), Rounded(4, 0), Rounded(4, 0)];
        system.AddSum(system.Exact(12), parts, Nothing);

        Assert.All(parts, part => Assert.Equal(FigureRange.Exactly(4), Of(part)));
        Assert.Equal(parts, ReaderRanges.Of(system, Cancel).Narrow());
    }

    [Fact]
    public void What_is_not_published_of_a_total_loosens_its_parts()
    {
        int[] parts = [Rounded(4, 0), Rounded(4, 0)];
        system.AddSum(system.Exact(9), parts, new FigureRange(0, 3));

        Assert.All(parts, part => Assert.Equal(new FigureRange(2, 4), Of(part)));
    }

    [Fact]
    public void A_group_narrows_its_codes_through_the_groups_beside_it()
    {
        var (group, beside) = (Rounded(4, 5), Rounded(9, 10));
        int[] codes = [Rounded(2, 0), Rounded(2, 5)];
        system.AddSum(system.Exact(13), [group, beside], Nothing);
        system.AddSum(group, codes, Nothing);

        Assert.Equal(new FigureRange(1, 7), Of(group));
        Assert.Equal(new FigureRange(6, 12), Of(beside));
        Assert.Equal(new FigureRange(0, 4), Of(codes[0]));
        Assert.Equal(new FigureRange(1, 7), Of(codes[1]));
    }

    [Fact]
    public void Of_several_answers_each_is_no_more_than_its_group_and_the_group_no_more_than_all_together()
    {
        var group = Rounded(4, 0);
        int[] answers = [Rounded(4, 5), Rounded(1, 0)];
        system.AddSum(group, answers, new FigureRange(-FigureRange.Unbounded, 0));
        foreach (var answer in answers)
            system.AddSum(group, [answer], FigureRange.Any);

        Assert.Equal(new FigureRange(1, 4), Of(group));
        Assert.Equal(new FigureRange(1, 4), Of(answers[0]));
        Assert.Equal(new FigureRange(0, 4), Of(answers[1]));
    }

    [Fact]
    public void A_number_that_nobody_publishes_joins_two_sums()
    {
        var (both, area, organisation) = (system.Unknown(), Rounded(3, 0), Rounded(3, 5));
        system.AddSum(both, [area], Nothing);
        system.AddSum(both, [organisation], Nothing);

        Assert.Equal(new FigureRange(1, 4), Of(area));
        Assert.Equal(new FigureRange(1, 4), Of(organisation));
    }

    [Fact]
    public void Figures_that_cannot_be_true_together_are_refused()
    {
        system.AddSum(system.Exact(20), [Rounded(0, 0), Rounded(5, 5)], Nothing);

        Assert.Throws<InvalidOperationException>(() => ReaderRanges.Of(system, Cancel));
    }

    [Fact]
    public void The_sums_that_narrowed_a_count_are_told()
    {
        int[] parts = [Rounded(4, 0), Rounded(4, 0)];
        system.AddSum(system.Exact(8), parts, Nothing);
        system.AddSum(Rounded(9, 10), [parts[0]], FigureRange.Any);

        Assert.Equal([system.Sums[0]], ReaderRanges.Of(system, Cancel).ReasonsOf(parts[0]));
    }

    /// <summary>
    /// Tables of two rows and two columns with their margins: every four counts that fit the published numbers are tried.
    /// </summary>
    [Fact]
    public void No_count_that_is_possible_lies_outside_its_range()
    {
        var random = new Random(4);
        for (var trial = 0; trial < 150; trial++)
        {
            var table = new FigureSystem();
            int[] counts = [.. Enumerable.Range(0, 4).Select(_ => random.Next(9))];
            int[] sums = [counts[0] + counts[1], counts[2] + counts[3], counts[0] + counts[2], counts[1] + counts[3]];
            var cells = counts.Concat(sums).Select(count =>
                table.Rounded(new Tally(count, (ulong)random.NextInt64(long.MinValue, long.MaxValue)), null)).ToArray();
            var total = table.Exact(counts.Sum());
            foreach (var (sum, parts) in new[] { (4, new[] { 0, 1 }), (5, [2, 3]), (6, [0, 2]), (7, [1, 3]) })
                table.AddSum(cells[sum], [cells[parts[0]], cells[parts[1]]], Nothing);
            table.AddSum(total, [cells[4], cells[5]], Nothing);
            table.AddSum(total, [cells[6], cells[7]], Nothing);
            var told = cells.Select(table.Told).ToArray();
            var ranges = ReaderRanges.Of(table, Cancel);

            foreach (var possible in Possible(told, counts.Sum()))
                for (var cell = 0; cell < 8; cell++)
                    Assert.InRange(possible[cell], ranges[cells[cell]].Low, ranges[cells[cell]].High);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_true_count_is_always_within_its_range(int seed)
    {
        var rounded = RoundedCountry.Of(new MadeUpPeople(SmallGazetteer.Instance, 13, 300 * seed, seed)).System;
        var ranges = ReaderRanges.Of(rounded, Cancel);

        Assert.InRange(rounded.Count, 500, int.MaxValue);
        for (var figure = 0; figure < rounded.Count; figure++)
            if (rounded.Told(figure) != FigureRange.Any)
                Assert.InRange(rounded.People(figure).Count, ranges[figure].Low, ranges[figure].High);
    }

    private static IEnumerable<int[]> Possible(FigureRange[] told, int total)
    {
        for (var a = told[0].Low; a <= told[0].High; a++)
            for (var b = told[1].Low; b <= told[1].High; b++)
                for (var c = told[2].Low; c <= told[2].High; c++)
                {
                    int[] all = [a, b, c, total - a - b - c, a + b, total - a - b, a + c, total - a - c];
                    if (all.Zip(told).All(pair => pair.First >= pair.Second.Low && pair.First <= pair.Second.High))
                        yield return all;
                }
    }

    private FigureRange Of(int figure) => ReaderRanges.Of(system, Cancel)[figure];

    /// <summary>A count of people who are in no other figure, published as this number.</summary>
    private int Rounded(int count, int number) => system.Stored(new Tally(count, ++key), number, null);
}
