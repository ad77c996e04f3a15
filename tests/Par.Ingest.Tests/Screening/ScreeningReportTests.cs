using System.Text.Json;
using Par.Ingest.Screening;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening;

/// <summary>The report of a file, for people and for programs.</summary>
public sealed class ScreeningReportTests
{
    private static ScreeningReport ReportOf(Action<FileSketch> change)
    {
        var file = new FileSketch(Drafts.Of(Side.Ent, Drafts.January2025));
        change(file);
        return SubmissionScreening.Report("toimitus.xlsx", Drafts.Read(file.ToWorkbook(), "toimitus.xlsx"), Reference.ContextOf(Drafts.January2025));
    }

    [Fact]
    public void The_verdict_is_the_exit_code()
    {
        var warned = ReportOf(file => file.Add("muuta", "x"));
        var failed = ReportOf(file => file.Clients[2, "ENT_SEX"] = null);
        var unreadable = SubmissionScreening.Report("x.pdf", Drafts.Read([1], "x.pdf"), Reference.ContextOf(Drafts.January2025));

        Assert.Equal([0, 1, 2], new[] { warned, failed, unreadable }.Select(report => (int)report.Verdict));
        Assert.Equal((0, 1), (warned.Count(Severity.Error), warned.Count(Severity.Warning)));
    }

    [Theory]
    [InlineData(Language.Fi, "VIRHE PAR-010 · taulukko clients, rivi 2, sarake ENT_SEX", "ENT_SEX (Sukupuoli) puuttuu. Koodit:")]
    [InlineData(Language.Sv, "FEL PAR-010 · blad clients, rad 2, kolumn ENT_SEX", "ENT_SEX (Kön) saknas. Koder:")]
    [InlineData(Language.En, "ERROR PAR-010 · sheet clients, row 2, column ENT_SEX", "ENT_SEX (Gender) is missing. Codes:")]
    public void The_text_says_where_what_and_what_to_do(Language language, string place, string message)
    {
        var report = ReportOf(file => file.Clients[2, "ENT_SEX"] = null);
        using var writer = new StringWriter();

        report.WriteText(writer, language);

        var lines = writer.ToString().Split(Environment.NewLine).Select(line => line.Trim()).ToList();
        Assert.Equal("toimitus.xlsx · P0179 ENT 2025-T1", lines[0]);
        Assert.Equal([place, $"{message} {CodesOfGender(language)}.", "→ " + report.Findings[0].Guidance.In(language)], lines[1..4]);
    }

    [Fact]
    public void The_JSON_holds_every_finding_with_its_place()
    {
        using var json = JsonDocument.Parse(ReportOf(file => file.Clients[2, "ENT_SEX"] = null).ToJson());

        var finding = Assert.Single(json.RootElement.GetProperty("findings").EnumerateArray());
        Assert.Equal("errors", json.RootElement.GetProperty("verdict").GetString());
        Assert.Equal(("PAR-010", 2), (finding.GetProperty("rule").GetString(), finding.GetProperty("row").GetInt32()));
        Assert.Equal($"ENT_SEX (Kön) saknas. Koder: {CodesOfGender(Language.Sv)}.", finding.GetProperty("message").GetProperty("sv").GetString());
    }

    [Fact]
    public void Errors_come_before_warnings_and_then_by_sheet_and_row()
    {
        var report = ReportOf(file =>
        {
            file.Add("muuta", "x");
            file.Workers[2, "W_HTV"] = 2;
            file.Clients[4, "ENT_SEX"] = null;
            file.Clients[3, "ENT_EDU"] = "77";
        });

        Assert.Equal(["PAR-012", "PAR-010", "PAR-043", "PAR-104"], report.Findings.Select(finding => finding.RuleId));
    }

    private static string CodesOfGender(Language language) =>
        string.Join(", ", Reference.Catalogue[2025].CodeLists["SEX"].Codes.Select(code => $"{code.Value} = {code.Label.In(language)}"));
}
