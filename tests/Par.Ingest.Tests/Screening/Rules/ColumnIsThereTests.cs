using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="ColumnIsThere"/>.</summary>
public sealed class ColumnIsThereTests : RuleTests<ColumnIsThere>
{
    private protected override Location Wrong => new("clients", 1, "ENT_EDU");

    private protected override void Spoil(FileSketch file) => file.Clients.RemoveColumn("ENT_EDU");

    [Fact]
    public void An_optional_column_may_be_left_out() => Assert.Empty(RulesFailedAfter(file => file.Clients.RemoveColumn("ENT_NCONT")));

    [Fact]
    public void A_column_under_another_header_is_pointed_out()
    {
        var findings = FindingsAfter(file => file.Clients.Headers[file.Clients.Headers.IndexOf("ENT_SEX")] = "Sukupuoli");

        var message = Assert.Single(findings, finding => finding.RuleId == "PAR-111").Message.En;
        Assert.Matches("^The column ENT_SEX \\(.+\\) is missing\\. If column [A-Z]+ is .+, change its header to ENT_SEX\\.$", message);
    }
}
