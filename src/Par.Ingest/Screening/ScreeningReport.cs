using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening;

/// <summary>What screening says of a file in one word; the value is the exit code of the command line.</summary>
public enum ScreeningVerdict
{
    /// <summary>The file can be loaded; there may be warnings.</summary>
    Accepted = 0,

    /// <summary>The file was read and has errors.</summary>
    Errors = 1,

    /// <summary>The file could not be read.</summary>
    Unreadable = 2,
}

/// <summary>The findings of one file, to be shown or handed on.</summary>
/// <param name="FileName">File name as given.</param>
/// <param name="Header">What the file says of itself, when it could be read that far.</param>
/// <param name="IsReadable">False when there is no document.</param>
/// <param name="Findings">The findings, errors first.</param>
public sealed record ScreeningReport(string FileName, SubmissionHeader? Header, bool IsReadable, IReadOnlyList<Finding> Findings)
{
    private static readonly JsonSerializerOptions JsonOptions = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The verdict.</summary>
    public ScreeningVerdict Verdict =>
        !IsReadable ? ScreeningVerdict.Unreadable
        : Count(Severity.Error) > 0 ? ScreeningVerdict.Errors
        : ScreeningVerdict.Accepted;

    /// <summary>How many findings are this serious.</summary>
    public int Count(Severity severity) => Findings.Count(finding => finding.Severity == severity);

    /// <summary>Writes the report for people.</summary>
    public void WriteText(TextWriter writer, Language language)
    {
        var words = ReportWords.Of(language);
        writer.WriteLine(Header is null ? FileName : $"{FileName} · {Header.ParId} {Header.Side.Code()} {Header.Round}");
        foreach (var finding in Findings)
        {
            writer.WriteLine($"  {words.Severity(finding.Severity)} {finding.RuleId} · {words.Place(finding.Location)}");
            writer.WriteLine($"    {finding.Message.In(language)}");
            writer.WriteLine($"    → {finding.Guidance.In(language)}");
        }

        writer.WriteLine("  " + words.Verdict(Verdict, Count(Severity.Error), Count(Severity.Warning)));
    }

    /// <summary>The report for programs.</summary>
    public string ToJson()
    {
        JsonObject Texts(Label label) => new() { ["fi"] = label.Fi, ["sv"] = label.Sv, ["en"] = label.En };
        var findings = Findings.Select(finding => new JsonObject
        {
            ["rule"] = finding.RuleId,
            ["severity"] = finding.Severity.ToString().ToLowerInvariant(),
            ["sheet"] = finding.Location.Sheet,
            ["row"] = finding.Location.Row,
            ["column"] = finding.Location.Column,
            ["message"] = Texts(finding.Message),
            ["guidance"] = Texts(finding.Guidance),
        });
        var report = new JsonObject
        {
            ["file"] = FileName,
            ["parId"] = Header?.ParId,
            ["side"] = Header?.Side.Code(),
            ["round"] = Header?.Round.Code,
            ["verdict"] = Verdict.ToString().ToLowerInvariant(),
            ["errors"] = Count(Severity.Error),
            ["warnings"] = Count(Severity.Warning),
            ["findings"] = new JsonArray([.. findings]),
        };
        return report.ToJsonString(JsonOptions);
    }
}
