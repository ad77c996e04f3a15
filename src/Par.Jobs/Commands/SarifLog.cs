using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Par.Ingest.Screening;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Jobs.Commands;

/// <summary>
/// Screening reports as one SARIF 2.1.0 log (OASIS), the form that editors and build servers show findings in: every rule with its help, every finding with the file
/// and row, and the sheet and column as a logical location.
/// </summary>
/// <param name="language">Language of the texts.</param>
internal sealed class SarifLog(Language language)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<string> ruleIds = [.. ScreeningRules.All.Select(rule => rule.Id)];
    private readonly JsonArray rules = [.. ScreeningRules.All.Select(rule => RuleOf(rule.Id, rule.GetType().Name, rule.Fault, rule.Guidance, language))];
    private readonly JsonArray artifacts = [];
    private readonly JsonArray results = [];

    /// <summary>Adds the findings of one file.</summary>
    public void Add(FileInfo file, ScreeningReport report)
    {
        var address = new Uri(file.FullName).AbsoluteUri;
        using (var content = file.OpenRead())
            artifacts.Add(new JsonObject
            {
                ["location"] = new JsonObject { ["uri"] = address },
                ["length"] = file.Length,
                ["hashes"] = new JsonObject { ["sha-256"] = Convert.ToHexStringLower(SHA256.HashData(content)) },
            });
        foreach (var finding in report.Findings)
            results.Add(ResultOf(finding, address, artifacts.Count - 1));
    }

    /// <summary>The whole log.</summary>
    /// <param name="exitCode">The code with which the command ends.</param>
    public string Write(int exitCode) => new JsonObject
    {
        ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
        ["version"] = "2.1.0",
        ["runs"] = new JsonArray(new JsonObject
        {
            ["tool"] = new JsonObject { ["driver"] = new JsonObject { ["name"] = "par screen", ["language"] = Code, ["rules"] = rules } },
            ["language"] = Code,
            ["columnKind"] = "utf16CodeUnits",
            ["invocations"] = new JsonArray(new JsonObject { ["executionSuccessful"] = exitCode != ExitCode.Unreadable, ["exitCode"] = exitCode }),
            ["artifacts"] = artifacts,
            ["results"] = results,
        }),
    }.ToJsonString(Readable);

    private string Code => language switch { Language.Sv => "sv-FI", Language.En => "en-GB", _ => "fi-FI" };

    private JsonObject ResultOf(Finding finding, string address, int artifact)
    {
        var place = finding.Location;
        var physical = new JsonObject { ["artifactLocation"] = new JsonObject { ["uri"] = address, ["index"] = artifact } };
        if (place.Row is { } row)
            physical["region"] = new JsonObject { ["startLine"] = row };
        var location = new JsonObject { ["physicalLocation"] = physical };
        if (place.Sheet is { } sheet)
            location["logicalLocations"] = new JsonArray(new JsonObject
            {
                ["name"] = place.Column ?? sheet,
                ["fullyQualifiedName"] = place.Column is null ? sheet : $"{sheet}/{place.Column}",
                ["kind"] = place.Column is null ? "module" : "member",
            });
        return new JsonObject
        {
            ["ruleId"] = finding.RuleId,
            ["ruleIndex"] = IndexOf(finding),
            ["level"] = finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" },
            ["message"] = new JsonObject { ["text"] = $"{finding.Message.In(language)} {finding.Guidance.In(language)}" },
            ["locations"] = new JsonArray(location),
        };
    }

    /// <summary>Where the finding's rule stands in the log. What the reader of files finds belongs to no screening rule and gets its entry when it comes.</summary>
    private int IndexOf(Finding finding)
    {
        var index = ruleIds.IndexOf(finding.RuleId);
        if (index >= 0)
            return index;
        ruleIds.Add(finding.RuleId);
        rules.Add(RuleOf(finding.RuleId, "Reading", RuleTitles.FaultOf(finding.RuleId), finding.Guidance, language));
        return ruleIds.Count - 1;
    }

    private static JsonObject RuleOf(string id, string name, Label title, Label help, Language language) => new()
    {
        ["id"] = id,
        ["name"] = name,
        ["shortDescription"] = new JsonObject { ["text"] = title.In(language) },
        ["help"] = new JsonObject { ["text"] = help.In(language) },
    };
}
