using Par.Ingest.Screening.Rules;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="SheetIsThere"/>.</summary>
public sealed class SheetIsThereTests : RuleTests<SheetIsThere>
{
    private protected override Location Wrong => new("measures", null, null);

    private protected override void Spoil(FileSketch file) => file.Remove(RecordLevel.Measure);

    [Fact]
    public void Workers_are_missed_in_January() => Assert.Equal(["PAR-110"], RulesFailedAfter(file => file.Remove(RecordLevel.Worker)));

    [Fact]
    public void A_sheet_under_another_name_is_pointed_out_and_its_consequences_are_not()
    {
        var findings = FindingsAfter(file =>
        {
            var clients = file.Clients;
            var renamed = file.Add("asiakkaat", [.. clients.Headers]);
            renamed.Rows.AddRange(clients.Rows);
            file.Remove(Par.Warehouse.Catalogue.RecordLevel.Client);
        });

        var finding = Assert.Single(findings, finding => finding.Severity == Severity.Error);
        Assert.Equal("The sheet clients is missing. If sheet number 5 of the file is the one, rename it clients.", finding.Message.En);
    }
}
