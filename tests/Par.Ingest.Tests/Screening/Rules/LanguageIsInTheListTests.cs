using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="LanguageIsInTheList"/>.</summary>
public sealed class LanguageIsInTheListTests : RuleTests<LanguageIsInTheList>
{
    private protected override Location Wrong => new("clients", 2, "ENT_LANG_T");

    private protected override void Spoil(FileSketch file)
    {
        file.Clients[2, "ENT_LANG"] = "oth";
        file.Clients[2, "ENT_LANG_T"] = "venäjä";
    }

    [Theory]
    [InlineData("Ryska")]
    [InlineData("RUSSIAN")]
    [InlineData("dari")]
    public void The_name_may_be_in_any_language(string name) => Assert.Equal(["PAR-118"], RulesFailedAfter(file =>
    {
        file.Clients[2, "ENT_LANG"] = "oth";
        file.Clients[2, "ENT_LANG_T"] = name;
    }));
}
