using Par.Warehouse.Disclosure;

namespace Par.Warehouse.Tests.Disclosure;

/// <summary>
/// Tables whose answer others have worked out and published with their own programs. Only the numbers are theirs: sdcTable (github.com/sdcTools/sdcTable, 6393dfb) and
/// GaussSuppression (github.com/statisticsnorway/ssb-gausssuppression, 6fa594c).
/// </summary>
public sealed class PublishedExamplesTests
{
    [Fact]
    public void Two_hidden_cells_in_every_line_do_not_hide_what_two_lines_give_together()
    {
        // sdcTable, problem of 4 × 4: rows w and x less columns a and c give w|b = 47.
        var table = new Example(
            [3943, 1012, 1262, 779, 890, 230, 30, 47, 64, 89, 250, 90, 124, 5, 31, 336, 92, 100, 59, 85, 3127, 800, 991, 651, 685], Lines(5, 5));
        int[] hidden = [6, 7, 8, 11, 13, 17, 19, 22, 24];

        Assert.Equal([7], RankAudit.Determined(table.System(), hidden.Contains, TestContext.Current.CancellationToken));
        var withheld = table.Suppress(hidden, zerosArePublic: false);
        Assert.Single(withheld);
        Assert.Empty(RankAudit.Determined(table.System(), cell => hidden.Contains(cell) || withheld.Contains(cell), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Groupings_that_overlap_are_protected_together()
    {
        // sdcTable, linked tables: each is safe alone; small − county-1 = K + N = 10 and N = 7 give K = 3.
        int[] values = [36, 20, 2, 2, 8, 8, 16, 3, 3, 3, 7, 6, 30];
        int[] hidden = [2, 3, 7, 8, 9];
        (int, int[])[] counties = [(0, [1, 6]), (1, [2, 3, 4, 5]), (6, [7, 8, 9, 10])];
        (int, int[])[] sizes = [(0, [11, 12]), (11, [8, 9]), (12, [2, 3, 4, 5, 7, 10])];

        Assert.Empty(RankAudit.Determined(new Example(values, counties).System(), hidden.Contains, TestContext.Current.CancellationToken));
        Assert.Empty(RankAudit.Determined(new Example(values, sizes).System(), hidden.Contains, TestContext.Current.CancellationToken));
        var together = new Example(values, [.. counties, .. sizes]);
        Assert.Equal([7], RankAudit.Determined(together.System(), hidden.Contains, TestContext.Current.CancellationToken));
        Assert.Equal([10], together.Suppress(hidden, zerosArePublic: false));
    }

    [Fact]
    public void Elimination_finds_the_pattern_of_the_optimal_program()
    {
        // sdcTable, microdata1: OPT, HYPERCUBE and HITAS withhold rows 5, 6, 11, 12 of region × gender.
        var table = new Example([100, 55, 45, 20, 18, 2, 33, 14, 19, 22, 12, 10, 25, 11, 14], Lines(5, 3));

        Assert.Equal([4, 10, 11], table.Suppress([5], zerosArePublic: false));
    }

    [Fact]
    public void Elimination_withholds_what_the_statistical_office_of_Norway_withholds()
    {
        // GaussSuppression, data z1: rows 12, 13, 22, 23, 42, 43.
        var table = new Example(
            [
                596, 72, 52, 283, 189, 113, 11, 11, 55, 36, 55, 7, 1, 29, 18, 73, 5, 8, 35, 25, 45, 13, 2, 17, 13, 138, 9, 14, 63, 52, 67, 12, 9, 24, 22, 40, 6, 4, 22, 8,
                65, 9, 3, 38, 15,
            ],
            Lines(9, 5));

        Assert.Equal([11, 21, 41], table.Suppress([12, 22, 42], zerosArePublic: false));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Where_zeros_are_public_a_sum_of_ones_is_withheld(bool zerosArePublic)
    {
        // GaussSuppression, example1, age × geo × year and eu × year: young:2016:Spain published makes young:2016:Iceland + young:2016:Portugal = 2, both 1.
        var table = new Example(
            [
                59, 20, 18, 21, 34, 11, 11, 12, 13, 5, 3, 5, 12, 4, 4, 4, 38, 13, 13, 12, 17, 6, 6, 5, 10, 3, 3, 4, 11, 4, 4, 3, 21, 7, 5, 9, 17, 5, 5, 7, 3, 2, 0, 1, 1, 0, 0, 1,
                46, 15, 15, 16, 13, 5, 3, 5,
            ],
            [
                .. Enumerable.Range(0, 16).Select(cell => (cell, new[] { cell + 16, cell + 32 })),
                .. from age in new[] { 0, 16, 32 } from year in Enumerable.Range(0, 4) select (age + year, new[] { age + 4 + year, age + 8 + year, age + 12 + year }),
                .. Enumerable.Range(0, 12).Select(row => (row * 4, new[] { (row * 4) + 1, (row * 4) + 2, (row * 4) + 3 })),
                .. from year in Enumerable.Range(0, 4) select (48 + year, new[] { 4 + year, 12 + year }),
                .. from year in Enumerable.Range(0, 4) select (52 + year, new[] { 8 + year }),
                .. from year in Enumerable.Range(0, 4) select (year, new[] { 48 + year, 52 + year }),
                (48, [49, 50, 51]), (52, [53, 54, 55]),
            ]);

        Assert.Equal(zerosArePublic, table.Suppress([43, 44, 47], zerosArePublic).Contains(39));
    }

    [Fact]
    public void A_pattern_that_nobody_can_solve_may_still_leave_narrow_ranges_which_are_widened()
    {
        // GaussSuppression, example1 by age × geo: after elimination alone the widest range is 4, or 2 for a reader who knows that none is zero; asking for more withholds
        // the two cells of Spain too.
        int[] values = [59, 13, 12, 34, 38, 10, 11, 17, 21, 3, 1, 17];
        var table = new Example(values, Lines(3, 4));
        int[] hidden = [9, 10, .. table.Suppress([9, 10], zerosArePublic: false)];
        Assert.Equal([5, 6, 9, 10], hidden.Order());

        CellSystem system = new();
        foreach (var (cell, value) in values.Index())
            system.Add(value, cell < 4 || cell % 4 == 0 ? CellRole.Fixed : CellRole.Publishable);
        foreach (var (total, parts) in Lines(3, 4))
            system.AddSum(total, parts);
        var narrow = Protector.Protect(system, new DisclosureRule(Threshold: 4, Width: 2), cancellation: TestContext.Current.CancellationToken);
        var wide = Protector.Protect(system, new DisclosureRule(Threshold: 4, Width: 3), cancellation: TestContext.Current.CancellationToken);

        Assert.Equal([5, 6, 9, 10], Enumerable.Range(0, 12).Where(narrow.IsWithheld));
        Assert.Equal([5, 6, 7, 9, 10, 11], Enumerable.Range(0, 12).Where(wide.IsWithheld));
    }

    /// <summary>The lines of a table: the first row and the first column are totals.</summary>
    private static IEnumerable<(int Total, int[] Parts)> Lines(int rows, int columns) =>
    [
        .. Enumerable.Range(0, columns).Select(column => (column, Enumerable.Range(1, rows - 1).Select(row => (row * columns) + column).ToArray())),
        .. Enumerable.Range(0, rows).Select(row => (row * columns, Enumerable.Range(1, columns - 1).Select(column => (row * columns) + column).ToArray())),
    ];

    /// <summary>An example with the order of its source: greater counts first, of like counts the one whose neighbours are greater.</summary>
    private sealed class Example
    {
        private readonly int[] values;
        private readonly int[][] leaves;
        private readonly ILookup<int, int[]> parts;

        public Example(int[] values, IEnumerable<(int Total, int[] Parts)> lines)
        {
            this.values = values;
            parts = lines.ToLookup(line => line.Total, line => line.Parts);
            leaves = [.. values.Select((_, cell) => LeavesOf(cell))];

            int[] LeavesOf(int cell) => parts[cell].Any() ? [.. parts[cell].First().SelectMany(LeavesOf).Distinct().Order()] : [cell];
        }

        /// <summary>The example as a system; for one without zeros.</summary>
        public CellSystem System()
        {
            var system = new CellSystem();
            foreach (var value in values)
                system.Add(value);
            foreach (var line in parts)
                foreach (var sum in line)
                    system.AddSum(line.Key, sum);
            return system;
        }

        public List<int> Suppress(int[] hidden, bool zerosArePublic)
        {
            var sharing = leaves.Select(own => Enumerable.Range(0, values.Length).Where(other => leaves[other].Intersect(own).Any()).Sum(other => values[other] + 1.0)).ToArray();
            SparseColumn ColumnOf(int cell) => new([.. leaves[cell].Order()], [.. leaves[cell].Select(_ => 1u)]);
            var order = Enumerable.Range(0, values.Length).Except(hidden)
                .OrderByDescending(cell => values[cell] == 0 && zerosArePublic ? double.MaxValue : values[cell] + 1 + (0.99 * sharing[cell] / sharing.Max()));
            var elimination = new GaussianSuppression(row => zerosArePublic && values[row] == 1, _ => false);
            foreach (var cell in hidden)
                elimination.Protect(cell, ColumnOf(cell));
            var withheld = new List<int>();
            foreach (var cell in order)
                if (elimination.Reduce(ColumnOf(cell)) is { IsZero: false } rest)
                    if (elimination.GivesAway(rest))
                        withheld.Add(cell);
                    else
                        elimination.Publish(rest);
            withheld.Sort();
            return withheld;
        }
    }
}
