using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="ClientsFitThePersonYears"/>.</summary>
public sealed class ClientsFitThePersonYearsTests : RuleTests<ClientsFitThePersonYears>
{
    private protected override Location Wrong => new("workers", null, "W_HTV");

    private protected override void Spoil(FileSketch file)
    {
        file.AddClients(12);
        for (var number = 2; number <= 4; number++)
        {
            file.Workers.Repeat(2);
            file.Workers[number + 1, "W_ID"] = $"W{number}";
        }
    }

    [Fact]
    public void The_message_says_the_numbers() => Assert.Equal(
        "12 reached and 3 person-years make 4 for each; 10–70 is usual.", Assert.Single(FindingsAfter(Spoil)).Message.En);

    [Theory]
    [InlineData("0,99", true)]
    [InlineData("1", false)]
    public void Less_than_one_person_year_is_not_measured(string years, bool passes) =>
        Assert.Equal(passes, !RulesFailedAfter(file => file.Workers[2, "W_HTV"] = years).Any());
}
