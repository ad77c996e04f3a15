using Par.Ingest.Formats.Document;
using Par.Warehouse.Collection;

namespace Par.Ingest.Loading;

/// <summary>Findings as they are stored with a submission.</summary>
internal static class FindingRows
{
    /// <param name="submissionKey">The submission.</param>
    /// <param name="findings">Its findings, in order.</param>
    /// <param name="after">The number of the last finding that it has already.</param>
    public static List<StoredFinding> Of(long submissionKey, IReadOnlyList<Finding> findings, int after = 0) =>
    [
        .. findings.Select((finding, index) => new StoredFinding
        {
            SubmissionKey = submissionKey, Number = after + index + 1, RuleId = finding.RuleId, Severity = finding.Severity,
            Sheet = Clipped(finding.Location.Sheet), Row = finding.Location.Row, Column = Clipped(finding.Location.Column),
            MessageFi = finding.Message.Fi, MessageSv = finding.Message.Sv, MessageEn = finding.Message.En,
            GuidanceFi = finding.Guidance.Fi, GuidanceSv = finding.Guidance.Sv, GuidanceEn = finding.Guidance.En,
        }),
    ];

    /// <summary>Headers are the deliverer's own text; the column holds 200 characters of them.</summary>
    private static string? Clipped(string? text) => text is { Length: > 200 } ? text[..200] : text;
}
