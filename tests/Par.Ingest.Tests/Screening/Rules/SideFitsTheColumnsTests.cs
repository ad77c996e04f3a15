using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="SideFitsTheColumns"/>. That nothing else is said of such a file is what every rule's test asks.</summary>
public sealed class SideFitsTheColumnsTests : RuleTests<SideFitsTheColumns>
{
    private protected override Location Wrong => new("organisation", 2, "ORG_SIDE");

    private protected override void Spoil(FileSketch file) => file.Organisation[2, "ORG_SIDE"] = "TY";

    [Fact]
    public void The_message_says_what_to_write() => Assert.Equal(
        "ORG_SIDE is TY (workshops) but the columns are ENT (outreach). Write ENT or choose the right file.",
        Assert.Single(FindingsAfter(Spoil)).Message.En);

    [Fact]
    public void A_column_of_the_other_side_is_only_unknown() =>
        Assert.Equal(["PAR-112"], RulesFailedAfter(file => file.Clients.AddColumn("TY_EDU", "1")));
}
