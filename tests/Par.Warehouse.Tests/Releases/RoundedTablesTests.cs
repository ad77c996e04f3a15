using Par.Warehouse.Places;
using Par.Warehouse.Releases.Building;
using Par.Warehouse.Statistics;
using Par.Warehouse.Tests.Disclosure;
using Par.Warehouse.Tests.Statistics;

namespace Par.Warehouse.Tests.Releases;

/// <summary>What is published of a country of Finland's size, and of a small one.</summary>
public sealed class RoundedTablesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private const double RareOfFour = 18.47;

    private static readonly MadeUpPeople Small = new(SmallGazetteer.Instance, 13, 700, seed: 3);
    private static readonly CountedTables Counted = Small.Count();

    [Fact]
    public void Totals_are_exact_and_one_to_four_and_every_other_number_is_a_multiple_of_five_within_four()
    {
        var (counted, rounded) = RoundedCountry.Whole;
        foreach (var table in counted.Tables)
            foreach (var (cell, published) in counted.CellsOf(table).Zip(rounded.CellsOf(table), (one, other) => (one, other.Value)))
            {
                var count = cell.People.Count;
                if (cell.Cube.IsTotal(cell.Slice))
                    Assert.Equal(count is > 0 and < 5 ? Cell.Few : Cell.Of(count), published);
                else
                    Assert.True(published is { Status: CellStatus.Rounded, Value: { } number } && number % 5 == 0
                        && Math.Abs(number - count) <= 4, $"{cell.Address}: {published}");
            }
    }

    [Fact]
    public void The_same_people_are_the_same_number_in_every_table_and_at_every_place()
    {
        var (counted, rounded) = RoundedCountry.Whole;

        var numbers = from table in counted.Tables
                      from cell in counted.CellsOf(table).Zip(rounded.CellsOf(table), (one, other) => (one.People, other.Value))
                      where cell.Value.IsRounded && cell.People.Count > 0
                      group cell.Value.Value by cell.People;

        Assert.All(numbers, same => Assert.Single(same.Distinct()));
    }

    [Fact]
    public void Numbers_go_up_as_often_as_they_should_and_are_right_on_average()
    {
        var (counted, rounded) = RoundedCountry.Whole;
        var cells = (from table in counted.Tables
                     from cell in counted.CellsOf(table).Zip(rounded.CellsOf(table), (one, other) => (one.People, other.Value))
                     where cell.Value.IsRounded && cell.People.Count > 0
                     select (cell.People, Error: cell.Value.Value!.Value - cell.People.Count)).Distinct().ToList();

        var (chiSquare, variance) = (0.0, 0.0);
        for (var rest = 1; rest <= 4; rest++)
        {
            var some = cells.Where(cell => cell.People.Count % 5 == rest).ToList();
            var share = rest / 5.0;
            chiSquare += Math.Pow(some.Count(cell => cell.Error > 0) - (some.Count * share), 2) / (some.Count * share * (1 - share));
            variance += some.Count * rest * (5 - rest);
        }

        Assert.InRange(cells.Count, 10_000, int.MaxValue);
        Assert.InRange(chiSquare, 0, RareOfFour);
        Assert.InRange(cells.Sum(cell => cell.Error) / Math.Sqrt(variance), -3.3, 3.3);
        Assert.InRange(cells.Average(cell => Math.Abs(cell.Error)), 1, 2);
    }

    [Fact]
    public void Readers_are_left_four_figures_for_every_small_count_and_few_roundings_are_turned_for_it()
    {
        var (_, rounded) = RoundedCountry.Whole;

        Assert.InRange(Enumerable.Range(0, rounded.System.Count).Count(rounded.System.IsSmall), 3_000, int.MaxValue);
        Assert.Empty(rounded.Audit.Left);
        Assert.InRange(rounded.Audit.Turned, 0, rounded.System.Count / 500);
    }

    [Fact]
    public void A_place_is_divided_from_ten_people_and_a_municipalitys_answers_by_gender_and_into_single_codes_from_fifty()
    {
        var groups = SmallCatalogue.CodesOf(10).Groups.Select(group => group.Concept).ToHashSet();
        var seen = new HashSet<(PlaceLevel, bool, bool)>();
        foreach (var place in Small.Places.Places.Index().Where(place =>
            place.Item.Level is PlaceLevel.Municipality or PlaceLevel.Organisation))
        {
            var people = Counted.Everybody[Subject.Reached].PeopleAt(place.Index);
            var referral = Cells("ent-referral", place.Item);
            var hasSingle = people >= 50 && place.Item.Level == PlaceLevel.Municipality;
            seen.Add((place.Item.Level, people >= 10, people >= 50));

            Assert.Equal(people >= 10, Cells("ent-reached", place.Item).Any(cell => cell.Gender == "1"));
            Assert.Equal(people >= 10, referral.Any(cell => groups.Contains(cell.Category)));
            Assert.Equal(hasSingle, referral.Any(cell => cell is { Category: "schools", Gender: "2" }));
            Assert.Equal(hasSingle, referral.Any(cell => cell.Category == "ref-3"));
            Assert.DoesNotContain(referral, cell => cell is { Category: "ref-3", Gender: not "T" });
            Assert.Contains(referral, cell => cell == new CellAddress(place.Item));
        }
        Assert.Equal(6, seen.Count);

        List<CellAddress> Cells(string table, PlaceId place) =>
            [.. Counted.CellsOf(SmallCatalogue.Year.Tables.Single(known => known.Id == table)).Select(cell => cell.Address)
                .Where(cell => cell.Place == place)];
    }

    [Fact]
    public void A_place_is_divided_by_age_on_the_side_of_29_that_has_ten_people()
    {
        var everybody = Counted.Everybody[Subject.Reached];
        var ages = Counted.CellsOf(SmallCatalogue.Year.Tables.Single(table => table.Id == "ent-reached"))
            .Where(cell => cell.Address.Gender == "T").ToLookup(cell => cell.Place, cell => cell.Address.Age);
        var seen = new HashSet<(bool, bool)>();
        for (var place = 0; place < Small.Places.Places.Count; place++)
        {
            var (all, young) = (everybody.PeopleAt(place), everybody[place, 0, everybody.Slices.Find("T", "U29")!.Value].Count);
            seen.Add((young >= 10, all - young >= 10));

            Assert.Equal(young >= 10, ages[place].Contains("A3"));
            Assert.Equal(all - young >= 10, ages[place].Contains("A6"));
        }
        Assert.Equal(3, seen.Count);
    }

    [Fact]
    public void Where_all_are_missing_only_the_totals_stand_as_missing_and_where_some_are_every_number_is_marked()
    {
        // Helsinki is a county by itself.
        var largest = Small.Places.At(PlaceLevel.Municipality).Where(place => Small.Places.Places[place].Code != "091")
            .MaxBy(Counted.Everybody[Subject.Reached].PeopleAt);
        var code = Small.Places.Places[largest].Code;
        var deliveries = new Deliveries(Small.Places, Small.Served.Where(served => served != code), [code]);

        var cells = RoundedCountry.Cells(RoundedTables.Round(Counted, deliveries, EarlierFigures.None, Cancel));

        var missing = cells.Where(cell => cell.Key.Address.Place == Small.Places.Places[largest]).ToList();
        Assert.All(missing, cell => Assert.Equal((Cell.Missing, "T", "T"),
            (cell.Value, cell.Key.Address.Category, cell.Key.Address.Gender)));
        Assert.Equal(["T", "U29"], missing.Where(cell => cell.Key.Table == "ent-reached").Select(cell => cell.Key.Address.Age).Order());
        Assert.All(cells, cell => Assert.Equal(
            PlaceLevels.OfAreas.Any(level => level != PlaceLevel.Municipality && Small.Places.AreaOf(largest, level) is { } area
                && Small.Places.Places[area] == cell.Key.Address.Place),
            cell.Value.IsPartial));
    }

    [Fact]
    public void What_is_read_back_is_what_was_rounded_and_what_is_not_stored_is_no_figure()
    {
        var first = RoundedTables.Round(Counted, Small.Deliveries, EarlierFigures.None, Cancel);
        var stored = RoundedCountry.Cells(first);

        var again = RoundedTables.ReadBack(Counted, Small.Deliveries, RoundedCountry.Known(stored), EarlierFigures.None);
        var fewer = RoundedTables.ReadBack(Counted, Small.Deliveries, EarlierFigures.None, EarlierFigures.None);

        Assert.Equal(stored, RoundedCountry.Cells(again));
        // The audit before the storing knows a few cells that no table shows: it is the stricter one.
        Assert.InRange(again.System.Sums.Count, first.System.Sums.Count * 9 / 10, first.System.Sums.Count);
        Assert.DoesNotContain(Enumerable.Range(0, fewer.System.Count), fewer.System.IsSmall);
    }

    [Fact]
    public void A_figure_is_named_by_a_table_and_address_that_show_it()
    {
        var rounded = RoundedTables.Round(Counted, Small.Deliveries, EarlierFigures.None, Cancel);
        var figure = Enumerable.Range(0, rounded.System.Count).First(rounded.System.IsSmall);

        var name = rounded.NameOf(figure).Split(' ');

        var cell = RoundedCountry.Cells(rounded)[(name[0], new CellAddress(PlaceId.Parse(name[1]), name[2], name[3], name[4]))];
        Assert.Equal(rounded.System.Published(figure), cell.Value);
    }
}
