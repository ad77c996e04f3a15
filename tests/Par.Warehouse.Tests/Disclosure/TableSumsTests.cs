using Par.Warehouse.Disclosure;
using Par.Warehouse.Places;
using Par.Warehouse.Releases.Building;
using Par.Warehouse.Statistics;
using Par.Warehouse.Tests.Statistics;

namespace Par.Warehouse.Tests.Disclosure;

/// <summary>Every sum that readers are taken to know is there, and is true of the counts.</summary>
public sealed class TableSumsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static readonly MadeUpPeople Country = new(SmallGazetteer.Instance, 13, 2_500, seed: 5);
    private static readonly CountedTables Counted = Country.Count();
    private static readonly Subject[] Subjects = [Subject.Clients, Subject.Reached, Subject.Ended];

    public static TheoryData<int> Seeds => [1, 2, 3, 4];

    [Theory, MemberData(nameof(Seeds))]
    public void Every_sum_is_true_of_the_counts(int seed)
    {
        var system = RoundedCountry.Of(new MadeUpPeople(SmallGazetteer.Instance, 13, 400 * seed, seed)).System;
        var unknown = new Dictionary<int, FigureRange>();
        foreach (var (total, parts, rest) in system.Sums)
        {
            var sum = parts.Sum(part => system.People(part).Count);
            var range = new FigureRange(sum + rest.Low, sum + rest.High);
            if (system.Told(total) != FigureRange.Any)
                Assert.InRange(system.People(total).Count, range.Low, range.High);
            else if (unknown.TryGetValue(total, out var other))
                // Nobody publishes the total of these: both sums leave it the same number.
                Assert.True(Math.Max(range.Low, other.Low) <= Math.Min(range.High, other.High));
            else
                unknown[total] = range;
        }
        Assert.InRange(system.Sums.Count, 2_000, int.MaxValue);
    }

    [Fact]
    public void Genders_and_age_groups_make_up_everybody_at_every_place()
    {
        var figures = new Figures(Counted.Everybody[Subject.Reached]);

        foreach (var place in figures.Places(least: 10))
        {
            figures.AssertSum((place, "T", "T", "T"), [(place, "T", "1", "T"), (place, "T", "2", "T")]);
            // Where fewer than ten are 29 or over, or under, these are not divided by age.
            if (figures.Has((place, "T", "T", "A6")) && figures.Has((place, "T", "T", "A5")))
                figures.AssertSum((place, "T", "T", "T"), [.. Enumerable.Range(1, 6).Select(age => (place, "T", "T", $"A{age}"))]);
            figures.AssertSum((place, "T", "T", "U29"), [.. Enumerable.Range(1, 5).Select(age => (place, "T", "T", $"A{age}"))]);
        }
    }

    [Fact]
    public void Categories_make_up_everybody_and_codes_their_group()
    {
        var everybody = new Figures(Counted.Everybody[Subject.Ended]);
        var figures = new Figures(Cube("ent-placement"), everybody);

        foreach (var place in figures.Places(least: 10))
        {
            figures.AssertSum((place, "T", "T", "T"),
                [.. new[] { "positive", "negative", "other-placement", "place-24", "place-25", "place-26", "place-27" }
                .Select(category => (place, category, "T", "T"))]);
            figures.AssertSum((place, "positive", "T", "T"),
                [.. new[] { "education", "work", "guided" }.Select(category => (place, category, "T", "T"))]);
        }
        foreach (var place in figures.Places(least: 50))
            figures.AssertSum((place, "negative", "T", "T"), [(place, "place-19", "T", "T"), (place, "place-20", "T", "T")]);
    }

    [Fact]
    public void Of_several_answers_each_is_within_its_group_and_within_everybody()
    {
        var everybody = new Figures(Counted.Everybody[Subject.Reached]);
        var figures = new Figures(Cube("ent-measures"), everybody);

        foreach (var place in figures.Places(least: 50))
        {
            figures.AssertSum((place, "guidance", "T", "T"), [.. Enumerable.Range(1, 8).Select(code => (place, $"meas-{code}", "T", "T"))]);
            figures.AssertSum((place, "guidance", "T", "T"), [(place, "meas-3", "T", "T")]);
            figures.AssertSum((place, "T", "T", "T"), [(place, "guidance", "T", "T")]);
            figures.AssertSum((place, "T", "1", "T"), [(place, "training", "1", "T")]);
        }
    }

    [Fact]
    public void Municipalities_make_up_counties_and_counties_regions_and_all_organisations_the_country()
    {
        var figures = new Figures(Counted.Everybody[Subject.Reached]);
        var gazetteer = SmallGazetteer.Instance;

        figures.AssertSum((PlaceId.Country, "T", "1", "T"), figures.All(PlaceLevel.Organisation, "1"));
        figures.AssertSum((PlaceId.Country, "T", "1", "T"), figures.All(PlaceLevel.Municipality, "1"));
        figures.AssertSum((PlaceId.Region("13"), "T", "1", "T"), [.. gazetteer.Counties
            .Where(county => gazetteer.MunicipalitiesOf(PlaceId.County(county.Code)).Any(municipality => municipality.Region == "13"))
            .Select(county => (PlaceId.County(county.Code), "T", "1", "T"))]);
    }

    [Fact]
    public void An_area_makes_up_its_organisation_where_it_has_all_its_clients()
    {
        var figures = new Figures(Counted.Everybody[Subject.Reached]);
        var service = Counted.ServiceOf(Subject.Reached);

        Assert.NotEmpty(service.Within);
        foreach (var (total, parts, _) in service.Within)
            figures.AssertSum((Country.Places.Places[total], "T", "1", "T"),
                [.. parts.Select(part => (Country.Places.Places[part], "T", "1", "T"))]);
    }

    [Fact]
    public void Whoever_was_reached_was_contacted_and_no_more_were_not_reached_than_the_exact_totals_leave()
    {
        var system = new FigureSystem();
        var (wider, narrower) = (Counted.Everybody[Subject.Clients], Counted.Everybody[Subject.Reached]);
        var (all, some) = (Cells(system, wider), Cells(system, narrower));

        TableSums.AddNested(system, all, some);

        foreach (var place in Enumerable.Range(0, Country.Places.Places.Count).Where(place => narrower.PeopleAt(place) >= 10))
        {
            var slice = (Wider: wider.Slices.Find("1", "T")!.Value, Narrower: narrower.Slices.Find("1", "T")!.Value);
            Assert.Contains(system.Sums, sum => sum.Total == all.Find(place, 0, slice.Wider)
                && sum.Parts.SequenceEqual([some.Find(place, 0, slice.Narrower)!.Value])
                && sum.Rest == new FigureRange(0, wider.PeopleAt(place) - narrower.PeopleAt(place)));
        }
    }

    [Fact]
    public void Of_a_gender_no_more_are_29_and_over_than_the_exact_totals_leave()
    {
        var figures = new Figures(Counted.Everybody[Subject.Reached]);
        var (cube, cells) = (figures.Cube, figures.Cells);
        var (men, youngMen, young) = (cube.Slices.Find("1", "T")!.Value, cube.Slices.Find("1", "U29")!.Value,
            cube.Slices.Find("T", "U29")!.Value);

        foreach (var place in Enumerable.Range(0, cube.Places.Places.Count)
            .Where(place => cube.PeopleAt(place) >= 10 && cube[place, 0, men].Count != cube[place, 0, youngMen].Count))
            Assert.Contains(figures.System.Sums, sum => sum.Total == cells.Find(place, 0, men)
                && sum.Parts.SequenceEqual([cells.Find(place, 0, youngMen)!.Value])
                && sum.Rest == new FigureRange(0, cube.PeopleAt(place) - cube[place, 0, young].Count));
    }

    /// <summary>
    /// Of 20 contacted 18 were reached: of the six young men who were contacted, four at least were. When these are shown as 10 and 0,
    /// nothing else is possible.
    /// </summary>
    [Fact]
    public void A_count_that_the_difference_of_two_exact_totals_tells_is_found()
    {
        var system = new FigureSystem();
        var (contacted, reached) = (system.Stored(new Tally(6, 1), 10, null), system.Stored(new Tally(4, 2), 0, null));
        system.AddSum(contacted, [reached], new FigureRange(0, 2));

        Assert.Equal([reached], ReaderRanges.Of(system, Cancel).Narrow());
    }

    /// <summary>
    /// A place with fewer than 50 people has no answers by gender. A reader knows them all the same to be no more than its answers and no
    /// more than its gender.
    /// </summary>
    [Fact]
    public void What_a_small_place_does_not_show_is_bounded_by_what_it_does()
    {
        var everybody = new Figures(Counted.Everybody[Subject.Reached]);
        var figures = new Figures(Cube("ent-referral"), everybody);
        var (cube, system) = (figures.Cube, figures.System);
        var (category, men) = (cube.Categories.Concepts.Index().First(concept => concept.Item == "schools").Index,
            cube.Slices.Find("1", "T")!.Value);
        var found = 0;

        foreach (var (total, parts) in cube.Places.Sums(cube.LevelsOf(category, men)))
        {
            var hidden = parts.Where(part => figures.Cells.Find(part, category, men) is null).ToList();
            if (hidden.Count == 0 || hidden.Count == parts.Length || figures.Cells.Find(total, category, men) is not { } whole)
                continue;
            int[] shown = [.. parts.Select(part => figures.Cells.Find(part, category, men)).OfType<int>()];
            var sum = system.Sums.First(sum => sum.Total == whole && sum.Parts.SequenceEqual(shown));
            Assert.InRange(sum.Rest.High, hidden.Sum(part => cube[part, category, men].Count),
                hidden.Sum(part => Math.Min(cube.PeopleAt(part), figures.Cells.Find(part, category, 0) is { } answers
                    ? system.Told(answers).High : FigureRange.Unbounded)));
            found++;
        }

        Assert.InRange(found, 1, int.MaxValue);
    }

    [Fact]
    public void A_place_without_deliveries_leaves_its_sums_open()
    {
        var system = new FigureSystem();
        var cube = Counted.Everybody[Subject.Reached];
        var missing = Country.Places.Municipality("179");
        var cells = Cells(system, cube, missing);

        new TableSums(system, cells, Counted.ServiceOf(Subject.Reached), place => place == missing).Add();

        var men = cube.Slices.Find("1", "T")!.Value;
        int[] shown = [.. Country.Places.At(PlaceLevel.Municipality).Select(place => cells.Find(place, 0, men)).OfType<int>()];
        Assert.Equal(FigureRange.Unbounded, Assert.Single(system.Sums, sum => sum.Total == cells.Find(0, 0, men)
            && sum.Parts.SequenceEqual(shown)).Rest.High);
    }

    private static Cube Cube(string table) => Counted.AnswersOf(SmallCatalogue.Year.Tables.Single(known => known.Id == table))!;

    private static FigureCells Cells(FigureSystem system, Cube cube, int? missing = null) =>
        new(cube, null, (place, category, slice) => place == missing ? null
        : cube.IsTotal(slice) ? system.Exact(cube[place, category, slice].Count) : system.Rounded(cube[place, category, slice], null));

    /// <summary>The figures and sums of one table.</summary>
    private sealed class Figures
    {
        private readonly HashSet<(int Total, string Parts)> sums;

        public Figures(Cube cube, Figures? everybody = null)
        {
            Cube = cube;
            System = everybody?.System ?? new FigureSystem();
            Cells = new FigureCells(cube, everybody?.Cells, (place, category, slice) => cube.IsTotal(slice)
                ? System.Exact(cube[place, category, slice].Count) : System.Rounded(cube[place, category, slice], null));
            new TableSums(System, Cells,
                Counted.ServiceOf(Subjects.First(subject => Counted.Everybody[subject] == (everybody?.Cube ?? cube))), _ => false).Add();
            sums = [.. System.Sums.Select(sum => (sum.Total, string.Join(' ', sum.Parts.Order())))];
        }

        public Cube Cube { get; }

        public FigureSystem System { get; }

        public FigureCells Cells { get; }

        public IEnumerable<PlaceId> Places(int least) =>
            Cube.Places.Places.Where((_, place) => Cube.PeopleAt(place) >= least);

        public (PlaceId, string, string, string)[] All(PlaceLevel level, string gender) =>
            [.. Cube.Places.At(level).Where(place => Cube.PeopleAt(place) >= DisclosureRule.LeastPeople)
                .Select(place => (Cube.Places.Places[place], "T", gender, "T"))];

        public void AssertSum((PlaceId, string, string, string) total, (PlaceId, string, string, string)[] parts)
        {
            var published = parts.Select(Find).OfType<int>().Order();
            Assert.True(sums.Contains((Find(total)!.Value, string.Join(' ', published))) || !published.Any(),
                $"{total} = {string.Join(" + ", parts)}");
        }

        public bool Has((PlaceId, string, string, string) cell) => Find(cell) is not null;

        private int? Find((PlaceId Place, string Category, string Gender, string Age) cell)
        {
            var place = Cube.Places.Places.Index().First(known => known.Item == cell.Place).Index;
            var slice = Cube.Slices.Find(cell.Gender, cell.Age)!.Value;
            return cell.Category == "T" ? Cells.FindEverybody(place, slice)
                : Cells.Find(place, Cube.Categories.Concepts.Index().First(concept => concept.Item == cell.Category).Index, slice);
        }
    }
}
