using Par.Warehouse.Disclosure;
using Par.Warehouse.Statistics;
using Par.Warehouse.Tests.Statistics;

namespace Par.Warehouse.Tests.Disclosure;

public sealed class RoundingAuditTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void A_count_that_its_row_tells_is_mended_by_turning_one_rounding()
    {
        var system = Row(12, [(4, 0), (4, 0), (4, 0)], out var parts);

        var outcome = RoundingAudit.Run(system, Cancel);

        Assert.Equal(1, outcome.Turned);
        Assert.Empty(outcome.Left);
        Assert.Equal([0, 0, 5], parts.Select(system.Published).Order());
        AssertClean(system);
    }

    [Fact]
    public void What_is_turned_does_not_depend_on_the_order_of_the_figures()
    {
        (int, int)[] counts = [(4, 0), (4, 0), (4, 0), (3, 0)];
        var first = Row(15, counts, out var parts, order: [0, 1, 2, 3]);
        var second = Row(15, counts, out var others, order: [3, 1, 0, 2]);

        Assert.Equal(RoundingAudit.Run(first, Cancel).Turned, RoundingAudit.Run(second, Cancel).Turned);
        Assert.Equal(parts.Select(first.Published), others.Select(second.Published));
        AssertClean(first);
    }

    [Fact]
    public void A_row_that_tells_nothing_is_left_alone()
    {
        var system = Row(20, [(3, 5), (7, 5), (10, 10)], out var parts);

        var outcome = RoundingAudit.Run(system, Cancel);

        Assert.Equal((0, 0), (outcome.Turned, outcome.Left.Count));
        Assert.Equal([5, 5, 10], parts.Select(system.Published));
    }

    /// <summary>Of twelve, four are shown; the other eight are no cell, and two other figures place them between 7 and 9.</summary>
    [Fact]
    public void A_count_that_its_own_sums_do_not_help_is_mended_by_what_narrowed_them()
    {
        var system = new FigureSystem();
        var (few, others) = (system.Stored(new Tally(4, 1), 5, null), system.Unknown());
        var (above, below) = (system.Stored(new Tally(8, 2), 5, null), system.Stored(new Tally(7, 3), 10, null));
        system.AddSum(system.Exact(12), [few, others], FigureRange.Exactly(0));
        system.AddSum(others, [above], FigureRange.Exactly(0));
        system.AddSum(others, [below], new FigureRange(1, 2));

        var outcome = RoundingAudit.Run(system, Cancel);

        Assert.Empty(outcome.Left);
        Assert.InRange(outcome.Turned, 1, 2);
        AssertClean(system);
    }

    /// <summary>
    /// From a year of workshops: four counts, each told by the sums of another. To turn one of them only moves what is told; it takes two
    /// turns, whichever keys the people have.
    /// </summary>
    [Fact]
    public void Counts_that_tell_of_each_other_by_turns_are_mended_where_the_cause_lies()
    {
        foreach (var keys in Orders(6))
        {
            var system = new FigureSystem();
            var (youngest, finnish) = (Shown(9, 5), Shown(6, 10));
            var foreign = Shown(3, 0);
            var (oneTown, otherTown) = (Shown(1, 5), Shown(2, 0));
            system.AddSum(youngest, [foreign, finnish], FigureRange.Exactly(0));
            system.AddSum(foreign, [oneTown, otherTown], FigureRange.Any);
            system.AddSum(otherTown, [Shown(1, 5)], FigureRange.Any);
            Assert.Equal(4, ReaderRanges.Of(system, Cancel).Narrow().Count);

            var outcome = RoundingAudit.Run(system, Cancel);

            Assert.Empty(outcome.Left);
            Assert.Equal(2, outcome.Turned);
            AssertClean(system);

            int Shown(int count, int number) => system.Stored(new Tally(count, keys[system.Count]), number, null);
        }
    }

    [Fact]
    public void A_count_that_no_turning_helps_is_told_of()
    {
        var system = Row(3, [(3, 0)], out var parts);

        Assert.Equal(parts, RoundingAudit.Run(system, Cancel).Left);
    }

    [Fact]
    public void Nothing_is_left_in_any_country_and_few_roundings_are_turned()
    {
        var (figures, turned) = (0, 0);
        for (var seed = 1; seed <= 12; seed++)
        {
            var rounded = RoundedCountry.Of(new MadeUpPeople(SmallGazetteer.Instance, 13, 150 + (100 * seed), seed));
            (figures, turned) = (figures + rounded.System.Count, turned + rounded.Audit.Turned);

            Assert.Empty(rounded.Audit.Left);
            AssertClean(rounded.System);
        }

        Assert.InRange(turned, 1, figures / 500);
    }

    /// <summary>A total and its parts, each a count and the number that it is published as.</summary>
    private static FigureSystem Row(int total, (int Count, int Number)[] counts, out int[] parts, int[]? order = null)
    {
        var system = new FigureSystem();
        parts = new int[counts.Length];
        foreach (var number in order ?? [.. Enumerable.Range(0, counts.Length)])
            parts[number] = system.Stored(new Tally(counts[number].Count, (ulong)(1 + number)), counts[number].Number, null);
        system.AddSum(system.Exact(total), parts, FigureRange.Exactly(0));
        return system;
    }

    /// <summary>The keys 1, 2, 3 … in every order.</summary>
    private static IEnumerable<ulong[]> Orders(int length) => length == 0 ? [[]]
        : Orders(length - 1).SelectMany(shorter => Enumerable.Range(0, length)
            .Select(place => (ulong[])[.. shorter[..place], (ulong)length, .. shorter[place..]]));

    private static void AssertClean(FigureSystem system)
    {
        Assert.Empty(ReaderRanges.Of(system, Cancel).Narrow());
        for (var figure = 0; figure < system.Count; figure++)
            if (system.Told(figure) is var told && told != FigureRange.Any)
            {
                Assert.True(told.Figures == 1 || system.Published(figure) % 5 == 0);
                Assert.InRange(Math.Abs(system.Published(figure) - system.People(figure).Count), 0, 4);
            }
    }
}
