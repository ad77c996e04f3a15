using System.Globalization;
using System.Text.RegularExpressions;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Statistics;
using Par.Warehouse.Tests.Storage;

namespace Par.Warehouse.Tests.Disclosure;

/// <summary>Every number of <c>docs/disclosure.md</c> is what the code makes of it.</summary>
public sealed partial class DisclosurePageTests
{
    private const string Together = "together";

    private static readonly string Page = File.ReadAllText(Repository.Folder("docs/disclosure.md"));

    [Fact]
    public void It_is_short() => Assert.InRange(
        Page.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit)), 1, 1500);

    [Fact]
    public void The_numbers_of_the_rule_are_those_of_the_code() => Assert.Equal(
        [
            $"exact; 1–{DisclosureRule.MostOfFew} are printed as \"{Cell.Few.Symbol}\"",
            $"rounded at random to a multiple of {DisclosureRule.Base}, at most {DisclosureRule.Distance} away",
            $"from {DisclosureRule.LeastPeople} people on",
            $"from {DisclosureRule.LeastPeopleOfCross} people on; not of an organisation",
            $"from {Cell.LeastWholeOfShare} people on, computed from published numbers",
            $"stays while it is within {DisclosureRule.KeptDistance} of the new count",
            $"a reader is left at least {DisclosureRule.LeastFigures} possible figures",
        ],
        Table("The rule").Select(row => row[1]));

    [Fact]
    public void A_count_of_the_example_is_rounded_as_its_key_says()
    {
        var rows = Example();

        Assert.Equal(4, rows.Count);
        Assert.All(rows, row =>
        {
            Assert.Equal(row.Published, CellKey.Round(row.Counted));
            Assert.Equal(0, row.Published % DisclosureRule.Base);
            Assert.InRange(Math.Abs(row.Published - row.Counted.Count), 0, DisclosureRule.Distance);
        });
        Assert.Equal(Total(), rows.Sum(row => row.Counted.Count));
    }

    [Fact]
    public void Seven_goes_up_for_keys_below_two_fifths_and_a_multiple_of_five_stays()
    {
        Assert.Contains("7 is 2 above 5", Page, StringComparison.Ordinal);
        Assert.Contains("key is below 2/5", Page, StringComparison.Ordinal);

        double[] keys = [.. Enumerable.Range(0, 1000).Select(number => (number + 0.5) / 1000)];

        Assert.All(keys, key => Assert.Equal(key < 2 / 5.0 ? 10 : 5, CellKey.Round(TallyOf(7, key))));
        Assert.Equal(7, keys.Average(key => CellKey.Round(TallyOf(7, key))), 6);
        Assert.All(keys, key => Assert.Equal(10, CellKey.Round(TallyOf(10, key))));
    }

    [Fact]
    public void The_parts_add_up_to_what_is_said()
    {
        var (rows, sums) = (Example(), Numbers(PartsAddUp()));
        var seven = Assert.Single(rows, row => row.Counted.Count == 7);

        Assert.Equal(rows.Sum(row => row.Published), sums[0]);
        Assert.Equal(sums[0] - seven.Published + CellKey.Other(7, seven.Published), sums[1]);
        Assert.DoesNotContain(Total(), sums);
    }

    [Fact]
    public void A_reader_can_think_of_what_is_said()
    {
        var rows = Example();
        var system = new FigureSystem();
        var figures = rows.ConvertAll(row => system.Rounded(row.Counted, before: null));
        system.AddSum(system.Exact(Total()), [.. figures], FigureRange.Exactly(0));

        var reader = ReaderRanges.Of(system, TestContext.Current.CancellationToken);

        Assert.Equal(rows.Select(row => row.Reader), figures.Select(figure => reader[figure]));
        Assert.Empty(reader.Narrow());
    }

    [Fact]
    public void Shares_are_those_of_published_numbers_and_as_far_off_as_is_said()
    {
        var share = Numbers(ShareOf());
        var off = Numbers(PointsOff());

        Assert.Equal(share[2], Math.Round(Cell.RoundedOf(share[0]).ShareOf(Cell.Of(share[1])).Value!.Value * 100));
        Assert.Contains(Example(), row => row.Published == share[0]);
        Assert.Equal(Total(), share[1]);
        Assert.Equal(off[0], Math.Round(100.0 * DisclosureRule.Distance / Total()));
        Assert.Equal(off[2], Math.Round(100.0 * DisclosureRule.Distance / off[1]));
        Assert.Equal(CellStatus.TooFew, Cell.RoundedOf(5).ShareOf(Cell.Of(Cell.LeastWholeOfShare - 1)).Status);
    }

    [Fact]
    public void A_correction_keeps_the_numbers_and_moves_the_total()
    {
        var rows = Table("The correction");
        var parts = rows.Where(row => row[0] != Together).ToList();
        var total = Assert.Single(rows, row => row[0] == Together);

        Assert.Equal(Example().Select(row => row.Published), parts.Select(row => Number(row[2])));
        Assert.All(parts, row =>
        {
            var system = new FigureSystem();
            Assert.Equal(Number(row[3]), system.Published(system.Rounded(TallyOf(Number(row[1]), 0.5), Number(row[2]))));
            Assert.Equal(row[2], row[3]);
        });
        Assert.Equal([parts.Sum(row => Number(row[1])), Total(), Total() + 1], total[1..].Select(Number));
    }

    [Fact]
    public void A_number_farther_than_that_from_its_new_count_is_rounded_anew()
    {
        var system = new FigureSystem();

        Assert.Equal(5, system.Published(system.Rounded(TallyOf(10, 0.5), 5)));
        Assert.Equal(10, system.Published(system.Rounded(TallyOf(11, 0.5), 5)));
    }

    [Fact]
    public void Who_knows_five_and_reads_ten_knows_of_a_sixth_and_who_knows_seven_learns_nothing()
    {
        Assert.Matches(@"who knows of five and\s+reads 10 knows that there is a sixth", Page);
        Assert.Contains("7 and 8 both become 5 or 10", Page, StringComparison.Ordinal);

        int[] PublishedOf(int count) =>
            [.. Enumerable.Range(0, 100).Select(number => CellKey.Round(TallyOf(count, (number + 0.5) / 100))).Distinct().Order()];

        Assert.Equal([5], PublishedOf(5));
        Assert.Equal([5, 10], PublishedOf(6));
        Assert.Equal([5, 10], PublishedOf(7));
        Assert.Equal([5, 10], PublishedOf(8));
    }

    [Fact]
    public void The_place_of_ten_gives_its_answers_away_until_roundings_are_turned()
    {
        var rows = Table("Too few, too many roundings");
        var (ones, two, ten) = (rows[0], rows[1], rows[2]);
        var system = new FigureSystem();
        int[] figures = [.. Enumerable.Range(0, 8).Select(number => Figure(ones, number)), Figure(two, 8)];
        system.AddSum(system.Exact(Number(ten[1])), figures, FigureRange.Exactly(0));

        var before = ReaderRanges.Of(system, TestContext.Current.CancellationToken);
        var audit = RoundingAudit.Run(system, TestContext.Current.CancellationToken);

        Assert.Equal(Number(ten[1]), figures.Sum(figure => system.People(figure).Count));
        Assert.All(figures, figure => Assert.Equal(Range(ones[3]), before[figure]));
        Assert.Equal(ones[3], two[3]);
        Assert.Empty(audit.Left);
        Assert.True(audit.Turned > 0);
        Assert.Equal(audit.Turned, figures.Count(figure => system.Published(figure) == 0));
        Assert.Empty(ReaderRanges.Of(system, TestContext.Current.CancellationToken).Narrow());

        // A key so small that the count goes up, and another for each answer.
        int Figure(string[] row, int number)
        {
            var figure = system.Rounded(TallyOf(Number(row[1]), (number + 1) / 1000.0), before: null);
            Assert.Equal(Number(row[2]), system.Published(figure));
            return figure;
        }
    }

    private static List<(Tally Counted, int Published, FigureRange Reader)> Example() =>
        [.. Table("An example").Where(row => row[0] != Together)
            .Select(row => (TallyOf(Number(row[1]), double.Parse(row[2], CultureInfo.InvariantCulture)), Number(row[3]), Range(row[4])))];

    private static int Total() => Number(Assert.Single(Table("An example"), row => row[0] == Together)[1]);

    /// <summary>People whose keys add up to this fraction of 2⁶⁴.</summary>
    private static Tally TallyOf(int count, double key) => new(count, (ulong)(key * Math.Pow(2, 64)));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static FigureRange Range(string text) =>
        text.Split('–') is [var low, var high] ? new(Number(low), Number(high)) : FigureRange.Exactly(Number(text));

    private static List<int> Numbers(Regex sentence) =>
        [.. Assert.Single(sentence.Matches(Page)).Groups.Values.Skip(1).Select(group => Number(group.Value))];

    /// <summary>The rows of the first table below a heading, without its head.</summary>
    private static List<string[]> Table(string heading)
    {
        var below = Page[Page.IndexOf($"# {heading}\n", StringComparison.Ordinal)..].Split('\n');
        return [.. below.SkipWhile(line => !line.StartsWith('|')).TakeWhile(line => line.StartsWith('|')).Skip(2)
            .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim().Trim('*')).ToArray())];
    }

    [GeneratedRegex(@"parts add up to (\d+),\*\*.*?it\s+would\s+be\s+(\d+)", RegexOptions.Singleline)]
    private static partial Regex PartsAddUp();

    [GeneratedRegex(@"(\d+)\s+of\s+(\d+)\s+is\s+(\d+)\s+%")]
    private static partial Regex ShareOf();

    [GeneratedRegex(@"may\s+be\s+(\d+)\s+percentage\s+points\s+off,\s+in\s+a\s+place\s+of\s+(\d+)\s+people\s+(\d+)")]
    private static partial Regex PointsOff();
}
