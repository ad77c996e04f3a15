using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="IdsAreUnchanged"/>.</summary>
public sealed class IdsAreUnchangedTests : RuleTests<IdsAreUnchanged>
{
    private protected override Location Wrong => new("clients", 2, "ENT_ID");

    private protected override void Spoil(FileSketch file) => Rename(file, "1,23E+11", "1,24E+11");

    [Theory]
    [InlineData("2026-03-12", "2026-04-12")]
    [InlineData("12.3.2026", "12.4.2026")]
    [InlineData("3.12.", "4.12.")]
    [InlineData("3-Dec", "4-Dec")]
    [InlineData("03.joulu", "04.joulu")]
    [InlineData("joulu.75", "touko.75")]
    [InlineData("3/12/2026", "4/12/2026")]
    [InlineData("1.2345E+16", "1.2346E+16")]
    [InlineData("12.0", "13.0")]
    [InlineData("12345678901234500", "12345678901234600")]
    [InlineData("1234567890123450", "1234567890123460")]
    public void What_a_spreadsheet_makes_of_ids_is_named(string one, string other) => Assert.Equal(["PAR-138"], RulesFailedAfter(file => Rename(file, one, other)));

    [Theory]
    [InlineData("3-12", "4-12")]
    [InlineData("12E5B", "13E5B")]
    [InlineData("12345678901234567", "12345678901234500")]
    [InlineData("0012", "0013")]
    [InlineData("A.12.3", "A.12.4")]
    public void An_id_that_a_client_system_gives_passes(string one, string other) => Assert.Empty(RulesFailedAfter(file => Rename(file, one, other)));

    [Fact]
    public void Zeros_that_one_sheet_has_lost_are_named() => Assert.Contains("PAR-138", RulesFailedAfter(file =>
    {
        Rename(file, "0012", "0013");
        file.Periods[2, "ENT_ID"] = "12";
    }));

    private static void Rename(FileSketch file, string one, string other)
    {
        foreach (var sheet in (SheetSketch[])[file.Clients, file.Periods, file.Measures])
            (sheet[2, "ENT_ID"], sheet[3, "ENT_ID"]) = (one, other);
    }
}
