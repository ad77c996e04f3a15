using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="OtherLanguageIsNamed"/>.</summary>
public sealed class OtherLanguageIsNamedTests : RuleTests<OtherLanguageIsNamed>
{
    private protected override Location Wrong => new("clients", 2, "ENT_LANG_T");

    private protected override void Spoil(FileSketch file) => file.Clients[2, "ENT_LANG"] = "oth";

    [Fact]
    public void A_named_language_passes() => Assert.Empty(RulesFailedAfter(file =>
    {
        file.Clients[2, "ENT_LANG"] = "oth";
        file.Clients[2, "ENT_LANG_T"] = "tagalog";
    }));
}
