using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="ValueIsOfItsType"/>.</summary>
public sealed class ValueIsOfItsTypeTests : RuleTests<ValueIsOfItsType>
{
    private protected override Location Wrong => new("clients", 2, "ENT_NOTDATE");

    private protected override void Spoil(FileSketch file) => file.Clients[2, "ENT_NOTDATE"] = "tammikuussa";

    [Theory]
    [InlineData("ENT_NOTDATE", "7.1.2025")]
    [InlineData("ENT_NOTDATE", "2025-01-07")]
    [InlineData("ENT_BEST", "kyllä")]
    [InlineData("ENT_BEST", true)]
    [InlineData("ENT_KUNTA", "179")]
    public void Ways_to_write_a_value_that_people_use_are_understood(string column, object value) =>
        Assert.Empty(RulesFailedAfter(file => file.Clients[2, column] = value));

    [Theory]
    [InlineData("ENT_BYEAR", "2004.5")]
    [InlineData("ENT_NCONT", "monta")]
    [InlineData("ENT_KUNTA", "1790")]
    [InlineData("ENT_BEST", "ehkä")]
    [InlineData("ENT_NOTDATE", "31.2.2025")]
    public void Other_values_are_found(string column, object value) =>
        Assert.Equal(["PAR-113"], RulesFailedAfter(file => file.Clients[2, column] = value));

    [Fact]
    public void Only_what_fits_the_variable_is_said()
    {
        var message = Assert.Single(FindingsAfter(file => file.Clients[2, "ENT_KUNTA"] = "Jyväskylä"), finding => finding.RuleId == "PAR-113").Message.En;

        Assert.Contains("three digits", message, StringComparison.Ordinal);
        Assert.DoesNotContain("date", message, StringComparison.Ordinal);
    }
}
