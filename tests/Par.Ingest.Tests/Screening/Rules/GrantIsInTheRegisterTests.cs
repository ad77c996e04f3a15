using Par.Ingest.Screening;
using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="GrantIsInTheRegister"/>.</summary>
public sealed class GrantIsInTheRegisterTests : RuleTests<GrantIsInTheRegister>
{
    private protected override Location Wrong => new("organisation", 2, "ORG_GRANT_1");

    private protected override ScreeningContext Context => Reference.ContextOf(Round) with { Grants = new([Histories.Grant(2025, 3_000, 0.1m)], true) };

    private protected override void Spoil(FileSketch file) => file.Organisation[2, "ORG_GRANT_1"] = "LSSAVI/1243/2025";

    [Theory]
    [InlineData("LSSAVI/1234/2025")]
    [InlineData("lssavi / 1234 / 2025")]
    public void A_number_of_the_register_passes(string number) => Assert.Empty(RulesFailedAfter(file => file.Organisation[2, "ORG_GRANT_2"] = number));

    [Theory]
    [InlineData("OKM/12/627/2025", true)]
    [InlineData("LVV/1/2026", true)]
    [InlineData("30 000", false)]
    [InlineData("LSSAVI 1234", false)]
    public void Offline_the_form_alone_is_asked(string number, bool passes) => Assert.Equal(passes, FindingsIn(
        new ScreeningContext(Reference.Gazetteer), file => file.Organisation[2, "ORG_GRANT_3"] = number).Count == 0);

    [Fact]
    public void A_year_without_decisions_in_the_register_tells_nothing() => Assert.Empty(FindingsIn(
        Reference.ContextOf(Round) with { Grants = new([], YearIsKnown: false) }, Spoil));
}
