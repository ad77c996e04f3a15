using Par.Portal.Shell;
using Par.Warehouse.Catalogue;

namespace Par.Portal.Tests.Shell;

public class NumberTextTests
{
    [Theory]
    [InlineData(Language.Fi, 1234567, 0, "1\u00a0234\u00a0567")]
    [InlineData(Language.Sv, 20924, 0, "20\u00a0924")]
    [InlineData(Language.En, 20924, 0, "20,924")]
    [InlineData(Language.Fi, 17.25, 1, "17,3")]
    [InlineData(Language.En, 17.25, 1, "17.3")]
    [InlineData(Language.Fi, -3.5, 1, "\u22123,5")]
    [InlineData(Language.Fi, -0.01, 1, "0,0")]
    public void Numbers_are_written_as_the_language_writes_them(Language language, double value, int decimals, string text) =>
        Assert.Equal(text, NumberText.Number(language, value, decimals));

    [Theory]
    [InlineData(Language.Fi, "28,2\u00a0%")]
    [InlineData(Language.Sv, "28,2\u00a0%")]
    [InlineData(Language.En, "28.2%")]
    public void A_share_is_written_in_per_cent(Language language, string text) => Assert.Equal(text, NumberText.Percent(language, 0.2815, 1));

    [Fact]
    public void A_day_is_the_day_in_Finland() =>
        Assert.Equal("21.2.2026", NumberText.Day(Language.Fi, new DateTime(2026, 2, 20, 22, 30, 0, DateTimeKind.Utc)));

    [Fact]
    public void English_names_the_month() => Assert.Equal("20 February 2026", NumberText.Day(Language.En, new DateOnly(2026, 2, 20)));
}
