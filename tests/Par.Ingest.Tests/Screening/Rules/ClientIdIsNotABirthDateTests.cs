using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="ClientIdIsNotABirthDate"/>.</summary>
public sealed class ClientIdIsNotABirthDateTests : RuleTests<ClientIdIsNotABirthDate>
{
    private protected override Location Wrong => new("clients", null, "ENT_ID");

    private protected override void Spoil(FileSketch file)
    {
        foreach (var sheet in (SheetSketch[])[file.Clients, file.Periods, file.Measures])
        {
            for (var row = 2; row <= 4; row++)
                sheet[row, "ENT_ID"] = $"0{row}03{(file.Clients[row, "ENT_BYEAR"] is int born ? born % 100 : 0):00}-A";
        }
    }

    [Theory]
    [InlineData("030407", 2007, true)]
    [InlineData("20070403", 2007, true)]
    [InlineData("as-070403", 2007, true)]
    [InlineData("030408", 2007, false)]
    [InlineData("E25-0007", 2007, false)]
    [InlineData("000507", 2007, false)]
    public void Six_or_eight_digits_are_read_as_a_day(string id, int born, bool isDate) =>
        Assert.Equal(isDate, ClientIdIsNotABirthDate.IsDate(id, born));

    [Fact]
    public void Two_of_many_are_chance() => Assert.Empty(RulesFailedAfter(file =>
    {
        foreach (var sheet in (SheetSketch[])[file.Clients, file.Periods, file.Measures])
        {
            for (var row = 2; row <= 3; row++)
                sheet[row, "ENT_ID"] = $"0{row}03{(file.Clients[row, "ENT_BYEAR"] is int born ? born % 100 : 0):00}";
        }
    }));
}
