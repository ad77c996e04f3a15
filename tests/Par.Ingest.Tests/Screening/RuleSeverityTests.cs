using Par.Ingest.Screening;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening;

/// <summary>How serious a rule is stands in the catalogue of the year and nowhere else.</summary>
public sealed class RuleSeverityTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("par-rules-").FullName;

    public RuleSeverityTests()
    {
        Directory.CreateDirectory(Path.Combine(folder, "2025"));
        foreach (var file in Directory.GetFiles(Path.Combine(CatalogueFiles.DefaultFolder, "2025")))
            File.Copy(file, Path.Combine(folder, "2025", Path.GetFileName(file)));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_shipped_years_say_of_every_rule_how_serious_it_is() => ScreeningRules.Checked(Reference.Catalogue);

    [Theory]
    [InlineData("PAR-010,error,\n", "", "PAR-010 (Mandatory values are given) is missing")]
    [InlineData("PAR-010,error,\n", "PAR-010,error,\nPAR-099,error,\n", "there is no rule PAR-099")]
    [InlineData("PAR-012,error,", "PAR-012,warning,", "PAR-012 (The code is in the year's list) must be an error")]
    [InlineData("PAR-005,error,", "PAR-005,off,", "PAR-005 (No identifying content) must be an error")]
    [InlineData("PAR-010,error,", "PAR-010,error,error", "has no second limit")]
    public void A_year_that_does_not_fit_the_rules_is_refused(string before, string after, string problem)
    {
        Edit(before, after);

        var error = Assert.Throws<CatalogueException>(() => ScreeningRules.Checked(CatalogueFiles.Load(folder)));

        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.EndsWith("2025/rules.csv", error.File, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("information", Severity.Information)]
    [InlineData("warning", Severity.Warning)]
    [InlineData("off", null)]
    public void A_finding_is_as_serious_as_the_year_says(string word, Severity? expected)
    {
        Edit("PAR-043,error,", $"PAR-043,{word},");
        var file = new FileSketch(Drafts.Of(Side.Ent, Drafts.January2025));
        file.Workers[2, "W_HTV"] = 1.5m;
        var document = Drafts.Read(file.ToWorkbook(), "toimitus.xlsx").Document! with { Catalogue = CatalogueFiles.Load(folder)[2025] };

        var findings = SubmissionScreening.Run(document, Reference.ContextOf(Drafts.January2025));

        Assert.Equal(expected, findings.FirstOrDefault(finding => finding.RuleId == "PAR-043")?.Severity);
    }

    private void Edit(string before, string after)
    {
        var path = Path.Combine(folder, "2025", "rules.csv");
        var text = File.ReadAllText(path);
        Assert.Contains(before, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(before, after, StringComparison.Ordinal));
    }
}
