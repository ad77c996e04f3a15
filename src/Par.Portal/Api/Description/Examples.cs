using System.Text.Json.Nodes;
using Par.Portal.Api.Problems;

namespace Par.Portal.Api.Description;

/// <summary>The examples of the description. Each is the answer of a real portal: a test asks for every one of them and compares.</summary>
internal static class Examples
{
    private const string Prefix = "Par.Portal.Api.Examples.";

    /// <summary>The file that the examples deliver: the one of <c>docs/submission-format.md</c>.</summary>
    public static JsonNode Submission => Read("submission.json");

    /// <summary>What an operation answers when it succeeds.</summary>
    public static JsonNode Of(Operation operation) => Read($"{operation.Id}.{operation.Status}.json");

    /// <summary>A problem as it is answered to a request for English.</summary>
    public static JsonNode Of(ProblemKind kind, string instance) => new JsonObject
    {
        ["type"] = kind.Type,
        ["title"] = kind.Title.En,
        ["status"] = kind.Status,
        ["detail"] = kind.Detail.With(ValuesOf(kind)).En,
        ["instance"] = instance,
        ["code"] = kind.Code,
        ["traceId"] = "0HNH2V3QK7S1B:00000001",
    };

    private static Ingest.LateReasonException MissingReason => new(
        new Warehouse.Collection.Round(2025, Warehouse.Collection.RoundKind.May), new DateOnly(2025, 6, 13), Ingest.LateReasonProblem.Missing);

    private static object[] ValuesOf(ProblemKind kind) => kind.Code switch
    {
        "missing-scope" => ["submissions:write"],
        "late-reason" => [Submit.Uploading.LateTexts.Of(MissingReason), Submissions.SubmissionEndpoints.LateReasonHeader],
        "method-not-allowed" => ["GET"],
        "too-late-to-withdraw" => ["loaded"],
        "file-too-large" => [Ingest.Formats.ReadLimits.Standard.FileBytes],
        "media-type" => [string.Join(", ", Submissions.FileFormat.All.Select(format => format.MediaType))],
        "invalid-parameter" => ["round", "for example 2025-T1"],
        "too-many-requests" or "busy" => [10],
        "starting" => [3],
        "too-slow" => [120],
        _ => [],
    };

    private static JsonNode Read(string name)
    {
        using var file = typeof(Examples).Assembly.GetManifestResourceStream(Prefix + name)
            ?? throw new InvalidOperationException($"The description has no example {name}.");
        return JsonNode.Parse(file)!;
    }
}
