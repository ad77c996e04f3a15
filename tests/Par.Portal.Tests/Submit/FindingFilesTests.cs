using System.Text;
using MiniExcelLibs;
using Par.Portal.Submit.Findings;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Tests.Submit;

public sealed class FindingFilesTests
{
    private static readonly Label Text = new("Viesti, jossa on \"lainaus\"", "Meddelande", "Message");

    private static readonly Finding[] Findings =
    [
        new("PAR-112", Severity.Warning, new Location("clients", 1, "=HYPERLINK(\"x\")"), Text, Text),
        new("PAR-010", Severity.Error, new Location("clients", 7, "-1+2"), Text, Text),
    ];

    [Fact]
    public void A_column_name_that_a_spreadsheet_would_take_for_a_formula_is_made_harmless_in_CSV()
    {
        var csv = Encoding.UTF8.GetString(FindingFiles.Csv(Findings, Language.Fi));

        var lines = csv.TrimEnd().Split("\r\n");
        Assert.Equal("PAR-112,Huomautus,clients,1,\"'=HYPERLINK(\"\"x\"\")\",\"Viesti, jossa on \"\"lainaus\"\"\",\"Viesti, jossa on \"\"lainaus\"\"\"", lines[1]);
        Assert.StartsWith("PAR-010,Virhe,clients,7,\"'-1+2\"", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("\ufeffTarkistus,", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void The_workbook_holds_the_same_texts_and_row_numbers_as_numbers()
    {
        using var workbook = new MemoryStream(FindingFiles.Workbook(Findings, Language.En));

        var rows = workbook.Query(useHeaderRow: true).Cast<IDictionary<string, object?>>().ToList();

        Assert.Equal(["'=HYPERLINK(\"x\")", "'-1+2"], rows.Select(row => row["Column"]));
        Assert.Equal([1.0, 7.0], rows.Select(row => row["Row"]));
    }
}
