using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="RoundFitsTheDates"/>: a file of September that says it is May's.</summary>
public sealed class RoundFitsTheDatesTests : RuleTests<RoundFitsTheDates>
{
    protected override Round Round => new(2025, RoundKind.May);

    private protected override Location Wrong => new("organisation", 2, "PAR_ROUND");

    private protected override void Spoil(FileSketch file) => Start(file, new DateOnly(2025, 7, 1), 8);

    [Fact]
    public void The_message_names_the_round_that_fits() => Assert.Equal(
        "PAR_ROUND is 2025-T2, but 8 rows lie outside the round (1.1.2025–30.4.2025). The dates fit round 2025-T3 (September).",
        Assert.Single(FindingsAfter(Spoil)).Message.En);

    [Fact]
    public void A_file_of_another_year_is_found_as_well() => Assert.Contains("2024-T2", Assert.Single(FindingsAfter(file =>
    {
        file.AddClients(8);
        for (var row = 2; row <= 9; row++)
        {
            file.Periods[row, "ENT_START"] = new DateOnly(2024, 2, 1);
            file.Periods[row, "ENT_END"] = new DateOnly(2024, 3, 1);
            file.Measures[row, "ENT_MEAS_START"] = new DateOnly(2024, 2, 3);
            file.Measures[row, "ENT_MEAS_END"] = new DateOnly(2024, 2, 28);
        }
    })).Message.En, StringComparison.Ordinal);

    [Fact]
    public void A_few_rows_are_mistakes_of_the_rows() =>
        Assert.DoesNotContain("PAR-137", RulesFailedAfter(file => Start(file, new DateOnly(2025, 7, 1), 4)));

    [Fact]
    public void What_clients_of_the_round_had_before_it_is_no_sign_of_another_round() => Assert.DoesNotContain("PAR-137", RulesFailedAfter(file =>
    {
        file.AddClients(8);
        for (var row = 2; row <= 9; row++)
        {
            file.Periods[row, "ENT_START"] = new DateOnly(2024, 2, 1);
            file.Periods[row, "ENT_END"] = null;
            file.Periods[row, "ENT_PLACE"] = null;
            file.Measures[row, "ENT_MEAS_START"] = new DateOnly(2024, 2, 3);
            file.Measures[row, "ENT_MEAS_END"] = new DateOnly(2024, 2, 28);
        }
    }));

    [Fact]
    public void Dates_that_no_round_fits_are_mistakes_of_the_rows() =>
        Assert.DoesNotContain("PAR-137", RulesFailedAfter(file => Start(file, new DateOnly(2031, 7, 1), 8)));

    private static void Start(FileSketch file, DateOnly start, int rows)
    {
        file.AddClients(8);
        for (var row = 2; row < 2 + rows; row++)
        {
            file.Periods[row, "ENT_START"] = start;
            file.Periods[row, "ENT_END"] = null;
            file.Periods[row, "ENT_PLACE"] = null;
        }
    }
}
