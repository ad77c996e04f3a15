using Par.Warehouse.Releases.Building;
using Par.Warehouse.Statistics;
using Par.Warehouse.Tests.Disclosure;
using Par.Warehouse.Tests.Statistics;

namespace Par.Warehouse.Tests.Releases;

/// <summary>What a corrected version tells beside the one before.</summary>
[EveryDatabase]
public sealed class CorrectionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static readonly MadeUpPeople Country = new(SmallGazetteer.Instance, 13, 350, seed: 11);
    private static readonly Dictionary<(string Table, CellAddress Address), Cell> First = RoundedCountry.Cells(RoundedCountry.Of(Country));
    private static readonly EarlierFigures KnownOfFirst = RoundedCountry.Known(First);

    private readonly Random random = new(12);

    [Fact]
    public void One_answer_that_is_put_right_moves_no_number() => PutRight(25);

    [Fact, Slow]
    public void One_answer_that_is_put_right_moves_no_number_in_a_thousand_trials() => PutRight(1_000);

    [Fact]
    public void Somebody_who_comes_or_goes_moves_totals_only() => ComeOrGo(25);

    [Fact, Slow]
    public void Somebody_who_comes_or_goes_moves_totals_only_in_a_thousand_trials() => ComeOrGo(1_000);

    [Fact]
    public void After_two_corrections_a_number_stays_where_it_is_within_five_of_the_count()
    {
        var wrong = 0;
        for (var trial = 0; trial < 15; trial++)
        {
            var (people, known, cells) = (Country.Everybody.ToList(), KnownOfFirst, First);
            for (var version = 0; version < 4; version++)
            {
                // Twenty people of the same organisation at a time, so that counts move by more than five.
                var organisation = people[random.Next(people.Count)].Leaf.Organisation;
                foreach (var which in Enumerable.Range(0, people.Count).Where(number => people[number].Leaf.Organisation == organisation)
                    .Take(20).ToList())
                    people[which] = Country.Corrected(people[which], random);
                var counted = Country.Count(people);
                var rounded = RoundedTables.Round(counted, Country.Deliveries, known, Cancel);
                var next = RoundedCountry.Cells(rounded);
                var moved = new HashSet<Tally>();
                foreach (var table in counted.Tables)
                    foreach (var cell in counted.CellsOf(table))
                        if (next[(table.Id, cell.Address)] is { IsRounded: true, Value: { } number })
                        {
                            var before = cells.TryGetValue((table.Id, cell.Address), out var earlier) ? earlier.Value : null;
                            var isKept = before == number;
                            wrong += Math.Abs(number - cell.People.Count) > (isKept ? 5 : 4) ? 1 : 0;
                            // Only what the audit turns may move although it is near.
                            if (!isKept && before is { } was && Math.Abs(was - cell.People.Count) <= 5)
                                moved.Add(cell.People);
                        }
                Assert.Empty(rounded.Audit.Left);
                Assert.InRange(moved.Count, 0, rounded.Audit.Turned);
                (cells, known) = (next, RoundedCountry.Known(next));
            }
        }

        Assert.Equal(0, wrong);
    }

    [Fact]
    public void A_whole_organisation_that_comes_later_leaves_the_numbers_near_their_counts_and_the_audit_clean()
    {
        foreach (var organisation in Country.Everybody.Select(person => person.Leaf.Organisation).Distinct())
        {
            var before = RoundedCountry.Cells(RoundedCountry.Version(Country,
                Country.Everybody.Where(person => person.Leaf.Organisation != organisation), EarlierFigures.None));
            var counted = Country.Count();
            var rounded = RoundedTables.Round(counted, Country.Deliveries, RoundedCountry.Known(before), Cancel);

            Assert.Empty(rounded.Audit.Left);
            foreach (var table in counted.Tables)
                foreach (var (cell, published) in counted.CellsOf(table).Zip(rounded.CellsOf(table), (one, other) => (one, other.Value)))
                    Assert.True(!published.IsRounded || Math.Abs(published.Value!.Value - cell.People.Count) <= 5);
        }
    }

    [Fact]
    public void A_version_of_the_same_people_is_the_same() =>
        Assert.Equal(First, Correct(Country.Everybody, KnownOfFirst).Cells);

    private void PutRight(int trials)
    {
        var differing = 0;
        for (var trial = 0; trial < trials; trial++)
        {
            var people = Country.Everybody.ToList();
            var which = random.Next(people.Count);
            people[which] = Country.Corrected(people[which], random);

            var (cells, left) = Correct(people, KnownOfFirst);

            differing += left + (cells.Count == First.Count ? cells.Count(cell => First[cell.Key] != cell.Value) : 1);
        }

        Assert.Equal(0, differing);
    }

    private void ComeOrGo(int trials)
    {
        var (moved, totals) = (0, 0);
        for (var trial = 0; trial < trials; trial++)
        {
            var people = Country.Everybody.ToList();
            var which = random.Next(people.Count);
            if (trial % 2 == 0)
                people.Add(Country.Another(people[which], random));
            else
                people.RemoveAt(which);

            var (cells, left) = Correct(people, KnownOfFirst);

            // A row comes at ten and at fifty people and goes below: what only one version has moves nothing.
            foreach (var (at, cell) in cells)
                if (First.TryGetValue(at, out var before) && before != cell)
                    (moved, totals) = cell.IsRounded ? (moved + 1, totals) : (moved, totals + 1);
            moved += left;
        }

        Assert.Equal(0, moved);
        Assert.InRange(totals, trials, int.MaxValue);
    }

    private static (Dictionary<(string Table, CellAddress Address), Cell> Cells, int Left) Correct(IEnumerable<MadeUpPerson> people,
        EarlierFigures earlier)
    {
        var rounded = RoundedCountry.Version(Country, people, earlier);
        return (RoundedCountry.Cells(rounded), rounded.Audit.Left.Count);
    }
}
