using Par.Warehouse.Collection;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Statistics;
using Par.Warehouse.Tests.Releases;

namespace Par.Warehouse.Tests.Disclosure;

public sealed class CellKeyTests
{
    /// <summary>A chi-square of four degrees of freedom is above this once in a thousand times.</summary>
    private const double RareOfFour = 18.47;

    [Fact]
    public void A_multiple_of_five_stays_and_another_count_goes_to_a_multiple_beside_it()
    {
        var random = new Random(1);
        for (var trial = 0; trial < 10_000; trial++)
        {
            var count = random.Next(60);
            var rounded = CellKey.Round(new Tally(count, Key(random)));

            Assert.Equal(0, rounded % 5);
            Assert.InRange(Math.Abs(rounded - count), 0, count % 5 == 0 ? 0 : 4);
        }
    }

    [Fact]
    public void A_count_goes_up_as_often_as_it_is_above_the_multiple_and_is_right_on_average()
    {
        var random = new Random(2);
        const int trials = 20_000;
        var (chiSquare, error) = (0.0, 0.0);
        for (var rest = 1; rest <= 4; rest++)
        {
            var ups = Enumerable.Range(0, trials).Count(_ => CellKey.Round(new Tally(10 + rest, Key(random))) == 15);
            var expected = trials * rest / 5.0;
            chiSquare += Math.Pow(ups - expected, 2) / (expected * (1 - (rest / 5.0)));
            error += (ups * 5.0 / trials) - rest;
        }

        Assert.InRange(chiSquare, 0, RareOfFour);
        Assert.InRange(error / 4, -0.05, 0.05);
    }

    [Fact]
    public void Sums_of_real_record_keys_round_as_often_as_random_numbers()
    {
        const int groups = 5_000;
        var chiSquare = 0.0;
        for (var size = 1; size <= 4; size++)
        {
            var ups = Enumerable.Range(0, groups).Count(group => CellKey.Round(Enumerable.Range(0, size)
                .Aggregate(default(Tally), (sum, person) =>
                    sum + Tally.Of(ReleaseScene.Keys.KeyOf(Side.Ent, $"P{group}", $"{size}-{person}")))) == 5);
            var expected = groups * size / 5.0;
            chiSquare += Math.Pow(ups - expected, 2) / (expected * (1 - (size / 5.0)));
        }

        Assert.InRange(chiSquare, 0, RareOfFour);
    }

    [Fact]
    public void The_order_in_which_people_are_counted_does_not_matter()
    {
        var random = new Random(3);
        for (var trial = 0; trial < 500; trial++)
        {
            var people = Enumerable.Range(0, random.Next(1, 40)).Select(_ => Tally.Of(Key(random))).ToArray();
            var one = people.Aggregate((sum, person) => sum + person);
            random.Shuffle(people);
            var other = people.Aggregate((sum, person) => sum + person);

            Assert.Equal(one, other);
            Assert.Equal(CellKey.Round(one), CellKey.Round(other));
            Assert.Equal(people[0], one - people.Skip(1).Aggregate(default(Tally), (sum, person) => sum + person));
        }
    }

    [Theory]
    [InlineData(7, 5, 10)]
    [InlineData(7, 10, 5)]
    [InlineData(3, 0, 5)]
    [InlineData(10, 10, 10)]
    [InlineData(0, 0, 0)]
    [InlineData(6, 10, 5)]
    public void The_other_number_of_a_count_is_the_multiple_on_its_other_side(int count, int published, int other) =>
        Assert.Equal(other, CellKey.Other(count, published));

    private static ulong Key(Random random) => (ulong)random.NextInt64(long.MinValue, long.MaxValue);
}
