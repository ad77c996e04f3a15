using System.Text.Json;

namespace Par.Jobs.Tests;

/// <summary><c>screen --sarif</c>: findings in the form of OASIS SARIF 2.1.0.</summary>
public sealed class SarifTests
{
    [Fact]
    public async Task The_log_has_every_finding_of_the_JSON_form_with_its_rule_place_and_level()
    {
        await using var installation = await TestInstallation.PreparedAsync();
        var file = await installation.Files.EnsureAsync(installation.DeliveryWithErrors(), TestContext.Current.CancellationToken);

        var sarif = await BuiltProgram.ParAsync(installation.Folder.Root, "screen", "--sarif", "--language", "en", file);
        var json = await BuiltProgram.ParAsync(installation.Folder.Root, "screen", "--json", file);

        Assert.Equal((1, 1), (sarif.Code, json.Code));
        using var log = JsonDocument.Parse(sarif.Output);
        using var report = JsonDocument.Parse(json.Output);
        var run = Assert.Single(log.RootElement.GetProperty("runs").EnumerateArray());
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        var told = run.GetProperty("results").EnumerateArray().Select(result =>
        {
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
            var location = Assert.Single(result.GetProperty("locations").EnumerateArray());
            var physical = location.GetProperty("physicalLocation");
            Assert.Equal(new Uri(Path.GetFullPath(file)).AbsoluteUri, physical.GetProperty("artifactLocation").GetProperty("uri").GetString());
            int? row = physical.TryGetProperty("region", out var region) ? region.GetProperty("startLine").GetInt32() : null;
            var place = location.TryGetProperty("logicalLocations", out var logical) ? logical[0].GetProperty("fullyQualifiedName").GetString() : null;
            return (result.GetProperty("ruleId").GetString(), result.GetProperty("level").GetString(), row, place);
        });
        var found = report.RootElement.GetProperty("findings").EnumerateArray().Select(finding => (
            finding.GetProperty("rule").GetString(),
            finding.GetProperty("severity").GetString() is "information" ? "note" : finding.GetProperty("severity").GetString(),
            finding.GetProperty("row") is { ValueKind: JsonValueKind.Number } row ? row.GetInt32() : (int?)null,
            Place(finding.GetProperty("sheet").GetString(), finding.GetProperty("column").GetString())));
        Assert.Equal(found, told);
        Assert.NotEmpty(found);
    }

    [Fact]
    public async Task Every_rule_brings_its_title_and_its_help()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("letter.xlsx"), "Dear authority", TestContext.Current.CancellationToken);

        var ended = await BuiltProgram.ParAsync(folder.Path, "screen", "--sarif", "--language", "sv", folder.File("letter.xlsx"));

        Assert.Equal(2, ended.Code);
        using var log = JsonDocument.Parse(ended.Output);
        Assert.Equal("2.1.0", log.RootElement.GetProperty("version").GetString());
        var driver = log.RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver");
        Assert.True(driver.GetProperty("rules").GetArrayLength() > 25);
        foreach (var rule in driver.GetProperty("rules").EnumerateArray())
        {
            Assert.False(string.IsNullOrEmpty(rule.GetProperty("shortDescription").GetProperty("text").GetString()));
            Assert.False(string.IsNullOrEmpty(rule.GetProperty("help").GetProperty("text").GetString()));
        }
        Assert.Equal("PAR-101", log.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("ruleId").GetString());
    }

    [Fact]
    public async Task Two_forms_at_once_are_a_wrong_command()
    {
        using var folder = new TemporaryFolder();

        var ended = await BuiltProgram.ParAsync(folder.Path, "screen", "--sarif", "--json", "any.xlsx");

        Assert.Equal(64, ended.Code);
    }

    [Theory]
    [InlineData("http://par.example.fi/", "https://")]
    [InlineData("https://par.example.fi/", "PAR_KEY")]
    public async Task Submit_sends_no_key_in_the_open_and_asks_for_one(string server, string told)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("data.json"), "{}", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder.File("key"), server.StartsWith("https", StringComparison.Ordinal) ? "" : "par_x", TestContext.Current.CancellationToken);
        string[] key = server.StartsWith("https", StringComparison.Ordinal) ? [] : ["--key-file", folder.File("key")];

        var ended = await BuiltProgram.ParAsync(folder.Path, ["submit", folder.File("data.json"), "--server", server, .. key]);

        Assert.Equal(1, ended.Code);
        Assert.Contains(told, ended.Error, StringComparison.Ordinal);
    }

    private static string? Place(string? sheet, string? column) => sheet is null ? null : column is null ? sheet : $"{sheet}/{column}";
}
