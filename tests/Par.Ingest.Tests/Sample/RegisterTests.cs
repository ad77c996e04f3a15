using FsCheck;
using FsCheck.Fluent;
using Par.Ingest.Sample;
using Par.Ingest.Sample.Register;
using Par.Ingest.Sample.Volumes;

namespace Par.Ingest.Tests.Sample;

/// <summary>The parts from which the register is built.</summary>
public sealed class RegisterTests
{
    [Theory]
    [InlineData("Jyväskylä", "Jyväskylän kaupunki")]
    [InlineData("Turku", "Turun kaupunki")]
    [InlineData("Helsinki", "Helsingin kaupunki")]
    [InlineData("Seinäjoki", "Seinäjoen kaupunki")]
    [InlineData("Lahti", "Lahden kaupunki")]
    [InlineData("Parainen", "Paraisten kaupunki")]
    [InlineData("Kaustinen", "Kaustisen kunta")]
    [InlineData("Petäjävesi", "Petäjäveden kunta")]
    [InlineData("Kirkkonummi", "Kirkkonummen kunta")]
    [InlineData("Tampere", "Tampereen kaupunki")]
    [InlineData("Virrat", "Virtain kaupunki")]
    [InlineData("Juva", "Juvan kunta")]
    public void A_municipality_is_inflected_as_finnish_does(string name, string organisation) =>
        Assert.Equal(organisation, FinnishNames.Municipality(name));

    [Theory]
    [InlineData("Korsholm", "Mustasaari", "Korsholms kommun")]
    [InlineData("Nykarleby", "Uusikaarlepyy", "Nykarleby stad")]
    [InlineData("Korsnäs", "Korsnäs", "Korsnäs kommun")]
    public void A_municipality_is_inflected_as_swedish_does(string swedish, string finnish, string organisation) =>
        Assert.Equal(organisation, FinnishNames.SwedishMunicipality(swedish, finnish));

    [Fact]
    public void Invented_business_ids_have_a_right_check_digit_in_a_series_not_in_use()
    {
        var random = SampleRandom.For("business ids");
        int[] weights = [7, 9, 10, 5, 8, 4, 2];
        for (var index = 0; index < 500; index++)
        {
            var id = BusinessIds.Draw(ref random);
            var rest = weights.Select((weight, position) => weight * (id[position] - '0')).Sum() % 11;
            Assert.Matches("^9[0-9]{6}-[0-9]$", id);
            Assert.Equal(rest == 0 ? 0 : 11 - rest, id[8] - '0');
        }
    }

    [Fact]
    public void Parts_always_sum_to_the_whole_and_none_is_below_the_least() => Prop.ForAll(
        Gen.Choose(0, 5_000).ToArbitrary(), Gen.Choose(0, 1_000).ArrayOf(12).ToArbitrary(), (total, weights) =>
        {
            double[] shares = [.. weights.Select(weight => (double)weight)];
            var parts = Apportionment.Split(total + (3 * shares.Length), shares, least: 3);
            return shares.All(weight => weight == 0)
                || (parts.Sum() == total + (3 * shares.Length) && parts.Zip(shares).All(pair => pair.Second == 0 ? pair.First == 0 : pair.First >= 3));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_generator_gives_the_numbers_that_it_always_gave()
    {
        var random = SampleRandom.For("2026", "a fixed thing");
        ulong[] numbers = [random.Next(), random.Next(), random.Part(7).Next()];
        Assert.Equal(FixedNumbers, numbers);
    }

    /// <summary>Computed apart from this program, from the definition of SplitMix64 and of the stable key.</summary>
    private static readonly ulong[] FixedNumbers = [5_522_177_407_823_494_704, 12_555_038_238_071_521_266, 10_800_866_006_107_975_936];
}
